import type { Settings } from "meilisearch";
import { corridorEnds, originalTitle, type SearchDocument } from "./document";
import { sortKey, stemWords } from "./normalise";
import { facetFields, ONE_TYPO, searchable, TWO_TYPOS } from "./settings";

/* How Meilisearch is told to hold and search the documents. Applying the same settings again changes nothing. */

/** Every filter in the hub asks for equality or, for years, a range; looking for values inside a facet is for facets. */
const filterable = [...Object.values(facetFields), "people", "institutions", "identifiers"] as const;

/** More than there are corridors that anybody wrote about; beyond it a facet would lose values. */
const MAX_FACET_VALUES = 10_000;
/** The whole field is about 125,000 publications. */
const MAX_HITS = 1_000_000;

export const meilisearchSettings: Settings = {
  searchableAttributes: [...searchable],
  filterableAttributes: [...filterable],
  sortableAttributes: ["sortDate", "sortTitle"],
  displayedAttributes: ["id", "revision", "kind", "slug", "originalTitle"],
  // A sort is only asked for by name, and then it is the order: it comes before the rules of relevance.
  rankingRules: ["sort", "words", "typo", "proximity", "attribute", "exactness", "sortDate:desc"],
  // The query leaves them out. Were they left out of the index, a text that ends with one would find nothing.
  stopWords: [],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: ONE_TYPO, twoTypos: TWO_TYPOS },
    disableOnNumbers: true,
    // What went wrong in scanning a file would be found for what somebody mistyped.
    disableOnAttributes: ["fullText"],
  },
  pagination: { maxTotalHits: MAX_HITS },
  faceting: { maxValuesPerFacet: MAX_FACET_VALUES, sortFacetValuesBy: { "*": "count" } },
};

/** A document as Meilisearch holds it. Of texts it has the stems, as the queries are that look for them. */
export function meilisearchDocument(document: SearchDocument) {
  const { texts, contributors, labels, container, fullText, ...facts } = document;
  const title = originalTitle(document);
  return {
    ...facts,
    ...corridorEnds(document),
    title: texts.map((text) => stemWords(text.title)),
    keywords: texts.flatMap((text) => text.keywords.map(stemWords)),
    contributors: contributors.map(stemWords),
    labels: [...new Set(labels.map(stemWords))],
    container: stemWords(container),
    abstract: texts.map((text) => stemWords(text.abstract)),
    fullText: stemWords(fullText),
    originalTitle: title,
    sortTitle: sortKey(title),
  };
}
