import { describe, expect, test } from "vitest";
import { entryViewFromContent, unpublished } from "@/lib/catalogue/content-view";
import type { Content } from "@/lib/catalogue/schema";
import { citationTags } from "@/lib/exchange/citation-tags";
import { itemOfPage, type PageMetadata } from "@/lib/exchange/page-metadata";
import { contributors, event, news, publication } from "@/tests/setup/contents";
import { startingVocabulary } from "../vocabulary/starting-vocabulary";

const vocabulary = startingVocabulary();
const address = "https://hub.example/fr/publications/afghans-in-iran";

const file = (name: string, mediaType = "application/pdf") => ({ path: `/files/${name}`, name, mediaType, bytes: 12 });

function tags(content: Content, files = [file("a.csv", "text/csv"), file("b.pdf"), file("c.pdf")]) {
  const entry = entryViewFromContent(content, vocabulary, "fr", { ...unpublished, files });
  return citationTags(entry, address, (path) => `https://hub.example${path}`);
}

describe("what reference managers read in the head of a publication's page", () => {
  test("has what is known, and one text", () => {
    const article = publication({
      contributors: contributors(
        { name: "Rasoul Sadeghi", family: "Sadeghi", given: "Rasoul" },
        { name: "Nguyen Van Anh" },
        { name: "Ada Obi", role: "editor" },
        { name: "IOM", role: "funder", isInstitution: true },
      ),
      issued: "2015-03-09",
      ...{ volume: "53", issue: "6", pages: "89–110", issn: "1468-2435", keywords: ["Afghans", "Iran"] },
      translations: { fr: { title: "Adaptation", abstract: "", body: "", keywords: ["Afghans"] } },
    });

    expect(tags(article)).toEqual({
      citation_title: ["Socio-Cultural Adaptation of Second-Generation Afghans in Iran"],
      citation_author: ["Sadeghi, Rasoul", "Nguyen Van Anh"],
      citation_editor: ["Ada Obi"],
      citation_publication_date: ["2015/03/09"],
      citation_journal_title: ["International Migration"],
      citation_volume: ["53"],
      citation_issue: ["6"],
      citation_firstpage: ["89"],
      citation_lastpage: ["110"],
      citation_doi: ["10.1111/imig.12148"],
      citation_issn: ["1468-2435"],
      citation_language: ["en"],
      citation_keywords: ["Afghans", "Iran"],
      citation_abstract_html_url: [address],
      citation_pdf_url: ["https://hub.example/files/b.pdf"],
    });
  });

  test.each([
    ["chapter", "chapter"],
    ["conference-paper", "paper-conference"],
    ["article", "article-journal"],
    ["thesis", "thesis"],
    ["report", "report"],
  ])("is read back for what it is: %s", (resourceType, type) => {
    const standsAlone = resourceType === "thesis" || resourceType === "report";
    const container = standsAlone ? "" : "Migration in the South";
    const content = publication({ resourceType, container, publisher: "University of Dhaka", pages: "1-9" });
    const item = itemOfPage(new Map(Object.entries(tags(content))) as PageMetadata, address);

    expect(item).toMatchObject({ type, title: content.title, publisher: "University of Dhaka", page: "1-9" });
    expect(item).toMatchObject({ issued: { "date-parts": [[2015]] }, language: "en" });
    expect(item?.["container-title"]).toBe(standsAlone ? undefined : container);
  });

  test("is nothing for what nobody cites so", () => {
    expect(tags(event())).toEqual({});
    expect(tags(news())).toEqual({});
  });
});
