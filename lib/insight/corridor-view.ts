import type { CorridorView } from "@/lib/catalogue/view";
import type { Locale } from "@/lib/i18n/locales";
import { termId, type Vocabulary } from "@/lib/vocabulary/terms";
import { drawFlows, type Flow, type FlowMap } from "./flow-map";
import { type Knowledge, knowledgeOf } from "./knowledge";
import { lastStock, type Pair, type Stock } from "./migrant-stock";

/** A corridor with its people and its entries, as tables have it. */
export type CorridorLine = CorridorView & {
  /** In the last year of the estimates. */
  people: number;
  /** In the first; null without an estimate. */
  peopleBefore: number | null;
  entries: number;
  knowledge: Knowledge;
};

export function corridorNames({ from, to }: Pair, terms: Vocabulary, locale: Locale): CorridorView {
  const view = (code: string) => ({ code, label: terms.label(termId("COUNTRY", code), locale) });
  return { from: view(from), to: view(to) };
}

/** @param entries by pair, "SEN-CIV" */
export function corridorLine(
  stock: Stock,
  entries: ReadonlyMap<string, number>,
  terms: Vocabulary,
  locale: Locale,
): CorridorLine {
  const count = entries.get(`${stock.from}-${stock.to}`) ?? 0;
  return {
    ...corridorNames(stock, terms, locale),
    people: lastStock(stock),
    peopleBefore: stock.people[0] ?? null,
    entries: count,
    knowledge: knowledgeOf(count),
  };
}

/** The map of some corridors. */
export function mapOf(lines: CorridorLine[], whole: boolean): FlowMap {
  const flows = lines.map(({ from, to, people, entries }): Flow => ({ from: from.code, to: to.code, people, entries }));
  const names = new Map(lines.flatMap(({ from, to }) => [from, to]).map(({ code, label }) => [code, label]));
  return drawFlows(flows, (code) => names.get(code) ?? code, whole);
}
