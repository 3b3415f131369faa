import { stem } from "./stem";

/*
 * The one spelling in which documents and queries meet. Unicode compatibility decomposition (UAX #15, NFKD) takes care
 * of accents, typographic ligatures, presentation forms and of the hamza on alef, waw and ya; the tables below of what
 * has no decomposition. Engines with a tokenizer of their own get text, never these tokens.
 */

/** Marks of Latin, Hebrew and Arabic script, tatweel, and characters that are only there for the eye. */
const invisible =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u00ad\u200b-\u200f\u2060\ufeff]/gu;

const letters: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŋ: "ng",
  ɓ: "b",
  ɗ: "d",
  ƙ: "k",
  // Arabic: ta marbuta and ha, alef maksura and ya, the Persian and Urdu forms of kaf, ya and ha, alef wasla.
  ة: "ه",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ک: "ك",
  ڪ: "ك",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ٱ: "ا",
  ء: "",
};
for (let digit = 0; digit < 10; digit++) {
  letters[String.fromCharCode(0x0660 + digit)] = String(digit);
  letters[String.fromCharCode(0x06f0 + digit)] = String(digit);
}
const special = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");

/** "l'", "d'", "qu'" before a French, Italian or Portuguese word, and the English possessive after one. */
const elision = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’ʼ](?=\p{L})|['’ʼ]s(?![\p{L}\p{N}])/gu;
/** The Arabic article, alone or behind "and", "with", "as", "so", "for"; three letters must remain. */
const article = /^(?:[وبكف]?ال|لل)(?=\p{L}{3})/u;
/** Scripts written without spaces count each character as a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const word = /[\p{L}\p{N}\p{M}]+/gu;
const plain = /^[\x20-\x26\x28-\x7e\n]*$/;
const MAX_TOKEN = 60;

/** A text in the common spelling, words and punctuation still in place. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .replace(elision, "")
    .normalize("NFKD")
    .replace(invisible, "")
    .replace(special, (letter) => letters[letter] ?? letter)
    .normalize("NFC")
    .toLowerCase();
}

/** A text in the common spelling and without Arabic articles, punctuation still in place. */
export function foldWords(text: string): string {
  return fold(text).replace(word, (each) => each.replace(article, ""));
}

/** The words of a text in the common spelling, in order. Nothing but letters, digits and their marks is in a word. */
export function tokens(text: string): string[] {
  const found = fold(text).replace(unspaced, " $& ").match(word) ?? [];
  return found.map((token) => [...token.replace(article, "")].slice(0, MAX_TOKEN).join(""));
}

/** A text whose words are replaced by their stems, punctuation still in place: for engines that look up words as they stand. */
export function stemWords(text: string): string {
  return foldWords(text).replace(word, stem);
}

/** What titles are sorted by: common spelling, without the quotation marks and articles' apostrophes they begin with. */
export function sortKey(title: string): string {
  return tokens(title).join(" ").slice(0, 120);
}
