import type { MultiSearchQuery } from "meilisearch";
import { type Filter, filtersOf, opens } from "./filters";
import type { SearchRequest } from "./interface";
import { stemWords, tokens } from "./normalise";
import type { SearchQuery } from "./parameters";
import { type Facet, facetFields, stopWords } from "./settings";
import { textParts } from "./words";

type Search = Omit<MultiSearchQuery, "indexUid">;

/** A filter in Meilisearch's language. Values are strings to it, whatever is in them. */
export function writeFilter(filter: Filter): string {
  if (filter.field !== "year") return `${filter.field} IN [${filter.anyOf.map(quote).join(", ")}]`;
  return filter.ranges.map(({ from, to }) => `year ${Math.trunc(from)} TO ${Math.trunc(to)}`).join(" OR ");
}

/** What is around a word: the full stop of an initial, brackets, an asterisk. Behind the last it would end it for good. */
const around = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/**
 * A text in Meilisearch's language: -exclusions first, because it reads no further than the tenth word, then "phrases"
 * and words without those that every text has. Only what ends with a word may go on; a space says that it does not.
 */
export function writeText(text: string): string {
  const parts = textParts(text)
    .map((part) => ({ ...part, text: stemWords(part.text).replaceAll('"', " "), words: tokens(part.text) }))
    .filter(({ words }) => words.length > 0);
  const last = parts.at(-1);
  const typed = parts.filter(({ kind }) => kind === "word");
  const telling = typed.filter((part) => part === last || !part.words.every((word) => stopWords.has(word)));
  const asked = parts.filter((part) => part.kind === "phrase" || (telling.length > 0 ? telling : typed).includes(part));
  return [
    ...parts.filter(({ kind }) => kind === "excluded").map((part) => `-"${part.text}"`),
    ...asked.map((part) => (part.kind === "phrase" ? `"${part.text}"` : part.text.replace(around, ""))),
    ...(last?.kind === "excluded" ? [" "] : []),
  ].join(" ");
}

/** What of a search does not change between its parts: the text or the identifier, and how much of the text must be there. */
export type Text = { q: string; identifier?: string; relaxed: boolean };

/**
 * The searches that one request takes: first the page with the facets that nothing is chosen in; then each facet that
 * something is chosen in, as if it were not.
 */
export function searchesFor({ query, pageSize = 20, facets = [] }: SearchRequest, text: Text): Search[] {
  const filters = filtersOf(query);
  const chosen = (facet: Facet) => filters.some((filter) => opens(facet, filter));
  const page: Search = {
    ...common(text, filters),
    sort: sortOf(query, text),
    page: query.page,
    hitsPerPage: pageSize,
    facets: facets.filter((facet) => !chosen(facet)).map((facet) => facetFields[facet]),
  };
  const opened = facets.filter(chosen).map((facet) => {
    const others = filters.filter((filter) => !opens(facet, filter));
    return { ...common(text, others), page: 1, hitsPerPage: 1, facets: [facetFields[facet]] };
  });
  return [page, ...opened];
}

/** Whether anything at all has the text, whatever the filters. */
export function existenceSearch(text: Text): Search {
  return { ...common(text, []), page: 1, hitsPerPage: 1 };
}

function common(text: Text, filters: Filter[]): Search {
  const all: Filter[] = text.identifier ? [...filters, { field: "identifiers", anyOf: [text.identifier] }] : filters;
  return {
    q: text.identifier ? "" : writeText(text.q),
    filter: all.map((filter) => `(${writeFilter(filter)})`),
    matchingStrategy: text.relaxed ? "frequency" : "all",
    attributesToRetrieve: ["id"],
  };
}

function sortOf(query: SearchQuery, text: Text): string[] | undefined {
  if (query.sort === "title") return ["sortTitle:asc"];
  if (query.sort === "oldest") return ["sortDate:asc"];
  const byText = text.q !== "" && !text.identifier;
  return query.sort === "newest" || !byText ? ["sortDate:desc"] : undefined;
}

function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}
