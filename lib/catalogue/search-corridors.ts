import type { Locale } from "@/lib/i18n/locales";
import type { FacetCount, FacetCounts } from "@/lib/search/interface";
import type { SearchQuery } from "@/lib/search/parameters";
import { searchHref } from "@/lib/search/query";
import type { Facet } from "@/lib/search/settings";
import type { CorridorChoice, CorridorEnd } from "./search-view";

/** Countries that each list offers, those of most entries; the others have a page. */
const OFFERED = 12;

type End = "from" | "to";
const other = { from: "to", to: "from" } as const;

/** What must be counted to offer the ends of a corridor: an end alone, or beside the other end the pairs. */
export function corridorFacets(query: SearchQuery): Facet[] {
  const alone = (["from", "to"] as const).filter((end) => query[other[end]].length !== 1);
  return alone.length === 2 ? alone : [...alone, "corridor"];
}

/** Countries at one end of corridors, with the entries that choosing one would leave; null where that is not counted. */
export function endCounts(end: End, query: SearchQuery, counts: FacetCounts): EndCount[] {
  const isCounted = query[other[end]].length <= 1;
  const found = query[other[end]].length === 1 ? besideOther(end, query, counts) : (counts[end] ?? []);
  const absent = query[end].filter((value) => !found.some((one) => one.value === value));
  // Beside several countries an entry may have several pairs: their sum would be a lie.
  return [...found, ...absent.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
    value,
    count: isCounted ? count : null,
  }));
}
type EndCount = { value: string; count: number | null };

/** From the pairs with the one country that is chosen at the other end. */
function besideOther(end: End, query: SearchQuery, counts: FacetCounts): FacetCount[] {
  return (counts.corridor ?? []).flatMap(({ value, count }) => {
    const [from = "", to = ""] = value.split("-");
    const [own, beside] = end === "from" ? [from, to] : [to, from];
    return query[other[end]].includes(beside) ? [{ value: own, count }] : [];
  });
}

/** The corridor of a search; null when no entry is about one. */
export function corridorView(
  query: SearchQuery,
  counts: FacetCounts,
  nameOf: (name: End, value: string) => string,
  locale: Locale,
): CorridorChoice | null {
  const collator = new Intl.Collator(locale);
  const viewOf = (name: End): CorridorEnd => {
    const all = endCounts(name, query, counts);
    const chosen = new Set(query[name]);
    const offered = all
      .filter(({ value }, at) => at < OFFERED || chosen.has(value))
      .map(({ value, count }) => ({ value, count, label: nameOf(name, value), chosen: chosen.has(value) }));
    const options = offered.sort((a, b) => collator.compare(a.label, b.label));
    return { name, options, more: all.length - options.length };
  };
  const ends: CorridorChoice["ends"] = [viewOf("from"), viewOf("to")];
  if (ends.every(({ options }) => options.length === 0)) return null;
  const isChosen = query.from.length + query.to.length > 0;
  return { ends, swap: isChosen ? searchHref({ ...query, from: query.to, to: query.from, page: 1 }) : null };
}
