import { searchEntries } from "@/lib/catalogue/search-data";
import { searchInWords } from "@/lib/catalogue/search-loaders";
import { database } from "@/lib/db/client";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { SearchQuery } from "@/lib/search/parameters";
import { parseSearch } from "@/lib/search/query";
import { LONGEST_NAME, savedForm } from "./saved-search-schema";

/** A saved search as its owner sees it. */
export type SavedSearchView = {
  id: string;
  name: string;
  createdAt: Date;
  /** Its parameters. */
  query: string;
  /** Where it opens, in the language in which it was saved. */
  href: string;
  /** What it finds now. */
  total: number;
};

export const SAVED_A_PAGE = 20;

/** Some of a member's searches: a page of the list that exists, and how many searches there are in all. */
export type SavedSearches = { searches: SavedSearchView[]; page: number; count: number };

/** One page of a member's own searches, the latest first; the last page when there are fewer. */
export async function readSavedSearches(userId: string, asked: number): Promise<SavedSearches> {
  const count = await database().savedSearch.count({ where: { userId } });
  const page = Math.min(asked, Math.max(1, Math.ceil(count / SAVED_A_PAGE)));
  const rows = await database().savedSearch.findMany({
    where: { userId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * SAVED_A_PAGE,
    take: SAVED_A_PAGE,
  });
  const searches = await Promise.all(
    rows.map(async ({ id, name, createdAt, query, locale }) => ({
      ...{ id, name, createdAt, query },
      href: localePath(locale as Locale, query ? `/search?${query}` : "/search"),
      total: (await searchEntries(parseSearch(new URLSearchParams(query)).query, { pageSize: 1 })).total,
    })),
  );
  return { searches, page, count };
}

/** The name under which a member has saved a search; null when they have not. */
export async function savedNameOf(userId: string, search: SearchQuery): Promise<string | null> {
  const found = await database().savedSearch.findFirst({
    where: { userId, query: savedForm(search) },
    select: { name: true },
  });
  return found?.name ?? null;
}

/** What a search may be called: its words and filters in the reader's language; "" when nothing narrows it. */
export async function describeSearch(
  search: SearchQuery,
  locale: Locale,
  kindName: (kind: string) => string,
): Promise<string> {
  return (await searchInWords(search, locale, kindName)).slice(0, LONGEST_NAME);
}
