import { countCorridors } from "@/lib/catalogue/figure-data";
import { BYTE_ORDER_MARK, csvLine } from "@/lib/exchange/csv";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { corridorNames } from "./corridor-view";
import { EVERY_PAIR, entriesByPair } from "./knowledge";
import { corridorsBySize, stockYears } from "./migrant-stock";

/** All corridors of the South for a spreadsheet: people by year, and entries in the hub. An empty cell: no estimate. */
export async function corridorTable(locale: Locale): Promise<string> {
  const terms = await vocabulary();
  const entries = entriesByPair(await countCorridors(undefined, EVERY_PAIR));
  const people = stockYears().map((year) => `people_${year}`);
  const head = csvLine(["from", "from_name", "to", "to_name", ...people, "entries"]);
  const lines = corridorsBySize().map((stock) => {
    const { from, to } = corridorNames(stock, terms, locale);
    return csvLine([
      from.code,
      from.label,
      to.code,
      to.label,
      ...stock.people,
      entries.get(`${from.code}-${to.code}`) ?? 0,
    ]);
  });
  return BYTE_ORDER_MARK + head + lines.join("");
}
