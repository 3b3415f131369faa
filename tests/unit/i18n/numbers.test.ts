import { expect, test } from "vitest";
import { roundNumber, share, wholeNumber } from "@/lib/i18n/numbers";

test.each([
  ["en", "51,640"],
  ["fr", "51\u202f640"],
  ["es", "51.640"],
  ["ar", "51,640"],
])("numbers are written as readers of %s write them, in Western digits", (locale, written) => {
  expect(wholeNumber(51_640, locale)).toBe(written);
});

test.each([
  ["en", "101\u00a0million"],
  ["fr", "101\u00a0millions"],
  ["pt", "101\u00a0milhões"],
  ["ar", "101\u00a0مليون"],
])("large numbers are written in words that readers of %s know", (locale, written) => {
  expect(roundNumber(100_780_368, locale)).toBe(written);
});

test.each([
  ["en", "42%"],
  ["fr", "42\u00a0%"],
  ["es", "42\u00a0%"],
])("shares are written as readers of %s write them", (locale, written) => {
  expect(share(0.416, locale)).toBe(written);
});
