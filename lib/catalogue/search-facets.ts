import type { Locale } from "@/lib/i18n/locales";
import type { FacetCount, FacetCounts } from "@/lib/search/interface";
import type { CodeParameter, SearchQuery } from "@/lib/search/parameters";
import { chosenValues, searchHref, toggleValue } from "@/lib/search/query";
import type { Scheme, Vocabulary } from "@/lib/vocabulary/terms";
import { type ChosenFilter, type FacetOption, type FacetView, type ShownFacet, shownFacets } from "./search-view";

type Filter = CodeParameter | "year";
/** Options shown at once, and behind "more". What is rarer is found by its own page or by words. */
const FIRST = 7;
const MORE = 30;

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

export function namesIn(vocabulary: Vocabulary, locale: Locale, kind: (value: string) => string): NameOf {
  return (name, value) => {
    if (name === "kind") return kind(value);
    if (name === "year") return value.replace("-", "–");
    for (const scheme of schemes[name] ?? []) {
      // Addresses write codes of groupings in small letters, the vocabulary in capitals.
      const term = vocabulary.find(scheme, value) ?? vocabulary.find(scheme, value.toUpperCase());
      if (!term) continue;
      const label = vocabulary.label(term.id, locale);
      return scheme === "SDG" || scheme === "GCM" ? `${value}. ${label}` : label;
    }
    return value;
  };
}

/** The facets of a search with their options; those without any are left out. */
export function facetViews(query: SearchQuery, counts: FacetCounts, nameOf: NameOf): FacetView[] {
  return shownFacets
    .map((name) => {
      const chosen = new Set(chosenValues(query, name));
      const option = ({ value, count }: FacetCount): FacetOption => ({
        ...{ value, count },
        label: nameOf(name, value),
        chosen: chosen.has(value),
      });
      if (name === "year") return yearFacet(counts.year ?? [], option);
      const options = (counts[name] ?? []).map(option);
      // What is chosen stands on top, so that it is never behind "more".
      const ordered = [...options.filter((one) => one.chosen), ...options.filter((one) => !one.chosen)];
      return facet(name, ordered, Math.max(FIRST, chosen.size));
    })
    .filter(({ first }) => first.length > 0);
}

/** By decades, and behind "more" by years; both may be chosen. */
function yearFacet(counts: FacetCount[], option: (count: FacetCount) => FacetOption): FacetView {
  const decades = new Map<number, number>();
  for (const { value, count } of counts) {
    const decade = Math.floor(Number(value) / 10) * 10;
    decades.set(decade, (decades.get(decade) ?? 0) + count);
  }
  const byDecade = [...decades]
    .sort(([a], [b]) => b - a)
    .map(([decade, count]) => option({ value: `${decade}-${decade + 9}`, count }));
  const years = counts.map(option);
  const chosenYears = years.filter(({ chosen }) => chosen);
  const otherYears = years.filter(({ chosen }) => !chosen);
  return { name: "year", first: [...chosenYears, ...byDecade.slice(0, FIRST)], more: otherYears.slice(0, MORE) };
}

function facet(name: ShownFacet, options: FacetOption[], first: number): FacetView {
  return { name, first: options.slice(0, first), more: options.slice(first, first + MORE) };
}

const filters: Filter[] = [
  ...(["kind", "topic", "from", "to", "country", "region", "language", "year", "sdg", "gcm"] as const),
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
