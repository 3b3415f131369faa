import type { Bitmap } from "./bitmap";
import { idf, scores } from "./bm25";
import { readColumns } from "./columns";
import type { TextMatch, WordMatch } from "./match";
import { Reader, type Reading } from "./reader";
import { inOrder, rankOf } from "./rules";
import { best } from "./selection";
import type { Shelf } from "./shelf";
import type { Store } from "./store";

/** The best by a coarse measure, which are then read and ranked exactly: with all words, and with some of them. */
const READ = 120;
const READ_RELAXED = 240;

/** The first rows of a text search, the best first. */
export function rankRows(
  store: Store,
  generation: number,
  shelf: Shelf,
  match: TextMatch,
  rows: Bitmap,
  limit: number,
): number[] {
  const coarse = coarseScores(match, shelf, rows);
  const newest = shelf.order("newest");
  const byCoarse = (a: number, b: number) => (coarse[b] as number) - (coarse[a] as number) || newest(a, b);
  const reading = match.relaxed ? READ_RELAXED : READ;
  const candidates = best(rows, Math.max(reading, limit), byCoarse);
  const read = readRows(store, generation, match.words, candidates.slice(0, reading));
  const ranked = match.relaxed
    ? byScore(read, match, shelf, byCoarse)
    : inOrder(
        [...read].map(([row, reading]) => rankOf(row, reading)),
        byCoarse,
      );
  return [...ranked, ...candidates.slice(reading)].slice(0, limit);
}

type Order = (a: number, b: number) => number;

/** By row: rare words weigh more, titles double, errors less, and words side by side more than words apart. */
function coarseScores({ words, phraseRows, relaxed }: TextMatch, shelf: Shelf, rows: Bitmap): Float32Array {
  const scores = new Float32Array(shelf.lastRow + 1);
  const add = (found: Bitmap, weight: number) => {
    found.forEachWith(rows, (row) => {
      scores[row] = (scores[row] as number) + weight;
    });
  };
  const most = idf(shelf.size, 0);
  for (const word of words) {
    const weight = tellingOf(word, shelf);
    const mistyped = word.alternatives.filter(({ typos }) => typos > 0);
    // What every row has makes no difference between them.
    if (relaxed) add(word.exactRows, weight);
    else if (mistyped.length > 0) add(word.exactRows, most);
    add(word.titleRows, weight);
    for (const { rows: near, titleRows, typos } of mistyped) {
      // By its own rarity, or the records of a frequent word would hide those of a rare one.
      const own = idf(shelf.size, near.count()) / 2 ** (typos + 1);
      add(near, own / 2);
      add(titleRows, own / 2);
    }
  }
  add(phraseRows, 2);
  return scores;
}

function tellingOf({ count, times }: WordMatch, { size }: Shelf): number {
  return idf(size, count) * times;
}

function byScore(read: Map<number, Reading>, { words }: TextMatch, shelf: Shelf, byCoarse: Order): number[] {
  const weights = words.map((word) => tellingOf(word, shelf));
  const scored = scores([...read.values()], weights);
  const rows = [...read.keys()].map((row, at) => ({ row, score: scored[at] as number }));
  return rows.sort((a, b) => b.score - a.score || byCoarse(a.row, b.row)).map(({ row }) => row);
}

function readRows(store: Store, generation: number, words: WordMatch[], rows: number[]): Map<number, Reading> {
  const found = store.rows<[number, ...string[]]>(
    `SELECT row, ${readColumns.join(", ")} FROM doc_${generation} WHERE row IN (SELECT value FROM json_each(?))`,
    JSON.stringify(rows),
  );
  const reader = new Reader(words);
  return new Map(found.map(([row, ...texts]) => [row, reader.read(texts)]));
}
