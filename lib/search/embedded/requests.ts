import type { SearchDocument } from "../document";
import type {
  FacetCount,
  IndexedRevision,
  IndexHealth,
  SearchOutcome,
  SearchRequest,
  SearchUnavailable,
  Suggestion,
} from "../interface";
import type { SearchQuery } from "../parameters";
import type { Facet } from "../settings";

/** What the thread can be asked, with what it answers. */
export interface Answers {
  configure(): void;
  upsert(documents: SearchDocument[]): void;
  remove(ids: string[]): void;
  search(request: SearchRequest): SearchOutcome;
  suggest(query: SearchQuery, limit: number): Suggestion[];
  facetValues(facet: Facet, query: SearchQuery): FacetCount[];
  count(): number;
  list(cursor: string | undefined): { items: IndexedRevision[]; next?: string };
  /** Gives the number of the new generation. */
  startRebuild(): number;
  addTo(generation: number, documents: SearchDocument[]): void;
  swapTo(generation: number): void;
  abandon(generation: number): void;
  health(): IndexHealth;
}
export type RequestName = keyof Answers;
export type Given<Name extends RequestName> = Parameters<Answers[Name]>;
export type Answered<Name extends RequestName> = ReturnType<Answers[Name]>;

export type Question = {
  number: number;
  name: RequestName;
  given: unknown[];
  /** The moment, in milliseconds since 1970, from which nobody waits for the answer. */
  until?: number;
};
export type Answer = { number: number } & (
  | { ok: true; value: unknown }
  | { ok: false; unavailable?: SearchUnavailable["reason"]; error: Error }
);
