import { clock, DAY } from "@/lib/base/clock";
import { findEntry } from "@/lib/catalogue/data";
import { type EntryRow, wholeEntry } from "@/lib/catalogue/published-content";
import { searchEntries } from "@/lib/catalogue/search-data";
import type { Tombstone } from "@/lib/catalogue/tombstone";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Locale } from "@/lib/i18n/locales";
import type { SearchQuery } from "@/lib/search/parameters";
import { vocabulary } from "@/lib/vocabulary/data";
import { listItemOf } from "./entry-item";
import type { CalendarEvent } from "./event-components";
import { narrowedTo } from "./search-export-data";

/** Events of one calendar. */
export const MOST_EVENTS = 500;
/** How long an event that is over stays in the calendar of all. */
const RECENT = 2 * 365 * DAY;

/** The events of a search, those furthest ahead first; the search's own order means nothing to calendars. */
export async function searchEvents(query: SearchQuery, locale: Locale): Promise<CalendarEvent[]> {
  const wanted = narrowedTo("event", query);
  if (!wanted) return [];
  const { hits } = await searchEntries({ ...wanted, sort: "newest", page: 1 }, { pageSize: MOST_EVENTS });
  return readEvents({ id: { in: hits.map(({ id }) => id) } }, locale);
}

/** All events that are to come or were in the last two years; of too many, those that begin last. */
export function eventsAround(locale: Locale): Promise<CalendarEvent[]> {
  const since = new Date(clock.now().getTime() - RECENT);
  return readEvents({ event: { endsUtc: { gte: since } } }, locale);
}

export type FoundEvent =
  | { state: "public"; event: CalendarEvent }
  | { state: "merged"; into: string }
  | { state: "gone"; tombstone: Tombstone }
  | { state: "missing" };

/** The event with a slug. */
export async function findEvent(slug: string, locale: Locale): Promise<FoundEvent> {
  const found = await findEntry("event", slug);
  if (found.state !== "public") return found;
  const [event] = await calendarEvents([found.row], locale);
  return event ? { state: "public", event } : { state: "missing" };
}

async function readEvents(where: Prisma.EntryWhereInput, locale: Locale): Promise<CalendarEvent[]> {
  const rows = await database().entry.findMany({
    where: { AND: [where, { kind: "EVENT", status: "PUBLISHED" }] },
    include: wholeEntry,
    orderBy: [{ event: { startsUtc: "desc" } }, { id: "desc" }],
    take: MOST_EVENTS,
  });
  return calendarEvents(rows, locale);
}

async function calendarEvents(rows: EntryRow[], locale: Locale): Promise<CalendarEvent[]> {
  const terms = await vocabulary();
  return rows.map((row) => ({
    item: listItemOf(row, terms, locale),
    revision: row.publishedRevision?.number ?? 1,
  }));
}
