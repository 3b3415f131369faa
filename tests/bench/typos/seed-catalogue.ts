import { termsForSearch } from "@/lib/catalogue/search-terms";
import type { SearchDocument } from "@/lib/search/document";
import { termId } from "@/lib/vocabulary/terms";
import published from "@/prisma/seed/facts/publications.json";
import waiting from "@/prisma/seed/facts/publications-queue.json";
import { searchDocument } from "@/tests/integration/search/documents";
import { vocabulary } from "../catalogue";

type Content = (typeof published)[number]["content"];

/** The real works that a demonstration starts with, published and waiting, as search documents. */
export function seedCatalogue(): SearchDocument[] {
  return [...published, ...waiting].map(({ key, content }) => {
    const { title, language, topics, contributors, countries = [], container } = content as Content;
    const terms = [...topics.map((code) => termId("TOPIC", code)), ...countries.map((code) => termId("COUNTRY", code))];
    return searchDocument({
      id: key,
      originalLanguage: language,
      texts: [{ language, title, abstract: "", keywords: [] }],
      contributors: contributors.map(({ name }) => name),
      container: container ?? "",
      labels: termsForSearch(vocabulary, terms).labels,
    });
  });
}
