import { type SearchKind, searchKinds } from "./document";

/* What each parameter of a search takes, and how its values are written. `query.ts` reads and writes whole searches. */

export type YearRange = { from: number; to: number };
export const sorts = ["relevance", "newest", "oldest", "title"] as const;
export type Sort = (typeof sorts)[number];

/** Each list widens the search (any of them), the lists together narrow it. Fields are named after the parameters. */
export type SearchQuery = {
  q: string;
  kind: SearchKind[];
  topic: string[];
  country: string[];
  /** Country of origin; with `to`, both ends of one corridor. */
  from: string[];
  to: string[];
  region: string[];
  language: string[];
  year: YearRange[];
  sdg: string[];
  gcm: string[];
  person: string[];
  institution: string[];
  sort: Sort;
  /** From 1. */
  page: number;
};

const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;

const matching = (pattern: RegExp, write: (value: string) => string) => (value: string) =>
  pattern.test(value) ? write(value) : undefined;
const upTo = (last: number) => (value: string) =>
  /^0?\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= last ? String(Number(value)) : undefined;
const lower = (value: string) => value.toLowerCase();
const upper = (value: string) => value.toUpperCase();
const country = matching(/^[a-z]{3}$/i, upper);
const code = matching(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i, lower);

/** Parameters that take codes: each gives the code as it is written canonically, or nothing for what is none. */
export const codeParameters = {
  kind: (value: string) => searchKinds.find((kind) => kind === value.toLowerCase()),
  topic: code,
  country,
  from: country,
  to: country,
  region: code,
  language: matching(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i, lower),
  sdg: upTo(17),
  gcm: upTo(23),
  person: code,
  institution: code,
} as const;
export type CodeParameter = keyof typeof codeParameters;
export const codeNames = Object.keys(codeParameters) as CodeParameter[];
export const parameterNames: ReadonlySet<string> = new Set(["q", "year", "sort", "page", ...codeNames]);

export function readSort(value: string): Sort | undefined {
  return sorts.find((sort) => sort === value);
}

/** "2015", or "2010-2020", either end first; "2010-" is since then, "-2020" until then. */
export function readYears(value: string): YearRange | undefined {
  const [, first, dash, second] = /^(\d{4})?(?:\s*([-–])\s*(\d{4})?)?$/u.exec(value) ?? [];
  if (!first && !second) return undefined;
  const ends = dash ? [first ?? FIRST_YEAR, second ?? LAST_YEAR] : [first, first];
  const [from, to] = ends.map(Number).sort((a, b) => a - b) as [number, number];
  return from >= FIRST_YEAR && to <= LAST_YEAR ? { from, to } : undefined;
}

export function writeYears(range: YearRange): string {
  if (range.from === range.to) return String(range.from);
  const { from = "", to = "" } = namedEnds(range);
  return from || to ? `${from}-${to}` : `${range.from}-${range.to}`;
}

/** The ends of a range that somebody named; the other one is open. */
export function namedEnds({ from, to }: YearRange): Partial<YearRange> {
  return { ...(from > FIRST_YEAR ? { from } : {}), ...(to < LAST_YEAR ? { to } : {}) };
}
