import type { Locale } from "@/lib/i18n/locales";
import type { Term, Vocabulary } from "@/lib/vocabulary/terms";
import type { Count, PairCount } from "./figure-data";
import type { CorridorCount, TermCount, TermView } from "./view";

export function termView(id: string, terms: Vocabulary, locale: Locale): TermView {
  return { code: id.slice(id.indexOf(":") + 1), label: terms.label(id, locale) };
}

export type DescribedTerm = TermView & { description: string | null };

export function describedTerm({ id, code }: Term, terms: Vocabulary, locale: Locale): DescribedTerm {
  return { code, label: terms.label(id, locale), description: terms.description(id, locale) };
}

export function termCounts(counts: Count[], terms: Vocabulary, locale: Locale): TermCount[] {
  return counts.map(({ termId, count }) => ({ ...termView(termId, terms, locale), count }));
}

export function corridorCounts(pairs: PairCount[], terms: Vocabulary, locale: Locale): CorridorCount[] {
  return pairs.map(({ originId, destinationId, count }) => ({
    from: termView(originId, terms, locale),
    to: termView(destinationId, terms, locale),
    count,
  }));
}

export function countOf(counts: Count[], id: string): number {
  return counts.find(({ termId }) => termId === id)?.count ?? 0;
}

/** M49's regions as one meets them from west to east. */
const eastward = [
  ...["central-america", "northern-america", "caribbean", "south-america", "western-africa", "northern-africa"],
  ...["western-europe", "northern-europe", "southern-europe", "middle-africa", "southern-africa", "eastern-europe"],
  ...["eastern-africa", "western-asia", "central-asia", "southern-asia", "south-eastern-asia", "eastern-asia"],
  ...["australia-and-new-zealand", "pacific"],
];

/** The countries at the ends of corridors, from west to east by region and by name within one. */
export function westToEast(corridors: CorridorCount[], terms: Vocabulary): TermView[] {
  const places = new Map(corridors.flatMap(({ from, to }) => [from, to]).map((place) => [place.code, place]));
  const rank = ({ code }: TermView) => {
    const region = terms.find("COUNTRY", code)?.parentId ?? "";
    return eastward.indexOf(region.slice(region.indexOf(":") + 1));
  };
  return [...places.values()].sort((a, b) => rank(a) - rank(b) || (a.label < b.label ? -1 : 1));
}
