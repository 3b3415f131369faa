import { cache } from "react";
import { clock } from "@/lib/base/clock";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import { latestCards } from "./data";
import { upcomingEvents } from "./event-data";
import { countKinds, countTerms } from "./figure-data";
import { countOf, describedTerm, termCounts, termView } from "./term-views";

/* What the pages show that gather entries by what they are about. */

/** All topics with how much there is of each, those that are part of another beneath it. */
export async function loadTopics(locale: Locale) {
  const terms = await vocabulary();
  const counts = await countTerms("TOPIC");
  const topics = terms.list("TOPIC").map((topic) => ({
    ...describedTerm(topic, terms, locale),
    ...{ id: topic.id, parentId: topic.parentId, featured: topic.featured, count: countOf(counts, topic.id) },
  }));
  return topics
    .filter(({ parentId }) => !parentId)
    .map((topic) => ({ ...topic, parts: topics.filter(({ parentId }) => parentId === topic.id) }));
}
export type TopicsView = Awaited<ReturnType<typeof loadTopics>>;

/** A topic and its latest entries; null when there is none of the code. A merged topic's code leads to the other. */
export const loadTopic = cache(async (code: string, locale: Locale) => {
  const terms = await vocabulary();
  const topic = terms.find("TOPIC", code);
  if (!topic) return null;
  const parts = terms.children(topic.id);
  const within = [topic.id, ...parts.map(({ id }) => id)];
  const [gathered, countries] = await Promise.all([gather(within, terms, locale), countTerms("COUNTRY", within)]);
  return {
    ...describedTerm(topic, terms, locale),
    ...gathered,
    parts: parts.map((part) => describedTerm(part, terms, locale)),
    partOf: terms.ancestors(topic.id).map((whole) => describedTerm(whole, terms, locale)),
    countries: termCounts(countries, terms, locale),
  };
});
export type TopicView = NonNullable<Awaited<ReturnType<typeof loadTopic>>>;

/** A country and its entries; null when the hub's list of ISO 3166-1 has none of the code. */
export const loadCountry = cache(async (code: string, locale: Locale) => {
  const terms = await vocabulary();
  const country = terms.find("COUNTRY", code);
  if (!country) return null;
  const { id } = country;
  const [gathered, topics] = await Promise.all([gather([id], terms, locale), countTerms("TOPIC", [id])]);
  const view = (term: { id: string }) => termView(term.id, terms, locale);
  return {
    ...view(country),
    ...gathered,
    south: terms.isSouth(country.code),
    regions: terms.ancestors(id).map(view),
    groups: terms.groupsOf(country.code, clock.now()).map(view),
    topics: termCounts(topics, terms, locale),
  };
});
export type CountryView = NonNullable<Awaited<ReturnType<typeof loadCountry>>>;

/** Territories of ISO 3166-1 without residents: nobody migrates there, and nobody will write about it. */
const uninhabited = new Set(["ATF", "BVT", "HMD", "IOT", "SGS", "UMI"]);

/** Countries that have entries, by region; and those of the South that have none yet. */
export async function loadCountries(locale: Locale) {
  const terms = await vocabulary();
  const counts = await countTerms("COUNTRY");
  const countries = terms.list("COUNTRY", locale).map((country) => ({
    ...termView(country.id, terms, locale),
    ...{ parentId: country.parentId, count: countOf(counts, country.id) },
  }));
  const regions = terms.list("REGION").map((region) => ({
    ...termView(region.id, terms, locale),
    countries: countries.filter(({ parentId, count }) => parentId === region.id && count > 0),
  }));
  return {
    regions: regions.filter((region) => region.countries.length > 0),
    missing: countries.filter(({ code, count }) => count === 0 && terms.isSouth(code) && !uninhabited.has(code)),
  };
}
export type CountriesView = Awaited<ReturnType<typeof loadCountries>>;

async function gather(within: string[], terms: Vocabulary, locale: Locale) {
  const [counts, publications, news, ahead, past] = await Promise.all([
    countKinds(within),
    latestCards("publication", within, 10, terms, locale),
    latestCards("news", within, 4, terms, locale),
    upcomingEvents(4, terms, locale, within),
    latestCards("event", within, 4, terms, locale),
  ]);
  return { counts, publications, news, events: ahead.length > 0 ? ahead : past };
}
