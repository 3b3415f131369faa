import { normaliseDoi } from "@/lib/catalogue/identity";
import { plainParagraphs, plainText } from "@/lib/catalogue/markup";
import { issuedFromText } from "./csl-dates";
import type { CslItem, Json } from "./csl-item";

/** The contents of a page's meta elements by their names in lower case, in the page's order. */
export type PageMetadata = Map<string, string[]>;

// Neither can be made to look far ahead from many places: pages are written by anybody.
const element = /<meta\s(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const attribute = /([\w:.-]{1,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** Of one element's content: more than the longest abstract that the hub keeps. */
const LONGEST = 25_000;

/** Reads the meta elements of a page, without running anything of it. */
export function readMetadata(html: string): PageMetadata {
  const found: PageMetadata = new Map();
  for (const [tag] of html.matchAll(element)) {
    const attributes = new Map(
      [...tag.matchAll(attribute)].map(([, name = "", ...values]) => [name.toLowerCase(), values.join("")]),
    );
    const name = (attributes.get("name") ?? attributes.get("property") ?? "").toLowerCase();
    const content = plainParagraphs((attributes.get("content") ?? "").slice(0, LONGEST));
    if (name && content) found.set(name, [...(found.get(name) ?? []), content]);
  }
  return found;
}

/** Dublin Core's terms under the prefixes that pages give them. */
const dublinCore = (term: string) => [`dc.${term}`, `dcterms.${term}`, `dc:${term}`, `dcterms:${term}`];

/** The first of several elements that is there, with all its values. */
function values(page: PageMetadata, ...names: string[]): string[] {
  return names.map((name) => page.get(name)).find((found) => found !== undefined) ?? [];
}

/** The DOI that a page names as its own. */
export function doiOfPage(page: PageMetadata): string | undefined {
  const named = values(page, "citation_doi", "prism.doi", "bepress_citation_doi", "doi");
  return [...named, ...values(page, ...dublinCore("identifier"))]
    .map(normaliseDoi)
    .find((doi): doi is string => doi !== null);
}

/**
 * The record that a page's meta elements make: those that Google Scholar asks publishers for (citation_*), else Dublin
 * Core, else no more than the title that the page gives to those who share it.
 * @returns undefined when they name no title
 */
export function itemOfPage(page: PageMetadata, address: string): CslItem | undefined {
  const first = (...names: string[]) => plainText(values(page, ...names)[0] ?? "");
  const title = first("citation_title", ...dublinCore("title"), "og:title");
  if (!title) return undefined;
  const issued = issuedFromText(
    first("citation_publication_date", "citation_date", ...dublinCore("issued"), ...dublinCore("date")) ||
      first("citation_online_date", "citation_year"),
  );
  const institution = first("citation_technical_report_institution", "citation_dissertation_institution");
  const [from, to] = [first("citation_firstpage"), first("citation_lastpage")];
  const variables: Record<string, Json> = {
    type: typeOf(page),
    title,
    author: namesOf(page),
    issued: issued && { "date-parts": [issued.split("-").map(Number)] },
    "container-title": first("citation_journal_title", "citation_inbook_title", "citation_conference_title"),
    volume: first("citation_volume"),
    issue: first("citation_issue"),
    page: from && to && from !== to ? `${from}-${to}` : from,
    publisher: first("citation_publisher", ...dublinCore("publisher")) || institution,
    ISSN: first("citation_issn"),
    ISBN: first("citation_isbn"),
    language: first("citation_language", ...dublinCore("language")),
    abstract: values(page, "citation_abstract", ...dublinCore("abstract"), ...dublinCore("description"))[0] ?? "",
    keyword: values(page, "citation_keywords", ...dublinCore("subject")).join("; "),
    URL: address,
  };
  const said = Object.entries(variables).filter(([, value]) => value !== "" && !isEmptyList(value));
  return { id: "", ...Object.fromEntries(said) } as CslItem;
}

const isEmptyList = (value: Json) => Array.isArray(value) && value.length === 0;

function typeOf(page: PageMetadata): string {
  if (page.has("citation_journal_title")) return "article-journal";
  if (page.has("citation_dissertation_institution")) return "thesis";
  if (page.has("citation_conference_title")) return "paper-conference";
  if (page.has("citation_inbook_title")) return "chapter";
  if (page.has("citation_technical_report_institution")) return "report";
  return page.has("citation_isbn") ? "book" : "document";
}

/** "Awumbila, Mariama" and "Mariama Awumbila" are both in use; some pages put all names into one element. */
function namesOf(page: PageMetadata): Json[] {
  const listed = values(page, "citation_author", "citation_authors", ...dublinCore("creator"));
  return listed
    .flatMap((names) => names.split(/\s*;\s*/))
    .filter(Boolean)
    .map((name): Json => {
      const [family, given, ...more] = plainText(name).split(/\s*,\s*/);
      return family && given && more.length === 0 ? { family, given } : { literal: plainText(name) };
    });
}
