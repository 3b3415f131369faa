import { cache } from "react";
import { readCardsOf } from "@/lib/catalogue/card-data";
import type { TermView } from "@/lib/catalogue/view";
import { type Locale, locales } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import { type Edition, findCandidates, readEdition, readLastChange, readReadings } from "./topic-edition-data";

/** An introduction as a reader gets it: in their language, otherwise the original, otherwise whichever there is. */
export type Introduction = {
  /** Markdown. */
  text: string;
  language: TermView;
  /** The language of the original, where this is a translation. */
  translatedFrom: TermView | null;
};

/** What editors wrote and chose for a topic, as its readers see it; null for no topic. */
export const loadTopicEdition = cache(async (code: string, locale: Locale) => {
  const terms = await vocabulary();
  const topic = terms.find("TOPIC", code);
  if (!topic) return null;
  const edition = await readEdition(topic.id);
  return {
    introduction: introductionFor(edition, terms, locale),
    readings: await readCardsOf(edition.readings, terms, locale),
  };
});
export type TopicEdition = NonNullable<Awaited<ReturnType<typeof loadTopicEdition>>>;

/** A topic's introduction before an editor; null for no topic. */
export async function loadIntroductionToEdit(code: string, locale: Locale) {
  const terms = await vocabulary();
  const topic = terms.find("TOPIC", code);
  if (!topic) return null;
  const [{ language, texts, introductionVersion }, last] = await Promise.all([
    readEdition(topic.id),
    readLastChange(topic.id, "writeTopicIntroduction"),
  ]);
  return { ...{ code: topic.code, label: terms.label(topic.id, locale), last }, language, texts, introductionVersion };
}
export type IntroductionToEdit = NonNullable<Awaited<ReturnType<typeof loadIntroductionToEdit>>>;

/**
 * A topic's key readings before an editor, with the entries that they may have searched for; null for no topic.
 * @param typed words of a title, a DOI, or the address of an entry's page
 */
export async function loadReadingsToEdit(code: string, typed: string, locale: Locale) {
  const terms = await vocabulary();
  const topic = terms.find("TOPIC", code);
  if (!topic) return null;
  const [{ readings, readingsVersion }, last, candidates] = await Promise.all([
    readEdition(topic.id),
    readLastChange(topic.id, "chooseKeyReadings"),
    findCandidates(typed, terms, locale),
  ]);
  return {
    ...{ code: topic.code, label: terms.label(topic.id, locale), last, candidates, readingsVersion },
    readings: await readReadings(readings),
  };
}
export type ReadingsToEdit = NonNullable<Awaited<ReturnType<typeof loadReadingsToEdit>>>;

function introductionFor({ language, texts }: Edition, terms: Vocabulary, locale: Locale): Introduction | null {
  const shown = [locale, language, ...locales].find((each) => texts[each]);
  if (!shown) return null;
  const named = (code: Locale): TermView => ({ code, label: terms.label(`language:${code}`, locale) });
  return {
    text: texts[shown] ?? "",
    language: named(shown),
    translatedFrom: shown === language ? null : named(language),
  };
}
