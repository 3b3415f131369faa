import { describe, expect, test } from "vitest";
import { amend, quoteOf } from "@/lib/moderation/amendments";
import { remarksOn } from "@/lib/moderation/remarks";
import { otherLanguageOf } from "@/lib/moderation/written-language";
import { event, news, publication } from "@/tests/setup/contents";

const now = new Date("2026-05-05T12:00:00Z");
const keys = (...given: Parameters<typeof remarksOn>) => remarksOn(...given).map(({ key }) => key);

describe("what is worth a look", () => {
  test("a complete record with nothing odd about it has no remarks", () => {
    const complete = publication({ abstract: "How the second generation of Afghans in Iran sees the two countries." });
    expect(keys(complete, now, false)).toEqual([]);
  });

  test.each([
    ["no abstract", publication(), ["noAbstract"]],
    ["an article without DOI, link or file", publication({ abstract: "Short.", doi: "" }), ["noDoi", "noWay"]],
    ["a year to come", publication({ abstract: "Short.", issued: "2027-01" }), ["future"]],
    ["nowhere", publication({ abstract: "Short.", countries: [], corridors: [] }), ["noCountry"]],
    ["an event that is over", event({ abstract: "Short." }), ["over", "noContributor"]],
    ["an event that ends today", event({ abstract: "Short.", endsAt: "2026-05-05" }), ["noContributor"]],
    ["news without a source to open", news(), ["noWay"]],
  ])("%s is named", (_name, content, expected) => {
    expect(keys(content, now, false)).toEqual(expected);
  });

  test("what came from a file and what is shouted is named", () => {
    const shouted = publication({ abstract: "Short.", title: "MIGRATION AND REMITTANCES IN SENEGAL" });
    expect(keys(shouted, now, true)).toEqual(["unverified", "capitals"]);
    const arabic = publication({ abstract: "ملخص", title: "العمالة الأجنبية في أقطار الخليج العربي", language: "ar" });
    expect(keys(arabic, now, false)).toEqual([]);
  });
});

describe("the language of a text", () => {
  test.each([
    ["en", "Les transferts de fonds et le développement des pays du Sahel dans une perspective régionale", "fr"],
    ["en", "الهجرة إلى النفط: أبعاد الهجرة للعمل في البلدان النفطية", "ar"],
    ["ar", "The return of migrants and the economy of the villages in the north", "en"],
    ["fr", "O retorno dos imigrantes e a economia das aldeias do norte em uma década", "pt"],
    ["pt", "El retorno de los migrantes y la economía de las aldeas del norte en una década", "es"],
  ])("said to be %s: %s", (said, text, found) => {
    expect(otherLanguageOf(text, said)).toBe(found);
  });

  test.each([
    ["en", "Walls Built on Sand: Migration, Exclusion and Society in Kuwait"],
    ["fr", "Migrations et développement en Afrique de l’Ouest : le cas du Sénégal et du Mali"],
    ["fa", "مهاجرت افغان‌ها به ایران و پیامدهای آن"],
    ["sw", "Uhamiaji wa watu kutoka Kenya na Tanzania"],
    ["en", "Remesas"],
  ])("nothing speaks against %s: %s", (said, text) => {
    expect(otherLanguageOf(text, said)).toBeNull();
  });
});

describe("a moderator's corrections", () => {
  test("change what they name, as far as the kind has it", () => {
    const before = news();
    const after = amend(before, { title: "Adopted", doi: "10.1/x", topics: ["remittances"] });
    expect(after).toEqual({ ...before, title: "Adopted", topics: ["remittances"] });
  });

  test("a quote is of a field that is shown, and not endless", () => {
    expect(quoteOf(publication(), "title")).toMatch(/^Socio-Cultural/);
    expect(quoteOf(publication({ abstract: "x".repeat(5000) }), "abstract")).toHaveLength(1000);
    for (const field of ["files", "csl", "constructor", "date"]) expect(quoteOf(publication(), field)).toBe("");
  });
});
