import { describe, expect, test } from "vitest";
import {
  besides,
  corridorsBySize,
  lastStock,
  ranksOf,
  type Stock,
  stockOf,
  stockYears,
  sumStocks,
  worldStock,
} from "@/lib/insight/migrant-stock";
import { placeOf } from "@/lib/insight/places";
import countries from "@/prisma/seed/facts/countries.json" with { type: "json" };

const south = new Set(countries.flatMap(({ code, south: isSouth }) => (isSouth ? [code] : [])));

describe("the estimates of migrant stock", () => {
  test("are those that the United Nations published in 2019", () => {
    expect(stockYears()).toEqual([1990, 1995, 2000, 2005, 2010, 2015, 2019]);
    // Table 1 of the revision: destination Côte d'Ivoire, origin Burkina Faso; destination Türkiye, origin Syria.
    expect(stockOf({ from: "BFA", to: "CIV" })?.people).toEqual([
      927_756, 1_114_233, 1_161_053, 1_215_490, 1_269_928, 1_324_366, 1_367_916,
    ]);
    expect(stockOf({ from: "SYR", to: "TUR" })?.people.at(-1)).toBe(3_743_494);
  });

  test("are of pairs of different countries of the South alone", () => {
    const corridors = corridorsBySize();
    expect(corridors.length).toBeGreaterThan(3_900);
    expect(corridors.filter(({ from, to }) => from === to || !south.has(from) || !south.has(to))).toEqual([]);
    expect(stockOf({ from: "MEX", to: "USA" })).toBeUndefined();
    expect(stockOf({ from: "SOUTH", to: "NORTH" })).toBeUndefined();
  });

  test("sum to what is said of the whole South", () => {
    expect(sumStocks(corridorsBySize())).toEqual(worldStock().southToSouth);
    expect(worldStock().southToSouth.at(-1)).toBeGreaterThan(worldStock().southToNorth.at(-1) ?? 0);
  });

  test("come the largest first, and say nothing where nothing was estimated", () => {
    const people = corridorsBySize().map(lastStock);
    expect(people).toEqual([...people].sort((a, b) => b - a));
    // There was no South Sudan before 2011.
    expect(stockOf({ from: "SSD", to: "UGA" })?.people[0]).toBeNull();
  });
});

test("a corridor has its place among those of either country, and others beside it", () => {
  const stock = stockOf({ from: "SEN", to: "CIV" }) as Stock;
  const { from, to } = ranksOf(stock) ?? {};
  const people = corridorsBySize()
    .filter((other) => other.from === "SEN")
    .map(lastStock);

  expect(people[(from?.place ?? 0) - 1]).toBe(lastStock(stock));
  expect(from?.of).toBe(people.length);
  expect(to?.place).toBeGreaterThan(1);
  expect(ranksOf({ from: "SEN", to: "MEX", people: [] })).toBeNull();
  const { fromHere, toThere } = besides(stock, 3);
  expect(fromHere.map(({ to: end }) => end)).toEqual(["GMB", "GAB", "MLI"]);
  expect(toThere[0]).toMatchObject({ from: "BFA", to: "CIV" });
});

test("every country of a corridor has its place on the map, and none the place of another", () => {
  const codes = [...new Set(corridorsBySize().flatMap(({ from, to }) => [from, to]))];
  const places = codes.map((code) => placeOf(code));
  expect(places).not.toContain(undefined);
  expect(new Set(places.map((place) => `${place?.x} ${place?.y}`)).size).toBeGreaterThan(codes.length - 6);
});
