import { type Filter, opens } from "./filters";
import type { FacetCount } from "./interface";
import { type Facet, facetFields } from "./settings";

/**
 * Counts of a facet as they are shown: chosen values too when they have no record, most records first, years the
 * latest first.
 */
export function orderCounts(facet: Facet, counts: FacetCount[], filters: Filter[]): FacetCount[] {
  const chosen = filters.flatMap((filter) => (opens(facet, filter) ? chosenIn(facet, filter) : []));
  const absent = chosen.filter((value) => !counts.some((each) => each.value === value));
  const all = [...counts, ...absent.map((value) => ({ value, count: 0 }))];
  if (facet === "year") return all.sort((a, b) => Number(b.value) - Number(a.value));
  return all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Values that a filter names one by one; a range of years names none, nor do whole corridors name their ends. */
function chosenIn(facet: Facet, filter: Filter): string[] {
  if (filter.field === "year") return filter.ranges.flatMap(({ from, to }) => (from === to ? [String(from)] : []));
  return filter.field === facetFields[facet] ? filter.anyOf : [];
}
