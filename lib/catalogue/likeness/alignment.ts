import { countryNamed } from "./countries";
import type { TitleWords } from "./words";

/** Words that stand in every other title of the field, by their beginnings. */
const commonplace =
  /^(?:e?m?migra|inmigra|imigra|refuge|refugi|develop|desarroll|desenvolv|developp|international|internac|global|social|polic|politi|africa|labou?r|work|stud|analy|case|caso|cas|report|rapport|informe|introduction|conclusion|impact|role|new|مهاجر|هجر|تنمي|تقرير|دراس)/;

export const wordWeight = (word: string): number => (commonplace.test(word) ? 0.5 : word.length < 3 ? 0.6 : 1);
export const weigh = (words: string[]) => words.reduce((total, word) => total + wordWeight(word), 0);

/** Pairs the words of two titles. `replaced` is the weight of words that stand in place of others on both sides. */
export function align(
  a: TitleWords,
  b: TitleWords,
  some: string[],
  others: string[],
): { score: number; replaced: number } {
  const restA: string[] = [];
  const restB = [...others];
  for (const word of some) {
    const at = restB.indexOf(word);
    if (at >= 0) restB.splice(at, 1);
    else restA.push(word);
  }
  const leftA = restA.filter((word) => {
    const at = restB.findIndex((other) => isVariant(word, other));
    if (at >= 0) restB.splice(at, 1);
    return at < 0;
  });
  const openA = leftA.filter((word) => !takeInitials(word, b.all, restB));
  const openB = restB.filter((word) => !takeInitials(word, a.all, openA));
  const total = weigh(some) + weigh(others);
  const open = weigh(openA) + weigh(openB);
  return { score: total === 0 ? 0 : (total - open) / total, replaced: Math.min(weigh(openA), weigh(openB)) };
}

/** Another form, an abbreviation or a mistyping of a word. Names of two countries are never one. */
function isVariant(a: string, b: string): boolean {
  if (/\d/.test(a) || /\d/.test(b) || a.charAt(0) !== b.charAt(0)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (countryNamed(a) && countryNamed(b)) return false;
  if (short.length >= 3 && long.length >= 6 && isAbbreviation(short, long)) return true;
  const allowed = long.length >= 10 ? 2 : long.length >= 5 ? 1 : 0;
  return allowed > 0 && long.length - short.length <= allowed && distance(a, b) <= allowed;
}

/** "int", "intl" of "international"; "dev" of "development"; "govt" of "government": its beginning, and perhaps its end. */
function isAbbreviation(short: string, long: string): boolean {
  if (long.startsWith(short)) return true;
  return (
    long.startsWith(short.slice(0, -1)) &&
    short.length >= 4 &&
    short.length <= 5 &&
    long.includes(short.slice(-1), short.length - 1)
  );
}

/** Finds the run of words whose initials an acronym is, and takes them out of those still open. */
function takeInitials(word: string, all: string[], open: string[]): boolean {
  if (word.length < 3 || word.length > 7 || open.length < 2) return false;
  for (const skip of [0, 3]) {
    const long = all.filter(({ length }) => length > skip);
    const at = long
      .map((each) => each.charAt(0))
      .join("")
      .indexOf(word);
    const run = at < 0 ? [] : long.slice(at, at + word.length);
    if (run.length === 0 || !run.some((each) => open.includes(each))) continue;
    for (const each of run) if (open.includes(each)) open.splice(open.indexOf(each), 1);
    return true;
  }
  return false;
}

/** Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
