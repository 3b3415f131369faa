/**
 * How much text search takes of one file, and of all files of one entry, in characters: some 33,000 words, an article
 * three times over or the first chapters of a book. Meilisearch takes in 65,535 words of a field and passes over the rest.
 */
export const TEXT_LIMIT = 200_000;

/** Controls, soft hyphens and other characters for the eye, private use (symbols of a font), halves of characters. */
const worthless = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
/** A word that a line's end divides. */
const divided = /(\p{L}[\p{L}\p{M}]*)[-\u2010\u00ad]\n(\p{Ll}[\p{L}\p{M}]*)/gu;
const hyphenated = /\p{L}[\p{L}\p{M}]*[-\u2010]\p{L}[\p{L}\p{M}]*/gu;

/**
 * The text of a document as it is kept for search: words whole, ligatures and presentation forms as plain letters
 * (Unicode NFKC), a line break where one was, nothing that a database refuses.
 */
export function cleanText(text: string): string {
  const plain = text.normalize("NFKC").replace(/\r\n?|[\f\v\u2028\u2029]/g, "\n");
  return joinDivided(plain)
    .replace(/\t/g, " ")
    .replace(worthless, (character) => (character === "\n" ? "\n" : ""))
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** Whether there is anything to find in a text: a scan without text has none, or only what a scanner stamps on it. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** "migra-" and "tion" are one word; "South-" and "south" keep the hyphen that they have elsewhere in the same text. */
function joinDivided(text: string): string {
  const known = new Set([...text.matchAll(hyphenated)].map(([word]) => word.replace("\u2010", "-").toLowerCase()));
  return text.replace(divided, (_all, before: string, after: string) =>
    known.has(`${before}-${after}`.toLowerCase()) ? `${before}-${after}\n` : `${before}${after}\n`,
  );
}

/** The beginning of a text, at most so many characters, not cut within a word. */
export function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = cut.search(/\s\S*$/);
  return end > 0 ? cut.slice(0, end) : cut;
}
