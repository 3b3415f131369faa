import { describe, expect, test } from "vitest";
import { type PublicationContent, publicationContent } from "@/lib/catalogue/schema";
import { bibtexFromContent } from "@/lib/exchange/bibtex";
import { contentFromCsl } from "@/lib/exchange/csl";
import { type LibraryFormat, openLibrary } from "@/lib/exchange/records";
import { risFromContent } from "@/lib/exchange/ris";
import { bibliographies, open, readRecords } from "./fixtures";

const withoutCsl = (content: PublicationContent) => ({ ...content, csl: {} });

function reread(format: LibraryFormat, text: string, topics: string[] = []): PublicationContent {
  const records = [...openLibrary(format, text).records()];
  expect(records).toHaveLength(1);
  if (!records[0]?.ok) throw new Error(`not read: ${text}`);
  // A type of nobody's leaves as it came.
  expect(
    records[0].warnings.filter((warning) => !/is not a (?:known )?type/.test(warning)),
    text,
  ).toEqual([]);
  return contentFromCsl(records[0].csl, (word) => topics.find((topic) => topic === word)).content;
}

/** A name in one piece may be a family name, a body, or not divided: neither format can say which. */
function undivided(content: PublicationContent): PublicationContent {
  const contributors = content.contributors.map((each) => (each.given ? each : { ...each, family: "" }));
  return { ...content, contributors };
}

/** RIS has no tag for countries and corridors. */
function sayableInRis(content: PublicationContent): PublicationContent {
  return { ...undivided(content), countries: [], corridors: [] };
}

describe.each(bibliographies().filter(([name]) => !name.endsWith("crossref-south.json")))("%s", (_name, file) => {
  const contents = readRecords(open(file)).map(({ csl }) => contentFromCsl(csl).content);

  test("survives BibTeX", () => {
    for (const content of contents) {
      const text = bibtexFromContent(content, String(content.csl.id));
      expect(withoutCsl(reread("bibtex", text)), text).toEqual(withoutCsl(content));
    }
  });

  test("survives RIS", () => {
    for (const content of contents) {
      const text = risFromContent(content, String(content.csl.id));
      expect(withoutCsl(sayableInRis(reread("ris", text))), text).toEqual(withoutCsl(sayableInRis(content)));
    }
  });
});

describe("what a member wrote", () => {
  const content = publicationContent.parse({
    kind: "publication",
    language: "fr",
    title: "100 % {des} transferts_de fonds & #1 $5 ~ ^ \\ <b> a < b",
    abstract: "Un & deux.",
    keywords: ["Ghana"],
    topics: ["remittances"],
    countries: ["GHA"],
    corridors: [{ from: "GHA", to: "NGA" }],
    contributors: [
      { role: "author", name: "Ada de la Cruz and Sons", family: "de la Cruz and Sons", given: "Ada" },
      { role: "author", name: "Research and Development, Ltd", isInstitution: true },
      { role: "editor", name: "van den Berg", family: "van den Berg" },
    ],
    links: [{ url: "https://example.org/a_b?c=%20&d={e}#f~g", label: "" }],
    resourceType: "working-paper",
    issued: "2019-03-21",
    doi: "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2",
    pages: "S1-S20",
    volume: "7",
    publisher: "Presses & Cie",
    publisherPlace: "Dakar",
    edition: "2e",
    isbn: "978-0-387-23483-0",
    issn: "2689-6575",
  });

  test("as BibTeX", () => {
    const text = bibtexFromContent(content, "cruz, 2019 {x}");
    expect(text).toContain("@techreport{cruz-2019-x-,");
    expect(text).toContain("keywords = {remittances, Ghana}");
    expect(text).toContain("corridors = {GHA-NGA}");
    const again = reread("bibtex", text, content.topics);
    expect({ ...withoutCsl(again), links: [], title: "" }).toEqual({
      ...withoutCsl(undivided(content)),
      links: [],
      title: "",
    });
    expect(again.title).toBe("100 % {des} transferts_de fonds & #1 $5 ~ ^ \\ a < b");
    expect(again.links).toEqual([{ url: "https://example.org/a_b?c=%20&d=%7Be%7D#f~g", label: "" }]);
  });

  test("as RIS, with the line ends of the specification", () => {
    const text = risFromContent(content, "cruz2019");
    expect(text.startsWith("TY  - RPRT\r\nID  - cruz2019\r\n")).toBe(true);
    expect(text.endsWith("\r\nER  - \r\n")).toBe(true);
    expect(text).toContain("KW  - remittances\r\nKW  - Ghana\r\n");
    const again = reread("ris", text, content.topics);
    expect(again).toMatchObject({
      resourceType: "working-paper",
      issued: "2019-03-21",
      doi: content.doi,
      pages: "S1-S20",
    });
  });
});
