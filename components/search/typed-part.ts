import type { Piece } from "@/lib/search/highlight";

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** A name in pieces, with the beginnings of words that somebody has typed marked, whatever their accents. */
export function typedPart(name: string, typed: string): Piece[] {
  const tokens = (folded(typed).match(word) ?? []).sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of name.matchAll(word)) {
    const token = tokens.find((one) => folded(found).startsWith(one));
    if (!token) continue;
    const length = lengthOf(found, token.length);
    pieces.push({ text: name.slice(end, index), found: false }, { text: found.slice(0, length), found: true });
    end = index + length;
  }
  return [...pieces, { text: name.slice(end), found: false }].filter(({ text }) => text);
}

/** A text without capitals and accents. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Characters of a word that so many folded ones stand for, with the marks on the last. */
function lengthOf(word: string, count: number): number {
  let length = 1;
  while (length < word.length && folded(word.slice(0, length)).length < count) length++;
  while (/^\p{M}/u.test(word.slice(length))) length++;
  return length;
}
