import { compare, type Facts } from "./comparison";
import type { Features } from "./features";
import type { TitleRelation } from "./titles";

export const sureness = ["certain", "likely", "possible"] as const;
export type Sureness = (typeof sureness)[number];

export const likenessReasons = [
  "sameDoi",
  "sameIsbn",
  "sameFile",
  "sameTitle",
  "nearTitle",
  "titleWithoutSubtitle",
  "rewordedTitle",
  "translatedTitle",
  "sameAuthors",
  "someAuthors",
  "sameYear",
  "closeYear",
  "samePlace",
  "preprintOfArticle",
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

export const likenessDoubts = ["otherDoi", "otherYear", "otherAuthors", "commonTitle"] as const;
export type LikenessDoubt = (typeof likenessDoubts)[number];

/** That two records may be one work: how sure that is, why, and what speaks against it. */
export type Likeness = { sureness: Sureness; reasons: LikenessReason[]; doubts: LikenessDoubt[] };

/** A title must tell so much to count alone, without authors or year: five words, or ten that everybody uses. */
const TELLING = 5;
const SOMEWHAT_TELLING = 2.5;
/** Share of the meaning that makes a title of another language a translation. */
const TRANSLATED = 0.6;
const PERHAPS_TRANSLATED = 0.35;

/**
 * Whether two records may be the same work. Identifiers decide alone; otherwise titles, authors and years must agree,
 * and nothing in the titles may say that one is another part, another year or a comment on the other. Pure: the same
 * answer for the same two, in either order.
 * @returns null when nothing suggests it
 */
export function judge(a: Features, b: Features): Likeness | null {
  if (a.kind !== b.kind) return null;
  const facts = compare(a, b);
  const reasons = reasonsOf(facts);
  const doubts = doubtsOf(facts);
  const sure = facts.sameDoi ? "certain" : facts.apart ? null : surenessOf(facts);
  return sure && { sureness: sure, reasons, doubts };
}

function surenessOf(facts: Facts): Sureness | null {
  const { relation, weight, names, years, preprint, otherDoi } = facts;
  const related = relation === "same" || relation === "near" || relation === "withoutSubtitle";
  // A wrong file, or a whole volume, is attached to other works too.
  if (facts.sameFile) return related || names === "same" ? "certain" : names === "some" ? "likely" : "possible";
  if (facts.sameIsbn && related && names !== "none") return "certain";
  if (names === "none") return relation === "same" && weight >= TELLING && years === "same" ? "possible" : null;
  const inTime = years === "same" || years === "close";
  const known = names === "same" || names === "some";
  if (relation === "same") {
    if (names === "same" && years === "same" && !otherDoi && weight >= 1.5) return "certain";
    if (names === "same" && inTime) return "likely";
    if (names === "some" && inTime) return "likely";
    if (names === "unknown" && years !== "far") {
      // "Front matter", "Issue information": every issue has one.
      if (otherDoi && weight < SOMEWHAT_TELLING) return null;
      return weight >= (years === "same" ? SOMEWHAT_TELLING : TELLING) ? "likely" : "possible";
    }
    return known || weight >= TELLING ? "possible" : null;
  }
  if (relation === "near" || relation === "withoutSubtitle") {
    if (known && inTime) return otherDoi && !preprint ? "possible" : "likely";
    if (names === "unknown" && years !== "far" && weight >= TELLING) return years === "same" ? "likely" : "possible";
    return (known || names === "unknown") && years !== "far" && weight >= SOMEWHAT_TELLING ? "possible" : null;
  }
  if (relation === "reworded" && known && inTime) {
    if (preprint && names === "same" && facts.score >= 0.7) return "likely";
    return facts.score >= 0.6 ? "possible" : null;
  }
  if (relation === "translated" && names === "same" && years === "same" && !otherDoi) {
    if (facts.allNames && (facts.score >= TRANSLATED || facts.samePlace)) return "likely";
    return facts.score >= PERHAPS_TRANSLATED ? "possible" : null;
  }
  return null;
}

function reasonsOf(facts: Facts): LikenessReason[] {
  const titles: Partial<Record<TitleRelation, LikenessReason>> = {
    same: "sameTitle",
    near: "nearTitle",
    withoutSubtitle: "titleWithoutSubtitle",
    reworded: "rewordedTitle",
    translated: facts.score >= PERHAPS_TRANSLATED || facts.samePlace ? "translatedTitle" : undefined,
  };
  const found: (LikenessReason | undefined | false)[] = [
    facts.sameDoi && "sameDoi",
    facts.sameIsbn && "sameIsbn",
    facts.sameFile && "sameFile",
    titles[facts.relation],
    facts.names === "same" && "sameAuthors",
    facts.names === "some" && "someAuthors",
    facts.years === "same" && "sameYear",
    facts.years === "close" && "closeYear",
    facts.samePlace && "samePlace",
    facts.preprint && facts.otherDoi && "preprintOfArticle",
  ];
  return found.filter((reason): reason is LikenessReason => Boolean(reason));
}

function doubtsOf({ otherDoi, preprint, years, names, weight, relation }: Facts): LikenessDoubt[] {
  const found: (LikenessDoubt | false)[] = [
    otherDoi && !preprint && "otherDoi",
    years === "far" && "otherYear",
    names === "none" && "otherAuthors",
    relation === "same" && names === "unknown" && weight < SOMEWHAT_TELLING && "commonTitle",
  ];
  return found.filter((doubt): doubt is LikenessDoubt => Boolean(doubt));
}
