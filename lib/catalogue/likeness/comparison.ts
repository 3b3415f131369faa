import type { Features } from "./features";
import { compareNames, isAndOthers, type NamesRelation } from "./names";
import { compareTitles, type TitleComparison, type TitleRelation } from "./titles";
import { type TitleWords, titleWords } from "./words";

/** Prefixes whose DOIs are those of preprints: OSF, SSRN, Research Square, bioRxiv and medRxiv, arXiv, Preprints.org. */
const preprintDoi = /^10\.(?:31235|31219|31234|2139|21203|1101|48550|20944)\//;

/** What a comparison of two records has found, before it is judged. */
export type Facts = TitleComparison & {
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

/** Compares two records of one kind. */
export function compare(a: Features, b: Features): Facts {
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
    years: yearsRelation(a, b),
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

/** A preprint and its article are up to two years apart; next year's conference is another one. */
function yearsRelation({ kind, year }: Features, { year: other }: Features): Facts["years"] {
  if (year === null || other === null) return "unknown";
  const apart = Math.abs(year - other);
  if (apart === 0) return "same";
  return kind === "publication" && apart <= 2 ? "close" : "far";
}

/** The same pages of the same volume. */
function isSamePlace(a: Features, b: Features): boolean {
  const place = ({ volume, pages }: Features) =>
    volume && /\d/.test(pages) ? `${volume}|${pages.replace(/\D+/g, "-")}` : "";
  return place(a) !== "" && place(a) === place(b);
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
