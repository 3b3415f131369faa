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
import { corridorsBySize, lastStock, type Pair, type Stock, stockOf, stockYears, worldStock } from "./migrant-stock";
import { contributorsTo, countKindsOf, countTermsOf } from "./subject-data";

/** Corridors drawn on the map, and listed. */
const SHOWN = 50;
/** Corridors of many people about which nobody has written. */
const GAPS = 8;

/** The largest corridors of the South: a map, a list, and those of which the hub knows nothing. */
export async function loadCorridors(locale: Locale) {
  const terms = await vocabulary();
  const entries = entriesByPair(await countCorridors(undefined, EVERY_PAIR));
  const all = corridorsBySize();
  const lines = all.slice(0, SHOWN).map((stock) => corridorLine(stock, entries, terms, locale));
  const gaps = all
    .filter(({ from, to }) => !entries.has(`${from}-${to}`))
    .slice(0, GAPS)
    .map((stock) => corridorLine(stock, entries, terms, locale));
  const [first = 0, last = 0] = [stockYears()[0], stockYears().at(-1)];
  const { southToSouth, southToNorth } = worldStock();
  return {
    ...{ lines, gaps, years: { first, last }, total: all.length },
    map: mapOf(lines, true),
    people: { south: southToSouth.at(-1) ?? 0, north: southToNorth.at(-1) ?? 0 },
    /** Of the corridors shown, those nobody has written about. */
    unknown: lines.filter(({ knowledge }) => knowledge === "none").length,
  };
}
export type CorridorsView = Awaited<ReturnType<typeof loadCorridors>>;

/** An end of a corridor as somebody typed it, and the code of the country that is meant. */
type AskedEnd = { text: string; code: string | null; unknown: boolean };
export type AskedCorridor = Record<"from" | "to", AskedEnd>;

/** Reads the names that somebody typed, in any language; a code is a name, too. */
export async function readAskedCorridor(typed: Record<string, string | string[] | undefined>): Promise<AskedCorridor> {
  const terms = await vocabulary();
  const read = (value: string | string[] | undefined): AskedEnd => {
    const text = typeof value === "string" ? value.trim().slice(0, 80) : "";
    const code = text ? (terms.match("COUNTRY", text)?.code ?? null) : null;
    return { text, code, unknown: text !== "" && code === null };
  };
  return { from: read(typed.from), to: read(typed.to) };
}

/** Where what was typed leads: to a corridor, to the page of the one country that was named, or nowhere. */
export function pathOfAsked({ from, to }: AskedCorridor): string | null {
  if (from.unknown || to.unknown) return null;
  if (from.code && to.code && from.code !== to.code) return `/corridors/${from.code}-${to.code}`;
  const one = from.code ?? to.code;
  return one && `/countries/${one}#corridors`;
}

/** Entries of each sort on the page of a corridor, people and institutions, corridors beside it. */
const ENTRIES = 8;
const CONTRIBUTORS = 10;
const NEIGHBOURS = 6;
const GOALS = 5;

/** A corridor as an address names it, "SEN-CIV", in capitals or not; null for what is no pair of two countries. */
export async function findPair(text: string): Promise<Pair | null> {
  const [, from = "", to = ""] = /^([a-z]{3})-([a-z]{3})$/i.exec(text) ?? [];
  const terms = await vocabulary();
  const [origin, destination] = [from, to].map((code) => terms.find("COUNTRY", code.toUpperCase()));
  return origin && destination && origin.id !== destination.id ? { from: origin.code, to: destination.code } : null;
}

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
  const neighbours = besides(pair);
  return {
    ...corridorNames(pair, terms, locale),
    ...{ counts, publications, news, events, beside: beside.slice(0, ENTRIES) },
    line: line(own),
    stock: { years: [...stockYears()], there: own.people, back: back?.people ?? [] },
    ranks: ranksOf(own),
    inSouth: [from, to].every((code) => terms.isSouth(code)),
    people: contributorLines(people),
    institutions: contributorLines(institutions),
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

/** The place of a corridor among those from its origin and those to its destination; null without an estimate. */
function ranksOf(stock: Stock) {
  if (lastStock(stock) === 0) return null;
  const rank = (corridors: Stock[]) => ({
    place: corridors.filter((other) => lastStock(other) > lastStock(stock)).length + 1,
    of: corridors.length,
  });
  const all = corridorsBySize();
  return {
    from: rank(all.filter(({ from }) => from === stock.from)),
    to: rank(all.filter(({ to }) => to === stock.to)),
  };
}

/** The largest other corridors from the same country and to the same one. */
function besides({ from, to }: Pair) {
  const all = corridorsBySize();
  return {
    fromHere: all.filter((other) => other.from === from && other.to !== to).slice(0, NEIGHBOURS),
    toThere: all.filter((other) => other.to === to && other.from !== from).slice(0, NEIGHBOURS),
  };
}
