import { expect, test } from "vitest";
import { wholeNumber } from "@/lib/i18n/numbers";

test.each([
  ["en", "51,640"],
  ["fr", "51\u202f640"],
  ["es", "51.640"],
  ["ar", "51,640"],
])("numbers are written as readers of %s write them, in Western digits", (locale, written) => {
  expect(wholeNumber(51_640, locale)).toBe(written);
});
