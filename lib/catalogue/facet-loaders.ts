import type { Locale } from "@/lib/i18n/locales";
import type { SearchOutcome } from "@/lib/search/interface";
import type { SearchQuery } from "@/lib/search/parameters";
import { parseSearch, type SearchInput } from "@/lib/search/query";
import { vocabulary } from "@/lib/vocabulary/data";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import { corridorFacets, endCounts } from "./search-corridors";
import { searchEntries } from "./search-data";
import { chosenFilters, facetTrees, type NameOf } from "./search-facets";
import { namesFor } from "./search-loaders";
import type { FacetPage, FacetValuesView, OptionTree } from "./search-view";

/** Facets that people look through by name or number; the others have the most frequent first. */
const byName: readonly FacetPage[] = ["country", "language", "gcm", "sdg", "from", "to"];

/**
 * All values of a facet, for the page where they are chosen when the search page shows only some.
 * @param kindName name of a kind in the reader's language
 */
export async function loadFacetValues(
  name: FacetPage,
  input: SearchInput,
  locale: Locale,
  kindName: (kind: string) => string,
): Promise<FacetValuesView> {
  const { query } = parseSearch(input);
  const facets = name === "from" || name === "to" ? corridorFacets(query) : [name];
  const [terms, outcome, nameOf] = await Promise.all([
    vocabulary(),
    searchEntries({ ...query, page: 1 }, { pageSize: 1, facets }),
    namesFor(query, locale, kindName),
  ]);
  const collator = new Intl.Collator(locale, { numeric: true });
  const lists = listsOf(name, query, outcome, terms, nameOf).map(({ title, options }) => ({
    title,
    options: byName.includes(name) ? options.toSorted((a, b) => collator.compare(a.label, b.label)) : options,
  }));
  const chosen = chosenFilters(query, nameOf);
  return { name, query, chosen, total: outcome.total, reduced: outcome.reduced, lists };
}

function listsOf(
  name: FacetPage,
  query: SearchQuery,
  { facets }: SearchOutcome,
  terms: Vocabulary,
  nameOf: NameOf,
): FacetValuesView["lists"] {
  if (name !== "from" && name !== "to") {
    return facetTrees(query, facets, terms, nameOf).map(({ title, options }) => ({
      title: title === "grouping" ? title : name,
      options,
    }));
  }
  const options = endCounts(name, query, facets).map(
    ({ value, count }): OptionTree => ({
      ...{ value, count, parts: [] },
      label: nameOf(name, value),
      chosen: query[name].includes(value),
    }),
  );
  return [{ title: name, options }];
}
