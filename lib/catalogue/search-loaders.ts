import { isUuid } from "@/lib/base/uuid";
import type { Locale } from "@/lib/i18n/locales";
import { excerpt, highlight } from "@/lib/search/highlight";
import { type SearchQuery, sorts } from "@/lib/search/parameters";
import { isNarrowed, MAX_PAGE, parseSearch, type SearchInput, searchHref, toggleValue } from "@/lib/search/query";
import { vocabulary } from "@/lib/vocabulary/data";
import { type Abstract, readAbstracts, readCardsOf } from "./card-data";
import { readContributorNames } from "./contributor-name-data";
import { corridorFacets, corridorView } from "./search-corridors";
import { searchEntries } from "./search-data";
import { chosenFilters, facetViews, type NameOf, namesIn } from "./search-facets";
import { type ChosenFilter, type FoundEntry, type SearchView, type Snippet, shownFacets } from "./search-view";
import { yearsView } from "./search-years";
import type { EntryCard } from "./view";

/** Searches that are tried for a reader who found nothing. */
const LOOSER = 5;

/**
 * A search as its page shows it.
 * @param kindName name of a kind in the reader's language
 */
export async function loadSearch(
  input: SearchInput,
  locale: Locale,
  kindName: (kind: string) => string,
): Promise<SearchView> {
  const { query, refused } = parseSearch(input);
  const facets = [...shownFacets, ...corridorFacets(query)];
  const [terms, outcome, nameOf] = await Promise.all([
    vocabulary(),
    searchEntries(query, { facets }),
    namesFor(query, locale, kindName),
  ]);
  const ids = outcome.hits.map(({ id }) => id);
  const [cards, abstracts] = await Promise.all([
    readCardsOf(ids, terms, locale),
    query.q ? readAbstracts(ids, locale) : new Map<string, Abstract[]>(),
  ]);
  const chosen = chosenFilters(query, nameOf);
  return {
    ...{ query, chosen, total: outcome.total, relaxed: outcome.relaxed, reduced: outcome.reduced },
    pages: Math.min(MAX_PAGE, Math.max(1, Math.ceil(outcome.total / outcome.pageSize))),
    found: cards.map((card) => foundEntry(card, abstracts.get(card.id) ?? [], query.q)),
    facets: facetViews(query, outcome.facets, terms, nameOf),
    corridor: corridorView(query, outcome.facets, nameOf, locale),
    years: yearsView(query, outcome.facets.year ?? []),
    sorts: sortsOf(query, query.q !== "" && !outcome.reduced),
    refused: refused.flatMap(({ parameter, value }) => (parameter === "q" ? [] : `${parameter}=${value}`)),
    cut: refused.some(({ parameter }) => parameter === "q"),
    looser: outcome.total === 0 && isNarrowed(query) ? await looserSearches(query, chosen) : [],
  };
}

/** Names of everything that a search is narrowed by. */
export async function namesFor(
  { person, institution }: SearchQuery,
  locale: Locale,
  kindName: (kind: string) => string,
): Promise<NameOf> {
  const contributors = await readContributorNames(person.filter(isUuid), institution.filter(isUuid), locale);
  return namesIn(await vocabulary(), locale, kindName, contributors);
}

/** A search in a reader's language: its words and the names of its filters; "" when nothing narrows it. */
export async function searchInWords(
  search: SearchQuery,
  locale: Locale,
  kindName: (kind: string) => string,
): Promise<string> {
  const chosen = chosenFilters(search, await namesFor(search, locale, kindName));
  return [search.q, ...chosen.map(({ label }) => label)].filter(Boolean).join(" · ");
}

/** Without words, or without an engine, nothing is more relevant than another: the newest come first. */
function sortsOf(query: SearchQuery, isRanked: boolean): SearchView["sorts"] {
  const usual = isRanked ? "relevance" : "newest";
  const chosen = query.sort === "relevance" ? usual : query.sort;
  return sorts
    .filter((sort) => isRanked || sort !== "relevance")
    .map((sort) => {
      const href = searchHref({ ...query, sort: sort === usual ? "relevance" : sort, page: 1 });
      return { sort, href, chosen: sort === chosen };
    });
}

function foundEntry(card: EntryCard, abstracts: Abstract[], q: string): FoundEntry {
  return { card, title: highlight(card.title, q), snippet: snippetOf(abstracts, q) };
}

/** From the first of the abstracts that has what was searched for. */
function snippetOf(abstracts: Abstract[], q: string): Snippet | null {
  for (const { language, text } of abstracts) {
    const pieces = highlight(excerpt(text, q), q);
    if (pieces.some(({ found }) => found)) return { language, pieces };
  }
  return null;
}

/** What finds something when one filter goes, or all of them. */
async function looserSearches(query: SearchQuery, chosen: ChosenFilter[]): Promise<SearchView["looser"]> {
  const tries: { without: ChosenFilter | "filters" | "words"; query: SearchQuery }[] = chosen
    .slice(0, LOOSER)
    .map((filter) => ({ without: filter, query: toggleValue(query, filter.name, filter.value) }));
  if (query.q && chosen.length > 0) {
    tries.push({ without: "filters", query: parseSearch({ q: query.q }).query });
    tries.push({ without: "words", query: { ...query, q: "", page: 1 } });
  }
  const totals = await Promise.all(
    tries.map(async (one) => ({ ...one, total: (await searchEntries(one.query, { pageSize: 1 })).total })),
  );
  return totals
    .filter(({ total }) => total > 0)
    .map(({ without, query: looser, total }) => ({ without, href: searchHref(looser), total }));
}
