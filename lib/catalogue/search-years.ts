import type { FacetCount } from "@/lib/search/interface";
import { namedEnds, type SearchQuery } from "@/lib/search/parameters";
import type { YearBar, YearsView } from "./search-view";

/** Bars that can still be told apart on a phone. */
const MOST_BARS = 48;
/** Years that one bar may stand for. */
const widths = [1, 2, 5, 10, 20, 50, 100];

/** Entries over the years, as if no year were chosen, and the range that is. Null when no entry has a year. */
export function yearsView({ year }: SearchQuery, counts: FacetCount[]): YearsView | null {
  const years = counts.filter(({ count }) => count > 0).map(({ value, count }) => ({ year: Number(value), count }));
  if (years.length === 0) return null;
  const [first, last] = [Math.min, Math.max].map((of) => of(...years.map((one) => one.year))) as [number, number];
  const width = widths.find((years) => (last - first) / years < MOST_BARS) ?? 1000;
  const start = Math.floor(first / width) * width;
  const isChosen = (from: number, to: number) => year.some((range) => range.from <= to && range.to >= from);
  const bars = Array.from({ length: Math.floor((last - start) / width) + 1 }, (_, at): YearBar => {
    const [from, to] = [start + at * width, start + (at + 1) * width - 1];
    return { from, to, count: sum(years, from, to), chosen: isChosen(from, to) };
  });
  const ends = year.length === 1 && year[0] ? namedEnds(year[0]) : {};
  return {
    since: ends.from ?? null,
    until: ends.to ?? null,
    bars,
    most: bars.reduce((most, bar) => (bar.count > most.count ? bar : most)),
    within:
      year.length > 0 ? years.reduce((sum, one) => sum + (isChosen(one.year, one.year) ? one.count : 0), 0) : null,
  };
}

function sum(years: { year: number; count: number }[], from: number, to: number): number {
  return years.reduce((sum, { year, count }) => (year >= from && year <= to ? sum + count : sum), 0);
}
