import type { Point } from "./places";

/** The part of the map that is shown. */
export type Frame = Point & { width: number; height: number };
export type Label = Point & { code: string; text: string; anchor: "start" | "middle" | "end" };
export type RankedPlace = Point & { code: string };

type Box = { left: number; right: number; top: number; bottom: number };

/**
 * Names beside their places, the most important first; one that would lie over another, or outside, is left out.
 * @param size height of letters, in the units of the map
 */
export function placeLabels(
  ranked: RankedPlace[],
  names: (code: string) => string,
  frame: Frame,
  size: number,
  most: number,
): Label[] {
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const { code, x, y } of ranked) {
    if (labels.length === most) break;
    const text = names(code);
    const gap = size * 0.45;
    const tries: Label[] = [
      { code, text, x: x + gap, y: y + size * 0.35, anchor: "start" },
      { code, text, x: x - gap, y: y + size * 0.35, anchor: "end" },
      { code, text, x, y: y + size * 1.15, anchor: "middle" },
      { code, text, x, y: y - gap, anchor: "middle" },
    ];
    const free = tries.find((label) => {
      const box = boxOf(label, size);
      return isWithin(box, frame) && !taken.some((other) => overlap(box, other));
    });
    if (!free) continue;
    taken.push(boxOf(free, size));
    labels.push({ ...free, x: Math.round(free.x), y: Math.round(free.y) });
  }
  return labels;
}

/** About how much room a name takes: letters are somewhat over half as wide as high. */
function boxOf({ text, x, y, anchor }: Label, size: number): Box {
  const width = text.length * size * 0.62;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size, bottom: y + size * 0.3 };
}

function isWithin(box: Box, { x, y, width, height }: Frame): boolean {
  return box.left >= x && box.right <= x + width && box.top >= y && box.bottom <= y + height;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
