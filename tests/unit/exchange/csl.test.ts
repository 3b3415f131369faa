import { describe, expect, test } from "vitest";
import { contentSchema, type PublicationContent, publicationContent } from "@/lib/catalogue/schema";
import { contentFromCsl, cslFromContent } from "@/lib/exchange/csl";
import type { CslItem, Json } from "@/lib/exchange/csl-item";
import { languageCode } from "@/lib/exchange/languages";
import { bibliographies, open, readRecords } from "./fixtures";

const topicOf = (keyword: string) =>
  ({ remittances: "remittances", "envois de fonds": "remittances", gender: "gender" })[keyword.toLowerCase()];
/** As it is when it comes back from the database. */
const stored = (content: PublicationContent) =>
  contentSchema.parse(JSON.parse(JSON.stringify(content))) as PublicationContent;
const throughHub = (item: CslItem) => cslFromContent(stored(contentFromCsl(item, topicOf).content), { topicOf });

describe.each(bibliographies())("%s", (_name, file) => {
  test("every item comes back as it was", () => {
    for (const { csl } of readRecords(open(file))) expect(throughHub(csl)).toEqual(csl);
  });

  test("every content comes back as it was", () => {
    for (const { csl } of readRecords(open(file))) {
      const { content } = contentFromCsl(csl);
      const again = contentFromCsl(cslFromContent(content)).content;
      expect({ ...again, csl: {} }).toEqual({ ...content, csl: {} });
    }
  });
});

describe("items that say more than the hub has fields for", () => {
  const base = { id: "k", type: "article-journal", title: "A title", issued: { "date-parts": [[2019]] } };
  test.each<[string, Record<string, Json>]>([
    ["mark-up and entities", { title: "<i>Remesas</i> &amp; CO<sub>2</sub>", "container-title": "Space &amp; Place" }],
    [
      "particles and suffixes",
      { author: [{ family: "Beethoven", given: "L.", "non-dropping-particle": "van", suffix: "Jr." }] },
    ],
    ["a name in one piece", { author: [{ literal: "Mariama Awumbila" }, { literal: "World Bank" }] }],
    ["names of other roles", { recipient: [{ family: "A" }], "container-author": [{ family: "B" }], editor: [] }],
    [
      "a name with an ORCID and affiliations",
      {
        author: [
          {
            family: "A",
            given: "B",
            ORCID: "http://orcid.org/0000-0002-1825-0097",
            affiliation: [{ name: "U" }, { name: "V" }],
          },
        ],
      },
    ],
    ["600 authors", { author: Array.from({ length: 600 }, (_, n) => ({ family: `F${n}`, given: "G" })) }],
    ["a season", { issued: { "date-parts": [[2019]], season: 2 } }],
    ["words for a date", { issued: { literal: "Spring 2019" } }],
    ["a date as it was typed", { issued: { raw: "2019-03-21" } }],
    [
      "a range",
      {
        issued: {
          "date-parts": [
            [2019, 3],
            [2019, 5],
          ],
        },
      },
    ],
    ["text for numbers", { issued: { "date-parts": [["2019", "03"]] }, volume: 7, issue: "2-3" }],
    ["other dates", { accessed: { "date-parts": [[2020, 1, 1]] }, "original-date": { literal: "1999" } }],
    ["another form of the DOI", { DOI: "https://doi.org/10.1000/ABC", URL: "https://doi.org/10.1000/abc" }],
    ["a DOI in the address only", { URL: "http://dx.doi.org/10.1000/abc" }],
    ["a DOI that is none", { DOI: "n/a" }],
    ["a handle", { URL: "https://hdl.handle.net/10986/1234" }],
    ["an address nobody may follow", { URL: "javascript:alert(1)" }],
    ["several ISBNs", { ISBN: "978-0-387-23483-0 0-387-23483-7", ISSN: "2689-6575(ELECTRONIC),26896567(PRINT)" }],
    ["topics among keywords", { keyword: "Remittances; Ghana; Envois de fonds; Ghana" }],
    ["a language by name", { language: "français" }],
    ["an unknown type", { type: "article-broadsheet", genre: "X" }],
    ["a magazine", { type: "article-magazine" }],
    ["a working paper", { type: "report", genre: "ISS Working Paper", number: "46" }],
    ["paragraphs", { abstract: "<jats:p>One &lt; two.</jats:p><jats:p>Three.</jats:p>" }],
    ["too much for a field", { title: "Long ".repeat(200).trim(), page: "1-20, ".repeat(20).trim() }],
    ["somebody's own data", { custom: { mine: { a: [1, null, true] } }, note: "n", "made-up": { x: "y" } }],
    ["a list where text is due", { title: ["In a list"], "container-title": ["One", "Two"] }],
    ["nothing at all", { title: "", author: [], keyword: "" }],
  ])("%s", (_name, variables) => {
    const item = { ...base, ...variables } as CslItem;
    expect(throughHub(item)).toEqual(item);
  });
});

