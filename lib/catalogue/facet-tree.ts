import type { FacetOption, OptionTree } from "./search-view";

/** Options shown at once; the rest has a page. */
const SHOWN = 7;

/**
 * Options below the nearest of the options that they are part of, in the order in which they come.
 * @param options each with the values that it is part of, the nearest first
 */
export function treeOf(options: { option: FacetOption; within: string[] }[]): OptionTree[] {
  const nodes = new Map<string, OptionTree>(options.map(({ option }) => [option.value, { ...option, parts: [] }]));
  const roots: OptionTree[] = [];
  for (const { option, within } of options) {
    const node = nodes.get(option.value) as OptionTree;
    const holder = within.map((value) => nodes.get(value)).find((found) => found !== undefined);
    (holder?.parts ?? roots).push(node);
  }
  return roots;
}

/**
 * The options to show at once: the first of those on top; parts where what holds them, one of them or a part of one is
 * chosen. Whatever is chosen is among them, in its place.
 */
export function shownPart(options: OptionTree[]): OptionTree[] {
  const first = new Set(options.slice(0, SHOWN));
  return options.filter((option) => first.has(option) || isOpen(option)).map(opened);
}

/** How many options there are in all. */
export function sizeOf(options: OptionTree[]): number {
  return options.reduce((sum, { parts }) => sum + 1 + sizeOf(parts), 0);
}

function opened(option: OptionTree): OptionTree {
  return { ...option, parts: isOpen(option) ? option.parts.map(opened) : [] };
}

function isOpen({ chosen, parts }: OptionTree): boolean {
  return chosen || parts.some(isOpen);
}
