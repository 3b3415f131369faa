import { describe, expect, test } from "vitest";
import type { Content } from "@/lib/catalogue/schema";
import { type Choices, choiceParameters, readChoices, turned } from "@/lib/moderation/merge-choices";
import { compareContents, lostLanguages, mergeContents } from "@/lib/moderation/merging";
import { event, publication } from "@/tests/setup/contents";

const chosen = (keep: Content, drop: Content, choices: Choices = {}) =>
  Object.fromEntries(compareContents(keep, drop, choices).rows.map((row) => [row.key, row.chosen]));

const text = (title: string, abstract = "") => ({ title, abstract, body: "", keywords: [] });

describe("what differs", () => {
  test("is offered part by part; what only one says is chosen, lists that only grow are united", () => {
    const keep = publication({ doi: "", keywords: ["identity"], countries: ["IRN", "AFG"] });
    const drop = publication({
      volume: "53",
      keywords: ["schools"],
      countries: ["AFG", "IRN"],
      container: "Int. Migr.",
    });
    expect(chosen(keep, drop)).toEqual({
      "text.en.keywords": "both",
      doi: "drop",
      container: "keep",
      volume: "drop",
    });
    expect(compareContents(keep, drop, {}).same).toContain("countries");
  });

  test("a list that holds the other is the longer one, without a third choice; more topics than allowed are not united", () => {
    const [keep] = compareContents(publication({ sdg: ["8"] }), publication({ sdg: ["8", "10"] }), {}).rows;
    expect(keep).toMatchObject({ key: "sdg", chosen: "drop", both: undefined });
    const topics = ["remittances", "gender", "health", "urbanisation"];
    expect(chosen(publication(), publication({ topics }))).toEqual({ topics: "keep" });
  });

  test("choices go through an address and back; those that make no sense are passed over; swapped, they say the same", () => {
    const keep = publication({ volume: "53", doi: "" });
    const drop = publication({ volume: "54", doi: "" });
    const address = new URLSearchParams({ ...choiceParameters({ volume: "drop" }), "c.pages": "x", drop: "y" });
    const choices = readChoices(address);
    expect(choices).toEqual({ volume: "drop" });
    expect(mergeContents(keep, drop, choices)).toMatchObject({ volume: "54" });
    expect(mergeContents(drop, keep, turned(choices))).toMatchObject({ volume: "54" });
    expect(chosen(keep, drop, { volume: "both" })).toEqual({ volume: "keep" });
  });
});

describe("the merged content", () => {
  test("names a person once, with what either knows of them", () => {
    const keep = publication({
      contributors: [
        { name: "Mohammad Jalal Abbasi-Shavazi", orcid: "0000-0002-1825-0097" },
        { name: "Rasoul Sadeghi" },
      ] as never,
    });
    const drop = publication({
      contributors: [
        { name: "Mohammad Jalal ABBASI-SHAVAZI", affiliation: "University of Tehran" },
        { name: "Third Author" },
      ] as never,
    });
    const { contributors } = mergeContents(keep, drop, { contributors: "both" });
    expect(contributors).toMatchObject([
      { name: "Mohammad Jalal Abbasi-Shavazi", orcid: "0000-0002-1825-0097", affiliation: "University of Tehran" },
      { name: "Rasoul Sadeghi" },
      { name: "Third Author" },
    ]);
  });

  test("keeps every language, whichever of them is the original's", () => {
    const keep = publication({ title: "Adaptation", translations: { ar: text("تكيّف") } });
    const drop = publication({ language: "fr", title: "L’adaptation", abstract: "Deux villes." });
    expect(mergeContents(keep, drop, {})).toMatchObject({
      ...{ language: "en", title: "Adaptation" },
      translations: { fr: text("L’adaptation", "Deux villes."), ar: text("تكيّف") },
    });
    const french = mergeContents(keep, drop, { language: "drop" });
    expect(french).toMatchObject({ language: "fr", title: "L’adaptation", abstract: "Deux villes." });
    expect(Object.keys(french.translations).sort()).toEqual(["ar", "en"]);
  });

  test("has words in a language that is not the hub's only as the original, and says what is lost", () => {
    const keep = publication();
    const drop = publication({ language: "fa", title: "سازگاری" });
    expect(lostLanguages(keep, drop, {})).toEqual(["fa"]);
    expect(mergeContents(keep, drop, {}).translations).toEqual({});
    expect(mergeContents(keep, drop, { language: "drop" })).toMatchObject({
      ...{ language: "fa", title: "سازگاری" },
      translations: { en: { title: keep.title } },
    });
    expect(lostLanguages(keep, drop, { language: "drop" })).toEqual([]);
  });

  test("takes when an event is from one of the two, whole, and what imports keep beside the form from both", () => {
    const keep = event();
    const drop = event({ startsAt: "2018-12-10T09:00", endsAt: "2018-12-11T18:00", allDay: false, timeZone: "UTC" });
    expect(chosen(keep, drop)).toEqual({ when: "keep" });
    expect(mergeContents(keep, drop, { when: "drop" })).toEqual(drop);
    const csl = mergeContents(publication({ csl: { a: 1, b: 1 } }), publication({ csl: { b: 2, c: 2 } }), {});
    expect(csl).toMatchObject({ csl: { a: 1, b: 1, c: 2 } });
  });
});
