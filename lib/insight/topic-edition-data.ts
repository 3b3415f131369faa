import { readCards, readCardsOf } from "@/lib/catalogue/card-data";
import { entryAddress } from "@/lib/catalogue/entry-address";
import { searchEntries } from "@/lib/catalogue/search-data";
import type { EntryCard } from "@/lib/catalogue/view";
import { database } from "@/lib/db/client";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { parseSearch } from "@/lib/search/query";
import type { Vocabulary } from "@/lib/vocabulary/terms";

/** What editors wrote and chose for a topic; nothing where they have not yet. */
export type Edition = {
  /** Language of the introduction that the others translate. */
  language: Locale;
  texts: Partial<Record<Locale, string>>;
  introductionVersion: number;
  /** Ids of entries in order, published or not. */
  readings: string[];
  readingsVersion: number;
};

/** The edition of a topic (its term's id). A reading that was merged into another entry stands as that one. */
export async function readEdition(termId: string): Promise<Edition> {
  const row = await database().topicEdition.findUnique({
    where: { termId },
    include: { introductions: true, readings: { include: readingTarget, orderBy: { position: "asc" } } },
  });
  return {
    language: isLocale(row?.language) ? row.language : "en",
    texts: Object.fromEntries(row?.introductions.map(({ locale, text }) => [locale, text]) ?? []),
    introductionVersion: row?.introductionVersion ?? 0,
    readings: targetsOf(row?.readings ?? []),
    readingsVersion: row?.readingsVersion ?? 0,
  };
}

/** What `targetsOf` needs of a key reading. */
export const readingTarget = { entry: { select: { id: true, mergedIntoId: true } } } as const;

/** The entries that chosen ones are now, each once. */
export function targetsOf(readings: { entry: { id: string; mergedIntoId: string | null } }[]): string[] {
  return [...new Set(readings.map(({ entry }) => entry.mergedIntoId ?? entry.id))];
}

/** Who wrote a topic's introduction, or chose its readings, last. */
export async function readLastChange(
  termId: string,
  action: "writeTopicIntroduction" | "chooseKeyReadings",
): Promise<{ by: string; at: Date } | null> {
  const last = await database().auditEvent.findFirst({
    where: { subjectType: "Term", subjectId: termId, action },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { at: true, actor: { select: { name: true } } },
  });
  return last?.actor ? { by: last.actor.name, at: last.at } : null;
}

export type ReadingLine = { id: string; title: string; language: string; isPublic: boolean };

/** Entries by their ids, in that order, also those that readers do not see (any more). */
export async function readReadings(ids: string[]): Promise<ReadingLine[]> {
  const rows = await database().entry.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, status: true, originalLanguage: true },
      texts: { where: { isOriginal: true }, select: { title: true } },
    },
  });
  return ids.flatMap((id) => {
    const row = rows.find((each) => each.id === id);
    if (!row) return [];
    const { originalLanguage: language, status, texts } = row;
    return { id, language, title: texts[0]?.title ?? "", isPublic: status === "PUBLISHED" };
  });
}

const CANDIDATES = 8;

/** Published entries that an editor may mean by words of a title, a DOI, or the address of an entry's page. */
export async function findCandidates(typed: string, terms: Vocabulary, locale: Locale): Promise<EntryCard[]> {
  const { query } = parseSearch({ q: typed });
  if (query.q === "") return [];
  const named = entryAddress(typed);
  if (named) return readCards({ where: { OR: [named, { merged: { some: named } }] } }, terms, locale);
  const { hits } = await searchEntries(query, { pageSize: CANDIDATES });
  return readCardsOf(
    hits.map(({ id }) => id),
    terms,
    locale,
  );
}
