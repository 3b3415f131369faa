import type { PublicationContent } from "@/lib/catalogue/schema";
import { bibtexTypeOf, genreOfBibtex, plainVariables } from "./bibtex-types";
import { cslFromContent } from "./csl";
import { type CslItem, type CslName, isObject, type Json, textOf } from "./csl-item";
import { withGenre } from "./csl-types";
import { nameFields } from "./latex";
import { texText } from "./tex-text";

/**
 * A publication as one BibTeX record, in Unicode, with BibLaTeX's fields where BibTeX has none and the hub's own
 * `countries` and `corridors`. Reading it back gives the same content, save for CSL variables that BibTeX cannot say.
 * @param key the record's citation key; signs that BibTeX does not allow in keys are replaced.
 */
export function bibtexFromContent(content: PublicationContent, key: string): string {
  const item = withGenre(cslFromContent(content, { id: key }), content);
  const extra = isObject(item.custom) && isObject(item.custom.bibtex) ? item.custom.bibtex : {};
  const type = textOf(extra.entrytype) || bibtexTypeOf(item.type);
  const others = textOf(extra.others).split(",");
  // The record stands alone: what its parent gave it is already in its fields.
  const { entrytype: _type, others: _others, crossref: _parent, ...kept } = extra;
  const fields: [string, string][] = [
    ...[...nameFields].map((field): [string, string] => [field, namesOf(item, field, others.includes(field))]),
    ...plainVariables.map(([variable, [field]]): [string, string] => [
      field ?? variable,
      texText(textOf(item[variable])),
    ]),
    [containerField(item.type), texText(textOf(item["container-title"]))],
    [publisherField(type, kept), texText(textOf(item.publisher))],
    ...numbersOf(item, type),
    ["pages", texText(textOf(item.page)).replace(/(?<=\w)-(?=\w)/g, "--")],
    ...datesOf(item.issued),
    ["urldate", isoOf(item.accessed)],
    ["doi", verbatim(textOf(item.DOI))],
    ["url", verbatim(textOf(item.URL))],
    ["keywords", texText(textOf(item.keyword))],
    ["countries", content.countries.join(", ")],
    ["corridors", content.corridors.map(({ from, to }) => `${from}-${to}`).join(", ")],
    ...Object.entries(kept).map(([name, value]): [string, string] => [name, texText(textOf(value))]),
  ];
  const said = fields.filter(([name, value]) => value !== "" && !(name === "type" && saysItself(type, item.genre)));
  const lines = said.map(([name, value]) => `  ${name} = {${name === "title" ? `{${value}}` : value}}`);
  return `@${type}{${keyOf(key)},\n${lines.join(",\n")}\n}\n`;
}

function keyOf(key: string): string {
  return key.replace(/[\s,{}()"#%~\\=]+/g, "-") || "entry";
}

function saysItself(type: string, genre: Json | undefined): boolean {
  return genre !== undefined && genreOfBibtex[type] === genre;
}

function namesOf(item: CslItem, field: string, others: boolean): string {
  const names = item[field === "bookauthor" ? "container-author" : field];
  const written = (Array.isArray(names) ? names : []).filter(isObject).map((name) => nameOf(name as CslName));
  return [...written.filter(Boolean), ...(others ? ["others"] : [])].join(" and ");
}

/** "von Last, Jr, First" (BibTeX's third form); bodies and whatever holds an "and" or comma go in braces. */
function nameOf(name: CslName): string {
  const part = (value: Json | undefined) => {
    const text = texText(textOf(value));
    return /,|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${text}}` : text;
  };
  const [family = "", given, suffix, literal] = [name.family, name.given, name.suffix, name.literal].map(textOf);
  if (!family) return literal ? `{${texText(literal)}}` : part(given);
  const particle = part(name["non-dropping-particle"] ?? name["dropping-particle"]);
  // A capital particle or a name of several lower-case words would be divided otherwise when read again.
  const last = /(?:^|\s)\p{Ll}/u.test(family) ? `{${texText(family)}}` : part(family);
  return [[particle, last].filter(Boolean).join(" "), part(suffix), part(given)].filter(Boolean).join(", ");
}

function containerField(type: string): string {
  return ["chapter", "paper-conference", "entry-encyclopedia"].includes(type) ? "booktitle" : "journal";
}

function publisherField(type: string, kept: Record<string, Json>): string {
  const field = /report$/.test(type) ? "institution" : /thesis$/.test(type) ? "school" : "publisher";
  return field in kept ? "publisher" : field;
}

/** `number` says different things in different records; see the reader. */
function numbersOf(item: CslItem, type: string): [string, string][] {
  const [issue, number, place] = [item.issue, item.number, item["collection-number"]].map((value) =>
    texText(textOf(value)),
  );
  if (type === "article") return [["number", issue || number || ""]];
  if (/book|collection|proceedings/.test(type))
    return [
      ["issue", issue ?? ""],
      ["number", place || number || ""],
    ];
  return [
    ["issue", issue ?? ""],
    ["number", number ?? ""],
  ];
}

function datesOf(date: Json | undefined): [string, string][] {
  if (!isObject(date)) return [];
  const parts = Array.isArray(date["date-parts"]) ? date["date-parts"] : [];
  if (parts.length > 1) return [["date", isoOf(date)]];
  const [year, month, day] = Array.isArray(parts[0]) ? parts[0].map(textOf) : [];
  if (!year) return [["year", texText(textOf(date.literal ?? date.raw))]];
  const literal = textOf(date.literal);
  const words = literal.endsWith(year) ? literal.slice(0, -year.length).trimEnd() : literal;
  return [
    ["year", year],
    ["month", month ?? (/^[^\d]*$/.test(words) ? "" : texText(words))],
    ["day", day ?? ""],
  ];
}

function isoOf(date: Json | undefined): string {
  const parts = isObject(date) && Array.isArray(date["date-parts"]) ? date["date-parts"] : [];
  return parts
    .map((ends) => (Array.isArray(ends) ? ends.map((part) => textOf(part).padStart(2, "0")).join("-") : ""))
    .join("/");
}

/** Addresses and DOIs stand as they are; braces would end the field. */
function verbatim(text: string): string {
  return text.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign)).replace(/(?<!\\)%(?![\dA-F]{2})/gi, "\\%");
}
