import { align, weigh } from "./alignment";
import { isCognate } from "./cognates";
import { meanings } from "./meaning";
import type { TitleWords } from "./words";

/** How one title stands to another, the closest first. */
export type TitleRelation =
  | "same"
  | "near"
  /** One is the other without its subtitle. */
  | "withoutSubtitle"
  /** Much is the same, but words stand in place of others. */
  | "reworded"
  /** Of another language, and says much the same. */
  | "translated"
  | "other";

export type TitleComparison = {
  relation: TitleRelation;
  /** Share of the words' weight that both have, from 0 to 1. */
  score: number;
  /** How much the common words tell: a title of two words that everybody uses tells little. */
  weight: number;
};

/** Compares two titles of one record each. */
export function compareTitles(a: TitleWords, b: TitleWords): TitleComparison {
  const weight = Math.min(weigh(a.telling), weigh(b.telling));
  if (a.telling.join(" ") === b.telling.join(" ")) return { relation: "same", score: 1, weight };
  const whole = align(a, b, a.telling, b.telling);
  if (whole.score >= 0.8 && whole.replaced === 0) return { relation: "near", score: whole.score, weight };
  const heads: [string[], string[]][] = [
    [a.head, b.telling],
    [a.telling, b.head],
  ];
  for (const [one, other] of heads) {
    const { score, replaced } = align(a, b, one, other);
    if (score >= 0.9 && replaced === 0) {
      return { relation: "withoutSubtitle", score, weight: Math.min(weigh(one), weigh(other)) };
    }
  }
  if (a.language && b.language && a.language !== b.language) {
    return { relation: "translated", score: Math.max(whole.score, commonMeaning(a, b)), weight };
  }
  if (whole.score >= 0.5) return { relation: "reworded", score: whole.score, weight };
  return { relation: "other", score: whole.score, weight };
}

/** Share of the meaning that two titles of different languages have in common. */
function commonMeaning(a: TitleWords, b: TitleWords): number {
  const [some, others] = [meanings(a.telling), meanings(b.telling)];
  const rest = [...others];
  let common = 0;
  for (const meaning of some) {
    const at = rest.findIndex((other) => meaning === other || isCognate(meaning, other));
    if (at < 0) continue;
    rest.splice(at, 1);
    common += meaningWeight(meaning);
  }
  const total = (list: string[]) => list.reduce((sum, each) => sum + meaningWeight(each), 0);
  const shorter = Math.min(total(some), total(others));
  return shorter === 0 ? 0 : Math.min(1, common / ((shorter + (total(some) + total(others)) / 2) / 2));
}

const meaningWeight = (meaning: string) =>
  /^field (?:migra|international|global|develop|social)$/.test(meaning) ? 0.4 : 1;
