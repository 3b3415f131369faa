import { distance } from "@/lib/search/embedded/distance";
import { tokens } from "@/lib/search/normalise";
import { stopWords } from "@/lib/search/settings";
import type { Term } from "@/lib/vocabulary/terms";
import { findTerms, forgiven, type TermName } from "./term-names";

/** What somebody typed about a way between countries; the far end may still be open, or have several readings. */
export type TypedCorridor = { from: Term[]; to: Term[] };

/** Words before a country that say which end it is, in the hub's languages and the common spelling. */
const beforeOrigin = new Set("from de du des d depuis desde da do dos das من".split(" "));
const beforeDestination = new Set("to towards vers au aux a hacia para ao aos ate الي نحو".split(" "));
/** Words around the names of two countries that say no more than these do. */
const idle = new Set(
  "migration migrations migrants migrant corridor corridors couloir couloirs corredor corredores migracion migraciones migrantes migracao migracoes هجره مهاجرون مهاجرين ممر".split(
    " ",
  ),
);
const LONGEST_NAME = 6;
const SHORTEST_BEGINNING = 2;
const READINGS = 3;

type Mention = { terms: Term[]; end: "from" | "to" | null };
type Mentioned = { terms: Term[]; length: number };

/**
 * Reads "Senegal – Morocco", "senegal morocco", "from Senegal to Mor", "du Sénégal vers le Maroc": two countries and
 * nothing else, in any of the hub's languages. The last may be unfinished. Undefined for everything else.
 */
export function readCorridor(countries: TermName[], text: string): TypedCorridor | undefined {
  const mentions = readMentions(countries, tokens(text));
  if (mentions?.length !== 2) return undefined;
  const [first, second] = mentions as [Mention, Mention];
  const turned = second.end === "from" || (first.end === "to" && second.end === null);
  const [from, to] = turned ? [second.terms, first.terms] : [first.terms, second.terms];
  return from.length === 1 && to.includes(from[0] as Term) ? undefined : { from, to };
}

/** The countries named, one after the other; undefined when there is anything else. */
function readMentions(countries: TermName[], words: string[]): Mention[] | undefined {
  const mentions: Mention[] = [];
  let end: Mention["end"] = null;
  let at = 0;
  while (at < words.length) {
    const word = words[at] as string;
    const found = stopWords.has(word) ? undefined : mentionAt(countries, words.slice(at), mentions.length > 0);
    if (found) {
      mentions.push({ terms: found.terms, end });
      end = null;
    } else if (beforeOrigin.has(word)) end = "from";
    else if (beforeDestination.has(word)) end = "to";
    else if (!stopWords.has(word) && !idle.has(word)) return undefined;
    at += found?.length ?? 1;
  }
  return mentions;
}

/** The country that these words begin with, and how many of them it takes. */
function mentionAt(countries: TermName[], words: string[], mayBeBegun: boolean): Mentioned | undefined {
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
    // A word such as "to" belongs to what follows.
    if (stopWords.has(words[length - 1] as string)) continue;
    const term = countryNamed(countries, words.slice(0, length));
    if (term) return { terms: [term], length };
  }
  const rest = words.join(" ");
  if (!mayBeBegun || rest.length < SHORTEST_BEGINNING) return undefined;
  const begun = findTerms(countries, rest, "").slice(0, READINGS);
  return begun.length > 0 ? { terms: begun.map(({ term }) => term), length: words.length } : undefined;
}

/** The country with such a name; with a typing error, when there is only one. */
function countryNamed(countries: TermName[], words: string[]): Term | undefined {
  const typed = words.filter((word) => !stopWords.has(word)).join(" ");
  const exact = countries.find(({ spelt }) => spelt === typed);
  const limit = forgiven(typed.length);
  if (exact || limit === 0) return exact?.term;
  const near = countries.filter(({ spelt }) => distance(typed, spelt, limit, false) <= limit);
  const terms = new Set(near.map(({ term }) => term));
  return terms.size === 1 ? near[0]?.term : undefined;
}
