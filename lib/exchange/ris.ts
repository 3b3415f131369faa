import { plainText } from "@/lib/catalogue/markup";
import type { PublicationContent } from "@/lib/catalogue/schema";
import { cslFromContent } from "./csl";
import { type CslItem, isObject, type Json, textOf } from "./csl-item";
import { withGenre } from "./csl-types";
import { namesOfTags, risTypeOf, variablesOfTags } from "./ris-tags";

/**
 * A publication as one RIS record ("RIS Format Specifications"): a tag, two spaces, a hyphen, a space and the value,
 * from TY to ER, lines ended by CR LF. RIS has no mark-up, no particles and no countries; all else comes back.
 */
export function risFromContent(content: PublicationContent, id: string): string {
  const item = withGenre(cslFromContent(content, { id }), content);
  const extra = isObject(item.custom) && isObject(item.custom.ris) ? item.custom.ris : {};
  const { TY, ...kept } = extra;
  const lines: [string, string][] = [
    ["TY", Array.isArray(TY) ? textOf(TY) : risTypeOf(item.type)],
    ["ID", id],
    ...namesOfTags.flatMap(([variable, [tag]]) => namesOf(item[variable]).map((name) => pair(tag, name))),
    ...variablesOfTags.map(([variable, [tag]]) => pair(tag, textOf(item[variable]))),
    ["T2", textOf(item["container-title"])],
    ...datesOf(item.issued),
    ["Y2", dateOf(item.accessed)],
    ["IS", textOf(item.issue) || textOf(item.number)],
    ...pagesOf(textOf(item.page)),
    ...serialNumbers(item).map((number) => pair("SN", number)),
    ["DO", textOf(item.DOI)],
    ["UR", textOf(item.URL)],
    ...textOf(item.note)
      .split("\n")
      .map((line) => pair("N1", line)),
    ...keywordsOf(content).map((word) => pair("KW", word)),
    ...Object.entries(kept).flatMap(([tag, values]) =>
      (Array.isArray(values) ? values : []).map((value) => pair(tag, textOf(value))),
    ),
    ["ER", ""],
  ];
  const said = lines.map(([tag, value]) => [tag, plainText(value)]).filter(([tag, value]) => value || tag === "ER");
  return said.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

const pair = (tag: string | undefined, value: string): [string, string] => [tag ?? "", value];

function namesOf(names: Json | undefined): string[] {
  return (Array.isArray(names) ? names : []).filter(isObject).map((name) => {
    const [family = "", given = "", suffix, literal] = [name.family, name.given, name.suffix, name.literal].map(textOf);
    if (!family) return literal || given;
    const last = [name["non-dropping-particle"], name["dropping-particle"]].map(textOf).concat(family).filter(Boolean);
    return [last.join(" "), given, suffix].filter(Boolean).join(", ");
  });
}

function datesOf(date: Json | undefined): [string, string][] {
  const full = dateOf(date);
  const year = full.split("/")[0] ?? "";
  return [
    ["PY", year],
    ["DA", full.startsWith(`${year}/`) && !full.startsWith(`${year}///`) ? full : ""],
  ];
}

/** "YYYY/MM/DD/", words where there are no numbers. */
function dateOf(date: Json | undefined): string {
  if (!isObject(date)) return "";
  const parts = Array.isArray(date["date-parts"]) ? date["date-parts"][0] : undefined;
  if (!Array.isArray(parts)) return textOf(date.literal ?? date.raw);
  const [year = "", month = "", day = ""] = parts.map((part) => textOf(part).padStart(2, "0"));
  return month ? `${year}/${month}/${day}/` : year;
}

function pagesOf(pages: string): [string, string][] {
  const range = /^([\w.]+)-([\w.]+)$/.exec(pages);
  return range && range[1] !== range[2] ? [pair("SP", range[1] ?? ""), pair("EP", range[2] ?? "")] : [["SP", pages]];
}

function serialNumbers(item: CslItem): string[] {
  return [textOf(item.ISSN), textOf(item.ISBN)].filter(Boolean);
}

function keywordsOf(content: PublicationContent): string[] {
  return [...content.topics, ...content.keywords];
}
