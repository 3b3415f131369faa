import { describe, expect, test } from "vitest";
import { dateRange, dayAndMonth, dayOf, languageOfDates, momentOf, partialDate, shortDay } from "@/lib/i18n/dates";
import { locales } from "@/lib/i18n/locales";

describe("a date is written as far as it is known", () => {
  test.each([
    ["2019", "2019"],
    ["2019-03", "March 2019"],
    ["2019-03-21", "21 March 2019"],
  ])("%s", (text, written) => {
    expect(partialDate(text, "en")).toBe(written);
  });

  test("in the reader's language, with Western digits", () => {
    expect(locales.map((locale) => partialDate("2019-03-21", locale))).toEqual([
      "21 March 2019",
      "21 mars 2019",
      "21 de marzo de 2019",
      "21 de março de 2019",
      "21 مارس 2019",
    ]);
  });

  test("in short, and to the minute with its time zone", () => {
    const moment = new Date("2019-03-21T14:05:59Z");
    expect(shortDay(moment, "en")).toBe("21 Mar 2019");
    expect(locales.map((locale) => momentOf(moment, locale))).toEqual([
      "21 Mar 2019, 14:05 UTC",
      "21 mars 2019, 14:05 UTC",
      "21 mar 2019, 14:05 UTC",
      "21/03/2019, 14:05 UTC",
      "21 مارس 2019، 14:05 UTC",
    ]);
  });

  test("in another language where dates cannot be told in the one asked for", () => {
    expect(languageOfDates("id", "en")).toBe("id");
    for (const none of ["mul", "", "not a code"]) expect(languageOfDates(none, "en")).toBe("en");
  });

  test("and what is no date stays as it was typed", () => {
    for (const text of ["", "soon", "2019-13", "2019-02-30", "20190321"]) expect(partialDate(text, "en")).toBe(text);
  });
});

describe("a time is that of its place, wherever the server stands", () => {
  test("days", () => {
    expect(dateRange("2026-05-05", "2026-05-08", "fr")).toBe("5–8 mai 2026");
    expect(dateRange("2026-05-05", "2026-05-05", "fr")).toBe("5 mai 2026");
  });

  test("hours", () => {
    expect(dateRange("2026-05-05T09:00", "2026-05-05T17:30", "en")).toBe("5 May 2026, 09:00–17:30");
  });

  test("a draft whose end is before its start or missing is shown as typed", () => {
    expect(dateRange("2026-05-08", "2026-05-05", "en")).toBe("2026-05-08 – 2026-05-05");
    expect(dateRange("2026-05-08", "", "en")).toBe("2026-05-08");
  });

  test("midnight UTC is the day that the database means", () => {
    expect(dayOf(new Date("2026-05-05T00:00:00Z"), "en")).toBe("5 May 2026");
    expect(dayAndMonth("2026-05-05", "en")).toEqual({ day: "5", month: "May", year: "2026" });
  });
});
