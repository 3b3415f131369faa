import { inflections, inflectionsOfBeginning } from "../inflections";
import { MAX_WORDS, type SearchWord, type SearchWords } from "../words";
import { Bitmap } from "./bitmap";
import { idf } from "./bm25";
import type { Lookup } from "./lookup";
import type { Vocabulary } from "./typos";

/** A word of the index that stands for a word of the query. */
type Wanted = {
  term: string;
  prefix: boolean;
  typos: number;
  /** Another number or gender of the word; as typed it counts more. */
  inflected?: boolean;
};
export type Alternative = Wanted & { rows: Bitmap; titleRows: Bitmap };

/** Where one word of a query was found. */
export type WordMatch = {
  alternatives: Alternative[];
  rows: Bitmap;
  /** Those without a typing error, and those of them that have it in a title. */
  exactRows: Bitmap;
  titleRows: Bitmap;
  count: number;
  /** How often the query says it. */
  times: number;
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
/** A word that fewer records have may be mistyped even where others go with it. */
const RARE = 3;
const FEW_WORDS = 3;
/** Words of a long text that are looked for when no record has the first ones: those that tell most. */
const MOST_TELLING = 32;

/**
 * The rows that have a text's words: all of them as typed (the last may go on); when these are few, also with typing
 * errors; when none has all, those that have some. Decided before any filter, so that a filter only ever narrows what
 * its facet counted.
 */
export class Matcher {
  readonly #lookup: Lookup;
  readonly #vocabulary: () => Vocabulary;

  constructor(lookup: Lookup, vocabulary: () => Vocabulary) {
    this.#lookup = lookup;
    this.#vocabulary = vocabulary;
  }

  /** @param said how often a text says each of its words, where it says some more than once */
  match(text: SearchWords, all: Bitmap, said: ReadonlyMap<string, number> = new Map()): TextMatch {
    const base = all.clone();
    for (const phrase of text.phrases) base.and(this.#lookup.anywhere(quoted(phrase)));
    for (const phrase of text.excluded) base.andNot(this.#having(phrase));

    // Words of phrases are in every row by now; they are here to be ranked by.
    const inPhrases = text.phrases.flat().map((term) => this.#lookUp([{ term, prefix: false, typos: 0 }]));
    const first = text.words.slice(0, MAX_WORDS);
    const found = (words: WordMatch[], rows: Bitmap, relaxed: boolean) => {
      return { words: [...words, ...inPhrases], rows, phraseRows: this.#titlePhrase(first), relaxed };
    };

    const typed = first.map((word) => this.#lookUpTyped(word));
    const together = everyWord(base, typed);
    if (typed.length === 0 || together.count() >= ENOUGH) return found(typed, together, false);

    // Few words that no record has together may all be mistyped; otherwise those that hardly any record has.
    const lenient = first.length === 1 || (first.length <= FEW_WORDS && together.count() === 0);
    const near = (word: SearchWord, match: WordMatch) =>
      lenient || match.count < RARE ? this.#lookUpNear(word, match) : match;
    const words = first.map((word, at) => near(word, typed[at] as WordMatch));
    const nearly = everyWord(base, words);
    if (text.words.length === 1 || nearly.count() > 0) return found(words, nearly, false);
    const telling = this.#mostTelling(text.words, said, all.count()).map((word) => {
      const match = words[first.indexOf(word)] ?? near(word, this.#lookUpTyped(word));
      return { ...match, times: said.get(word.text) ?? 1 };
    });
    const some = severalWords(base, telling);
    return found(telling, some, some.count() > 0);
  }

  /** The words of a long text that tell most: said often here and seldom elsewhere. In the text's order. */
  #mostTelling(words: SearchWord[], said: ReadonlyMap<string, number>, documents: number): SearchWord[] {
    if (words.length <= MOST_TELLING) return words;
    const vocabulary = this.#vocabulary();
    const weighed = words.map((word) => {
      const having = vocabulary.frequency(word.text);
      return { word, weight: having === 0 ? 0 : idf(documents, having) * (said.get(word.text) ?? 1) };
    });
    const chosen = weighed.sort((a, b) => b.weight - a.weight).slice(0, MOST_TELLING);
    const telling = new Set(chosen.map(({ word }) => word));
    return words.filter((word) => telling.has(word));
  }

  /** As typed, and in other numbers and genders. What stands in quotes is meant as it is. */
  #lookUpTyped({ text, prefix }: SearchWord): WordMatch {
    const forms = prefix ? inflectionsOfBeginning(text) : inflections(text);
    const others = forms.map((term) => ({ term, prefix: false, typos: 0, inflected: true }));
    return this.#lookUp([{ term: text, prefix, typos: 0 }, ...others]);
  }

  #having(phrase: string[]): Bitmap {
    const forms = phrase.length === 1 ? inflections(phrase[0] as string) : [];
    return any([quoted(phrase), ...forms.map((form) => quoted([form]))].map((each) => this.#lookup.anywhere(each)));
  }

  #lookUpNear(word: SearchWord, typed: WordMatch): WordMatch {
    const variants = this.#vocabulary().variants(word.text, word.prefix);
    if (variants.length === 0) return typed;
    const near = this.#lookUp(variants.map(({ term, typos }) => ({ term, typos, prefix: false })));
    const rows = near.rows.clone().or(typed.rows);
    return { ...typed, alternatives: [...typed.alternatives, ...near.alternatives], rows, count: rows.count() };
  }

  /** Each by itself: one expression of many words is slow where one of them is frequent. */
  #lookUp(wanted: Wanted[]): WordMatch {
    const alternatives = wanted.flatMap((each): Alternative[] => {
      const expression = `"${each.term}"${each.prefix ? "*" : ""}`;
      const rows = this.#lookup.anywhere(expression);
      // Most forms that a word could have stand nowhere.
      if (each.inflected && rows.isEmpty) return [];
      return [{ ...each, rows, titleRows: this.#lookup.inTitles(expression) }];
    });
    const rows = any(alternatives.map((each) => each.rows));
    const titleRows = any(alternatives.map((each) => each.titleRows));
    return { alternatives, rows, exactRows: rows, titleRows, count: rows.count(), times: 1 };
  }

  #titlePhrase(words: SearchWord[]): Bitmap {
    if (words.length < 2) return new Bitmap();
    const phrase = quoted(words.map((word) => word.text));
    return this.#lookup.inTitles(`${phrase}${words.at(-1)?.prefix ? "*" : ""}`);
  }
}

function quoted(words: string[]): string {
  return `"${words.join(" ")}"`;
}

function any([first = new Bitmap(), ...others]: Bitmap[]): Bitmap {
  return others.length === 0 ? first : others.reduce((rows, each) => rows.or(each), first.clone());
}

function everyWord(base: Bitmap, words: WordMatch[]): Bitmap {
  const rows = base.clone();
  for (const word of words) rows.and(word.rows);
  return rows;
}

/** Rows with half of a few words, or with two or more of many; where there is none, with any. */
function severalWords(base: Bitmap, words: WordMatch[]): Bitmap {
  const needed = Math.min(Math.ceil(words.length / 2), 2);
  const least = Array.from({ length: needed }, () => new Bitmap());
  for (const word of words) {
    // From the top: a row that has the word moves up by one.
    for (let had = needed - 1; had > 0; had--) least[had]?.or((least[had - 1] as Bitmap).clone().and(word.rows));
    least[0]?.or(word.rows);
  }
  const enough = least.at(-1)?.and(base) ?? new Bitmap();
  return enough.count() > 0 ? enough : (least[0] ?? new Bitmap()).and(base);
}
