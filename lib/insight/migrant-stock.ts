import { readFileSync } from "node:fs";
import path from "node:path";

/*
 * How many people from one country lived in another: the bilateral estimates of UN DESA, International Migrant Stock
 * 2019, for all pairs of countries of the South as the vocabulary has it (prisma/seed/SOURCES.md). A stock counts
 * everybody who lives there at mid-year, whenever they came; it is no flow. A pair without an estimate is not there.
 */

/** ISO 3166-1 alpha-3 of origin and destination. */
export type Pair = { from: string; to: string };
/** People by year, as many as there are `stockYears`; null where no estimate was made for that year. */
export type Stock = Pair & { people: (number | null)[] };

/** People from one half of the world in the other, by year; those of whom the origin is known. */
export type WorldStock = { southToSouth: number[]; southToNorth: number[] };

type Table = { years: number[]; corridors: Stock[]; byPair: Map<string, Stock>; world: WorldStock };
let table: Table | undefined;

/** The years of the estimates, the first to the last. */
export function stockYears(): readonly number[] {
  return read().years;
}

/** The estimates of a corridor; undefined where there are none. */
export function stockOf({ from, to }: Pair): Stock | undefined {
  return read().byPair.get(`${from}-${to}`);
}

/** All corridors of the South, those of most people in the last year first. */
export function corridorsBySize(): readonly Stock[] {
  return read().corridors;
}

/** People in the last year; 0 without an estimate for it. */
export function lastStock({ people }: Stock): number {
  return people.at(-1) ?? 0;
}

/** People from the South in the South and in the North. */
export function worldStock(): WorldStock {
  return read().world;
}

/** People by year in several corridors together; an estimate that is missing adds nothing. */
export function sumStocks(corridors: readonly Stock[]): number[] {
  return stockYears().map((_, at) => corridors.reduce((sum, { people }) => sum + (people[at] ?? 0), 0));
}

/** The place of a corridor among those from its origin and those to its destination; null without an estimate. */
export function ranksOf(stock: Stock) {
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

/** The largest other corridors from the same country and to the same one. @param most of each */
export function besides({ from, to }: Pair, most: number) {
  const all = corridorsBySize();
  return {
    fromHere: all.filter((other) => other.from === from && other.to !== to).slice(0, most),
    toThere: all.filter((other) => other.to === to && other.from !== from).slice(0, most),
  };
}

/** Read once: the table does not change while the hub runs. */
function read(): Table {
  table ??= parse(readFileSync(path.join(process.cwd(), "lib/insight/migrant-stock.csv"), "utf8"));
  return table;
}

/** Lines "SEN,CIV,23556,…"; those of SOUTH and NORTH are the sums over all pairs of that sort. */
function parse(csv: string): Table {
  const [header = "", ...lines] = csv.trim().split("\n");
  const years = header.split(",").slice(2).map(Number);
  const rows = lines.map((line): Stock => {
    const [from = "", to = "", ...people] = line.split(",");
    return { from, to, people: people.map((cell) => (cell === "" ? null : Number(cell))) };
  });
  const byPair = new Map(rows.map((row) => [`${row.from}-${row.to}`, row]));
  const world = (pair: string) => (byPair.get(pair)?.people ?? []).map((people) => people ?? 0);
  const corridors = rows
    .filter(({ from }) => from.length === 3)
    .sort((a, b) => lastStock(b) - lastStock(a) || (a.from + a.to < b.from + b.to ? -1 : 1));
  return {
    years,
    corridors,
    byPair: new Map(corridors.map((row) => [`${row.from}-${row.to}`, row])),
    world: { southToSouth: world("SOUTH-SOUTH"), southToNorth: world("SOUTH-NORTH") },
  };
}
