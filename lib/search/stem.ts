import { irregular, whole } from "./irregular";

/*
 * One light stem for the five languages, because nobody says in which one they type: it takes off what number and
 * gender add to a noun or adjective and little else, so that a word still means itself. It works on the common spelling
 * (normalise.ts), where accents are gone.
 *
 * Sources of the rules: for English the plurals of Harman's S-stemmer (1991) with -ed and -ing as in Porter's step 1b
 * (1980); for French, Spanish and Portuguese the light stemmers of Savoy (2001, 2006); for Arabic light10 of Larkey,
 * Ballesteros and Connell (2007) without its -ي, which makes adjectives of nouns.
 */

type Rule = {
  ending: RegExp;
  /** What stands in its place. */
  instead: string;
  /** Letters that the word must still have. */
  least: number;
};

const rule = (ending: RegExp, instead: string, least: number): Rule => ({ ending, instead, least });

/** The first that applies is applied, until none does. */
const latinRules: Rule[] = [
  rule(/ization$/, "isation", 8),
  // migrações, cidadãos; régionaux, réseaux, lieux; regionais and with it français, responsáveis.
  rule(/(?<=[csiz]|lh|st|dr)oes$/, "ao", 4),
  rule(/aos$/, "ao", 5),
  rule(/eaux$/, "eau", 5),
  rule(/eux$/, "eu", 4),
  rule(/a(?:ux|is)$/, "al", 5),
  rule(/eis$/, "el", 5),
  rule(/euses?$/, "eur", 7),
  // countries, country, économie; analysis.
  rule(/(?:ies?|(?<=[^aeiou])y)$/, "i", 4),
  rule(/(?<=[yeo]s)is$/, "", 5),
  // trabajadores, refugiadas; Honduras and census stay what they are, each in its own way.
  rule(/[aeo]s$/, "", 5),
  rule(/(?<=[^su])s$/, "", 5),
  // displaced, trafficking, transferred.
  rule(/(?<=([bdgmnprt]))\1(?:ed|ing)$/, "", 5),
  rule(/(?:(?<=[^e])ed|ing)$/, "", 5),
  // migrante, refugiada, but migração.
  rule(/(?:[ea]|(?<=[^a])o)$/, "", 5),
  // What the feminine doubled: tunisienne, culturelle. Politique beside político; jovem beside jovens and joven.
  rule(/(?<=[eo]n)n$/, "", 5),
  rule(/(?<=el)l$/, "", 6),
  rule(/iqu$/, "ic", 4),
  rule(/em$/, "en", 5),
];

/** A plural of five letters is taken off only where it is the last that was added: roles, but not remes(a). */
const shortPlural = /^[a-z]{3}[^su]s$/;

/** Pronouns, then plural and dual, then the feminine, each once. */
const arabicRules: Rule[] = [
  rule(/(?:ها|هم)$/, "", 4),
  rule(/ات$/, "", 3),
  rule(/(?:ون|ين|ان)$/, "", 4),
  rule(/ه$/, "", 3),
];
/** "And" before a word without an article; most words that begin with this letter of theirs are shorter. */
const arabicAnd = /^و(?=.{4})/;

const latin = /^[a-z]{4,60}$/;
const arabic = /^[\u0621-\u064a]{4,60}$/;

/**
 * What a word has in common with its other numbers and genders: "refugiad" of refugiados. A word in the common spelling,
 * of Latin or Arabic letters alone; anything else stands for itself, as do numbers and words of three letters.
 */
export function stem(word: string): string {
  const known = irregular.get(word);
  if (known) return known;
  if (latin.test(word)) return latinStem(word);
  return arabic.test(word) ? arabicStem(word) : word;
}

function latinStem(word: string): string {
  let current = shortPlural.test(word) ? word.slice(0, -1) : word;
  for (;;) {
    const next = irregular.get(current) ?? applyFirst(current);
    if (next === current) return current;
    current = next;
  }
}

function applyFirst(word: string): string {
  for (const { ending, instead, least } of latinRules) {
    if (!ending.test(word)) continue;
    const next = word.replace(ending, instead);
    if (next.length >= least && !whole.has(next)) return next;
  }
  return word;
}

function arabicStem(word: string): string {
  let current = word;
  for (const { ending, instead, least } of arabicRules) {
    const next = current.replace(ending, instead);
    if (next.length >= least) current = next;
    const known = irregular.get(current);
    if (known) return known;
  }
  const bare = current.replace(arabicAnd, "");
  return irregular.get(bare) ?? bare;
}
