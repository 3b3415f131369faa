/* How both engines search, kept as code. Change SETTINGS_VERSION with anything here that a finished index depends on. */

/** An index built under another version is never asked; the indexer builds a new one. */
export const SETTINGS_VERSION = 5;

/** What a text is matched against, the most telling first. */
export const searchable = ["title", "keywords", "contributors", "labels", "container", "abstract", "fullText"] as const;

/** Facets with the field of the document that each counts. */
export const facetFields = {
  kind: "kind",
  topic: "topics",
  country: "countries",
  region: "regions",
  language: "languages",
  year: "year",
  sdg: "sdg",
  gcm: "gcm",
  corridor: "corridors",
  from: "origins",
  to: "destinations",
} as const;
export type Facet = keyof typeof facetFields;
export const facets = Object.keys(facetFields) as Facet[];

/** Letters from which a word may differ by one typing error, and by two. */
export const ONE_TYPO = 4;
export const TWO_TYPOS = 8;

/**
 * Words so common in a language of the hub that a text without them says the same. One list for all languages, because
 * nobody says which one they type; so what is telling in any of them must not be here (French "sur" is Spanish for
 * "south", French "est" is "east"). In the common spelling, which is why Arabic "on" is missing: there it is the name Ali.
 */
export const stopWords: ReadonlySet<string> = new Set(
  [
    "a an and at by for from in into of on or that the their this to was were with",
    "au aux avec ces cette dans de des du elle en entre et il la le les leur leurs ou par pour que qui se ses son un une vers",
    "al como con del desde el entre es esta este hacia las lo los para por su sus una unas unos y",
    "ao aos as com da das do dos e em entre na nas no nos o os para pela pelas pelo pelos sua suas um uma",
    "من في الي عن مع او هذا هذه التي الذي ان بين",
  ]
    .join(" ")
    .split(" "),
);
