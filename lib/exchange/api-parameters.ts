import { isUuid } from "@/lib/base/uuid";
import { shownFacets } from "@/lib/catalogue/search-view";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { codeNames, parameterNames, type SearchQuery } from "@/lib/search/parameters";
import { parseSearch } from "@/lib/search/query";
import { type Facet, facets } from "@/lib/search/settings";
import type { Scheme, Vocabulary } from "@/lib/vocabulary/terms";
import type { ParameterError, ParameterReason } from "./problem";

/* How programs ask: as pages do, except that what cannot be read is refused by name and not passed over. */

export const PAGE_SIZE = { usual: 20, most: 100 };
export const SUGGESTIONS = { usual: 8, most: 20 };
export const FACET_VALUES = { usual: 100, most: 1000 };

/** What addresses take beside a search. */
export type OwnParameters = {
  /** Language of labels and of the pages that are linked to. */
  locale: Locale;
  /** Entries of one page. */
  pageSize: number;
  /** Facets to count; "none" for none. */
  facets: readonly Facet[];
  /** Suggestions, or values of each facet, at most. */
  limit: number;
};
export type OwnParameter = keyof OwnParameters;

/** Which parameters an address takes; of search parameters all or some. */
export type Accepted = { search: "all" | readonly string[]; own: readonly OwnParameter[]; limit?: Range };
export type Asked = OwnParameters & { query: SearchQuery; errors: ParameterError[] };

type Range = { usual: number; most: number };

/** Reads what a program asks. Never throws; `errors` names everything that was not understood. */
export function readAsked(address: URLSearchParams, vocabulary: Vocabulary, accepted: Accepted): Asked {
  const isOwn = (name: string) => (accepted.own as readonly string[]).includes(name);
  const isSearch = (name: string) =>
    accepted.search === "all" ? parameterNames.has(name) : accepted.search.includes(name);
  const errors: ParameterError[] = [];
  const refuse = (parameter: string, value: string, reason: ParameterReason) =>
    errors.push(parameterError(parameter, value, reason));
  for (const [name, value] of address) {
    if (!isOwn(name) && !isSearch(name)) refuse(name, value, "unknownParameter");
  }
  const { query, refused } = parseSearch(new URLSearchParams([...address].filter(([name]) => isSearch(name))));
  for (const { parameter, value, reason } of refused) refuse(parameter, value, reason);
  for (const { parameter, value } of unknownCodes(query, vocabulary)) refuse(parameter, value, "notInVocabulary");

  const own: OwnParameters = {
    locale: defaultLocale,
    pageSize: PAGE_SIZE.usual,
    facets: shownFacets,
    limit: accepted.limit?.usual ?? 0,
  };
  for (const name of accepted.own) {
    const values = address.getAll(name).filter((value) => value.trim() !== "");
    if (values.length === 0) continue;
    const read = readers[name](values, accepted);
    if (read === undefined) refuse(name, values.join(" "), "unknownValue");
    else Object.assign(own, { [name]: read });
  }
  return { ...own, query, errors: errors.slice(0, MOST_ERRORS) };
}

const MOST_ERRORS = 50;
const LONGEST_VALUE = 100;

export function parameterError(parameter: string, value: string, reason: ParameterReason): ParameterError {
  const [name, said] = [parameter.slice(0, LONGEST_VALUE), value.slice(0, LONGEST_VALUE)];
  const details: Record<ParameterReason, string> = {
    unknownParameter: `There is no parameter "${name}" at this address.`,
    unknownValue: `"${name}" does not take "${said}".`,
    tooLong: `"${name}" is longer than this address takes.`,
    tooMany: `"${name}" is given more often than this address takes.`,
    beyondTheEnd: `There is no page ${said} of this search.`,
    notInVocabulary: `"${said}" is no code in use for "${name}".`,
  };
  return { parameter: name, value: said, reason, detail: details[reason] };
}

const readers: { [Name in OwnParameter]: (values: string[], accepted: Accepted) => OwnParameters[Name] | undefined } = {
  locale: ([value, ...others]) => (others.length === 0 && isLocale(value) ? value : undefined),
  pageSize: (values) => wholeNumber(values, PAGE_SIZE.most),
  limit: (values, { limit }) => wholeNumber(values, limit?.most ?? 0),
  facets: (values) => {
    if (values.length === 1 && values[0] === "none") return [];
    const known = values.filter((value): value is Facet => (facets as string[]).includes(value));
    return known.length === values.length ? [...new Set(known)] : undefined;
  },
};

function wholeNumber([value = "", ...others]: string[], most: number): number | undefined {
  const number = /^\d{1,4}$/.test(value.trim()) ? Number(value) : 0;
  return others.length === 0 && number >= 1 && number <= most ? number : undefined;
}

/** Vocabularies whose terms in use a parameter takes. */
const schemes: Partial<Record<string, Scheme[]>> = {
  topic: ["TOPIC"],
  country: ["COUNTRY"],
  from: ["COUNTRY"],
  to: ["COUNTRY"],
  region: ["REGION", "GROUPING"],
  language: ["LANGUAGE"],
};

/** Well written codes that stand for nothing: a search by them finds nothing, and hardly anybody means that. */
function unknownCodes(query: SearchQuery, vocabulary: Vocabulary): { parameter: string; value: string }[] {
  return codeNames.flatMap((parameter) =>
    query[parameter]
      .filter((value) => {
        if (parameter === "person" || parameter === "institution") return !isUuid(value);
        // Addresses write codes of groupings in small letters, the vocabulary in capitals.
        const known = (scheme: Scheme) =>
          vocabulary.find(scheme, value) ?? vocabulary.find(scheme, value.toUpperCase());
        return schemes[parameter] !== undefined && !schemes[parameter].some(known);
      })
      .map((value) => ({ parameter, value })),
  );
}
