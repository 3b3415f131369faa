import { type FeedFormat, feedTypes, lastChange, writeFeed } from "@/lib/exchange/feed";
import { readFeed } from "@/lib/exchange/feed-data";
import { readingSearch } from "./search-reading";
import { feedWords } from "./subscription-words";

/** `/search.atom|.rss`: a search as a feed. */
export function searchFeed(format: FeedFormat) {
  return readingSearch(async ({ query, locale, isSorted }) => {
    const feed = await readFeed(query, isSorted, locale, await feedWords(query, locale), `/search.${format}`);
    return {
      text: writeFeed(feed, format),
      type: feedTypes[format],
      modified: lastChange(feed),
      headers: { Link: `<${feed.page}>; rel="alternate"; type="text/html"` },
    };
  });
}
