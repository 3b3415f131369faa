import type { Locale } from "@/lib/i18n/locales";
import { excerpt, highlight } from "@/lib/search/highlight";
import { type SearchQuery, sorts } from "@/lib/search/parameters";
import { isNarrowed, MAX_PAGE, parseSearch, type SearchInput, searchHref, toggleValue } from "@/lib/search/query";
import { vocabulary } from "@/lib/vocabulary/data";
import { readAbstracts, readCardsOf } from "./card-data";
import { searchEntries } from "./search-data";
import { chosenFilters, facetViews, namesIn } from "./search-facets";
import { type ChosenFilter, type FoundEntry, type SearchView, shownFacets } from "./search-view";

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
  const [terms, outcome] = await Promise.all([vocabulary(), searchEntries(query, { facets: shownFacets })]);
  const nameOf = namesIn(terms, locale, kindName);
  const ids = outcome.hits.map(({ id }) => id);
  const [cards, abstracts] = await Promise.all([
    readCardsOf(ids, terms, locale),
    query.q ? readAbstracts(ids, locale) : new Map<string, string>(),
  ]);
  const chosen = chosenFilters(query, nameOf);
  return {
    ...{ query, chosen, total: outcome.total, relaxed: outcome.relaxed, reduced: outcome.reduced },
    pages: Math.min(MAX_PAGE, Math.max(1, Math.ceil(outcome.total / outcome.pageSize))),
    found: cards.map((card): FoundEntry => {
      const snippet = highlight(excerpt(abstracts.get(card.id) ?? "", query.q), query.q);
      return {
        card,
        title: highlight(card.title, query.q),
        snippet: snippet.some(({ found }) => found) ? snippet : [],
      };
    }),
    facets: facetViews(query, outcome.facets, nameOf),
    sorts: sorts.map((sort) => ({
      sort,
      href: searchHref({ ...query, sort, page: 1 }),
      chosen: sort === query.sort,
    })),
    refused: refused.map(({ parameter, value }) => `${parameter}=${value}`),
    looser: outcome.total === 0 && isNarrowed(query) ? await looserSearches(query, chosen) : [],
  };
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
