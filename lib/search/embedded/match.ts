import type { SearchWord, SearchWords } from "../words";
import { Bitmap } from "./bitmap";
import type { Store } from "./store";
import type { Vocabulary } from "./typos";

/** A word of the index that stands for a word of the query. */
export type Alternative = { term: string; prefix: boolean; typos: number };

/** Where one word of a query was found. */
export type WordMatch = {
  alternatives: Alternative[];
  rows: Bitmap;
  /** Those without a typing error. */
  exactRows: Bitmap;
  titleRows: Bitmap;
  count: number;
};

export type TextMatch = {
  words: WordMatch[];
  rows: Bitmap;
  /** Rows with all words one after the other in a title. */
  phraseRows: Bitmap;
  relaxed: boolean;
};

/** With fewer records than these, words that differ by typing errors count as well. */
const ENOUGH = 10;

/**
 * The rows that have a text's words: all of them as typed (the last may go on); when these are few, also with typing
 * errors; when none has all, those that have at least half. Decided before any filter, so that a filter only ever
 * narrows what its facet counted.
 */
export class Matcher {
  readonly #store: Store;
  readonly #generation: number;
  readonly #rows: number;
  readonly #vocabulary: () => Vocabulary;

  constructor(store: Store, generation: number, rows: number, vocabulary: () => Vocabulary) {
    this.#store = store;
    this.#generation = generation;
    this.#rows = rows;
    this.#vocabulary = vocabulary;
  }

  match(text: SearchWords, all: Bitmap): TextMatch {
    const base = all.clone();
    for (const phrase of text.phrases) base.and(this.#find(quoted(phrase)));
    for (const phrase of text.excluded) base.andNot(this.#find(quoted(phrase)));

    // Words of phrases are in every row by now; they are here to be ranked by.
    const inPhrases = text.phrases.flat().map((term) => this.#lookUp([{ term, prefix: false, typos: 0 }]));
    const found = (words: WordMatch[], rows: Bitmap, relaxed: boolean) => {
      return { words: [...words, ...inPhrases], rows, phraseRows: this.#titlePhrase(text.words), relaxed };
    };

    const typed = text.words.map(({ text: term, prefix }) => this.#lookUp([{ term, prefix, typos: 0 }]));
    const together = everyWord(base, typed);
    if (typed.length === 0 || together.count() >= ENOUGH) return found(typed, together, false);

    const words = text.words.map((word, at) => this.#lookUpNear(word, typed[at] as WordMatch));
    const nearly = everyWord(base, words);
    if (words.length === 1 || nearly.count() > 0) return found(words, nearly, false);
    const some = atLeastHalf(base, words);
    return found(words, some, some.count() > 0);
  }

  #lookUpNear(word: SearchWord, typed: WordMatch): WordMatch {
    const variants = this.#vocabulary().variants(word.text, word.prefix);
    if (variants.length === 0) return typed;
    const near = variants.map(({ term, typos }) => ({ term, typos, prefix: false }));
    return { ...this.#lookUp([...typed.alternatives, ...near]), exactRows: typed.rows };
  }

  #lookUp(alternatives: Alternative[]): WordMatch {
    const any = alternatives.map(({ term, prefix }) => `"${term}"${prefix ? "*" : ""}`).join(" OR ");
    const rows = this.#find(any);
    return { alternatives, rows, exactRows: rows, titleRows: this.#find(`title : (${any})`), count: rows.count() };
  }

  #titlePhrase(words: SearchWord[]): Bitmap {
    if (words.length < 2) return new Bitmap();
    const phrase = quoted(words.map((word) => word.text));
    return this.#find(`title : ${phrase}${words.at(-1)?.prefix ? "*" : ""}`);
  }

  /** Rows of a full-text expression. It is made of tokens in quotes only, and a token has no quote in it. */
  #find(expression: string): Bitmap {
    const [list] =
      this.#store.row<[string | null]>(
        `SELECT group_concat(rowid) FROM words_${this.#generation} WHERE words_${this.#generation} MATCH ?`,
        expression,
      ) ?? [];
    return Bitmap.fromList(list ?? null, this.#rows);
  }
}

function quoted(words: string[]): string {
  return `"${words.join(" ")}"`;
}

function everyWord(base: Bitmap, words: WordMatch[]): Bitmap {
  const rows = base.clone();
  for (const word of words) rows.and(word.rows);
  return rows;
}

/** Rows with half of the words or more; where there is none, with any. */
function atLeastHalf(base: Bitmap, words: WordMatch[]): Bitmap {
  const any = new Bitmap();
  for (const word of words) any.or(word.rows);
  any.and(base);
  const half = any.clone();
  any.forEach((row) => {
    const found = words.filter((word) => word.rows.has(row)).length;
    if (found < words.length / 2) half.delete(row);
  });
  return half.count() > 0 ? half : any;
}
