import { readYears, type SearchQuery, type YearRange } from "./parameters";
import { parseSearch, type SearchInput } from "./query";

/* The search page asks for years in two fields, "since" and "until"; addresses say `year` for both. */

/** The range that two fields mean, either of them empty; nothing for what are no years. */
export function yearsBetween(since: string, until: string): YearRange | undefined {
  const [first, last] = [since.trim(), until.trim()];
  return readYears(first === last ? first : `${first}-${last}`);
}

/**
 * Reads what the search page's form sends without scripts.
 * @returns the search without those fields; when they were filled in, the whole search, which belongs at its own address
 */
export function readSearchForm({ since, until, ...input }: Record<string, string | string[] | undefined>): {
  input: SearchInput;
  whole?: SearchQuery;
} {
  const [first, last] = [since, until].map((value) => [value].flat()[0]?.trim() ?? "") as [string, string];
  if (!first && !last) return { input };
  const { query } = parseSearch(input);
  const range = yearsBetween(first, last);
  return { input, whole: { ...query, year: range ? [range] : query.year, page: 1 } };
}
