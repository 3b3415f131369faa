import { plainText } from "./markup";

/** Registrants' shares of the prefix have four digits or more; sub-divisions are allowed ("10.1000.10"). */
const doi = /(?:^|[^\w.])(10\.\d{4,9}(?:\.\d+)*\/\S+)/;
/** Characters of a name; longer ones exist nowhere, and taking a sentence's end off them would take for ever. */
const LONGEST_DOI = 2_000;
const closing: Record<string, string> = { ")": "(", "]": "[", "}": "{", ">": "<" };

/**
 * The DOI that a text names, in the one form by which the hub compares DOIs, or null when there is none: no resolver
 * or "doi:" before it, no percent-encoding, no punctuation of the sentence after it, ASCII letters in lower case.
 *
 * Syntax and comparison follow the DOI Handbook (doi.org/the-identifier/resources/handbook), chapter 2: a prefix that
 * begins with "10.", a slash, and a suffix of any printable characters; "DOI names are case insensitive" for ASCII.
 */
export function normaliseDoi(text: string): string | null {
  // BibTeX writes "\_" and "\&" where the DOI has "_" and "&".
  const decoded = percentDecoded(plainText(text.normalize("NFC").replace(/\\([_&%#{}$])/g, "$1")))
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\u2010-\u2012\ufe63\uff0d]/g, "-");
  const found = doi.exec(decoded);
  if (!found?.[1]) return null;
  const isAddress = /https?:\/\//i.test(decoded.slice(0, found.index + 1));
  const given = found[1].slice(0, LONGEST_DOI);
  const name = withoutSentence(isAddress ? withoutAddressParts(given) : given);
  return /^[^/]+\/./.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : null;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A bare "%" is allowed in a suffix.
    return text;
  }
}

/** What publishers' addresses append to a DOI. */
function withoutAddressParts(name: string): string {
  return name.replace(/[?#].*$/, "").replace(/\/(?:abstract|full(?:text)?|e?pdf|html|meta|summary)\/?$/i, "");
}

function withoutSentence(name: string): string {
  let kept = name;
  for (;;) {
    const last = kept.at(-1) ?? "";
    const opening = closing[last];
    const unbalanced = opening !== undefined && kept.split(last).length > kept.split(opening).length;
    if (!unbalanced && !/[.,;:!?'"’”»،؛]$/.test(kept)) return kept;
    kept = kept.slice(0, -1);
  }
}

const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
  ħ: "h",
  // Persian and final forms of Arabic ya and kaf, which keyboards mix.
  ى: "ي",
  ی: "ي",
  ک: "ك",
};
const letterPattern = new RegExp(`[${Object.keys(letters).join("")}]`, "g");
/** Latin accents, Arabic vowel signs and tatweel, Hebrew points; other scripts' marks are letters of their own right. */
const accents = /[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u0591-\u05c7]/g;
/** Entries are found by this key through an index, whose rows have room for 2,700 bytes. */
const TITLE_LENGTH = 500;

/**
 * A title as the hub compares titles: without mark-up, accents, case and punctuation, in any script; words apart by
 * one space. Unicode's compatibility decomposition (UAX #15, NFKD) makes ligatures, widths and raised digits equal.
 */
export function normaliseTitle(title: string): string {
  const plain = plainText(title);
  const words = plain
    .replace(/&/g, " and ")
    .normalize("NFKD")
    .toLowerCase()
    .replace(accents, "")
    .replace(letterPattern, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
  return [...(words || plain.toLowerCase()).normalize("NFC")].slice(0, TITLE_LENGTH).join("");
}

/**
 * The key by which two records without a common DOI are known to be the same: normalised title and year of issue.
 * Same DOI, or same key, is the same record.
 */
export function titleYearKey(title: string, year: number | string): string {
  return `${normaliseTitle(title)}|${year}`;
}
