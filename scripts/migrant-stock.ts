import { readFileSync, writeFileSync } from "node:fs";
import countries from "@/prisma/seed/facts/countries.json" with { type: "json" };

/*
 * npx tsx scripts/migrant-stock.ts FILE
 *
 * Makes lib/insight/migrant-stock.csv of a table of all migrants (columns year, destination_iso3, origin_iso3, stock):
 * pairs of countries of the South, a line each, and what they are part of. To be run when the United Nations publish a
 * new revision; prisma/seed/SOURCES.md says which one the hub has.
 */
const [file] = process.argv.slice(2);
if (!file) throw new Error("Say which file: npx tsx scripts/migrant-stock.ts FILE");

const south = new Set(countries.flatMap((country) => (country.south ? [country.code] : [])));
const [header = "", ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
const columns = header.split(",");
const years = new Set<string>();
const pairs = new Map<string, Map<string, number>>();

for (const line of lines) {
  const { year, from, to, stock } = read(line);
  years.add(year);
  // A country to itself is an error of the table.
  if (from === to) continue;
  add(`${end(from)},${end(to)}`, year, stock);
  if (south.has(from) && south.has(to)) add(`${from},${to}`, year, stock);
}

const inOrder = [...years].sort();
const rows = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
const written = rows.map(([pair, stocks]) => [pair, ...inOrder.map((year) => stocks.get(year) ?? "")].join(","));
writeFileSync("lib/insight/migrant-stock.csv", `${[`from,to,${inOrder.join(",")}`, ...written].join("\n")}\n`);
console.log(`${rows.length} lines, ${inOrder.length} years`);

function read(line: string) {
  const cells = line.match(/("[^"]*"|[^,]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, "")) ?? [];
  const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
  const stock = Number(cell("stock"));
  if (!Number.isInteger(stock)) throw new Error(`No number of people: ${line}`);
  return { year: cell("year"), from: cell("origin_iso3"), to: cell("destination_iso3"), stock };
}

function end(code: string): string {
  if (!countries.some((country) => country.code === code)) throw new Error(`No country of ISO 3166-1: ${code}`);
  return south.has(code) ? "SOUTH" : "NORTH";
}

function add(pair: string, year: string, stock: number): void {
  const stocks = pairs.get(pair) ?? new Map<string, number>();
  pairs.set(pair, stocks.set(year, (stocks.get(year) ?? 0) + stock));
}
