import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { suggestions } from "@/lib/catalogue/suggest-data";
import { database } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { closeSearchEngine, searchEngine } from "@/lib/search/engine";
import { SearchUnavailable } from "@/lib/search/interface";
import { emptyCatalogue, publish, withdraw } from "./publishing";

const article = {
  kind: "publication",
  title: "Women who send money home",
  abstract: "What is sent.",
  topics: ["remittances"],
  countries: ["SEN", "MAR"],
  corridors: [{ from: "SEN", to: "MAR" }],
  contributors: [{ name: "Aïssatou Diédhiou-Sène" }, { name: "مركز الهجرة", isInstitution: true }],
  resourceType: "article",
  issued: "2019",
};

beforeEach(emptyCatalogue);
afterAll(closeSearchEngine);

const lines = async (text: string, locale: Locale = "en") =>
  (await suggestions(text, locale)).map(({ type, label, href }) => `${type} ${label} ${href}`);

describe("what somebody may mean", () => {
  test("is said in the reader's language and leads to their pages", async () => {
    const { slug } = await publish(article);

    expect(await lines("remesas", "fr")).toContain("topic Transferts de fonds /fr/topics/remittances");
    expect(await lines("senegal marruecos", "es")).toContain("corridor Senegal – Marruecos /es/search?from=SEN&to=MAR");
    expect(await lines("sené", "pt")).toEqual(
      expect.arrayContaining([
        "country Senegal /pt/countries/SEN",
        "corridor Senegal – Marrocos /pt/search?from=SEN&to=MAR",
      ]),
    );
    expect(await lines("women who send", "ar")).toEqual([`entry Women who send money home /ar/publications/${slug}`]);
  });

  test.each(["aissa", "diedh", "SÈNE", "sene aissatou", "Diédhiou"])("a person is found by %s", async (text) => {
    await publish(article);

    expect(await lines(text)).toContain(
      "person Aïssatou Diédhiou-Sène /search?q=%22A%C3%AFssatou+Di%C3%A9dhiou-S%C3%A8ne%22",
    );
  });

  test("an institution is found by another form of its letters, its acronym and its names in other languages", async () => {
    const institution = await database().institution.create({
      data: { slug: "iom", acronym: "IOM", names: { en: "International Organization for Migration", fr: "OIM" } },
    });
    await publish({ ...article, contributors: [{ name: "OIM", isInstitution: true }] });
    await publish({ ...article, title: "Another" });

    for (const text of ["iom", "internat organ", "oim"]) {
      expect(await lines(text)).toContain(
        `institution International Organization for Migration /search?institution=${institution.id}`,
      );
    }
    expect((await suggestions("هجره", "ar")).map(({ label }) => label)).toContain("مركز الهجرة");
  });

  test("names nobody and nothing that readers cannot see", async () => {
    const { id } = await publish(article);
    await database().institution.create({ data: { slug: "none", names: { en: "Diedhiou Institute" } } });
    await withdraw(id);

    expect(await lines("diedh")).toEqual([]);
    expect(await lines("women who send")).toEqual([]);
    expect((await suggestions("senegal", "en")).map(({ type }) => type)).toEqual(["country"]);
  });

  test("is said without entries when the engine does not answer", async () => {
    await publish(article);
    vi.spyOn(searchEngine(), "suggest").mockRejectedValue(new SearchUnavailable("unreachable"));

    expect((await suggestions("senegal", "en")).map(({ type }) => type)).toEqual(["country", "corridor"]);
    expect((await suggestions("diedh", "en")).map(({ type }) => type)).toEqual(["person"]);
  });

  test.each(["", " ", "\u0000", "'", "a & b | !c:*", "<->", "\\", "%", "😀", "ا", "\ud800"])(
    "is asked by anything: %j",
    async (text) => {
      await publish(article);

      for (const asked of [text, text.repeat(5_000)]) {
        expect(Array.isArray(await suggestions(asked, "en"))).toBe(true);
      }
    },
  );
});
