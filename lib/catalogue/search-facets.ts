import type { Locale } from "@/lib/i18n/locales";
import type { FacetCount, FacetCounts } from "@/lib/search/interface";
import type { CodeParameter, SearchQuery } from "@/lib/search/parameters";
import { chosenValues, searchHref, toggleValue } from "@/lib/search/query";
import type { Scheme, Vocabulary } from "@/lib/vocabulary/terms";
import { shownPart, sizeOf, treeOf } from "./facet-tree";
import type { ChosenFilter, FacetView, ListFacet, OptionTree } from "./search-view";

type Filter = CodeParameter | "year";

const schemes: Partial<Record<Filter, Scheme[]>> = {
  topic: ["TOPIC"],
  country: ["COUNTRY"],
  from: ["COUNTRY"],
  to: ["COUNTRY"],
  region: ["REGION", "GROUPING"],
  language: ["LANGUAGE"],
  sdg: ["SDG"],
  gcm: ["GCM"],
};

/** Name of a filter's value in a language; `kind` names the three kinds, which are no vocabulary. */
export type NameOf = (name: Filter, value: string) => string;

/** @param others names by value of what is in no vocabulary: people and institutions */
export function namesIn(
  vocabulary: Vocabulary,
  locale: Locale,
  kind: (value: string) => string,
  others: ReadonlyMap<string, string> = new Map(),
): NameOf {
  return (name, value) => {
    if (name === "kind") return kind(value);
    if (name === "year") return value.replace("-", "–");
    const term = termOf(vocabulary, name, value);
    if (!term) return others.get(value) ?? value;
    const label = vocabulary.label(term.id, locale);
    return term.scheme === "SDG" || term.scheme === "GCM" ? `${value}. ${label}` : label;
  };
}

/** Lists of the page, regions before the groups of states that are values of the same parameter. */
const lists: { name: ListFacet; title: FacetView["title"]; holds?: Scheme }[] = [
  { name: "kind", title: "kind" },
  { name: "topic", title: "topic" },
  { name: "country", title: "country" },
  { name: "region", title: "region", holds: "REGION" },
  { name: "region", title: "grouping", holds: "GROUPING" },
  { name: "language", title: "language" },
  { name: "gcm", title: "gcm" },
  { name: "sdg", title: "sdg" },
];

/** The facets of a search with all their options, each below what it is part of; those without any are left out. */
export function facetTrees(
  query: SearchQuery,
  counts: FacetCounts,
  vocabulary: Vocabulary,
  nameOf: NameOf,
): { name: ListFacet; title: FacetView["title"]; options: OptionTree[] }[] {
  return lists
    .map(({ name, title, holds }) => {
      const chosen = new Set(chosenValues(query, name));
      const termIn = (value: string) => termOf(vocabulary, name, value);
      const values = (counts[name] ?? []).filter(
        ({ value }) => !holds || (termIn(value)?.scheme ?? "REGION") === holds,
      );
      const options = values.map(({ value, count }: FacetCount) => ({
        option: { ...{ value, count, chosen: chosen.has(value) }, label: nameOf(name, value) },
        // Countries are known by name; their regions are a facet of their own.
        within: name === "country" ? [] : vocabulary.ancestors(termIn(value)?.id ?? "").map(({ code }) => code),
      }));
      return { name, title, options: treeOf(options) };
    })
    .filter(({ options }) => options.length > 0);
}

/** What of the facets is shown at once. */
export function facetViews(
  query: SearchQuery,
  counts: FacetCounts,
  vocabulary: Vocabulary,
  nameOf: NameOf,
): FacetView[] {
  return facetTrees(query, counts, vocabulary, nameOf).map(({ name, title, options }) => {
    const shown = shownPart(options);
    return { name, title, options: shown, more: sizeOf(options) - sizeOf(shown) };
  });
}

const filters: Filter[] = [
  ...(["kind", "topic", "from", "to", "country", "region", "language", "year", "gcm", "sdg"] as const),
  ...(["person", "institution"] as const),
];

/** Everything that is chosen in a search, each with the search without it. */
export function chosenFilters(query: SearchQuery, nameOf: NameOf): ChosenFilter[] {
  return filters.flatMap((name) =>
    chosenValues(query, name).map((value) => ({
      ...{ name, value },
      label: nameOf(name, value),
      without: searchHref(toggleValue(query, name, value)),
    })),
  );
}

function termOf(vocabulary: Vocabulary, name: Filter, value: string) {
  for (const scheme of schemes[name] ?? []) {
    // Addresses write codes of groupings in small letters, the vocabulary in capitals.
    const term = vocabulary.find(scheme, value) ?? vocabulary.find(scheme, value.toUpperCase());
    if (term) return term;
  }
  return undefined;
}
