import type { TermCount, TermView } from "@/lib/catalogue/view";
import type { Locale } from "@/lib/i18n/locales";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import type { DirectoryFilter } from "./directory-schema";

type Line = { country: TermView | null; topics: TermView[] };

const SIZE = 50;

/**
 * One page of the lines that a filter leaves, and what else it could be narrowed to: each country and topic with the
 * number of lines that it has under the rest of the filter. Pure.
 * @param lines those that the filter's words find, in order
 */
export function narrow<L extends Line>(lines: L[], filter: DirectoryFilter, terms: Vocabulary, locale: Locale) {
  const within = topicsWithin(filter.topic, terms);
  const isThere = ({ country }: Line) => filter.country === undefined || country?.code === filter.country;
  const isAbout = ({ topics }: Line) => within === null || topics.some(({ code }) => within.has(code));
  const found = lines.filter((line) => isThere(line) && isAbout(line));
  const pages = Math.max(1, Math.ceil(found.length / SIZE));
  const ofTopic = (code: string) => {
    const part = topicsWithin(code, terms);
    return lines.filter((line) => isThere(line) && line.topics.some((topic) => part?.has(topic.code))).length;
  };
  return {
    lines: found.slice((filter.page - 1) * SIZE, filter.page * SIZE),
    ...{ total: found.length, page: filter.page, pages },
    countries: countriesOf(lines.filter(isAbout), terms, locale),
    topics: terms
      .list("TOPIC")
      .map(({ id, code }): TermCount => ({ code, label: terms.label(id, locale), count: ofTopic(code) }))
      .filter(({ code, count }) => count > 0 || code === filter.topic),
  };
}

function countriesOf(lines: Line[], terms: Vocabulary, locale: Locale): TermCount[] {
  const counts = new Map<string, number>();
  for (const { country } of lines) if (country) counts.set(country.code, (counts.get(country.code) ?? 0) + 1);
  return terms
    .list("COUNTRY", locale)
    .filter(({ code }) => counts.has(code))
    .map(({ id, code }) => ({ code, label: terms.label(id, locale), count: counts.get(code) ?? 0 }));
}

/** The codes of a topic and its parts; null where none is asked for or there is none of the code. */
function topicsWithin(code: string | undefined, terms: Vocabulary): ReadonlySet<string> | null {
  const topic = code === undefined ? undefined : terms.find("TOPIC", code);
  if (!topic) return null;
  return new Set([topic.code, ...terms.children(topic.id).map((part) => part.code)]);
}
