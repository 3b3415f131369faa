import { countCorridors } from "@/lib/catalogue/figure-data";
import type { Locale } from "@/lib/i18n/locales";
import { countInstitutions } from "@/lib/network/institution-data";
import { vocabulary } from "@/lib/vocabulary/data";
import { termId } from "@/lib/vocabulary/terms";
import { contributorLines } from "./contributors";
import { corridorLine, mapOf } from "./corridor-view";
import { EVERY_PAIR, entriesByPair } from "./knowledge";
import { corridorsBySize, lastStock, type Stock, stockYears, sumStocks } from "./migrant-stock";
import { contributorsTo } from "./subject-data";

/** Corridors in each direction; those of which entries are about come even where they are smaller. */
const LARGEST = 8;
const MOST = 12;
const CONTRIBUTORS = 8;

/** The corridors of a country in both directions, how many people in all, and who has written about it. */
export async function loadCountryFigures(code: string, locale: Locale) {
  const terms = await vocabulary();
  const subject = { terms: [termId("COUNTRY", code)] };
  const [entries, people, institutions, based] = await Promise.all([
    countCorridors(undefined, EVERY_PAIR).then(entriesByPair),
    contributorsTo(subject, "people", CONTRIBUTORS),
    contributorsTo(subject, "institutions", CONTRIBUTORS),
    countInstitutions({ countryId: termId("COUNTRY", code) }),
  ]);
  const outward = corridorsBySize().filter(({ from }) => from === code);
  const inward = corridorsBySize().filter(({ to }) => to === code);
  const written = [...entries.keys()].map((pair): Stock => ({ from: pair.slice(0, 3), to: pair.slice(4), people: [] }));
  const lines = (corridors: Stock[], end: "from" | "to") => {
    const known = new Set(corridors.map(({ from, to }) => `${from}-${to}`));
    const others = written.filter((pair) => pair[end] === code && !known.has(`${pair.from}-${pair.to}`));
    const isWritten = ({ from, to }: Stock) => entries.has(`${from}-${to}`);
    return [...corridors.slice(0, LARGEST), ...corridors.slice(LARGEST).filter(isWritten), ...others]
      .slice(0, MOST)
      .map((stock) => corridorLine(stock, entries, terms, locale));
  };
  const shown = { outward: lines(outward, "from"), inward: lines(inward, "to") };
  const onMap = [...shown.outward, ...shown.inward].filter(({ people }) => people > 0);
  return {
    ...shown,
    map: onMap.length > 0 ? mapOf(onMap, false) : null,
    years: [...stockYears()],
    /** Of all corridors of the South, shown or not. */
    totals: { outward: sumStocks(outward), inward: sumStocks(inward) },
    unknown: [...outward, ...inward].filter(
      (stock) => lastStock(stock) > 0 && !entries.has(`${stock.from}-${stock.to}`),
    ).length,
    people: contributorLines(people, locale),
    institutions: contributorLines(institutions, locale),
    /** Institutions that are there. */
    based,
  };
}
export type CountryFigures = Awaited<ReturnType<typeof loadCountryFigures>>;
