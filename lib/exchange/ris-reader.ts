import type { CslItem, CslName, Json } from "./csl-item";
import type { ReadItem } from "./read-item";
import { type RisBlock, readTags } from "./ris-scanner";
import { cslTypeOfRis, namesOfTags, variablesOfTags } from "./ris-tags";
import { RisValues } from "./ris-values";

/** A RIS record as a CSL item; tags without a variable are kept in `custom.ris`. */
export function itemFromRis(block: RisBlock): ReadItem {
  const tags = readTags(block.text);
  const warnings = block.closed ? [] : ["its end (ER) is missing"];
  const values = new RisValues(tags);
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

function containerOf(values: RisValues, type: string | undefined): string | undefined {
  return type === "chapter" || type === "paper-conference"
    ? values.take("T2", "BT", "JF", "JO", "SO")
    : values.take("T2", "JF", "JO", "BT", "SO");
}

/** "Family, Given, Suffix" (the specification's form of a name); without a comma it is not divided. */
function namesOf(values: string[]): Json | undefined {
  const names = values
    .flatMap((value) => value.split("\n"))
    .map((value): CslName => {
      const [family = "", given, suffix, more] = value.split(/\s*,\s*/);
      if (more !== undefined) return { literal: value };
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

function pagesOf(values: RisValues): string | undefined {
  const [start, end] = [values.take("SP"), values.take("EP")];
  if (!start || !end || end === start || /[-,]/.test(start)) return start ?? end;
  return `${start}-${end}`;
}

/** IS is the issue of what appears in issues, and the number of what is numbered. */
function numbersOf(values: RisValues, type: string | undefined): Record<string, string | undefined> {
  const value = values.take("IS") ?? values.take("M1");
  return /^(?:report|patent|standard|legislation|bill|software|dataset)$/.test(type ?? "")
    ? { number: value }
    : { issue: value };
}

/** SN holds ISSNs and ISBNs alike: the number of digits tells. */
function serialNumbersOf(values: RisValues): Record<string, string | undefined> {
  const numbers = values
    .takeAll("SN")
    .flatMap((value) => value.split(/[\n;,]/))
    .map((value) => value.trim());
  const isBook = (value: string) => value.replace(/[^\dX]/gi, "").length >= 10;
  const books = numbers.filter(isBook).join(", ");
  const serials = numbers.filter((value) => value && !isBook(value)).join(", ");
  return { ISBN: books || undefined, ISSN: serials || undefined };
}
