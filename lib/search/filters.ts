import type { SearchQuery, YearRange } from "./parameters";
import { type Facet, facetFields } from "./settings";

/** A field of the document by which a search can be narrowed. */
export type FilterField = (typeof facetFields)[Facet] | "people" | "institutions" | "identifiers";

/**
 * One condition: the field has any of the values. Conditions are data until an engine's adapter writes them in its own
 * language, so nothing typed can change what a filter means.
 */
export type Filter = { facet?: Facet } & (
  | { field: Exclude<FilterField, "year">; anyOf: string[] }
  | { field: "year"; ranges: YearRange[] }
);

/** Whether a filter is left out when a facet is counted: a facet's own, and of both ends of a corridor that of the pair. */
export function opens(facet: Facet, filter: Filter): boolean {
  return filter.facet === (facet === "from" || facet === "to" ? "corridor" : facet);
}

/** What narrows a search, one filter for each facet or parameter that has values. */
export function filtersOf(query: SearchQuery): Filter[] {
  const filters: Filter[] = [];
  const add = (filter: Exclude<Filter, { field: "year" }>) => {
    if (filter.anyOf.length > 0) filters.push(filter);
  };
  for (const facet of ["kind", "topic", "country", "region", "language", "sdg", "gcm"] as const) {
    add({ facet, field: facetFields[facet], anyOf: query[facet] });
  }
  if (query.from.length > 0 && query.to.length > 0) {
    const pairs = query.from.flatMap((from) => query.to.map((to) => `${from}-${to}`));
    add({ facet: "corridor", field: "corridors", anyOf: pairs });
  } else {
    add({ facet: "corridor", field: "origins", anyOf: query.from });
    add({ facet: "corridor", field: "destinations", anyOf: query.to });
  }
  add({ field: "people", anyOf: query.person });
  add({ field: "institutions", anyOf: query.institution });
  if (query.year.length > 0) filters.push({ facet: "year", field: "year", ranges: query.year });
  return filters;
}
