import { searchEntries } from "@/lib/catalogue/search-data";
import { absoluteAddress } from "@/lib/i18n/absolute-address";
import type { Locale } from "@/lib/i18n/locales";
import type { SearchKind } from "@/lib/search/document";
import type { SearchQuery } from "@/lib/search/parameters";
import { searchHref } from "@/lib/search/query";
import { vocabulary } from "@/lib/vocabulary/data";
import { BYTE_ORDER_MARK, csvLine } from "./csv";
import { readEntryItems } from "./entry-item-data";
import { entryColumns } from "./entry-table";
import { type ExportFormat, exportTypes, publicationAs, readPublications } from "./export-data";

/** Records of one file. Who needs more narrows the search, or reads page by page what programs get. */
export const MOST_EXPORTED = 2_000;
/** Records in memory at once, and written in one go: some 20 ms, in which nobody else is answered. */
const PIECE = 20;

export const searchExportTypes = { ...exportTypes, csv: "text/csv; charset=utf-8; header=present" } as const;
export type SearchExportFormat = keyof typeof searchExportTypes;

export type SearchExport = {
  /** Found by the search, of the kinds that the format can hold. */
  total: number;
  /** At most MOST_EXPORTED of them, in the search's order. */
  exported: number;
  /** Whether the database answered in place of the search engine. */
  reduced: boolean;
  /** Address of the search's page. */
  search: string;
  /** The file, piece by piece. */
  pieces: () => AsyncGenerator<string>;
};

/**
 * A search as a file: BibTeX, RIS and CSL-JSON hold its publications, which are what reference managers and the hub's
 * own import take; CSV holds entries of all kinds.
 * @param locale in which CSV names terms
 */
export async function exportSearch(
  query: SearchQuery,
  format: SearchExportFormat,
  locale: Locale,
): Promise<SearchExport> {
  const search = absoluteAddress(locale, searchHref({ ...query, page: 1 }));
  const wanted = format === "csv" ? query : narrowedTo("publication", query);
  const found = wanted
    ? await searchEntries({ ...wanted, page: 1 }, { pageSize: MOST_EXPORTED })
    : { total: 0, hits: [], reduced: false };
  const { total, reduced } = found;
  const ids = found.hits.map(({ id }) => id);
  const about = { total, exported: ids.length, reduced, search };
  return { ...about, pieces: () => (format === "csv" ? table(ids, locale) : library(ids, format, about)) };
}

/** A search for one kind of what it finds; null when it asks for other kinds alone. */
export function narrowedTo(kind: SearchKind, query: SearchQuery): SearchQuery | null {
  return query.kind.length === 0 || query.kind.includes(kind) ? { ...query, kind: [kind] } : null;
}

async function* table(ids: string[], locale: Locale): AsyncGenerator<string> {
  const terms = await vocabulary();
  yield BYTE_ORDER_MARK + csvLine(Object.keys(entryColumns));
  for (const piece of piecesOf(ids)) {
    const entries = await readEntryItems(piece, terms, locale);
    yield entries.map((entry) => csvLine(Object.values(entryColumns).map((column) => column(entry)))).join("");
  }
}

async function* library(
  ids: string[],
  format: ExportFormat,
  { total, exported, search }: Omit<SearchExport, "pieces">,
): AsyncGenerator<string> {
  // BibTeX takes for a comment what stands outside of records; RIS and JSON have none.
  if (format === "bib") yield `% ${exported} of ${total} publications found by ${search}\n\n`;
  if (format === "json") yield "[";
  let first = true;
  for (const piece of piecesOf(ids)) {
    const records = (await readPublications(piece)).map(({ content, slug }) => publicationAs(format, content, slug));
    if (records.length === 0) continue;
    if (format === "json") yield `${first ? "\n" : ",\n"}${records.join(",\n")}`;
    else yield `${first ? "" : "\n"}${records.join("\n")}`;
    first = false;
  }
  if (format === "json") yield "\n]\n";
}

function* piecesOf(ids: string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += PIECE) yield ids.slice(at, at + PIECE);
}
