import { describe, expect, test } from "vitest";
import { age } from "@/lib/i18n/ages";
import { locales } from "@/lib/i18n/locales";

const now = new Date("2026-11-25T09:30:00Z");

describe("an age is no finer than its date", () => {
  test.each([
    ["2026", "this year"],
    ["2025", "last year"],
    ["2019", "7 years ago"],
    ["2026-11", "this month"],
    ["2026-10", "last month"],
    ["2026-02", "9 months ago"],
    ["2025-12", "11 months ago"],
    ["2025-11", "1 year ago"],
    ["2024-12", "1 year ago"],
    ["2026-11-25", "today"],
    ["2026-11-24", "yesterday"],
    ["2026-11-15", "10 days ago"],
    ["2026-10-26", "30 days ago"],
    ["2026-10-25", "1 month ago"],
    ["2025-11-26", "11 months ago"],
    ["2025-11-25", "1 year ago"],
    ["2019-12-20", "6 years ago"],
  ])("%s: %s", (date, words) => {
    expect(age(date, now, "en")).toBe(words);
  });

  test("in the reader's language, with Western digits", () => {
    expect(locales.map((locale) => age("2019", now, locale))).toEqual([
      "7 years ago",
      "il y a 7 ans",
      "hace 7 años",
      "há 7 anos",
      "قبل 7 سنوات",
    ]);
  });

  test("what is to come, or no date, has none", () => {
    for (const text of ["2027", "2026-12", "2026-11-26", "", "soon", "2019-13", "2026-11-24T09:00"]) {
      expect(age(text, now, "en")).toBeNull();
    }
  });
});
