import { clock } from "@/lib/base/clock";
import type { Scheme, Term, Vocabulary } from "@/lib/vocabulary/terms";

/** Codes and names of the terms under which an entry is found. */
export type TermsForSearch = Record<"topics" | "countries" | "regions" | "sdg" | "gcm" | "resourceTypes", string[]> & {
  labels: string[];
};

const fields: Partial<Record<Scheme, Exclude<keyof TermsForSearch, "labels">>> = {
  TOPIC: "topics",
  COUNTRY: "countries",
  REGION: "regions",
  GROUPING: "regions",
  SDG: "sdg",
  GCM: "gcm",
  RESOURCE_TYPE: "resourceTypes",
};

/** Schemes whose names are worth a search. Nobody looks for a country by "least developed countries" as a word. */
const named = new Set<Scheme>(["TOPIC", "COUNTRY", "REGION", "RESOURCE_TYPE"]);

/**
 * An entry's terms (by id) with everything they are part of: what is about Senegal is about Western Africa and about
 * the groupings that Senegal is in today. Retired terms count as those they were merged into.
 */
export function termsForSearch(vocabulary: Vocabulary, termIds: string[]): TermsForSearch {
  const found: TermsForSearch = {
    topics: [],
    countries: [],
    regions: [],
    sdg: [],
    gcm: [],
    resourceTypes: [],
    labels: [],
  };
  const terms = new Set(termIds.flatMap((id) => withWhatHoldsIt(vocabulary, id)));
  for (const term of terms) {
    const field = fields[term.scheme];
    // Addresses write these codes in small letters (lib/search/parameters.ts).
    if (field) found[field].push(field === "countries" ? term.code : term.code.toLowerCase());
    if (named.has(term.scheme)) found.labels.push(...namesOf(term));
  }
  found.labels = [...new Set(found.labels)];
  return found;
}

/** Fields whose values are codes of terms that an entry has or that hold those. */
export type TermField = "topics" | "countries" | "regions" | "sdg" | "gcm";

const kept = new WeakMap<Vocabulary, Map<string, { termId: string; value: string }[]>>();

/**
 * Which terms of an entry give it which values of a field: "country:SEN" the regions western-africa, africa and ldc, as
 * of today. For whoever counts without an index.
 */
export function termsGiving(vocabulary: Vocabulary, field: TermField): { termId: string; value: string }[] {
  const fields = kept.get(vocabulary) ?? new Map();
  kept.set(vocabulary, fields);
  const key = `${field} ${clock.now().toISOString().slice(0, 10)}`;
  const pairs =
    fields.get(key) ??
    [...vocabulary.all()].flatMap(({ id }) =>
      termsForSearch(vocabulary, [id])[field].map((value) => ({ termId: id, value })),
    );
  fields.set(key, pairs);
  return pairs;
}

function withWhatHoldsIt(vocabulary: Vocabulary, id: string): Term[] {
  const stored = vocabulary.get(id);
  const term = stored && (vocabulary.find(stored.scheme, stored.code) ?? stored);
  if (!term) return [];
  const groups = term.scheme === "COUNTRY" ? vocabulary.groupsOf(term.code, clock.now()) : [];
  return [term, ...vocabulary.ancestors(term.id), ...groups];
}

/** A term's names in every language, its synonyms among them. */
export function namesOf(term: Term): string[] {
  return [...term.texts.values()].flatMap(({ label, synonyms }) => [label, ...synonyms]);
}
