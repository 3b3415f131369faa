import { tokens } from "@/lib/search/normalise";
import type { Features } from "./features";

type Name = Features["names"][number];
/** Whether those who made two works are the same: every name of the shorter list, some, none, or nobody can tell. */
export type NamesRelation = "same" | "some" | "none" | "unknown";

/** Parts of names that say little alone. */
const particles = new Set(
  "de da do das dos del della di du des la le el al van von der den ter ten bin ben ibn abu abd bint y e und jr junior filho neto عبد ابن بن ابو".split(
    " ",
  ),
);
const andOthers = /^(?:others|et al\.?|and others|y otros|et autres|e outros|وآخرون)$/i;

/**
 * Compares names across the ways in which catalogues write them: "Diop, Awa", "Awa Diop", "A. Diop", "DIOP A.". Names
 * in different scripts, and a person beside an institution, are beyond comparison.
 */
export function compareNames(some: Name[], others: Name[]): NamesRelation {
  const [a, b] = [some, others].map((list) => list.filter(({ name }) => !andOthers.test(name.trim())).map(parse));
  const [shorter, longer] = (a?.length ?? 0) <= (b?.length ?? 0) ? [a ?? [], b ?? []] : [b ?? [], a ?? []];
  if (shorter.length === 0) return "unknown";
  const matched = shorter.filter((name) => longer.some((other) => isSamePerson(name, other))).length;
  if (matched === shorter.length) return "same";
  if (matched > 0) return "some";
  const comparable = shorter.some((name) =>
    longer.some((other) => other.body === name.body && other.latin === name.latin),
  );
  return comparable ? "none" : "unknown";
}

/** The words by which a name is looked up: its family name's, or the outer ones where nobody said which that is. */
export function nameKeys(name: Name): string[] {
  const { words, family } = parse(name);
  const telling = (family ?? words).filter(isTelling);
  return [...new Set(family ? telling.slice(-1) : [telling.at(-1), telling[0]].filter((word) => word !== undefined))];
}

export const isAndOthers = ({ name }: Name): boolean => andOthers.test(name.trim());

type Parsed = { words: string[]; family: string[] | null; body: boolean; latin: boolean };

function parse({ name, family, given, isInstitution }: Name): Parsed {
  const [before = "", after] = name.split(",");
  const known = family.trim() || (after !== undefined && !isInstitution ? before : "");
  const words = known ? [...tokens(known), ...tokens(given || (family ? "" : (after ?? "")))] : tokens(name);
  return {
    words,
    family: known && !isInstitution ? tokens(known) : null,
    body: isInstitution,
    latin: /\p{Script=Latin}/u.test(name || known),
  };
}

const isTelling = (word: string) => word.length > 1 && !particles.has(word);

function isSamePerson(a: Parsed, b: Parsed): boolean {
  if (a.body !== b.body) return false;
  if (a.body) return isSameBody(a.words, b.words);
  const shared = (a.family ?? a.words).filter((word) => isTelling(word) && (b.family ?? b.words).includes(word));
  return shared.some((word) => givenAgree(without(a.words, word), without(b.words, word)));
}

function without(words: string[], one: string): string[] {
  return words.filter((word) => word !== one && !particles.has(word));
}

/** Given names agree when one is the other's, its initial or a spelling of it, or is missing. */
function givenAgree(some: string[], others: string[]): boolean {
  if (some.length === 0 || others.length === 0) return true;
  return some.some((a) => others.some((b) => a === b || isInitialOf(a, b) || isInitialOf(b, a) || isSpellingOf(a, b)));
}

/** "M", and "MJ" written as one. */
function isInitialOf(short: string, name: string): boolean {
  return short.length <= 2 && name.startsWith(short.charAt(0)) && (short.length === 1 || name.length > 2);
}

/** "Mohammad", "Mohamed": the same consonants. */
function isSpellingOf(a: string, b: string): boolean {
  const bare = (word: string) => word.replace(/[aeiouy]/g, "").replace(/(.)\1+/g, "$1");
  return a.length > 3 && b.length > 3 && a.charAt(0) === b.charAt(0) && bare(a) === bare(b);
}

/** Institutions: one's words within the other's, or one the other's acronym. */
function isSameBody(a: string[], b: string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [only] = short;
  if (short.length === 1 && only && long.length > 2) {
    const initials = (words: string[]) => words.map((word) => word.charAt(0)).join("");
    return initials(long) === only || initials(long.filter((word) => word.length > 3)) === only || long.includes(only);
  }
  return short.length > 0 && short.every((word) => long.includes(word));
}
