import { GAP } from "./columns";
import type { Alternative, WordMatch } from "./match";

/** Words of an abstract that are read. */
const MAX_READ = 1500;
/** Distance beyond which two words do not belong together, as on Meilisearch. */
const FAR = 8;

/**
 * Meilisearch's rules in its order, each the smaller the better; but a whole word counts before its place in the text,
 * so that "sur" finds "Sur" before "Survival".
 */
export type Rank = [
  words: number,
  typos: number,
  proximity: number,
  attribute: number,
  exactness: number,
  position: number,
];

type Occurrence = { column: number; at: number; position: number; typos: number; exact: boolean };

/** Reads documents for the words of one query. */
export class Reader {
  readonly #whole = new Map<string, { word: number; typos: number }[]>();
  readonly #prefixes: { term: string; word: number; typos: number }[] = [];
  readonly #words: number;

  constructor(words: WordMatch[]) {
    this.#words = words.length;
    words.forEach(({ alternatives }, word) => {
      for (const alternative of alternatives) this.#expect(alternative, word);
    });
  }

  rank(texts: string[]): Rank {
    const found: Occurrence[][] = Array.from({ length: this.#words }, () => []);
    let titleIsQuery = false;
    texts.forEach((text, column) => {
      const read = this.#read(text, column, found);
      if (column === 0) titleIsQuery = read.some((length) => length === this.#words);
    });
    const missing = found.filter((each) => each.length === 0).length;
    const bests = found.map((each) => leading(each));
    const sum = (measure: (occurrence: Occurrence) => number) =>
      bests.reduce((total, each) => total + (each ? measure(each) : 0), 0);
    const proximity = found.reduce((total, each, at) => total + (at > 0 ? nearest(found[at - 1] ?? [], each) : 0), 0);
    const inexact = sum((each) => (each.exact ? 0 : 1)) * 2;
    const whole = titleIsQuery && missing === 0 && bests.every((each) => each?.column === 0) ? 0 : 1;
    return [
      missing,
      sum((each) => each.typos),
      proximity,
      sum((each) => each.column),
      inexact + whole,
      sum((each) => Math.min(each.position, 50)),
    ];
  }

  /** Notes where words occur; gives the lengths of the texts in a column, in words. */
  #read(text: string, column: number, found: Occurrence[][]): number[] {
    const lengths: number[] = [];
    const tokens = text.split(" ", MAX_READ);
    let position = 0;
    let offset = 0;
    tokens.forEach((token, at) => {
      if (token === GAP) {
        lengths.push(position);
        position = 0;
        offset += 100;
        return;
      }
      for (const { word, typos } of this.#whole.get(token) ?? []) {
        found[word]?.push({ column, at: at + offset, position, typos, exact: typos === 0 });
      }
      for (const { term, word, typos } of this.#prefixes) {
        if (token.length > term.length && token.startsWith(term)) {
          found[word]?.push({ column, at: at + offset, position, typos, exact: false });
        }
      }
      position++;
    });
    lengths.push(position);
    return lengths;
  }

  #expect({ term, prefix, typos }: Alternative, word: number): void {
    this.#whole.set(term, [...(this.#whole.get(term) ?? []), { word, typos }]);
    if (prefix) this.#prefixes.push({ term, word, typos });
  }
}

/** The occurrence that speaks best for a record. */
function leading(occurrences: Occurrence[]): Occurrence | undefined {
  let first = occurrences[0];
  for (const each of occurrences) {
    if (!first) break;
    const difference = each.typos - first.typos || each.column - first.column || each.position - first.position;
    if (difference < 0 || (difference === 0 && each.exact && !first.exact)) first = each;
  }
  return first;
}

/** How near two words that follow each other in the query come in one text: 1 side by side, one more when reversed. */
function nearest(first: Occurrence[], second: Occurrence[]): number {
  let least = FAR;
  for (const a of first) {
    for (const b of second) {
      if (a.column !== b.column || a.at === b.at) continue;
      const apart = b.at > a.at ? b.at - a.at : a.at - b.at + 1;
      if (apart < least) least = apart;
    }
  }
  return least;
}
