import { cache } from "react";
import { clock } from "@/lib/base/clock";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import type { Term, Vocabulary } from "@/lib/vocabulary/terms";
import { latestCards } from "./data";
import { upcomingDeadlines, upcomingEvents } from "./event-data";
import { type Count, countCorridors, countKinds, countTerms, type PairCount } from "./figure-data";
import type { CorridorCount, TermCount, TermView } from "./view";

/* What the pages that gather entries show: home, topics, countries. */

/** What is new, what is featured and what is ahead. */
export async function loadHome(locale: Locale) {
  const terms = await vocabulary();
  const featured = terms.list("TOPIC").filter((topic) => topic.featured);
  const [counts, publications, news, events, deadlines, corridors, topics, readings] = await Promise.all([
    countKinds(),
    latestCards("publication", undefined, 6, terms, locale),
    latestCards("news", undefined, 4, terms, locale),
    upcomingEvents(4, terms, locale),
    upcomingDeadlines(4, terms, locale),
    countCorridors(undefined, 12),
    countTerms("TOPIC"),
    Promise.all(featured.map(({ id }) => latestCards("publication", id, 2, terms, locale))),
  ]);
  return {
    counts,
    ...{ publications, news, events, deadlines },
    corridors: corridorCounts(corridors, terms, locale),
    featured: featured.map((topic, position) => ({
      ...topicView(topic, terms, locale),
      count: countOf(topics, topic.id),
      readings: readings[position] ?? [],
    })),
  };
}

/** All topics with how much there is of each. */
export async function loadTopics(locale: Locale) {
  const terms = await vocabulary();
  const counts = await countTerms("TOPIC");
  return terms
    .list("TOPIC")
    .map((topic) => ({
      ...topicView(topic, terms, locale),
      count: countOf(counts, topic.id),
      featured: topic.featured,
    }));
}

/** A topic and its latest entries; null when there is none of the code. A merged topic's code leads to the other. */
export const loadTopic = cache(async (code: string, locale: Locale) => {
  const terms = await vocabulary();
  const topic = terms.find("TOPIC", code);
  if (!topic) return null;
  const { id } = topic;
  const [gathered, countries] = await Promise.all([gather(id, terms, locale), countTerms("COUNTRY", id)]);
  return { ...topicView(topic, terms, locale), ...gathered, countries: termCounts(countries, terms, locale) };
});

/** A country and its entries; null when ISO 3166-1 alpha-3 has none of the code. */
export const loadCountry = cache(async (code: string, locale: Locale) => {
  const terms = await vocabulary();
  const country = terms.find("COUNTRY", code);
  if (!country) return null;
  const { id } = country;
  const [gathered, topics, corridors] = await Promise.all([
    gather(id, terms, locale),
    countTerms("TOPIC", id),
    countCorridors(id, 500),
  ]);
  const view = ({ id, code }: Term): TermView => ({ code, label: terms.label(id, locale) });
  return {
    ...view(country),
    ...gathered,
    south: terms.isSouth(country.code),
    regions: terms.ancestors(id).map(view),
    groups: terms.groupsOf(country.code, clock.now()).map(view),
    topics: termCounts(topics, terms, locale),
    outward: corridorCounts(corridors.filter(({ originId }) => originId === id).slice(0, 12), terms, locale),
    inward: corridorCounts(corridors.filter(({ destinationId }) => destinationId === id).slice(0, 12), terms, locale),
  };
});

/** Countries that have entries, by region; and how many of the South have none yet. */
export async function loadCountries(locale: Locale) {
  const terms = await vocabulary();
  const counts = await countTerms("COUNTRY");
  const countries = terms.list("COUNTRY", locale).map((country) => ({ country, count: countOf(counts, country.id) }));
  const regions = terms.list("REGION").map((region) => ({
    code: region.code,
    label: terms.label(region.id, locale),
    countries: countries
      .filter(({ country, count }) => country.parentId === region.id && count > 0)
      .map(({ country, count }) => ({ code: country.code, label: terms.label(country.id, locale), count })),
  }));
  return {
    regions: regions.filter(({ countries }) => countries.length > 0),
    missing: countries
      .filter(({ country, count }) => count === 0 && terms.isSouth(country.code))
      .map(({ country }) => ({ code: country.code, label: terms.label(country.id, locale) })),
  };
}

async function gather(term: string, terms: Vocabulary, locale: Locale) {
  const [counts, publications, news, events, pastEvents] = await Promise.all([
    countKinds(term),
    latestCards("publication", term, 10, terms, locale),
    latestCards("news", term, 4, terms, locale),
    upcomingEvents(4, terms, locale, term),
    latestCards("event", term, 4, terms, locale),
  ]);
  return { counts, publications, news, events: events.length > 0 ? events : pastEvents };
}

function topicView({ id, code }: Term, terms: Vocabulary, locale: Locale) {
  return { code, label: terms.label(id, locale), description: terms.description(id, locale) };
}

function termCounts(counts: Count[], terms: Vocabulary, locale: Locale): TermCount[] {
  return counts.map(({ termId: id, count }) => ({ ...named(id, terms, locale), count }));
}

function corridorCounts(pairs: PairCount[], terms: Vocabulary, locale: Locale): CorridorCount[] {
  return pairs.map(({ originId, destinationId, count }) => ({
    from: named(originId, terms, locale),
    to: named(destinationId, terms, locale),
    count,
  }));
}

function named(id: string, terms: Vocabulary, locale: Locale): TermView {
  return { code: id.slice(id.indexOf(":") + 1), label: terms.label(id, locale) };
}

function countOf(counts: Count[], id: string): number {
  return counts.find(({ termId }) => termId === id)?.count ?? 0;
}
