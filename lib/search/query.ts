import {
  type CodeParameter,
  codeNames,
  codeParameters,
  parameterNames,
  readSort,
  readYears,
  type SearchQuery,
  writeYears,
} from "./parameters";

/*
 * A search as its address says it, and the only parser of it: page, API, feed, export and saved search read the same
 * parameters through here (DESIGN.md §4).
 */

/** A parameter that was left out of the query, and why: pages pass over it, an API refuses it. */
export type RefusedParameter = {
  parameter: string;
  value: string;
  reason: "unknownParameter" | "unknownValue" | "tooLong" | "tooMany";
};

export type ParsedSearch = { query: SearchQuery; refused: RefusedParameter[] };

/** What a Next.js page gets, what a URL has, or anything like them. */
export type SearchInput = URLSearchParams | Record<string, string | readonly string[] | undefined>;

export const MAX_TEXT = 500;
/** Values of one parameter. */
export const MAX_VALUES = 30;
export const MAX_PAGE = 500;
const MAX_CODE = 64;
/** Parameters that are said once: of several values the first counts. */
const singleNames = ["q", "sort", "page"];
const MAX_REFUSED = 50;

/** A search for everything. */
export function emptyQuery(): SearchQuery {
  return {
    q: "",
    kind: [],
    topic: [],
    country: [],
    from: [],
    to: [],
    region: [],
    language: [],
    year: [],
    sdg: [],
    gcm: [],
    person: [],
    institution: [],
    sort: "relevance",
    page: 1,
  };
}

/**
 * Reads a search from an address. Never throws: what it cannot take is in `refused`, the rest of the query stands.
 * A text that is too long is cut at MAX_TEXT characters, a page beyond MAX_PAGE becomes the last one.
 */
export function parseSearch(input: SearchInput): ParsedSearch {
  const given = collect(input);
  const refused: RefusedParameter[] = [];
  const refuse: Refuse = (parameter, value, reason) => {
    if (refused.length < MAX_REFUSED) refused.push({ parameter, value: value.slice(0, 100), reason });
  };
  const query = emptyQuery();

  for (const [name, values] of given) if (!parameterNames.has(name)) refuse(name, values[0] ?? "", "unknownParameter");
  for (const name of singleNames) {
    const other = given.get(name)?.find((value, _, values) => value.trim() !== values[0]?.trim());
    if (other !== undefined) refuse(name, other, "tooMany");
  }
  query.q = readText(given.get("q")?.[0] ?? "", refuse);
  for (const name of codeNames) {
    const codes = readValues(name, given.get(name) ?? [], codeParameters[name], refuse);
    Object.assign(query, { [name]: [...new Set(codes)].sort(naturally) });
  }
  const ranges = readValues("year", given.get("year") ?? [], readYears, refuse);
  const differentRanges = new Map(ranges.map((range) => [writeYears(range), range]));
  query.year = [...differentRanges.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  query.sort = readValues("sort", (given.get("sort") ?? []).slice(0, 1), readSort, refuse)[0] ?? "relevance";
  query.page = readPage(given.get("page")?.[0], refuse);
  return { query, refused };
}

/** The canonical parameters of a search: fixed order, sorted values, nothing that is as by default. */
export function searchParameters(query: SearchQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.q) parameters.set("q", query.q);
  for (const name of codeNames) for (const value of query[name]) parameters.append(name, value);
  for (const range of query.year) parameters.append("year", writeYears(range));
  if (query.sort !== "relevance") parameters.set("sort", query.sort);
  if (query.page > 1) parameters.set("page", String(query.page));
  return parameters;
}

/** The address of a search under a path: `/search?q=remittances&country=SEN`. */
export function searchHref(query: SearchQuery, path = "/search"): string {
  const parameters = searchParameters(query).toString();
  return parameters ? `${path}?${parameters}` : path;
}

/** The same search with a value chosen if it was not, and dropped if it was; back on the first page. */
export function toggleValue(query: SearchQuery, name: CodeParameter | "year", value: string): SearchQuery {
  const chosen = chosenValues(query, name);
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const parameters = searchParameters({ ...query, [name]: [], page: 1 });
  for (const each of values) parameters.append(name, each);
  return parseSearch(parameters).query;
}

/** The values of a parameter as an address writes them. */
export function chosenValues(query: SearchQuery, name: CodeParameter | "year"): string[] {
  return name === "year" ? query.year.map(writeYears) : [...query[name]];
}

/** Whether anything narrows the search: a text or a filter. */
export function isNarrowed(query: SearchQuery): boolean {
  return query.q !== "" || query.year.length > 0 || codeNames.some((name) => query[name].length > 0);
}

type Refuse = (parameter: string, value: string, reason: RefusedParameter["reason"]) => void;

function collect(input: SearchInput): Map<string, string[]> {
  const given = new Map<string, string[]>();
  const entries = input instanceof URLSearchParams ? [...input] : Object.entries(input);
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    const values = typeof value === "string" ? [value] : value;
    given.set(name, [...(given.get(name) ?? []), ...values]);
  }
  return given;
}

/** What was typed, without control characters and broken surrogates, in one line. */
function readText(value: string, refuse: Refuse): string {
  const text = oneLine(value);
  if (text.length <= MAX_TEXT) return text;
  refuse("q", text, "tooLong");
  return oneLine(text.slice(0, MAX_TEXT));
}

function oneLine(value: string): string {
  return value
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

function readValues<T>(name: string, values: string[], read: (value: string) => T | undefined, refuse: Refuse): T[] {
  const found: T[] = [];
  for (const value of values.map((each) => each.trim()).filter(Boolean)) {
    const item = value.length <= MAX_CODE ? read(value) : undefined;
    if (value.length > MAX_CODE) refuse(name, value, "tooLong");
    else if (item === undefined) refuse(name, value, "unknownValue");
    else if (found.length === MAX_VALUES) refuse(name, value, "tooMany");
    else found.push(item);
  }
  return found;
}

function readPage(value: string | undefined, refuse: Refuse): number {
  if (value === undefined || value.trim() === "") return 1;
  const page = /^\d{1,9}$/.test(value.trim()) ? Number(value) : 0;
  if (page >= 1 && page <= MAX_PAGE) return page;
  refuse("page", value, "unknownValue");
  return page > MAX_PAGE ? MAX_PAGE : 1;
}

function naturally(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
