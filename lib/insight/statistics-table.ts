import { BYTE_ORDER_MARK, csvLine } from "@/lib/exchange/csv";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { type Scheme, termId, type Vocabulary } from "@/lib/vocabulary/terms";
import { countByYear, type StatisticGroup } from "./statistics-data";

const schemes: Partial<Record<StatisticGroup, Scheme>> = { language: "LANGUAGE", region: "REGION" };

/** What a row of the statistics counts, in a reader's language; a kind is its own name. */
export function statisticName(group: StatisticGroup, code: string, terms: Vocabulary, locale: Locale): string {
  const scheme = schemes[group];
  return scheme ? terms.label(termId(scheme, code), locale) : code;
}

/** All of the statistics by year, for a spreadsheet. */
export async function statisticsTable(locale: Locale): Promise<string> {
  const terms = await vocabulary();
  const lines = (await countByYear()).map(({ group, code, year, count }) =>
    csvLine([group, code, statisticName(group, code, terms, locale), year, count]),
  );
  return BYTE_ORDER_MARK + csvLine(["group", "code", "name", "year", "entries"]) + lines.join("");
}
