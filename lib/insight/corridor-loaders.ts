import { cache } from "react";
import { readCards } from "@/lib/catalogue/card-data";
import { countCorridors } from "@/lib/catalogue/figure-data";
import { termCounts } from "@/lib/catalogue/term-views";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { termId } from "@/lib/vocabulary/terms";
import { contributorLines } from "./contributors";
import { corridorLine, corridorNames, mapOf } from "./corridor-view";
import { EVERY_PAIR, entriesByPair } from "./knowledge";
import { besides, corridorsBySize, ranksOf, type Stock, stockOf, stockYears, worldStock } from "./migrant-stock";
import { contributorsTo, countKindsOf, countTermsOf } from "./subject-data";

/** Corridors drawn on the map, and listed. */
const SHOWN = 50;
/** Corridors of many people about which nobody has written. */
const GAPS = 8;

/** The largest corridors of the South on a map. */
export async function loadCorridorMap(locale: Locale, shown = SHOWN) {
  const terms = await vocabulary();
  const entries = entriesByPair(await countCorridors(undefined, EVERY_PAIR));
  const lines = corridorsBySize()
    .slice(0, shown)
    .map((stock) => corridorLine(stock, entries, terms, locale));
  return {
    lines,
    map: mapOf(lines, true),
    year: stockYears().at(-1) ?? 0,
    /** Of the corridors shown, those nobody has written about. */
    unknown: lines.filter(({ knowledge }) => knowledge === "none").length,
  };
}
export type CorridorMapView = Awaited<ReturnType<typeof loadCorridorMap>>;

/** The largest corridors of the South: a map, a list, and those of which the hub knows nothing. */
export async function loadCorridors(locale: Locale) {
  const [terms, shown] = await Promise.all([vocabulary(), loadCorridorMap(locale)]);
  const entries = entriesByPair(await countCorridors(undefined, EVERY_PAIR));
  const all = corridorsBySize();
  const gaps = all
    .filter(({ from, to }) => !entries.has(`${from}-${to}`))
    .slice(0, GAPS)
    .map((stock) => corridorLine(stock, entries, terms, locale));
  const { southToSouth, southToNorth } = worldStock();
  return {
    ...shown,
    ...{ gaps, firstYear: stockYears()[0] ?? 0, total: all.length },
    people: { south: southToSouth.at(-1) ?? 0, north: southToNorth.at(-1) ?? 0 },
  };
}
export type CorridorsView = Awaited<ReturnType<typeof loadCorridors>>;

/** Entries of each sort on the page of a corridor, people and institutions, corridors beside it. */
const ENTRIES = 8;
const CONTRIBUTORS = 10;
const NEIGHBOURS = 6;
const GOALS = 5;

/** What the hub knows of a corridor: people, entries, who wrote them, and the corridors beside it. */
export const loadCorridor = cache(async (from: string, to: string, locale: Locale) => {
  const terms = await vocabulary();
  const pair = { from, to };
  const subject = { corridor: pair };
  const ends = { originId: termId("COUNTRY", from), destinationId: termId("COUNTRY", to) };
  const cards = (where: NonNullable<Parameters<typeof readCards>[0]["where"]>, order: Order = newest.publication) =>
    readCards({ where, orderBy: [order, { id: "desc" }], take: ENTRIES }, terms, locale);
  const onIt = { corridors: { some: ends } };
  const aboutBoth = Object.values(ends).map((id) => ({ terms: { some: { termId: id } } }));
  const [entries, counts, publications, news, events, beside, people, institutions, gcm, sdg] = await Promise.all([
    countCorridors(undefined, EVERY_PAIR).then(entriesByPair),
    countKindsOf(subject),
    cards({ kind: "PUBLICATION", ...onIt }),
    cards({ kind: "NEWS", OR: [onIt, { AND: aboutBoth }] }, newest.news),
    cards({ kind: "EVENT", OR: [onIt, { AND: aboutBoth }] }, newest.event),
    cards({ kind: "PUBLICATION", AND: [...aboutBoth, { NOT: onIt }] }),
    contributorsTo(subject, "people", CONTRIBUTORS),
    contributorsTo(subject, "institutions", CONTRIBUTORS),
    countTermsOf(subject, "GCM", GOALS),
    countTermsOf(subject, "SDG", GOALS),
  ]);
  const line = (stock: Stock) => corridorLine(stock, entries, terms, locale);
  const own = stockOf(pair) ?? { ...pair, people: [] };
  const back = stockOf({ from: to, to: from });
  const neighbours = besides(pair, NEIGHBOURS);
  return {
    ...corridorNames(pair, terms, locale),
    ...{ counts, publications, news, events, beside },
    line: line(own),
    stock: { years: [...stockYears()], there: own.people, back: back?.people ?? [] },
    ranks: ranksOf(own),
    inSouth: [from, to].every((code) => terms.isSouth(code)),
    people: contributorLines(people, locale),
    institutions: contributorLines(institutions, locale),
    gcm: termCounts(gcm, terms, locale),
    sdg: termCounts(sdg, terms, locale),
    fromHere: neighbours.fromHere.map(line),
    toThere: neighbours.toThere.map(line),
    map: mapOf([line(own), ...neighbours.fromHere.map(line), ...neighbours.toThere.map(line)], false),
  };
});
export type CorridorPageView = Awaited<ReturnType<typeof loadCorridor>>;

const newest = {
  publication: { publication: { issued: "desc" } },
  event: { event: { startsUtc: "desc" } },
  news: { news: { date: "desc" } },
} as const;
type Order = (typeof newest)[keyof typeof newest];
