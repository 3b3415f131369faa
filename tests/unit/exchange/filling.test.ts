import { describe, expect, test } from "vitest";
import { emptyContent, type PublicationContent } from "@/lib/catalogue/schema";
import type { CslItem } from "@/lib/exchange/csl-item";
import { doiOfPage, itemOfPage, readMetadata } from "@/lib/exchange/page-metadata";
import { fillContent, type Proposal, proposalOf } from "@/lib/exchange/proposals";
import { itemFromRegistry } from "@/lib/exchange/registry-item";
import { fixture } from "@/tests/setup/registry";

const json = (name: string) => JSON.parse(fixture(name).toString("utf8"));
const empty = emptyContent("publication") as PublicationContent;
const registry = { by: "registry", name: "Crossref" } as const;
const noTopics = () => undefined;
const proposalFrom = (name: string) => proposalOf(itemFromRegistry(json(name)) as CslItem, registry, noTopics);

describe("a registry's answer", () => {
  test("of Crossref, with lists, types and a subtitle of its own, is a record of CSL-JSON", () => {
    const { content } = proposalFrom("adamson2020.json");

    expect(content).toMatchObject({
      title:
        "The Migration State in the Global South: Nationalizing, Developmental, and Neoliberal Models of Migration Management",
      resourceType: "article",
      container: "International Migration Review",
      issued: "2020",
      doi: "10.1177/0197918319879057",
      pages: "853-882",
      keywords: [],
      links: [],
    });
    expect(content.contributors?.map(({ name }) => name)).toEqual(["Fiona B. Adamson", "Gerasimos Tsourapas"]);
    expect(JSON.stringify(content.csl)).not.toMatch(/reference|score|indexed/);
  });

  test("of DataCite keeps the depositor's keywords, and the place where the data lies", () => {
    expect(proposalFrom("dataset.json").content).toMatchObject({
      title: "Ménages & envois de fonds : données d’essai",
      resourceType: "dataset",
      language: "fr",
      issued: "2021-06-30",
      doi: "10.5072/hub-test",
      keywords: ["remittances", "household survey"],
      links: [{ url: "https://example.org/data", label: "" }],
    });
  });

  test.each([
    ["nothing", null],
    ["a list", []],
    ["an error", { status: "failed", message: "x" }],
    ["nobody and no title", { type: "dataset", author: [] }],
  ])("that is %s is no record", (_, answer) => expect(itemFromRegistry(answer)).toBeUndefined());

  test("whose date, type or language is missing says nothing of them", () => {
    const item = itemFromRegistry({ type: null, title: "Data", issued: { "date-parts": [[null]] } });
    expect(proposalOf(item as CslItem, registry, noTopics).content).toMatchObject({
      issued: "",
      resourceType: "",
      language: "",
    });
  });
});

describe("a page", () => {
  const page = readMetadata(fixture("repository.html").toString("utf8"));

  test("says what its citation_* and Dublin Core elements say, in that order", () => {
    expect(itemOfPage(page, "https://repository.example/1")).toMatchObject({
      type: "report",
      title: "Across Artificial Borders: An Assessment of Labour Migration in the ECOWAS Region",
      author: [
        { family: "Awumbila", given: "Mariama" },
        { family: "Benneh", given: "Yaw" },
      ],
      issued: { "date-parts": [[2014, 5]] },
      publisher: "International Organization for Migration",
      keyword: "labour mobility; ECOWAS",
      URL: "https://repository.example/1",
    });
    expect(doiOfPage(page)).toBeUndefined();
  });

  test.each([
    ['<meta name="citation_doi" content="doi:10.1111/IMIG.70035">', "10.1111/imig.70035"],
    ["<META CONTENT='https://doi.org/10.1111/imig.70035' NAME='DC.Identifier'>", "10.1111/imig.70035"],
    ['<meta name=DC.identifier content="ISBN 1"><meta name=DC.identifier content=10.1/x>', undefined],
  ])("names its DOI: %s", (html, doi) => expect(doiOfPage(readMetadata(html))).toBe(doi));

  test("without a title is no record", () => {
    expect(itemOfPage(readMetadata(fixture("silent.html").toString("utf8")), "https://example.org/")).toBeUndefined();
  });

  test("cannot make its reader look over and over again", () => {
    for (const hostile of ["<meta ", '<meta "', "<meta a", '<meta content="', "<meta a='\""]) {
      const html = hostile.repeat(500_000 / hostile.length);
      expect(readMetadata(html).size).toBe(0);
    }
    expect(readMetadata(`<meta ${"a".repeat(500_000)}>`).size).toBe(0);
  });
});

describe("filling a content", () => {
  const crossref = proposalFrom("adamson2020.json");
  const page: Proposal = {
    origin: { by: "page", name: "repository.example" },
    content: { title: "Another title", abstract: "Said by the page alone.", language: "es" },
  };

  test("takes each field from the first source that says something of it", () => {
    const { content, filled, left } = fillContent(empty, [crossref, page], false);

    expect(content).toMatchObject({ title: crossref.content.title, abstract: "Said by the page alone." });
    expect(filled).toMatchObject({ title: registry, abstract: page.origin });
    expect(left).toEqual([]);
    expect(Object.keys(filled)).not.toContain("handle");
  });

  test("leaves what is written, and says where the source says something else", () => {
    const own = { ...empty, title: "My own title", doi: crossref.content.doi as string };
    const { content, filled, left } = fillContent(own, [crossref], false);

    expect(content.title).toBe("My own title");
    expect(left).toEqual(["title"]);
    expect(filled).not.toHaveProperty("doi");
    expect(content.csl).toEqual({});
  });

  test("replaces what is written when it is told to, and nothing of which the source is silent", () => {
    const own = { ...empty, title: "My own title", abstract: "My own abstract." };
    const { content, left } = fillContent(own, [crossref], true);

    expect(content).toMatchObject({ title: crossref.content.title, abstract: "My own abstract." });
    expect(left).toEqual([]);
  });

  test("takes the language with the title, and not without it", () => {
    const spanish = fillContent(empty, [page], false);
    expect(spanish.content.language).toBe("es");
    expect(spanish.filled.language).toEqual(page.origin);

    const titled = fillContent({ ...empty, title: "Mine" }, [page], false);
    expect(titled.content.language).toBe("en");
  });
});
