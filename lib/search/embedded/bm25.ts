import type { Reading } from "./reader";

/*
 * How well documents answer a query of which they have some words only: BM25 over fields (Robertson and Zaragoza 2009),
 * with the usual parameters. Rules that look at one thing after the other are for few words; of a sentence they would
 * count the words and not see which ones matter.
 */

const K1 = 1.2;
const B = 0.75;
/** By column, as in `columns`: a title says in few words what a text is about. */
const COLUMN_WEIGHTS = [3, 1.5, 1, 1, 0.5, 1];

/** How much each word tells: the rarer the more. */
export function idf(documents: number, having: number): number {
  return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
}

/** A score for each reading, the greater the better. `weights` are the words' idf, in the order of the query. */
export function scores(readings: Reading[], weights: number[]): number[] {
  const average = readings.reduce((sum, { length }) => sum + length, 0) / readings.length || 1;
  return readings.map(({ found, length }) => {
    const norm = K1 * (1 - B + (B * length) / average);
    return found.reduce((sum, occurrences, word) => {
      const times = occurrences.reduce((total, { column, typos }) => {
        return total + (COLUMN_WEIGHTS[column] ?? 1) / 2 ** typos;
      }, 0);
      return sum + ((weights[word] ?? 0) * times * (K1 + 1)) / (times + norm);
    }, 0);
  });
}
