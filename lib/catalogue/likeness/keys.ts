import { createHash } from "node:crypto";
import { wordWeight } from "./alignment";
import type { Features } from "./features";
import { isAndOthers, nameKeys } from "./names";
import { titleWords } from "./words";

/** To be raised with any change of the keys or of what is compared: rows of an older rule are written anew at the next start. */
export const LIKENESS_RULE = 1;

/** Pairs are made of so many telling words: of a title, and of the part before its subtitle. */
const WORDS = 5;
const HEAD_WORDS = 4;
const NAMES = 3;

/**
 * What a record is looked up by. Two that may be one work have at least one key in common: an identifier, the title or
 * its beginning, two of its longest words, or an author with the year. `strong` ones say more than the others.
 */
export type Keys = { strong: bigint[]; weak: bigint[] };

/** The keys that a record is found by. */
export function keysOf(features: Features): Keys {
  return hashed(features, features.year === null ? [] : [features.year]);
}

/** The keys by which to look for a record's twins: a year more or less, as preprints and articles have. */
export function lookUpKeysOf(features: Features): Keys {
  const { year } = features;
  return hashed(features, year === null ? [] : [year, year - 1, year + 1]);
}

function hashed(features: Features, years: number[]): Keys {
  const { kind, doi, isbns, files, titles, names } = features;
  const strong = [
    ...(doi ? [`doi ${doi}`] : []),
    ...isbns.map((isbn) => `isbn ${isbn}`),
    ...files.map((file) => `file ${file}`),
  ];
  const weak: string[] = [];
  for (const { text, language } of titles) {
    const { telling, head } = titleWords(text, language);
    strong.push(`title ${telling.join(" ")}`, `title ${head.join(" ")}`);
    weak.push(...pairs(longest(telling, WORDS)), ...pairs(longest(head, HEAD_WORDS)));
  }
  const known = names.filter((name) => !isAndOthers(name));
  for (const year of years) {
    const words = known.slice(0, NAMES).map(nameKeys);
    for (const word of words.flat()) weak.push(`name ${word} ${year}`);
    if (known.length > 0)
      strong.push(
        `names ${words
          .map(([word]) => word ?? "")
          .sort()
          .join(" ")} ${year}`,
      );
  }
  const keyed = (list: string[]) => [...new Set(list)].map((key) => hash(`${kind} ${key}`));
  return { strong: keyed(strong), weak: keyed(weak) };
}

/** The longest words are the rarest, roughly, and need no count of all titles that would change with each new one. */
function longest(words: string[], many: number): string[] {
  const length = (word: string) => word.length * wordWeight(word);
  return [...new Set(words)].sort((a, b) => length(b) - length(a) || (a < b ? -1 : 1)).slice(0, many);
}

function pairs(words: string[]): string[] {
  const sorted = [...words].sort();
  return sorted.flatMap((word, at) => sorted.slice(at + 1).map((other) => `pair ${word} ${other}`));
}

/** 64 bits of SHA-256, as PostgreSQL's bigint. */
function hash(key: string): bigint {
  return createHash("sha256").update(key).digest().readBigInt64BE(0);
}
