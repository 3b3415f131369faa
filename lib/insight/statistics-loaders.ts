import { clock } from "@/lib/base/clock";
import { countCorridors, countKinds, countTerms } from "@/lib/catalogue/figure-data";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { codeOf } from "@/lib/vocabulary/terms";
import { EVERY_PAIR, entriesByPair } from "./knowledge";
import { corridorsBySize, lastStock } from "./migrant-stock";
import { countByYear, countContributors, type StatisticGroup, statisticGroups } from "./statistics-data";
import { statisticName } from "./statistics-table";
import type { YearCount } from "./subject-data";

/** Corridors of as many people should not be unknown. */
const LARGE = 100_000;
/** Years drawn for each row. */
const YEARS = 20;
const ROWS = 12;

export type StatisticLine = { code: string; label: string; total: number; years: YearCount[] };

/** The hub in numbers: how much there is of what, how it grew by kind, language and region, and what is missing. */
export async function loadStatistics(locale: Locale) {
  const terms = await vocabulary();
  const [rows, kinds, contributors, countries, pairs] = await Promise.all([
    countByYear(),
    countKinds(),
    countContributors(),
    countTerms("COUNTRY"),
    countCorridors(undefined, EVERY_PAIR),
  ]);
  const written = entriesByPair(pairs);
  const large = corridorsBySize().filter((stock) => lastStock(stock) >= LARGE);
  // A new hub has no year of its own.
  const last = rows.length > 0 ? Math.max(...rows.map(({ year }) => year)) : clock.now().getUTCFullYear();
  const linesOf = (group: StatisticGroup): StatisticLine[] => {
    const own = rows.filter((row) => row.group === group);
    return [...new Set(own.map(({ code }) => code))]
      .map((code) => {
        const counts = own.filter((row) => row.code === code);
        return {
          code,
          label: statisticName(group, code, terms, locale),
          total: counts.reduce((sum, { count }) => sum + count, 0),
          years: Array.from({ length: YEARS }, (_, at) => {
            const year = last - YEARS + 1 + at;
            return { year, count: counts.find((row) => row.year === year)?.count ?? 0 };
          }),
        };
      })
      .sort((a, b) => b.total - a.total)
      .slice(0, ROWS);
  };
  return {
    kinds,
    contributors,
    countries: countries.length,
    south: countries.filter(({ termId }) => terms.isSouth(codeOf(termId))).length,
    corridors: {
      large: large.length,
      known: large.filter(({ from, to }) => written.has(`${from}-${to}`)).length,
      people: LARGE,
    },
    publications: rows
      .filter(({ group, code }) => group === "kind" && code === "publication")
      .map(({ year, count }): YearCount => ({ year, count })),
    years: { first: last - YEARS + 1, last },
    groups: statisticGroups.map((group) => ({ group, lines: linesOf(group) })),
  };
}
export type StatisticsView = Awaited<ReturnType<typeof loadStatistics>>;
