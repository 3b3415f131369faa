import { GAP } from "./columns";
import type { Alternative, WordMatch } from "./match";

/** Words of an abstract that are read. */
const MAX_READ = 1500;
/** Keeps texts of one column so far apart that their words are never near each other. */
const APART = 100;
const GAP_CODE = GAP.charCodeAt(0);

/** Where a word of the query stands in a document. */
export type Occurrence = {
  column: number;
  /** Comparable within a column. */
  at: number;
  /** From the beginning of its text, in words. */
  position: number;
  typos: number;
  exact: boolean;
  /** The word that stands there for the one of the query. */
  term: string;
};

/** A document as a query sees it. */
export type Reading = {
  /** By word of the query. */
  found: Occurrence[][];
  /** Length of each title, in words. */
  titles: number[];
  /** Words in all columns. */
  length: number;
};

/** Reads documents for the words of one query. */
export class Reader {
  readonly #whole = new Map<string, { word: number; typos: number; inflected?: boolean }[]>();
  readonly #prefixes: { term: string; word: number; typos: number }[] = [];
  readonly #words: number;
  /** Codes with which a word of the query begins, folded to 10 bits: most tokens are passed over by their first letter. */
  readonly #beginnings = new Uint8Array(1024);

  constructor(words: WordMatch[]) {
    this.#words = words.length;
    words.forEach(({ alternatives }, word) => {
      for (const alternative of alternatives) this.#expect(alternative, word);
    });
  }

  /** Reads the columns of a document, the first being its title. */
  read(texts: string[]): Reading {
    const reading: Reading = { found: Array.from({ length: this.#words }, () => []), titles: [], length: 0 };
    texts.forEach((text, column) => {
      this.#readColumn(text, column, reading);
    });
    return reading;
  }

  #readColumn(text: string, column: number, reading: Reading): void {
    if (text === "") return;
    let position = 0;
    let offset = 0;
    let start = 0;
    for (let number = 0; number < MAX_READ && start <= text.length; number++) {
      const space = text.indexOf(" ", start);
      const end = space < 0 ? text.length : space;
      const first = text.charCodeAt(start);
      if (first === GAP_CODE) {
        if (column === 0) reading.titles.push(position);
        position = 0;
        offset += APART;
      } else {
        if (this.#beginnings[first & 1023] === 1) {
          this.#note(text.slice(start, end), { column, at: number + offset, position }, reading.found);
        }
        position++;
        reading.length++;
      }
      start = end + 1;
    }
    if (column === 0) reading.titles.push(position);
  }

  #note(token: string, place: Pick<Occurrence, "column" | "at" | "position">, found: Occurrence[][]): void {
    for (const { word, typos, inflected } of this.#whole.get(token) ?? []) {
      found[word]?.push({ ...place, typos, exact: typos === 0 && !inflected, term: token });
    }
    for (const { term, word, typos } of this.#prefixes) {
      if (token.length > term.length && token.startsWith(term))
        found[word]?.push({ ...place, typos, exact: false, term });
    }
  }

  #expect({ term, prefix, typos, inflected }: Alternative, word: number): void {
    this.#beginnings[term.charCodeAt(0) & 1023] = 1;
    this.#whole.set(term, [...(this.#whole.get(term) ?? []), { word, typos, inflected }]);
    if (prefix) this.#prefixes.push({ term, word, typos });
  }
}
