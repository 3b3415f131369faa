import { config } from "@/lib/base/config";
import { latestPublished } from "@/lib/catalogue/latest-data";
import { searchEntries } from "@/lib/catalogue/search-data";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { SearchQuery } from "@/lib/search/parameters";
import { searchHref } from "@/lib/search/query";
import { vocabulary } from "@/lib/vocabulary/data";
import { readEntryItems } from "./entry-item-data";
import type { Feed } from "./feed";

/** Entries of a feed. Readers of feeds ask again before so many have come; programs that want all have the API. */
export const FEED_ENTRIES = 50;

/**
 * A search as a feed: what came last to the hub first, unless an order was asked for.
 * @param isSorted whether the search's own order was asked for
 * @param words the feed's title, and the hub's name
 * @param path "/search.atom"
 */
export async function readFeed(
  query: SearchQuery,
  isSorted: boolean,
  locale: Locale,
  words: Pick<Feed, "title" | "hub">,
  path: string,
): Promise<Feed> {
  const search = { ...query, page: 1 };
  const ids = isSorted
    ? (await searchEntries(search, { pageSize: FEED_ENTRIES })).hits.map(({ id }) => id)
    : await latestPublished(search, FEED_ENTRIES);
  const absolute = (to: string) => config().APP_URL + localePath(locale, to);
  return {
    ...words,
    locale,
    items: await readEntryItems(ids, await vocabulary(), locale),
    self: absolute(searchHref(search, path)),
    page: absolute(searchHref(search)),
    home: absolute("/"),
    topics: `${config().APP_URL}/topics/`,
  };
}
