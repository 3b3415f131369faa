import { dateOfBibtex, partsOfDate } from "./bibtex-dates";
import { BibtexFields } from "./bibtex-fields";
import type { BibtexRecord } from "./bibtex-syntax";
import { bibtexTypeOf, cslTypeOfBibtex, genreOfBibtex, housekeeping, plainVariables } from "./bibtex-types";
import type { CslItem, CslName, Json } from "./csl-item";
import { type BibtexName, decodeLatex } from "./latex";
import type { ReadItem } from "./read-item";

/**
 * A BibTeX record as a CSL item. Fields without a variable are kept in `custom.bibtex`; the hub's own (`countries`,
 * `corridors`) go to `custom.hub`.
 * @param parent the record that `crossref` names, whose fields stand in for missing ones (BibTeX's cross-referencing).
 */
export function itemFromBibtex(record: BibtexRecord, parent?: BibtexRecord): ReadItem {
  const fields = withParent(record, parent);
  const leftOut = [...fields.keys()].filter((name) => housekeeping.test(name));
  const asWritten = new Set(["doi", "url", "urldate", "eprint", ...leftOut]);
  const decoded = decodeLatex(new Map([...fields].filter(([name]) => !asWritten.has(name))));
  const warnings = [...record.warnings, ...decoded.warnings];
  const text = new BibtexFields(decoded, fields);
  const type = cslTypeOfBibtex[record.type];
  if (!type) warnings.push(`@${record.type} is not a known type and was read as @misc`);
  const variables: Record<string, Json | undefined> = { type: type ?? "document" };
  for (const [variable, names] of plainVariables) variables[variable] = text.take(...names);
  variables.title = joined(": ", variables.title, text.take("subtitle"));
  variables.genre ??= genreOfBibtex[record.type];
  variables["container-title"] = containerOf(text, variables.type as string);
  Object.assign(variables, numbersOf(text, record.type));
  variables.publisher = text.take("publisher", "institution", "school", "organization");
  variables.page = text.take("pages", "eid")?.replace(/\s*(?:--+|[–—])\s*/g, "-");
  variables.DOI = text.verbatim("doi");
  variables.URL = text.verbatim("url") ?? text.takeAddress("howpublished") ?? text.takeAddress("ee");
  variables.issued = dateOfBibtex(text) as Json | undefined;
  variables.accessed = partsOfDate(text.verbatim("urldate"));
  variables.keyword = text.take("keywords");
  const others: string[] = [];
  for (const [field, list] of decoded.names) {
    variables[variableOfNames[field] ?? field] = namesOf(list, field, others);
  }
  // What leaves under another type, or after "and others", must say so itself.
  const entrytype = bibtexTypeOf(variables.type as string) === record.type ? undefined : record.type;
  variables.custom = customOf(text, { entrytype, others: others.join(",") || undefined }, warnings);
  const known = Object.entries(variables).filter(([, value]) => value !== undefined && value !== "");
  const csl = { id: record.key || "", ...Object.fromEntries(known) } as CslItem;
  return { csl, warnings, leftOut };
}

const variableOfNames: Record<string, string> = { bookauthor: "container-author" };

function withParent(record: BibtexRecord, parent?: BibtexRecord): Map<string, string> {
  if (!parent) return record.fields;
  const inherited = new Map(parent.fields);
  const title = inherited.get("title");
  // The title of the whole is the book title of its part (BibLaTeX manual, appendix B).
  if (title && !inherited.has("booktitle")) inherited.set("booktitle", title);
  for (const own of ["title", "subtitle", "doi", "url", "keywords", "abstract", "crossref", "pages"])
    inherited.delete(own);
  if (record.fields.has("author")) inherited.delete("author");
  return new Map([...inherited, ...record.fields]);
}

function containerOf(text: BibtexFields, type: string): string | undefined {
  const inBook = type === "chapter" || type === "paper-conference" || type === "entry-encyclopedia";
  const order = ["journaltitle", "journal", "booktitle", "maintitle"];
  const title = inBook ? text.take("booktitle", "maintitle", "journaltitle", "journal") : text.take(...order);
  return joined(": ", title, inBook ? text.take("booksubtitle") : text.take("journalsubtitle")) as string | undefined;
}

/** `number` is the issue of a journal, the place in a series, and the number of a report (BibTeX's documentation). */
function numbersOf(text: BibtexFields, type: string): Record<string, string | undefined> {
  const issue = text.take("issue");
  if (type === "article" && !issue) return { issue: text.take("number") };
  if (/book|collection|proceedings/.test(type)) return { issue, "collection-number": text.take("number") };
  return { issue, number: text.take("number") };
}

function namesOf(list: BibtexName[], field: string, others: string[]): Json | undefined {
  const names = list.flatMap((name): CslName[] => {
    if (name.name?.toLowerCase() === "others" || (name.lastName?.toLowerCase() === "others" && !name.firstName)) {
      others.push(field);
      return [];
    }
    if (name.name) return [{ literal: name.name }];
    const { lastName, firstName, prefix, suffix } = name;
    const parts = { family: lastName, given: firstName, "non-dropping-particle": prefix, suffix };
    return [Object.fromEntries(Object.entries(parts).filter(([, value]) => value)) as CslName];
  });
  return names.length > 0 ? (names as Json) : undefined;
}

function customOf(text: BibtexFields, own: Record<string, string | undefined>, warnings: string[]): Json | undefined {
  const hub: Record<string, Json> = {};
  const countries =
    text
      .take("countries")
      ?.split(/[,;\s]+/)
      .filter(Boolean) ?? [];
  const corridors =
    text
      .take("corridors")
      ?.split(/[,;\s]+/)
      .filter(Boolean) ?? [];
  const [wrong, pairs] = [
    countries.filter((code) => !/^[A-Z]{3}$/.test(code)),
    corridors.map((pair) => pair.split("-")),
  ];
  if (wrong.length > 0) warnings.push(`not ISO 3166-1 alpha-3 codes: ${wrong.join(", ")}`);
  if (countries.length > wrong.length) hub.countries = countries.filter((code) => !wrong.includes(code));
  if (pairs.length > 0) {
    hub.corridors = pairs.flatMap(([from, to]) => (from && to ? [{ from, to }] : []));
  }
  const left = { ...Object.fromEntries(text.left()), ...own };
  const bibtex = Object.fromEntries(Object.entries(left).filter(([, value]) => value !== undefined)) as Json;
  const custom = {
    ...(Object.keys(hub).length > 0 && { hub }),
    ...(Object.keys(bibtex as object).length > 0 && { bibtex }),
  };
  return Object.keys(custom).length > 0 ? (custom as Json) : undefined;
}

function joined(separator: string, ...parts: (Json | undefined)[]): string | undefined {
  return parts.filter((part) => typeof part === "string" && part !== "").join(separator) || undefined;
}
