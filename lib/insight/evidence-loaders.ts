import { cache } from "react";
import { clock } from "@/lib/base/clock";
import { readCardsOf } from "@/lib/catalogue/card-data";
import { termCounts } from "@/lib/catalogue/term-views";
import type { EntryCard } from "@/lib/catalogue/view";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { termId } from "@/lib/vocabulary/terms";
import { corridorNames } from "./corridor-view";
import { keyReadings, readShares, readSouthShare } from "./evidence-data";
import { lastStock, type Pair, stockOf, stockYears } from "./migrant-stock";
import { countTermsOf, type Subject } from "./subject-data";
import { loadTopicEdition } from "./topic-edition-loaders";
import { MOST_READINGS } from "./topic-edition-schema";
import { topicSubject } from "./topic-loaders";

const PLACES = 8;
const GOALS = 4;
/** Publications of this year and the four before it are recent. */
const RECENT = 5;

/** What a policymaker needs of a topic in five minutes; null for no topic. */
export const loadTopicEvidence = cache(async (code: string, locale: Locale) => {
  const terms = await vocabulary();
  const topic = terms.find("TOPIC", code);
  const subject = topicSubject(code, terms);
  if (!topic || !subject) return null;
  return {
    ...{ code: topic.code, title: terms.label(topic.id, locale), summary: terms.description(topic.id, locale) },
    ...(await evidenceOn(subject, locale, (await loadTopicEdition(code, locale))?.readings)),
  };
});
export type TopicEvidence = NonNullable<Awaited<ReturnType<typeof loadTopicEvidence>>>;

/** What a policymaker needs of a corridor in five minutes. */
export const loadCorridorEvidence = cache(async (from: string, to: string, locale: Locale) => {
  const terms = await vocabulary();
  const pair: Pair = { from, to };
  const stock = stockOf(pair);
  return {
    ...corridorNames(pair, terms, locale),
    people: stock ? { count: lastStock(stock), year: stockYears().at(-1) ?? 0 } : null,
    ...(await evidenceOn({ corridor: pair }, locale)),
  };
});
export type CorridorEvidence = Awaited<ReturnType<typeof loadCorridorEvidence>>;

/** @param chosen readings of an editor's choice, which stand in place of the rule's */
async function evidenceOn(subject: Subject, locale: Locale, chosen: EntryCard[] = []) {
  const terms = await vocabulary();
  const today = clock.now();
  const since = today.getUTCFullYear() - RECENT + 1;
  const [readings, shares, south, countries, topics, gcm, sdg] = await Promise.all([
    chosen.length > 0 ? chosen : keyReadings(subject, MOST_READINGS).then((ids) => readCardsOf(ids, terms, locale)),
    readShares(subject, since),
    readSouthShare(subject),
    countTermsOf(subject, "COUNTRY", PLACES),
    countTermsOf(subject, "TOPIC", PLACES),
    countTermsOf(subject, "GCM", GOALS),
    countTermsOf(subject, "SDG", GOALS),
  ]);
  const own =
    "terms" in subject
      ? subject.terms
      : [subject.corridor.from, subject.corridor.to].map((code) => termId("COUNTRY", code));
  return {
    isChosen: chosen.length > 0,
    ...{ readings, shares, south, since, day: today.toISOString().slice(0, 10) },
    countries: termCounts(
      countries.filter((one) => !own.includes(one.termId)),
      terms,
      locale,
    ),
    topics: termCounts(
      topics.filter((one) => !own.includes(one.termId)),
      terms,
      locale,
    ),
    gcm: termCounts(gcm, terms, locale),
    sdg: termCounts(sdg, terms, locale),
  };
}
export type Evidence = Awaited<ReturnType<typeof evidenceOn>>;
