import type { Occurrence, Reading } from "./reader";

/** Distance beyond which two words do not belong together, as on Meilisearch. */
const FAR = 8;
/** Beyond it, words are at the end alike. */
const LATE = 50;

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

export type Ranked = { row: number; rank: Rank; meaning: string };

/** How well a document answers a query of which it has all words, and for which words it took those of the query. */
export function rankOf(row: number, { found, titles }: Reading): Ranked {
  const missing = found.filter((each) => each.length === 0).length;
  const bests = found.map((each) => leading(each));
  const sum = (measure: (occurrence: Occurrence) => number) =>
    bests.reduce((total, each) => total + (each ? measure(each) : 0), 0);
  const proximity = found.reduce((total, each, at) => total + (at > 0 ? nearest(found[at - 1] ?? [], each) : 0), 0);
  const inexact = sum((each) => (each.exact ? 0 : 1)) * 2;
  const titleIsQuery = titles.some((length) => length === found.length);
  const whole = titleIsQuery && missing === 0 && bests.every((each) => each?.column === 0) ? 0 : 1;
  const rank: Rank = [
    missing,
    sum((each) => each.typos),
    proximity,
    sum((each) => each.column),
    inexact + whole,
    sum((each) => Math.min(each.position, LATE)),
  ];
  return { row, rank, meaning: bests.map((each) => (each && each.typos > 0 ? each.term : "")).join(" ") };
}

/**
 * Documents in the order of the rules. Where words are mistyped, nobody knows which others were meant: the best document
 * of each meaning comes before the second best of any, or a frequent word would hide a rare one.
 */
export function inOrder(documents: Ranked[], equal: (a: number, b: number) => number): number[] {
  const sorted = documents.sort((a, b) => compareRanks(a.rank, b.rank) || equal(a.row, b.row));
  const seen = new Map<string, number>();
  const turns = sorted.map(({ rank: [words, typos], meaning }) => {
    if (typos === 0) return 0;
    const key = `${words} ${typos} ${meaning}`;
    const turn = seen.get(key) ?? 0;
    seen.set(key, turn + 1);
    return turn;
  });
  return sorted
    .map(({ row, rank: [words, typos] }, at) => ({ row, order: [words, typos, turns[at] ?? 0, at] }))
    .sort((a, b) => compareRanks(a.order, b.order))
    .map(({ row }) => row);
}

function compareRanks(a: number[], b: number[]): number {
  for (let rule = 0; rule < a.length; rule++) {
    const difference = (a[rule] as number) - (b[rule] as number);
    if (difference !== 0) return difference;
  }
  return 0;
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
