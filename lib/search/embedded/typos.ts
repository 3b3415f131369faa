import { ONE_TYPO, TWO_TYPOS } from "../settings";
import { distance } from "./distance";

export type Variant = { term: string; typos: number };

/** Variants of one word that are looked up at most. */
const MAX_VARIANTS = 40;

/** The words of the index, to find those that a mistyped word may mean. */
export class Vocabulary {
  readonly #frequency = new Map<string, number>();
  /** By length, with the letters that each word has as bits, so that most words are passed over without a comparison. */
  readonly #byLength: { terms: string[]; letters: number[] }[] = [];

  get size(): number {
    return this.#frequency.size;
  }

  /** How many records had a word when it was last counted. */
  frequency(term: string): number {
    return this.#frequency.get(term) ?? 0;
  }

  /** Words that are not used any more may stay: looking them up finds nothing. */
  add(term: string, documents = 1): void {
    const frequency = this.#frequency.get(term);
    this.#frequency.set(term, (frequency ?? 0) + documents);
    if (frequency !== undefined || /\d/.test(term)) return;
    let group = this.#byLength[term.length];
    if (!group) {
      group = { terms: [], letters: [] };
      this.#byLength[term.length] = group;
    }
    group.terms.push(term);
    group.letters.push(lettersOf(term));
  }

  /**
   * Words that differ from this one by as many errors as its length allows (Damerau–Levenshtein), the nearest and most
   * used first; itself is not among them. With `prefix` it is enough that a word begins nearly like this one.
   */
  variants(word: string, prefix: boolean): Variant[] {
    const allowed = allowedTypos(word);
    if (allowed === 0) return [];
    const letters = lettersOf(word);
    const found: Variant[] = [];
    const last = prefix ? this.#byLength.length - 1 : Math.min(word.length + allowed, this.#byLength.length - 1);
    for (let length = Math.max(1, word.length - allowed); length <= last; length++) {
      const group = this.#byLength[length];
      for (let at = 0; at < (group?.terms.length ?? 0); at++) {
        const missing = bits(letters & ~(group?.letters[at] ?? 0));
        if (missing > allowed) continue;
        if (!prefix && bits((group?.letters[at] ?? 0) & ~letters) > allowed) continue;
        const term = group?.terms[at] ?? "";
        const typos = distance(word, term, allowed, prefix);
        if (typos > 0 && typos <= allowed) found.push({ term, typos });
      }
    }
    const rarer = (a: Variant, b: Variant) => this.frequency(b.term) - this.frequency(a.term);
    return found.sort((a, b) => a.typos - b.typos || rarer(a, b)).slice(0, MAX_VARIANTS);
  }
}

/** How many errors a word may have; numbers are meant as they stand. */
export function allowedTypos(word: string): number {
  if (/\d/.test(word) || word.length < ONE_TYPO) return 0;
  return word.length < TWO_TYPOS ? 1 : 2;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 31);
  return letters;
}

function bits(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
