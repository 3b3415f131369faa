import { describe, expect, test } from "vitest";
import { entryViewFromContent } from "@/lib/catalogue/content-view";
import { reference } from "@/lib/catalogue/reference";
import { contentSchema } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import { startingVocabulary } from "../vocabulary/starting-vocabulary";

const page = "https://hub.test/publications/x";
const vocabulary = startingVocabulary();
function cite(content: object, locale: Locale = "en"): string {
  const view = entryViewFromContent(contentSchema.parse(content), vocabulary, locale);
  return reference(view, page, locale)
    .map(({ text }) => text)
    .join(" ");
}

const article = {
  kind: "publication",
  title: "Remittances in Senegal",
  contributors: [
    { name: "Mariama Awumbila", family: "Awumbila", given: "Mariama" },
    { name: "Jean-Luc K. Teye", family: "Teye", given: "Jean-Luc K." },
  ],
  issued: "2019-03-21",
  container: "Migration Studies",
  volume: "12",
  issue: "3",
  pages: "45–67",
  doi: "10.1093/migration/xyz",
};

describe("a reference to", () => {
  test("an article", () => {
    expect(cite(article)).toBe(
      "Awumbila, M., & Teye, J.-L. K. (2019). Remittances in Senegal. Migration Studies, 12(3), 45–67. https://doi.org/10.1093/migration/xyz",
    );
  });

  test("a book has its publisher; an institution is not turned round", () => {
    const book = { ...article, container: "", volume: "", issue: "", pages: "", doi: "", publisher: "IOM" };
    expect(cite({ ...book, contributors: [{ name: "IOM Ghana", isInstitution: true }] })).toBe(
      `IOM Ghana. (2019). Remittances in Senegal. IOM. ${page}`,
    );
  });

  test("a chapter says in what", () => {
    const chapter = { ...article, volume: "", issue: "", publisher: "Palgrave", doi: "" };
    expect(cite({ ...chapter, contributors: [{ role: "editor", name: "A B", family: "B", given: "A" }] })).toBe(
      `B, A. (Ed.). (2019). Remittances in Senegal. In Migration Studies (pp. 45–67). Palgrave. ${page}`,
    );
  });

  test("a work of very many authors names nineteen and the last", () => {
    const contributors = Array.from({ length: 30 }, (_, index) => ({ name: `N${index}` }));
    const names = cite({ ...article, contributors }).split(" (2019)")[0];

    expect(names).toMatch(/^N0, N1, .*, N18, … N29\.$/);
  });

  test("a work that nobody signed begins with its title, and one without a date says so", () => {
    expect(cite({ ...article, contributors: [], issued: "" })).toMatch(
      /^Remittances in Senegal\. \(n\.d\.\)\. Migration/,
    );
  });

  test("a title that ends in a question mark gets no full stop", () => {
    expect(cite({ ...article, title: "Who sends?" })).toContain("(2019). Who sends? Migration Studies");
  });

  test("news stands under its source, events under who organises them", () => {
    const news = {
      kind: "news",
      title: "A route opens",
      date: "2026-01-02",
      source: "APS",
      sourceUrl: "https://aps.sn/1",
    };
    const event = {
      kind: "event",
      title: "Migration in the Sahel",
      startsAt: "2027-05-05",
      endsAt: "2027-05-06",
      city: "Niamey",
      contributors: [{ role: "organiser", name: "ECOWAS", isInstitution: true }],
    };
    expect(cite(news)).toBe("APS. (2 January 2026). A route opens. https://aps.sn/1");
    expect(cite(news, "ar")).toBe(cite(news));
    expect(cite({ ...news, language: "fr" })).toContain("(2 janvier 2026)");
    expect(cite(event)).toMatch(/^ECOWAS\. \(5.+6 May 2027\)\. Migration in the Sahel\. Niamey\. https:\/\/hub\.test/);
  });

  test("an event names its country as its title is written, for readers of every language", () => {
    const event = { kind: "event", title: "Forum", startsAt: "2027-05-05", endsAt: "2027-05-05", country: "MRT" };
    expect(cite({ ...event, language: "es" }, "ar")).toContain("Forum. (5 de mayo de 2027). Mauritania.");
    expect(cite({ ...event, language: "de" }, "fr")).toContain("Mauritanie.");
  });
});
