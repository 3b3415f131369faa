import type { Piece } from "@/lib/search/highlight";
import type { CodeParameter, SearchQuery, Sort } from "@/lib/search/parameters";
import type { Facet } from "@/lib/search/settings";
import type { EntryCard } from "./view";

/* What the search page shows. Addresses are paths without language. */

/** The facets of the page, in its order. */
export const shownFacets = ["kind", "topic", "country", "region", "language", "year"] as const satisfies Facet[];
export type ShownFacet = (typeof shownFacets)[number];

export type FacetOption = { value: string; label: string; count: number; chosen: boolean };
export type FacetView = {
  name: ShownFacet;
  /** Those shown at once, and those behind "more". */
  first: FacetOption[];
  more: FacetOption[];
};

/** Something that narrows the search, and the search without it. */
export type ChosenFilter = { name: CodeParameter | "year"; value: string; label: string; without: string };

export type FoundEntry = {
  card: EntryCard;
  title: Piece[];
  /** Around what was found in its abstract; empty when nothing was. */
  snippet: Piece[];
};

export type SearchView = {
  query: SearchQuery;
  total: number;
  pages: number;
  found: FoundEntry[];
  facets: FacetView[];
  chosen: ChosenFilter[];
  sorts: { sort: Sort; href: string; chosen: boolean }[];
  /** Values of the address that were left out. */
  refused: string[];
  relaxed: boolean;
  reduced: boolean;
  /** When nothing was found: searches that find something, with how much. */
  looser: { without: ChosenFilter | "filters" | "words"; href: string; total: number }[];
};
