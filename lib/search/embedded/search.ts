import { orderCounts } from "../facet-counts";
import { filtersOf, opens } from "../filters";
import { normaliseIdentifier } from "../identifiers";
import type { FacetCount, FacetCounts, SearchOutcome, SearchRequest, Suggestion } from "../interface";
import { tokens } from "../normalise";
import type { SearchQuery } from "../parameters";
import type { Facet } from "../settings";
import { hasWords, MAX_WORDS, parseWords, type SearchWords } from "../words";
import type { Bitmap } from "./bitmap";
import type { View } from "./index-file";
import { Matcher, type TextMatch } from "./match";
import { rankRows } from "./rank";

const PAGE_SIZE = 20;
/** Words of a text that count when no record has all of the first ones. */
const LONG_TEXT = 60;
const quotationMarks = /["“”„«»]/gu;

/** Answers a search from one state of the index. */
export function search(view: View, { query, pageSize = PAGE_SIZE, facets = [] }: SearchRequest): SearchOutcome {
  const { text, rows, counts } = narrow(view, query, facets);
  const wanted = query.page * pageSize;
  const ordered = order(view, query, text, rows, wanted);
  return {
    total: rows.count(),
    hits: idsOf(view, ordered.slice(wanted - pageSize)),
    facets: counts,
    page: query.page,
    pageSize,
    relaxed: text?.relaxed ?? false,
  };
}

/** Counts one facet for a query. */
export function facetValues(view: View, facet: Facet, query: SearchQuery): FacetCount[] {
  return narrow(view, query, [facet]).counts[facet] ?? [];
}

/** Records whose text begins like this. */
export function suggest(view: View, query: SearchQuery, limit: number): Suggestion[] {
  const { text, rows } = narrow(view, query, []);
  if (!text) return [];
  const ordered = rankRows(view.store, view.generation, view.shelf, text, rows, limit);
  const facts = new Map([...view.store.facts(view.generation, ordered)].map((each) => [each.row, each.facts]));
  const ids = idsOf(view, ordered);
  return ordered.flatMap((row, at) => {
    const found = facts.get(row);
    const id = ids[at]?.id;
    return found && id ? [{ id, kind: found.kind, slug: found.slug, title: found.title }] : [];
  });
}

type Narrowed = { text: TextMatch | undefined; rows: Bitmap; counts: FacetCounts };

function narrow(view: View, query: SearchQuery, facets: readonly Facet[]): Narrowed {
  const { text, base } = matchText(view, query.q);
  const filters = filtersOf(query);
  const passed = filters.map((filter) => view.shelf.matching(filter));
  const through = (but?: Facet) => {
    const rows = base.clone();
    filters.forEach((filter, at) => {
      if (but === undefined || !opens(but, filter)) rows.and(passed[at] as Bitmap);
    });
    return rows;
  };
  const rows = through();
  const counts: FacetCounts = {};
  for (const facet of facets) {
    const open = filters.some((filter) => opens(facet, filter)) ? through(facet) : rows;
    counts[facet] = orderCounts(facet, view.shelf.counts(facet, open), filters);
  }
  return { text, rows, counts };
}

/** An identifier finds its record; any other text, or an identifier that nobody has, its words. */
function matchText(view: View, q: string): { text: TextMatch | undefined; base: Bitmap } {
  const identifier = normaliseIdentifier(q);
  if (identifier) {
    const base = view.shelf.matching({ field: "identifiers", anyOf: [identifier] });
    if (base.count() > 0) return { text: undefined, base };
  }
  const words = wordsOf(q);
  if (!hasWords(words)) return { text: undefined, base: view.shelf.all.clone() };
  const matcher = new Matcher(view.lookup, view.vocabulary);
  const text = matcher.match(words, view.shelf.all, repeats(q));
  return { text, base: text.rows };
}

/** In a text so long that it was not written for a search box, quotation marks ask for nothing. */
function wordsOf(q: string): SearchWords {
  const words = parseWords(q, LONG_TEXT);
  return words.words.length > MAX_WORDS ? parseWords(q.replace(quotationMarks, " "), LONG_TEXT) : words;
}

function repeats(q: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const word of tokens(q)) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

function order(view: View, query: SearchQuery, text: TextMatch | undefined, rows: Bitmap, limit: number): number[] {
  if (query.sort !== "relevance") return view.shelf.sorted(rows, query.sort, limit);
  if (!text) return view.shelf.sorted(rows, "newest", limit);
  return rankRows(view.store, view.generation, view.shelf, text, rows, limit);
}

function idsOf(view: View, rows: number[]): { id: string }[] {
  const sql = `SELECT row, id FROM doc_${view.generation} WHERE row IN (SELECT value FROM json_each(?))`;
  const ids = new Map(view.store.rows<[number, string]>(sql, JSON.stringify(rows)));
  return rows.map((row) => ({ id: ids.get(row) ?? "" }));
}
