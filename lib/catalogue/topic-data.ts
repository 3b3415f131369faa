import { database } from "@/lib/db/client";
import { type Locale, locales } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import type { Term } from "@/lib/vocabulary/terms";
import { countTerms } from "./figure-data";
import { countOf } from "./term-views";

/** Every topic that is or was in use, as administrators list them: with how much readers find under it and its parts. */
export async function readTopics(locale: Locale) {
  const [terms, counts] = await Promise.all([vocabulary(), countTerms("TOPIC")]);
  return [...terms.all()]
    .filter(({ scheme }) => scheme === "TOPIC")
    .map((topic) => ({
      code: topic.code,
      label: terms.label(topic.id, locale),
      featured: topic.featured,
      entries: countOf(counts, topic.id),
      partOf: topic.parentId && terms.label(topic.parentId, locale),
      /** The topic that answers for it since it was merged. */
      mergedInto: topic.retiredAt && topic.replacedById ? terms.label(topic.replacedById, locale) : null,
      lacking: lacking(topic),
    }));
}
export type ListedTopic = Awaited<ReturnType<typeof readTopics>>[number];

/** A topic in use with its words in every language, and the topics that it may be merged into; null when there is none. */
export async function readTopicFile(code: string, locale: Locale) {
  const terms = await vocabulary();
  const topic = terms.find("TOPIC", code);
  if (!topic || topic.code !== code) return null;
  const texts = locales.map((language) => {
    const text = topic.texts.get(language);
    return {
      language,
      label: text?.label ?? "",
      description: text?.description ?? "",
      synonyms: text?.synonyms ?? [],
    };
  });
  const others = terms
    .list("TOPIC")
    .filter(({ id, parentId }) => id !== topic.id && parentId !== topic.id)
    .map((other) => ({ value: other.code, label: terms.label(other.id, locale) }));
  const entries = await database().entryTerm.count({ where: { termId: topic.id } });
  return { code, label: terms.label(topic.id, locale), featured: topic.featured, texts, others, entries };
}
export type TopicFile = NonNullable<Awaited<ReturnType<typeof readTopicFile>>>;

/** Languages in which a topic has no name yet. */
function lacking(topic: Term): Locale[] {
  return locales.filter((locale) => !topic.texts.get(locale)?.label);
}
