import type { SearchDocument, SearchKind } from "./document";
import type { SearchQuery } from "./parameters";
import type { Facet } from "./settings";

/* What the hub asks of a search engine, whichever it is. */

export type SearchRequest = {
  query: SearchQuery;
  /** 20 when not given. */
  pageSize?: number;
  /** Facets to count; none when not given. */
  facets?: readonly Facet[];
  /**
   * How long whoever asks waits, in milliseconds; without end when not given. An engine of this process does not begin
   * later what nobody waits for, so that a crowd that came at once does not keep it from those who come after.
   */
  patience?: number;
};

export type FacetCount = { value: string; count: number };
/** Values with at least one record, and chosen values whatever they have; most records first, years latest first. */
export type FacetCounts = Partial<Record<Facet, FacetCount[]>>;

export type SearchHit = { id: string };

export type SearchOutcome = {
  /** Exact. */
  total: number;
  /** Of this page, in order. */
  hits: SearchHit[];
  /** Each counted as if nothing were chosen in it; exact. */
  facets: FacetCounts;
  page: number;
  pageSize: number;
  /** True when no record has all words of the text, and those with some of them are shown. */
  relaxed: boolean;
};

export type Suggestion = { id: string; kind: SearchKind; slug: string; title: string };

export type IndexHealth = {
  /** Whether searches are answered: the engine is there, and its index was built under the present settings. */
  ready: boolean;
  documents: number;
  /** Why it is not ready. */
  reason?: "unreachable" | "refused" | "noIndex" | "oldSettings";
};

/** What an index holds of a record, for comparing it with the catalogue. */
export type IndexedRevision = { id: string; revision: string };

/** An index that is filled beside the live one, which goes on answering and taking changes. */
export interface IndexRebuild {
  add(documents: SearchDocument[]): Promise<void>;
  /** Puts the new index in the place of the live one, at once for every process. */
  swap(): Promise<void>;
  abandon(): Promise<void>;
}

/**
 * What the hub asks of a search engine. Every promise of a write resolves when the change can be found. All of them
 * reject with SearchUnavailable when the engine cannot be reached or has no index of the present settings, and with
 * any other error for what it refuses.
 */
export interface SearchEngine {
  readonly name: "embedded" | "meilisearch";
  /** Makes an empty index with the present settings where there is none. May be repeated. */
  configure(): Promise<void>;
  upsert(documents: SearchDocument[]): Promise<void>;
  remove(ids: string[]): Promise<void>;
  search(request: SearchRequest): Promise<SearchOutcome>;
  /** Records whose text begins like this, the best first. */
  suggest(text: string, limit?: number): Promise<Suggestion[]>;
  /** All values of one facet for a query, counted as in `search`. */
  facetValues(facet: Facet, query: SearchQuery): Promise<FacetCount[]>;
  count(): Promise<number>;
  /** What the index holds, piece by piece in a fixed order; `next` continues, and is missing from the last piece. */
  list(cursor?: string): Promise<{ items: IndexedRevision[]; next?: string }>;
  startRebuild(): Promise<IndexRebuild>;
  /** Never rejects. */
  health(): Promise<IndexHealth>;
  close(): Promise<void>;
}

/** The engine cannot answer now; whoever asked helps themselves otherwise and asks again later. */
export class SearchUnavailable extends Error {
  override name = "SearchUnavailable";
  constructor(
    readonly reason: NonNullable<IndexHealth["reason"]> | "slow",
    options?: ErrorOptions,
  ) {
    super(`Search is not available: ${reason}`, options);
  }
}

/**
 * Whether an error is SearchUnavailable, whichever copy of this module it came from: the hub's start and Next.js's
 * pages are bundled apart and share one engine.
 */
export function isSearchUnavailable(error: unknown): error is SearchUnavailable {
  return error instanceof Error && error.name === "SearchUnavailable";
}
