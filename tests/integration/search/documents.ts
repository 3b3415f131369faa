import type { SearchDocument } from "@/lib/search/document";

/** A search document in which only what a test is about needs to be said. */
export function searchDocument(given: Partial<SearchDocument> & { id: string; title?: string; abstract?: string }) {
  const { title = "Untitled", abstract = "", ...rest } = given;
  const document: SearchDocument = {
    kind: "publication",
    slug: given.id,
    revision: "1",
    originalLanguage: "en",
    texts: [{ language: "en", title, abstract, keywords: [] }],
    contributors: [],
    container: "",
    identifiers: [],
    topics: [],
    countries: [],
    regions: [],
    sdg: [],
    gcm: [],
    resourceType: null,
    corridors: [],
    languages: ["en"],
    people: [],
    institutions: [],
    year: null,
    sortDate: 0,
    labels: [],
    fullText: "",
    ...rest,
  };
  return document;
}
