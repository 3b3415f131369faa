import { expect, test } from "vitest";
import { lastYears } from "@/components/chart/year-bars";

test("years without anything are drawn as gaps", () => {
  const { years, older } = lastYears([
    { year: 2019, count: 2 },
    { year: 2022, count: 5 },
  ]);
  expect(years.map(({ year, count }) => `${year}: ${count}`)).toEqual(["2019: 2", "2020: 0", "2021: 0", "2022: 5"]);
  expect(older).toBe(0);
});

test("what is older than thirty years is counted, not drawn", () => {
  const { years, older } = lastYears([
    { year: 1958, count: 1 },
    { year: 1990, count: 3 },
    { year: 2026, count: 4 },
  ]);
  expect(years).toHaveLength(30);
  expect(years[0]).toEqual({ year: 1997, count: 0 });
  expect(older).toBe(4);
});

test("nothing is drawn of nothing", () => {
  expect(lastYears([])).toEqual({ years: [], older: 0 });
});
