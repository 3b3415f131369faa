import { distance } from "@/lib/search/embedded/distance";
import { tokens } from "@/lib/search/normalise";
import { ONE_TYPO, stopWords, TWO_TYPOS } from "@/lib/search/settings";
import { stem } from "@/lib/search/stem";
import type { Scheme, Term, Vocabulary } from "@/lib/vocabulary/terms";

/** A name of a term in one of the hub's languages, in the spelling in which names and what is typed meet. */
export type TermName = {
  term: Term;
  text: string;
  locale: string;
  isLabel: boolean;
  words: string[];
  /** By word. */
  stems: ReadonlyMap<string, string>;
  /** The words in one. */
  spelt: string;
};

/** A term that was found, by which of its names, with how many typing errors. */
export type FoundTerm = { term: Term; name: TermName; typos: number };

const MAX_WORDS = 10;
const kept = new WeakMap<Vocabulary, Map<Scheme, TermName[]>>();

/** All names of a scheme's terms in use. Made once for a vocabulary. */
export function termNames(vocabulary: Vocabulary, scheme: Scheme): TermName[] {
  const schemes = kept.get(vocabulary) ?? new Map<Scheme, TermName[]>();
  kept.set(vocabulary, schemes);
  const names = schemes.get(scheme) ?? vocabulary.list(scheme).flatMap(namesOf);
  schemes.set(scheme, names);
  return names;
}

/** The words of a name or of what is typed, without those that every name may have. */
export function tellingWords(text: string, most = MAX_WORDS): string[] {
  return tokens(text)
    .filter((word) => !stopWords.has(word))
    .slice(0, most);
}

/** Typing errors that are forgiven in a word of so many letters. */
export function forgiven(length: number): number {
  return length >= TWO_TYPOS ? 2 : length >= ONE_TYPO ? 1 : 0;
}

/**
 * The terms that have every word typed in one of their names, each word whole, begun or in another number or gender; the
 * best first: without typing errors, the whole name, its beginning, the name that lists show, the reader's language.
 * Terms with a typing error are found only when no other is.
 */
export function findTerms(names: TermName[], text: string, locale: string): FoundTerm[] {
  const typed = tellingWords(text);
  if (typed.length === 0) return [];
  const best = new Map<Term, { found: FoundTerm; rank: number[] }>();
  for (const name of names) {
    const typos = typosIn(typed, name);
    if (typos === undefined) continue;
    const rank = rankOf(name, typed, typos, locale);
    const other = best.get(name.term);
    if (!other || compare(rank, other.rank) < 0) best.set(name.term, { found: { term: name.term, name, typos }, rank });
  }
  const ordered = [...best.values()].sort((a, b) => compare(a.rank, b.rank)).map(({ found }) => found);
  const least = ordered[0]?.typos ?? 0;
  return ordered.filter(({ typos }) => typos === least);
}

function namesOf(term: Term): TermName[] {
  return [...term.texts].flatMap(([locale, { label, synonyms }]) =>
    [label, ...synonyms].map((text, at) => {
      const words = tellingWords(text);
      const stems = new Map(words.map((word) => [word, stem(word)]));
      return { term, text, locale, isLabel: at === 0, words, stems, spelt: words.join(" ") };
    }),
  );
}

/** Typing errors with which all typed words stand in a name, each in another word of it; undefined when they do not. */
function typosIn(typed: string[], { words, stems }: TermName): number | undefined {
  const free = new Set(words);
  let sum = 0;
  for (const word of typed) {
    const limit = forgiven(word.length);
    let [best, least] = ["", limit + 1];
    for (const other of free) {
      const typos = beginsAlike(word, other) ? typosBetween(word, other, limit, stems) : limit + 1;
      if (typos < least) [best, least] = [other, typos];
    }
    if (least > limit) return undefined;
    free.delete(best);
    sum += least;
  }
  return sum;
}

/** Another number or gender is no error. */
function typosBetween(word: string, other: string, limit: number, stems: ReadonlyMap<string, string>): number {
  const typos = distance(word, other, limit, true);
  return typos > 0 && stem(word) === stems.get(other) ? 0 : typos;
}

/** People hardly ever mistype the first letter; they swap the first two. */
function beginsAlike(word: string, other: string): boolean {
  return word[0] === other[0] || (word[0] === other[1] && word[1] === other[0]);
}

function rankOf({ spelt, isLabel, locale }: TermName, typed: string[], typos: number, reader: string): number[] {
  const begun = typed.join(" ");
  const place = spelt === begun ? 0 : spelt.startsWith(begun) ? 1 : 2;
  return [typos, place, isLabel ? 0 : 1, locale === reader ? 0 : 1, spelt.length];
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
