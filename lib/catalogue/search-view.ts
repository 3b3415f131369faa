import type { Piece } from "@/lib/search/highlight";
import type { CodeParameter, SearchQuery, Sort } from "@/lib/search/parameters";
import type { Facet } from "@/lib/search/settings";
import type { EntryCard } from "./view";

/* What the search page shows. Addresses are paths without language. */

/** Facets that are counted for every search, in the order of the page. */
export const shownFacets = [
  ...(["kind", "topic", "country", "region", "language", "year", "gcm", "sdg"] as const),
] satisfies Facet[];
export type ShownFacet = (typeof shownFacets)[number];

/** Facets whose values are boxes to tick. */
export type ListFacet = Exclude<ShownFacet, "year">;
/** Facets with a page of their own for all their values; of the two ends of a corridor one is chosen. */
export const facetPages = [
  ...(["topic", "country", "region", "language", "gcm", "sdg", "from", "to"] as const),
] satisfies Facet[];
export type FacetPage = (typeof facetPages)[number];

export type FacetOption = {
  value: string;
  label: string;
  /** Null where it is not known exactly. */
  count: number | null;
  chosen: boolean;
};
/** What is part of an option stands below it: Western Africa below Africa. Its entries are counted in the option's. */
export type OptionTree = FacetOption & { parts: OptionTree[] };

export type FacetView = {
  name: ListFacet;
  /** Groups of states are values of `region`, but no part of the earth. */
  title: ListFacet | "grouping";
  options: OptionTree[];
  /** How many values there are beside those shown. */
  more: number;
};

/** One end of a corridor: countries to choose one of. */
export type CorridorEnd = {
  name: "from" | "to";
  /** By name, counted beside what is chosen at the other end. */
  options: FacetOption[];
  more: number;
};
export type CorridorChoice = {
  ends: [CorridorEnd, CorridorEnd];
  /** The same search the other way round. */
  swap: string | null;
};

export type YearBar = { from: number; to: number; count: number; chosen: boolean };
export type YearsView = {
  /** Ends of the one range that is chosen. */
  since: number | null;
  until: number | null;
  /** From the first year with an entry to the last, without a gap; each as many years long. */
  bars: YearBar[];
  most: YearBar;
  /** Entries in what is chosen. */
  within: number | null;
};

/** Something that narrows the search, and the search without it. */
export type ChosenFilter = { name: CodeParameter | "year"; value: string; label: string; without: string };

/** A passage of an entry that a search found, in its language. */
export type Snippet = { language: string; pieces: Piece[] };
export type FoundEntry = { card: EntryCard; title: Piece[]; snippet: Snippet | null };

export type SearchView = {
  query: SearchQuery;
  total: number;
  pages: number;
  found: FoundEntry[];
  facets: FacetView[];
  corridor: CorridorChoice | null;
  years: YearsView | null;
  chosen: ChosenFilter[];
  sorts: { sort: Sort; href: string; chosen: boolean }[];
  /** Values of the address that were left out; a text that was too long is only cut. */
  refused: string[];
  cut: boolean;
  relaxed: boolean;
  reduced: boolean;
  /** When nothing was found: searches that find something, with how much. */
  looser: { without: ChosenFilter | "filters" | "words"; href: string; total: number }[];
};

/** All values of one facet, for the search that they would narrow. */
export type FacetValuesView = {
  name: FacetPage;
  query: SearchQuery;
  chosen: ChosenFilter[];
  total: number;
  reduced: boolean;
  /** Groupings apart from regions. */
  lists: { title: FacetPage | "grouping"; options: OptionTree[] }[];
};
