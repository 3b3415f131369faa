import type { CslItem, CslName, Json } from "./csl-item";
import type { ReadItem } from "./read-item";
import { cslTypeOfRis, namesOfTags, variablesOfTags } from "./ris-tags";

/** A record of a RIS file: its lines, the first of them on `line`. */
export type RisBlock = { line: number; text: string; closed: boolean };

const tagLine = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/;

/**
 * Cuts a RIS file into records: from TY to ER, to the next TY where ER is missing, or to the end. Tags that stand
 * outside any record make one of their own, so that nothing is passed over.
 */
export function* scanRis(text: string): Generator<RisBlock> {
  let block: { line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const tag = tagLine.exec(line.trimEnd())?.[1];
    if (tag === "TY" && block) {
      yield { line: block.line, text: block.lines.join("\n"), closed: false };
      block = undefined;
    }
    if (tag === "ER") {
      if (block) yield { line: block.line, text: block.lines.join("\n"), closed: true };
      block = undefined;
    } else if (block) block.lines.push(line);
    else if (tag) block = { line: index + 1, lines: [line] };
  }
  if (block) yield { line: block.line, text: block.lines.join("\n"), closed: false };
}

/** A RIS record as a CSL item; tags without a variable are kept in `custom.ris`. */
export function itemFromRis(block: RisBlock): ReadItem {
  const tags = readTags(block.text);
  const warnings = block.closed ? [] : ["its end (ER) is missing"];
  const values = new Values(tags);
  const kind = values.take("TY")?.toUpperCase() ?? "";
  const type = cslTypeOfRis[kind];
  if (!type) warnings.push(kind ? `${kind} is not a type of RIS and was read as GEN` : "it has no type (TY)");
  const variables: Record<string, Json | undefined> = { type: type ?? "document" };
  if (!type && kind) values.keep("TY", kind);
  variables.DOI = values.take("DO") ?? values.takeMatching(/10\.\d{4,9}\//, "M3", "L3");
  for (const [variable, names] of variablesOfTags) variables[variable] = values.take(...names);
  variables.title ??= values.take("BT");
  variables["container-title"] = containerOf(values, type);
  for (const [variable, names] of namesOfTags) variables[variable] = namesOf(values.takeAll(...names));
  variables.issued = dateOf(values.take("DA"), values.take("PY", "Y1"));
  variables.accessed = dateOf(values.take("Y2"));
  variables.page = pagesOf(values);
  Object.assign(variables, numbersOf(values, type), serialNumbersOf(values));
  variables.URL = values.takeMatching(/^https?:\/\//i, "UR", "LK", "L2", "L1");
  variables.note = values.takeAll("N1").join("\n") || undefined;
  variables.keyword =
    values
      .takeAll("KW")
      .flatMap((word) => word.split("\n"))
      .join("; ") || undefined;
  const id = values.take("ID") ?? "";
  const left = values.left();
  if (Object.keys(left).length > 0) variables.custom = { ris: left };
  const known = Object.entries(variables).filter(([, value]) => value !== undefined && value !== "");
  return { csl: { id, ...Object.fromEntries(known) } as CslItem, warnings, leftOut: [] };
}

/** Tags in order. A line without a tag continues the value above it. */
function readTags(text: string): [tag: string, value: string][] {
  const tags: [string, string][] = [];
  for (const line of text.split("\n")) {
    const found = tagLine.exec(line.trimEnd());
    const last = tags.at(-1);
    if (found?.[1]) tags.push([found[1], found[2]?.trim() ?? ""]);
    else if (last && line.trim()) last[1] += `${last[0] === "KW" || last[0] === "N1" ? "\n" : " "}${line.trim()}`;
  }
  return tags.filter(([, value]) => value !== "");
}

/** The values of a record by tag, each given away once. */
class Values {
  private readonly rest: [string, string][];
  constructor(tags: [string, string][]) {
    this.rest = [...tags];
  }

  /** The first value of the first of these tags that is there. The same value under another of them is taken too. */
  take(...tags: string[]): string | undefined {
    const tag = tags.find((each) => this.rest.some(([name]) => name === each));
    const value = this.rest.find(([name]) => name === tag)?.[1];
    this.remove(([name, other]) => tags.includes(name) && other === value);
    return value;
  }

  takeAll(...tags: string[]): string[] {
    const found = tags.flatMap((tag) => this.rest.filter(([name]) => name === tag).map(([, value]) => value));
    this.remove(([name]) => tags.includes(name));
    return [...new Set(found)];
  }

  takeMatching(pattern: RegExp, ...tags: string[]): string | undefined {
    for (const tag of tags) {
      const value = this.rest.find(([name, text]) => name === tag && pattern.test(text))?.[1];
      if (value === undefined) continue;
      this.remove(([name, text]) => name === tag && text === value);
      return value;
    }
    return undefined;
  }

  keep(tag: string, value: string): void {
    this.rest.push([tag, value]);
  }

  left(): Record<string, Json> {
    const left: Record<string, string[]> = {};
    for (const [tag, value] of this.rest) left[tag] = [...(left[tag] ?? []), value];
    return left;
  }

  private remove(which: (pair: [string, string]) => boolean): void {
    for (let index = this.rest.length - 1; index >= 0; index -= 1) {
      const pair = this.rest[index];
      if (pair && which(pair)) this.rest.splice(index, 1);
    }
  }
}

function containerOf(values: Values, type: string | undefined): string | undefined {
  return type === "chapter" || type === "paper-conference"
    ? values.take("T2", "BT", "JF", "JO", "SO")
    : values.take("T2", "JF", "JO", "BT", "SO");
}

/** "Family, Given, Suffix" (the specification's form of a name); without a comma it is not divided. */
function namesOf(values: string[]): Json | undefined {
  const names = values
    .flatMap((value) => value.split("\n"))
    .map((value): CslName => {
      const [family = "", given, suffix] = value.split(/\s*,\s*/);
      if (!given) return { literal: family || value };
      return { family, given, ...(suffix && { suffix }) };
    });
  return names.length > 0 ? (names as Json) : undefined;
}

/** "YYYY/MM/DD/other", any part of which may be empty. A full date (DA) adds to the year of PY when both agree. */
function dateOf(...values: (string | undefined)[]): Json | undefined {
  const dates = values.filter((value) => value !== undefined);
  const parts = dates.map((date) => /^(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?(?:[/-].*)?)?)?$/.exec(date));
  const [first, second] = parts;
  const best = second && first?.[1] !== second[1] ? second : (first ?? second);
  if (best) {
    const known = best.slice(1).indexOf(undefined as never);
    return { "date-parts": [best.slice(1, known < 0 ? 4 : known + 1).map(Number)] };
  }
  return dates.length > 0 ? { literal: dates.at(-1) ?? "" } : undefined;
}

function pagesOf(values: Values): string | undefined {
  const [start, end] = [values.take("SP"), values.take("EP")];
  if (!start || !end || end === start || start.includes("-")) return start ?? end;
  return `${start}-${end}`;
}

/** IS is the issue of what appears in issues, and the number of what is numbered. */
function numbersOf(values: Values, type: string | undefined): Record<string, string | undefined> {
  const value = values.take("IS") ?? values.take("M1");
  return /^(?:report|patent|standard|legislation|bill|software|dataset|thesis)$/.test(type ?? "")
    ? { number: value }
    : { issue: value };
}

/** SN holds ISSNs and ISBNs alike: the number of digits tells. */
function serialNumbersOf(values: Values): Record<string, string | undefined> {
  const numbers = values
    .takeAll("SN")
    .flatMap((value) => value.split(/[\n;,]/))
    .map((value) => value.trim());
  const isBook = (value: string) => value.replace(/[^\dX]/gi, "").length >= 10;
  const books = numbers.filter(isBook).join(", ");
  const serials = numbers.filter((value) => value && !isBook(value)).join(", ");
  return { ISBN: books || undefined, ISSN: serials || undefined };
}
