import { ONE_TYPO, TWO_TYPOS } from "../settings";
import { distance } from "./distance";

/** A word that may be meant, and by how many errors it differs. */
export type Variant = { term: string; typos: number };

/** Variants of one word that are looked up at most, and those of its beginning. */
const MAX_VARIANTS = 40;
const MAX_BEGINNINGS = 20;

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
   * Words that differ from this one by as many errors as the longer of both may have (Damerau–Levenshtein), the nearest
   * and most used first; itself is not among them. With `prefix` also words that only begin nearly like this one, which
   * count half an error more; nobody mistypes the first letter of a word that often.
   */
  variants(word: string, prefix: boolean): Variant[] {
    if (/\d/.test(word)) return [];
    const whole = this.#near(word, false);
    const longer = prefix ? this.#near(word, true) : [];
    const known = new Set(whole.map(({ term }) => term));
    const others = longer
      .filter(({ term }) => !known.has(term))
      .map(({ term, typos }) => ({ term, typos: typos + 0.5 }));
    return [...this.#first(whole, MAX_VARIANTS), ...this.#first(others, MAX_BEGINNINGS)];
  }

  #near(word: string, prefix: boolean): Variant[] {
    const letters = lettersOf(word);
    const found: Variant[] = [];
    const shortest = Math.max(1, word.length - (prefix ? 0 : 2));
    const longest = Math.min(prefix ? Number.POSITIVE_INFINITY : word.length + 2, this.#byLength.length - 1);
    for (let length = shortest; length <= longest; length++) {
      const allowed = allowedTypos(prefix ? word.length : Math.max(word.length, length));
      const group = this.#byLength[length];
      if (!group || allowed === 0 || Math.abs(length - word.length) > (prefix ? length : allowed)) continue;
      for (let at = 0; at < group.terms.length; at++) {
        const own = group.letters[at] ?? 0;
        if (bits(letters & ~own) > allowed) continue;
        const term = group.terms[at] ?? "";
        if (prefix ? term[0] !== word[0] : bits(own & ~letters) > allowed) continue;
        const typos = distance(word, term, allowed, prefix);
        if (typos > 0 && typos <= allowed) found.push({ term, typos });
      }
    }
    return found;
  }

  #first(variants: Variant[], limit: number): Variant[] {
    const used = (variant: Variant) => this.frequency(variant.term);
    return variants.sort((a, b) => a.typos - b.typos || used(b) - used(a)).slice(0, limit);
  }
}

/** How many errors a word of so many letters may have. */
export function allowedTypos(letters: number): number {
  if (letters < ONE_TYPO) return 0;
  return letters < TWO_TYPOS ? 1 : 2;
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