describe("reading an item", () => {
  const read = (item: Record<string, Json>) => contentFromCsl({ id: "k", type: "book", ...item } as CslItem, topicOf);

  test("gives plain text, identifiers in one form, and names as they are shown", () => {
    const { content, notes } = read({
      type: "article-journal",
      title: "<i>Remesas</i> &amp; CO<sub>2</sub>",
      author: [{ family: "Beethoven", given: "Ludwig", "non-dropping-particle": "van" }, { literal: "World Bank" }],
      issued: { "date-parts": [["2019", 3, 21]] },
      DOI: "https://doi.org/10.1000/ABC",
      URL: "https://doi.org/10.1000/ABC",
      ISSN: "26896575",
      keyword: "Remittances, Ghana",
      language: "pt-BR",
    });
    expect(notes).toEqual([]);
    expect(content).toMatchObject({
      title: "Remesas & CO₂",
      resourceType: "article",
      issued: "2019-03-21",
      doi: "10.1000/abc",
      links: [],
      issn: "2689-6575",
      topics: ["remittances"],
      keywords: ["Ghana"],
      language: "pt",
      contributors: [
        { name: "Ludwig van Beethoven", family: "van Beethoven", given: "Ludwig", isInstitution: false },
        { name: "World Bank", family: "", given: "", isInstitution: true },
      ],
    });
  });

  test("cuts what is too long for its field, and says so", () => {
    const { content, notes } = read({ title: "x".repeat(600) });
    expect(content.title).toHaveLength(500);
    expect(notes).toEqual(["title is longer than 500 characters and was cut"]);
    expect(content.csl.title).toHaveLength(600);
  });

  test.each([
    [{ "date-parts": [[2019, 2, 31]] }, "2019-02"],
    [{ "date-parts": [[2019, 13]] }, "2019"],
    [{ literal: "ca. 1998, reprinted" }, "1998"],
    [{ raw: "2019/3/2" }, "2019-03-02"],
    [{ literal: "forthcoming" }, ""],
    [{ "date-parts": [[19]] }, ""],
    [{ "date-parts": [[]] }, ""],
    ["2019-03", "2019-03"],
    [2019, "2019"],
    [null, ""],
  ])("issued %j is %j", (issued, expected) => expect(read({ issued }).content.issued).toBe(expected));

  test("takes Arabic titles for Arabic when nothing says otherwise", () => {
    expect(read({ title: "العمالة الأجنبية في الخليج" }).content.language).toBe("ar");
    expect(read({ title: "Migration" }).content.language).toBe("en");
  });

  test.each([
    ["en-GB", "en"],
    ["fre", "fr"],
    ["Español", "es"],
    ["brazilian", "pt"],
    ["العربية", "ar"],
    ["English; French", "en"],
    ["wol", "wo"],
    ["kmb", "kmb"],
    ["not a language", undefined],
    ["en-US-GB", undefined],
    ["en_a_a", undefined],
    ["", undefined],
  ])("language %j is %j", (text, code) => expect(languageCode(text)).toBe(code));
});

