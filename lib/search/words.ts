import { tokens } from "./normalise";
import { stopWords } from "./settings";

export type SearchWord = {
  text: string;
  /** Whether words that begin with it match as well: the last one, which is perhaps still being typed. */
  prefix: boolean;
};

/** A search text taken apart. Everything in it is in the common spelling. */
export type SearchWords = {
  words: SearchWord[];
  /** Words in quotes, which must follow each other. */
  phrases: string[][];
  /** Words and phrases behind a minus. */
  excluded: string[][];
};

/** Words beyond these do not count, as on Meilisearch. */
export const MAX_WORDS = 10;

/** A minus counts at the beginning of a word only; a quotation mark that is never closed closes at the end. */
const part = /(?<=^|\s)(-?)"([^"]*)(?:"|$)|(?<=^|\s)-(?=[\p{L}\p{N}"])(\S+)|([^\s"]+)/gu;

/** A piece of a search text as it was typed, without the quotes or the minus that say what it is. */
export type TextPart = { kind: "word" | "phrase" | "excluded"; text: string };

/** Takes a search text apart where it was typed apart: words, "phrases", -exclusions. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  for (const [, minus, quoted, unwanted, plain] of text.replace(/[“”„«»]/gu, '"').matchAll(part)) {
    if (plain !== undefined) parts.push({ kind: "word", text: plain });
    else if (unwanted !== undefined) parts.push({ kind: "excluded", text: unwanted });
    else if (quoted !== undefined) parts.push({ kind: minus ? "excluded" : "phrase", text: quoted });
  }
  return parts;
}

/** The words of a search text, "phrases" and -exclusions. Words that every text has are left out when others remain. */
export function parseWords(text: string, limit = MAX_WORDS): SearchWords {
  const found: SearchWords = { words: [], phrases: [], excluded: [] };
  const typed: string[] = [];
  const parts = textParts(text);
  for (const { kind, text } of parts) {
    if (kind === "word") typed.push(...tokens(text));
    else addPhrase(kind === "phrase" ? found.phrases : found.excluded, text);
  }
  const lastIsWord = parts.at(-1)?.kind === "word";
  const last = typed.length - 1;
  const words = typed.map((word, at) => ({ text: word, prefix: lastIsWord && at === last }));
  const telling = words.filter((word) => word.prefix || !stopWords.has(word.text));
  found.words = withoutRepeats(telling.length > 0 ? telling : words).slice(0, limit);
  return found;
}

export function hasWords({ words, phrases, excluded }: SearchWords): boolean {
  return words.length + phrases.length + excluded.length > 0;
}

function addPhrase(phrases: string[][], text: string): void {
  const words = tokens(text).slice(0, MAX_WORDS);
  if (words.length > 0 && phrases.length < MAX_WORDS) phrases.push(words);
}

function withoutRepeats(words: SearchWord[]): SearchWord[] {
  const prefixes = new Map<string, boolean>();
  for (const { text, prefix } of words) prefixes.set(text, prefix || prefixes.get(text) === true);
  return [...prefixes].map(([text, prefix]) => ({ text, prefix }));
}
