import type { Locale } from "@/lib/i18n/locales";
import type { Scheme } from "@/lib/vocabulary/terms";

/** What a term is called in one language. */
export type Wording = { label: string; description?: string; synonyms?: readonly string[] };

export type TermFact = {
  scheme: Scheme;
  code: string;
  /** The id of the term that it is part of. */
  parent?: string;
  attributes?: Record<string, string | boolean>;
  featured?: boolean;
  texts: Record<Locale, Wording>;
};

/** A country's place in a group, from the day `since` on and before the day `until`. */
export type MembershipFact = { group: string; member: string; since?: string; until?: string };

/** A text for each language, in the order en, fr, es, pt, ar. */
export type InFive<T> = readonly [en: T, fr: T, es: T, pt: T, ar: T];

/** Wordings from labels, and from descriptions and synonyms where there are any. */
export function wordings(
  labels: InFive<string>,
  descriptions?: InFive<string>,
  synonyms?: InFive<readonly string[]>,
): Record<Locale, Wording> {
  const each = (place: 0 | 1 | 2 | 3 | 4): Wording => ({
    label: labels[place],
    description: descriptions?.[place],
    synonyms: synonyms?.[place],
  });
  return { en: each(0), fr: each(1), es: each(2), pt: each(3), ar: each(4) };
}
