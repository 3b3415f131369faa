import type { Bitmap } from "./bitmap";
import { readColumns } from "./columns";
import type { TextMatch, WordMatch } from "./match";
import { type Rank, Reader } from "./reader";
import { best } from "./selection";
import type { Shelf } from "./shelf";
import type { Store } from "./store";

/** The best by a coarse measure, which are then read and ranked exactly. */
const READ = 300;

/** The first rows of a text search, the best first. */
export function rankRows(
  store: Store,
  generation: number,
  shelf: Shelf,
  match: TextMatch,
  rows: Bitmap,
  limit: number,
): number[] {
  const coarse = coarseScore(match, shelf.size);
  const scores = new Float32Array(shelf.lastRow + 1);
  rows.forEach((row) => {
    scores[row] = coarse(row);
  });
  const newest = shelf.order("newest");
  const byCoarse = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || newest(a, b);
  const candidates = best(rows, Math.max(READ, limit), byCoarse);
  const read = candidates.slice(0, READ);
  const ranks = readRanks(store, generation, match.words, read);
  read.sort((a, b) => compareRanks(ranks.get(a), ranks.get(b)) || byCoarse(a, b));
  return [...read, ...candidates.slice(READ)].slice(0, limit);
}

/** Rare words weigh more (inverse document frequency), titles double, errors half. */
function coarseScore(match: TextMatch, documents: number): (row: number) => number {
  const weights = match.words.map((word) => Math.log(1 + documents / (1 + word.count)));
  return (row) => {
    let score = match.phraseRows.has(row) ? 2 : 0;
    match.words.forEach((word, at) => {
      if (!word.rows.has(row)) return;
      const weight = (weights[at] ?? 0) * (word.titleRows.has(row) ? 2 : 1);
      score += word.exactRows.has(row) ? weight : weight / 2;
    });
    return score;
  };
}

function compareRanks(a: Rank | undefined, b: Rank | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  for (let rule = 0; rule < a.length; rule++) {
    const difference = (a[rule] as number) - (b[rule] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function readRanks(store: Store, generation: number, words: WordMatch[], rows: number[]): Map<number, Rank> {
  const found = store.rows<[number, ...string[]]>(
    `SELECT row, ${readColumns.join(", ")} FROM doc_${generation} WHERE row IN (SELECT value FROM json_each(?))`,
    JSON.stringify(rows),
  );
  const reader = new Reader(words);
  return new Map(found.map(([row, ...texts]) => [row, reader.rank(texts)]));
}
