import { log } from "@/lib/base/log";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { searchEngine } from "@/lib/search/engine";
import { normaliseIdentifier } from "@/lib/search/identifiers";
import { isSearchUnavailable } from "@/lib/search/interface";
import { parseSearch, searchHref } from "@/lib/search/query";
import { vocabulary } from "@/lib/vocabulary/data";
import type { Term, Vocabulary } from "@/lib/vocabulary/terms";
import { readCardsOf } from "./card-data";
import { type CountedCorridor, corridorsOf, countCorridor } from "./corridor-data";
import { readCorridor } from "./corridor-reading";
import { findContributors, type NamedContributor } from "./name-suggestion-data";
import type { Suggestion } from "./suggestion";
import { type FoundTerm, findTerms, termNames } from "./term-names";
import type { EntryCard } from "./view";

/** How many are shown, of each kind at most: nobody reads a longer list while typing. */
const MOST = 8;
const share = { corridors: 3, countries: 2, topics: 3, names: 3, entries: 5 };
/** Room that is kept for entries. */
const ENTRIES_AT_LEAST = 2;
/** How long the engine may take for its part, in milliseconds; the others answer without it. */
const PATIENCE = 300;
const SHORTEST_COUNTRY = 3;

/**
 * What somebody may mean by what they have typed so far. Topics, countries, corridors, people and institutions are found
 * without the search engine; published entries when it answers in time.
 * @param locale in which terms are named, and to whose pages the suggestions lead
 */
export async function suggestions(text: string, locale: Locale, limit = MOST): Promise<Suggestion[]> {
  const { q } = parseSearch({ q: text }).query;
  if (q === "") return [];
  const terms = await vocabulary();
  // Whoever types an identifier means one work.
  if (normaliseIdentifier(q)) return (await suggestEntries(q, terms, locale)).slice(0, limit);
  const found = (["COUNTRY", "TOPIC"] as const).map((scheme) => findTerms(termNames(terms, scheme), q, locale));
  // What is written right is meant, not what it resembles.
  const typos = Math.min(...found.flat().map((one) => one.typos));
  const [countries = [], topics = []] = found.map((each) => each.filter((one) => one.typos === typos));
  const [corridors, names, entries] = await Promise.all([
    suggestCorridors(q, countries[0], terms, locale),
    findContributors(q, locale, share.names),
    suggestEntries(q, terms, locale),
  ]);
  const others = [
    ...countries.slice(0, share.countries).map((one) => termSuggestion("country", one, terms, locale)),
    ...corridors,
    ...topics.slice(0, share.topics).map((one) => termSuggestion("topic", one, terms, locale)),
    ...names.map((one) => nameSuggestion(one, locale)),
  ];
  const room = Math.max(limit - Math.min(entries.length, ENTRIES_AT_LEAST), Math.ceil(limit / 2));
  return [...others.slice(0, room), ...entries].slice(0, limit);
}

/** The corridor that was typed, whatever is known of it; of a country its largest. */
async function suggestCorridors(
  q: string,
  country: FoundTerm | undefined,
  terms: Vocabulary,
  locale: Locale,
): Promise<Suggestion[]> {
  const typed = readCorridor(termNames(terms, "COUNTRY"), q);
  const counted = typed ? await countTyped(typed) : await largestOf(q, country);
  return counted.slice(0, share.corridors).map(({ from, to, count }) => ({
    type: "corridor",
    label: [from, to].map((code) => terms.label(`country:${code}`, locale)).join(" – "),
    count,
    href: localePath(locale, searchHref(parseSearch({ from, to }).query)),
  }));
}

async function countTyped({ from, to }: { from: Term[]; to: Term[] }): Promise<CountedCorridor[]> {
  const pairs = from.flatMap((origin) => to.map((destination) => ({ from: origin.code, to: destination.code })));
  const counted = await Promise.all(
    pairs.filter((pair) => pair.from !== pair.to).map(async (pair) => ({ ...pair, count: await countCorridor(pair) })),
  );
  const ordered = counted.sort((a, b) => b.count - a.count);
  // Of the readings of an unfinished name those that lead somewhere; one that leads nowhere says that it was understood.
  return ordered.filter(({ count }, at) => count > 0 || at === 0);
}

async function largestOf(q: string, country: FoundTerm | undefined): Promise<CountedCorridor[]> {
  const isMeant = country && country.typos === 0 && q.length >= SHORTEST_COUNTRY;
  return isMeant ? corridorsOf(country.term.code, share.corridors) : [];
}

function termSuggestion(
  type: "country" | "topic",
  { term, name }: FoundTerm,
  terms: Vocabulary,
  locale: Locale,
): Suggestion {
  const label = terms.label(term.id, locale);
  const path = type === "country" ? `/countries/${term.code}` : `/topics/${term.code}`;
  const suggestion: Suggestion = { type, label, href: localePath(locale, path) };
  return name.text === label ? suggestion : { ...suggestion, detail: name.text, detailLanguage: name.locale };
}

/** Linked names lead to all that the hub knows as theirs, others to the name. */
function nameSuggestion({ name, isInstitution, id }: NamedContributor, locale: Locale): Suggestion {
  const type = isInstitution ? "institution" : "person";
  const search = id ? { [type]: id } : { q: `"${name.replaceAll('"', " ")}"` };
  return { type, label: name, href: localePath(locale, searchHref(parseSearch(search).query)) };
}

/** None when the engine does not answer. What it still has of withdrawn entries is left out. */
async function suggestEntries(q: string, terms: Vocabulary, locale: Locale): Promise<Suggestion[]> {
  try {
    const hits = await inTime(searchEngine().suggest(q, share.entries));
    const cards = await readCardsOf(hits?.map(({ id }) => id) ?? [], terms, locale);
    return cards.map((card) => entrySuggestion(card, locale));
  } catch (error) {
    const say = isSearchUnavailable(error) ? log.debug : log.error;
    say("Entries are not suggested", { error });
    return [];
  }
}

function entrySuggestion({ title, language, contributors, date, path }: EntryCard, locale: Locale): Suggestion {
  const detail = [contributors[0], date.slice(0, 4)].filter(Boolean).join(", ");
  return { type: "entry", label: title, language, detail, href: localePath(locale, path) };
}

async function inTime<T>(answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
