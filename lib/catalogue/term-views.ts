import type { Locale } from "@/lib/i18n/locales";
import { codeOf, type Term, type Vocabulary } from "@/lib/vocabulary/terms";
import type { Count, PairCount } from "./figure-data";
import type { CorridorCount, TermCount, TermView } from "./view";

export function termView(id: string, terms: Vocabulary, locale: Locale): TermView {
  return { code: codeOf(id), label: terms.label(id, locale) };
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
