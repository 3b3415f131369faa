import { searchEntries } from "@/lib/catalogue/search-data";
import { vocabulary } from "@/lib/vocabulary/data";
import { type Asked, FACET_VALUES, parameterError } from "./api-parameters";
import { readEntryItems } from "./entry-item-data";
import { facetItemsOf } from "./facet-item";
import type { ParameterError } from "./problem";
import type { EntriesAnswer, FacetsAnswer } from "./search-answer-schema";

type KindName = (kind: string) => string;
export type Answered<T> = { ok: true; value: T; pages: number } | { ok: false; errors: ParameterError[] };

/** Answers a search with one page of entries, or refuses a page that the search does not have. */
export async function answerEntries(asked: Asked, kindName: KindName): Promise<Answered<EntriesAnswer>> {
  const { query, pageSize, facets, locale } = asked;
  const [terms, found] = await Promise.all([vocabulary(), searchEntries(query, { pageSize, facets })]);
  const pages = Math.max(1, Math.ceil(found.total / pageSize));
  if (query.page > pages) return { ok: false, errors: [parameterError("page", String(query.page), "beyondTheEnd")] };
  const ids = found.hits.map(({ id }) => id);
  const value = {
    total: found.total,
    page: query.page,
    pageSize,
    items: await readEntryItems(ids, terms, locale),
    facets: facetItemsOf(found.facets, terms, locale, kindName, FACET_VALUES.usual),
    relaxed: found.relaxed,
    reduced: found.reduced,
  };
  return { ok: true, value, pages };
}

/** Counts the values of facets for a search. */
export async function answerFacets(asked: Asked, kindName: KindName): Promise<FacetsAnswer> {
  const { query, facets, locale, limit } = asked;
  const [terms, found] = await Promise.all([
    vocabulary(),
    searchEntries({ ...query, page: 1 }, { pageSize: 1, facets }),
  ]);
  return {
    total: found.total,
    facets: facetItemsOf(found.facets, terms, locale, kindName, limit),
    reduced: found.reduced,
  };
}
