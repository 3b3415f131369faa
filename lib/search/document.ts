/** The kinds of record that can be found. */
export const searchKinds = ["publication", "event", "news"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What a record says in one language. */
export type SearchText = {
  /** BCP 47, "en". */
  language: string;
  title: string;
  abstract: string;
  keywords: string[];
};

/**
 * What search knows of a public record, and all it knows: whatever is not here can never leak through search. Codes
 * are those of the vocabularies without their scheme ("remittances", "SEN", "13").
 */
export type SearchDocument = {
  id: string;
  kind: SearchKind;
  slug: string;
  /** Names the version of the record that this was made from, so that an index can be compared with the catalogue. */
  revision: string;
  originalLanguage: string;
  /** The original first. */
  texts: SearchText[];
  /** Authors, editors, organisers and their institutions, as they are shown. */
  contributors: string[];
  /** Journal, book or series; the source of a news item. */
  container: string;
  /** As `normaliseIdentifier` writes them. */
  identifiers: string[];
  topics: string[];
  countries: string[];
  regions: string[];
  sdg: string[];
  gcm: string[];
  resourceType: string | null;
  /** Origin and destination, "SEN-MAR". */
  corridors: string[];
  /** Languages in which it can be read. */
  languages: string[];
  /** Ids of people and institutions with a page of their own. */
  people: string[];
  institutions: string[];
  year: number | null;
  /** Day of the record as a number, 20190321; what is not known is 0: 20190000. */
  sortDate: number;
  /**
   * Names of its topics, countries and regions in every language of the hub, so that a reader of one finds what was
   * described in another; also of those that its titles and keywords only mention.
   */
  labels: string[];
  /** What its attached PDFs say, as far as whoever makes the document cares to read them; empty where there is none. */
  fullText: string;
};

/** The ends of a document's corridors, to filter by one of them alone. */
export function corridorEnds(document: SearchDocument): { origins: string[]; destinations: string[] } {
  const pairs = document.corridors.map((corridor) => corridor.split("-"));
  const each = (end: 0 | 1) => [...new Set(pairs.map((pair) => pair[end] ?? ""))];
  return { origins: each(0), destinations: each(1) };
}

/** Title in the original language. */
export function originalTitle(document: SearchDocument): string {
  return document.texts[0]?.title ?? "";
}
