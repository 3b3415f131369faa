/** Words that hardly any sentence of a language does without, and that the others do not have. */
const small: Record<string, readonly string[]> = {
  en: ["the", "of", "and", "in", "to", "for", "with", "from", "on", "by", "this", "that", "between"],
  fr: ["le", "les", "et", "des", "du", "dans", "une", "pour", "sur", "au", "aux", "cette", "entre"],
  es: ["el", "los", "y", "del", "las", "una", "para", "con", "por", "este", "entre", "al", "en"],
  pt: ["o", "os", "e", "do", "da", "dos", "das", "uma", "com", "em", "no", "na", "entre"],
};
const arabicScript = new Set(["ar", "fa", "ur", "ps", "ckb", "ug", "sd"]);
/** Fewer small words than this decide nothing. */
const least = 4;

/**
 * The language that a text is visibly written in, when that is another than the one it is said to be in: by its script,
 * or, among English, French, Spanish and Portuguese, by the small words that it has at least twice as many of.
 * @returns a language's code, or null where nothing speaks against what is said
 */
export function otherLanguageOf(text: string, said: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return null;
  const arabic = (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) / letters;
  if (arabic > 0.6) return arabicScript.has(said) ? null : "ar";
  const latin = (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters;
  const ranked = rank(text);
  const [first] = ranked;
  if (latin < 0.6 || !first || first.count < least) return null;
  if (!(said in small) && !arabicScript.has(said)) return null;
  const counted = ranked.find(({ language }) => language === said)?.count ?? 0;
  return first.language !== said && first.count >= 2 * counted ? first.language : null;
}

function rank(text: string): { language: string; count: number }[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return Object.entries(small)
    .map(([language, list]) => ({ language, count: words.filter((word) => list.includes(word)).length }))
    .sort((one, other) => other.count - one.count);
}
