import { limits } from "@/lib/accounts/rate-limit";
import { searchEvents } from "@/lib/exchange/calendar-data";
import { searchHref } from "@/lib/search/query";
import { calendarAnswer } from "../calendar";
import { exportName } from "../search-export";
import { readingSearch } from "../search-reading";

/** `/search.ics`: the events of a search as a calendar. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readingSearch(async ({ query, locale }) => {
  const search = { ...query, page: 1 };
  const events = await searchEvents(query, locale);
  const [path, page] = [searchHref(search, "/search.ics"), searchHref(search)];
  return calendarAnswer({ events, name: exportName(query), path, page, query }, locale);
}, limits.exportByAddress);
