import { config } from "@/lib/base/config";
import { latestPublished } from "@/lib/catalogue/latest-data";
import { searchEntries } from "@/lib/catalogue/search-data";
import { absoluteAddress } from "@/lib/i18n/absolute-address";
import type { Locale } from "@/lib/i18n/locales";
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
  return {
    ...words,
    locale,
    items: await readEntryItems(ids, await vocabulary(), locale),
    self: absoluteAddress(locale, searchHref(search, path)),
    page: absoluteAddress(locale, searchHref(search)),
    home: absoluteAddress(locale, "/"),
    topics: `${config().APP_URL}/topics/`,
  };
}