describe("what a moderator corrected", () => {
  const item = {
    id: "k",
    type: "article-journal",
    title: "<i>Remesas</i> in Gana",
    author: [
      { family: "Beethoven", given: "Ludwig", "non-dropping-particle": "van" },
      { family: "Cruz", given: "Juan", suffix: "Jr." },
    ],
    issued: { literal: "Spring 2019" },
    keyword: "Remittances; Gana",
    URL: "https://doi.org/10.1000/abc",
  } as CslItem;
  const imported = contentFromCsl(item, topicOf).content;
  const exported = (change: Partial<PublicationContent>) => cslFromContent({ ...imported, ...change }, { topicOf });

  test("leaves instead of what was imported; the rest leaves as it came", () => {
    expect(exported({ title: "Remesas in Ghana" })).toEqual({ ...item, title: "Remesas in Ghana" });
    expect(exported({ issued: "2019-04" })).toEqual({ ...item, issued: { "date-parts": [[2019, 4]] } });
    expect(exported({ keywords: ["Ghana"] })).toEqual({ ...item, keyword: "remittances, Ghana" });
    expect(exported({ doi: "10.1000/other" })).toMatchObject({ DOI: "10.1000/other" });
    expect(exported({ resourceType: "working-paper" })).toMatchObject({ type: "report", genre: "Working paper" });
  });

  test("of one name leaves the others' particles and suffixes alone", () => {
    const [first, second] = imported.contributors;
    if (!first || !second) throw new Error("two contributors were imported");
    const contributors = [{ ...first, orcid: "0000-0002-1825-0097" }, second];
    expect(exported({ contributors }).author).toEqual([
      { family: "van Beethoven", given: "Ludwig", ORCID: "https://orcid.org/0000-0002-1825-0097" },
      { family: "Cruz", given: "Juan", suffix: "Jr." },
    ]);
    expect(exported({ contributors: [] })).not.toHaveProperty("author");
  });
});

test("everything a member can write comes back from CSL-JSON", () => {
  const content = publicationContent.parse({
    kind: "publication",
    language: "fr",
    title: "Transferts de fonds & <genre>",
    abstract: "Un.\n\nDeux.",
    keywords: ["Ghana, nord", "a; b"],
    translations: { en: { title: "Remittances", abstract: "", body: "", keywords: ["x"] } },
    topics: ["remittances"],
    countries: ["GHA", "NGA"],
    corridors: [{ from: "GHA", to: "NGA" }],
    regions: ["africa"],
    gcm: ["20"],
    sdg: ["10"],
    contributors: [
      { role: "editor", name: "Ada Obi", family: "Obi", given: "Ada", orcid: "0000-0002-1825-0097" },
      { role: "author", name: "CODESRIA", isInstitution: true, ror: "https://ror.org/02" },
      { role: "funder", name: "ACP" },
    ],
    links: [
      { url: "https://example.org/a", label: "PDF" },
      { url: "https://example.org/b", label: "" },
    ],
    licence: "CC-BY-4.0",
    resourceType: "practice",
    issued: "2019-03",
    handle: "10986/1234",
    peerReviewed: "yes",
    openAccess: "no",
    practice: { who: "a", what: "b", where: "c", partners: "d", forum: "e" },
  });
  const item = cslFromContent(content, { id: "slug" });
  expect(item).toMatchObject({ id: "slug", type: "document", genre: "Practice", language: "fr" });
  const again = contentFromCsl(item, topicOf).content;
  expect({ ...again, csl: {} }).toEqual({ ...content, csl: {} });
});

test.each(
  "article book chapter report working-paper policy-brief dataset thesis conference-paper training-material practice preprint other".split(
    " ",
  ),
)("resource type %s survives", (resourceType) => {
  const content = publicationContent.parse({ kind: "publication", resourceType, title: "T", issued: "2019" });
  const item = cslFromContent(content);
  expect(item).not.toHaveProperty("custom");
  expect(contentFromCsl(item).content.resourceType).toBe(resourceType);
});
