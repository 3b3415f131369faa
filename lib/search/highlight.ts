import { tokens } from "./normalise";
import { stem } from "./stem";
import { parseWords } from "./words";

/** A piece of a text, and whether a search found it. Pieces are plain text: whoever shows them escapes them. */
export type Piece = { text: string; found: boolean };

/** Words with the apostrophes and marks inside them. */
const word = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;

/** A text in pieces, with the words of a search marked whatever their accents, capitals, number and gender; what begins like the last one too. */
export function highlight(text: string, q: string): Piece[] {
  const isFound = matcher(q);
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    if (!tokens(match[0]).some(isFound)) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), found: false });
    pieces.push({ text: match[0], found: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), found: false });
  return pieces;
}

/** The part of a longer text around the first word that a search found, cut between words; its beginning when none is. */
export function excerpt(text: string, q: string, length = 240): string {
  if (text.length <= length) return text;
  const isFound = matcher(q);
  const at = [...text.matchAll(word)].find((match) => tokens(match[0]).some(isFound))?.index ?? 0;
  const wanted = Math.max(0, Math.min(at - Math.floor(length / 4), text.length - length));
  const start = wanted === 0 ? 0 : text.indexOf(" ", wanted) + 1;
  const last = text.lastIndexOf(" ", start + length);
  const end = start + length >= text.length ? text.length : last > start ? last : start + length;
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}

function matcher(q: string): (token: string) => boolean {
  const { words, phrases } = parseWords(q);
  const whole = new Set(phrases.flat());
  const stems = new Set(words.map(({ text }) => stem(text)));
  const beginnings = words.filter(({ prefix }) => prefix).map(({ text }) => text);
  return (token) =>
    whole.has(token) || stems.has(stem(token)) || beginnings.some((beginning) => token.startsWith(beginning));
}
