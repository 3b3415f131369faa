import { eventCalendar } from "@/lib/exchange/event-calendar";
import type { CalendarEvent } from "@/lib/exchange/event-components";
import { lastChange } from "@/lib/exchange/feed";
import { absoluteAddress } from "@/lib/i18n/absolute-address";
import type { Locale } from "@/lib/i18n/locales";
import type { SearchQuery } from "@/lib/search/parameters";
import type { Reading } from "./api/v1/reading";
import { calendarWords } from "./subscription-words";

type Calendar = {
  events: CalendarEvent[];
  /** Of the file, without its ending. */
  name: string;
  /** Where it is, if it is one to subscribe to, and the page that shows the same; both without language. */
  path?: string;
  page: string;
  /** The search whose events they are. */
  query?: SearchQuery;
};

/** A calendar as the answer to whoever reads or subscribes to it. */
export async function calendarAnswer({ events, name, path, page, query }: Calendar, locale: Locale): Promise<Reading> {
  const self = path === undefined ? undefined : absoluteAddress(locale, path);
  const about = { locale, words: await calendarWords(locale, query), self, page: absoluteAddress(locale, page) };
  return {
    text: eventCalendar(events, about),
    type: "text/calendar; charset=utf-8",
    modified: lastChange({ items: events.map(({ item }) => item) }),
    headers: {
      "Content-Disposition": `attachment; filename="${name}.ics"`,
      Link: `<${about.page}>; rel="alternate"; type="text/html"`,
    },
  };
}
