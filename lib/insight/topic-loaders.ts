import { countCorridors } from "@/lib/catalogue/figure-data";
import { corridorCounts } from "@/lib/catalogue/term-views";
import type { Locale } from "@/lib/i18n/locales";
import { countInstitutions } from "@/lib/network/institution-data";
import { vocabulary } from "@/lib/vocabulary/data";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import { contributorLines } from "./contributors";
import { contributorsTo, publicationsByYear, type Subject } from "./subject-data";

const CONTRIBUTORS = 8;
const CORRIDORS = 8;

/** How the literature on a topic and its parts grew, who works on it, and on which corridors; null for no topic. */
export async function loadTopicFigures(code: string, locale: Locale) {
  const terms = await vocabulary();
  const subject = topicSubject(code, terms);
  if (!subject) return null;
  const [years, people, institutions, corridors, working] = await Promise.all([
    publicationsByYear(subject),
    contributorsTo(subject, "people", CONTRIBUTORS),
    contributorsTo(subject, "institutions", CONTRIBUTORS),
    countCorridors(subject.terms, CORRIDORS),
    countInstitutions({ topicIds: subject.terms }),
  ]);
  return {
    years,
    people: contributorLines(people, locale),
    institutions: contributorLines(institutions, locale),
    /** Institutions that work on it. */
    working,
    corridors: corridorCounts(corridors, terms, locale),
  };
}
export type TopicFigures = NonNullable<Awaited<ReturnType<typeof loadTopicFigures>>>;

/** A topic (its code) with its parts. */
export function topicSubject(code: string, terms: Vocabulary): Extract<Subject, { terms: string[] }> | null {
  const topic = terms.find("TOPIC", code);
  return topic ? { terms: [topic.id, ...terms.children(topic.id).map(({ id }) => id)] } : null;
}
