import type { Features } from "./features";
import { compareNames, isAndOthers, type NamesRelation } from "./names";
import { compareTitles, type TitleComparison, type TitleRelation } from "./titles";
import { type TitleWords, titleWords } from "./words";

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

/** Prefixes whose DOIs are those of preprints: OSF, SSRN, Research Square, bioRxiv and medRxiv, arXiv, Preprints.org. */
const preprintDoi = /^10\.(?:31235|31219|31234|2139|21203|1101|48550|20944)\//;

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

type Facts = TitleComparison & {
  names: NamesRelation;
  /** Whether the lists of names are of one length, or one is cut short. */
  allNames: boolean;
  years: "same" | "close" | "far" | "unknown";
  sameDoi: boolean;
  otherDoi: boolean;
  sameIsbn: boolean;
  sameFile: boolean;
  samePlace: boolean;
  /** One of the two, or both, came before its publication in a journal. */
  preprint: boolean;
  /** Something says that these are two works. */
  apart: boolean;
};

const closeness: TitleRelation[] = ["same", "near", "withoutSubtitle", "reworded", "translated", "other"];

function compare(a: Features, b: Features): Facts {
  const pairs = wordsOf(a).flatMap((one) =>
    wordsOf(b).map((other) => ({ words: [one, other] as const, comparison: compareTitles(one, other) })),
  );
  const rank = ({ relation, score }: TitleComparison) => closeness.indexOf(relation) - score;
  pairs.sort((one, other) => rank(one.comparison) - rank(other.comparison));
  const [best] = pairs;
  const title = best?.comparison ?? { relation: "other" as const, score: 0, weight: 0 };
  const preprint = isPreprint(a) || isPreprint(b);
  const otherDoi = Boolean(a.doi && b.doi && a.doi !== b.doi);
  const [many, others] = [a, b].map(({ names }) => names.filter((name) => !isAndOthers(name)).length) as [
    number,
    number,
  ];
  return {
    ...title,
    names: compareNames(a.names, b.names),
    allNames: many === others || Math.min(many, others) >= 3,
    years: yearsRelation(a.year, b.year),
    sameDoi: Boolean(a.doi && a.doi === b.doi),
    otherDoi,
    sameIsbn: meet(a.isbns, b.isbns),
    sameFile: meet(a.files, b.files),
    samePlace: isSamePlace(a, b),
    preprint,
    apart: best ? isApart(...best.words, a, b, title) || isTwoOfOnePublisher(a, b, preprint, title) : true,
  };
}

/** One record is compared with many: its titles are taken apart once. */
const parsed = new WeakMap<Features, TitleWords[]>();

function wordsOf(features: Features): TitleWords[] {
  const known = parsed.get(features) ?? features.titles.map(({ text, language }) => titleWords(text, language));
  parsed.set(features, known);
  return known;
}

function surenessOf(facts: Facts): Sureness | null {
  const { relation, weight, names, years, preprint, otherDoi } = facts;
  const related = relation === "same" || relation === "near" || relation === "withoutSubtitle";
  if (facts.sameFile) return related || names === "same" ? "certain" : "likely";
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

/** Another part, volume or edition; other years or numbers; a review of the other, a reply to it, its correction. */
function isApart(a: TitleWords, b: TitleWords, one: Features, other: Features, { relation }: TitleComparison): boolean {
  if (a.about !== b.about) return true;
  if (!isEqual(a.parts, b.parts)) return true;
  const [onlyA, onlyB] = [minus(a.numbers, b.numbers), minus(b.numbers, a.numbers)];
  if (onlyA.length > 0 && onlyB.length > 0) return true;
  const near = [one.year, other.year].flatMap((year) => (year === null ? [] : [year - 1, year, year + 1]));
  const strange = [...onlyA, ...onlyB].some((number) => !near.includes(Number(number)));
  if (strange && relation !== "withoutSubtitle" && relation !== "translated") return true;
  return isOtherEdition(one.edition, other.edition);
}

function isOtherEdition(a: string, b: string): boolean {
  const [one, other] = [a, b].map((edition) => [...titleWords(`edition ${edition}`).numbers][0]);
  return one !== undefined && other !== undefined && one !== other;
}

/**
 * A publisher gives a work one DOI: two are two works. A server of preprints gives one to each version, and those differ
 * in its number alone ("_v2"), or carry the same title.
 */
function isTwoOfOnePublisher(a: Features, b: Features, preprint: boolean, { relation }: TitleComparison): boolean {
  if (!a.doi || !b.doi || a.doi.split("/")[0] !== b.doi.split("/")[0]) return false;
  const [one, other] = [a.doi, b.doi].map((doi) => doi.replace(/[_.]?v\d+$/, ""));
  return one !== other && !(preprint && relation === "same");
}

function isPreprint({ doi, resourceType }: Features): boolean {
  return resourceType === "preprint" || resourceType === "working-paper" || Boolean(doi && preprintDoi.test(doi));
}

function yearsRelation(a: number | null, b: number | null): Facts["years"] {
  if (a === null || b === null) return "unknown";
  const apart = Math.abs(a - b);
  return apart === 0 ? "same" : apart <= 2 ? "close" : "far";
}

/** The same pages of the same volume. */
function isSamePlace(a: Features, b: Features): boolean {
  const place = ({ volume, pages }: Features) =>
    volume && /\d/.test(pages) ? `${volume}|${pages.replace(/\D+/g, "-")}` : "";
  return place(a) !== "" && place(a) === place(b);
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

const meet = (a: string[], b: string[]) => a.some((each) => b.includes(each));
/** What is in a list and not in another, as often as it is. */
function minus(some: Iterable<string>, others: Iterable<string>): string[] {
  const rest = [...others];
  return [...some].filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
const isEqual = (a: Set<string>, b: Set<string>) => a.size === b.size && minus(a, b).length === 0;
