import { isTimeZone, zonedToUtc } from "@/lib/catalogue/zoned-time";
import { commaList } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { type Span, zoneComponent } from "./calendar-zone";
import type { EntryItem } from "./entry-item-schema";
import {
  type Component,
  component,
  dayAfter,
  localMoment,
  type Property,
  property,
  textProperty,
  utcMoment,
  writeCalendar,
} from "./icalendar";
import { shownText } from "./shown-text";

/** An event as calendars take it: an entry for programs, and the number of the revision that readers see. */
export type CalendarEvent = { item: EntryItem; revision: number };
export type Deadline = NonNullable<EntryItem["event"]>["deadlines"][number];

export type CalendarWords = {
  /** What subscribers list the whole calendar by. */
  name: string;
  /** Of a deadline of an event. */
  deadline: (deadline: Deadline, title: string) => string;
};

export type CalendarAbout = {
  locale: Locale;
  words: CalendarWords;
  /** Absolute address of the calendar itself, where it is one to subscribe to and not a single event. */
  self?: string;
  /** Absolute address of the page that shows the same. */
  page: string;
};

/**
 * Events and each of their deadlines as one calendar (RFC 5545, RFC 7986). Timed events stand in the time zone of their
 * place, whose clocks are written out; whole days end, as calendars have it, on the day after their last. Nothing here
 * says when it was asked for, so that the same events are the same file (§3.8.7.2: without METHOD, DTSTAMP is the time
 * of the last revision), and nothing makes who subscribes appear busy.
 */
export function eventCalendar(events: CalendarEvent[], about: CalendarAbout): string {
  const { locale, page } = about;
  const properties = [
    property("VERSION", "2.0"),
    property("PRODID", `-//South-South Migration Hub//Events//${locale.toUpperCase()}`),
    property("CALSCALE", "GREGORIAN"),
    ...subscription(about),
    property("URL", page),
  ];
  const zones = [...zonesOf(events)].map(([zone, span]) => zoneComponent(zone, span));
  const components = events.flatMap((event) => componentsOf(event, about));
  // A calendar has at least one component (§3.6), also where there is nothing to tell.
  const all = zones.length + components.length > 0 ? [...zones, ...components] : [nothing];
  return writeCalendar(component("VCALENDAR", properties, all));
}

const nothing = zoneComponent("Etc/UTC", { from: new Date("2000-01-01"), to: new Date("2000-01-01") });

/** What whoever adds a single event must not get: programs make a calendar of its own for it. */
function subscription({ self, words: { name } }: CalendarAbout): Property[] {
  if (self === undefined) return [];
  return [
    textProperty("NAME", name),
    // For programs that do not know NAME and REFRESH-INTERVAL.
    textProperty("X-WR-CALNAME", name),
    property("REFRESH-INTERVAL", "PT12H", { VALUE: "DURATION" }),
    property("X-PUBLISHED-TTL", "PT12H"),
    property("SOURCE", self, { VALUE: "URI" }),
  ];
}

function componentsOf({ item, revision }: CalendarEvent, { locale, words }: CalendarAbout): Component[] {
  const { event } = item;
  if (!event) return [];
  const { title, abstract, language } = shownText(item, locale);
  const common = commonOf(item, revision);
  const place = commaList([event.venue, event.city, event.country?.label], locale) || event.onlineUrl;
  const more = [abstract, event.onlineUrl, item.url].filter(Boolean).join("\n\n");
  const main = component("VEVENT", [
    property("UID", item.id),
    ...timesOf(event),
    textProperty("SUMMARY", title, { LANGUAGE: language }),
    textProperty("DESCRIPTION", more, { LANGUAGE: abstract ? language : undefined }),
    textProperty("LOCATION", place),
    ...common,
  ]);
  const deadlines = event.deadlines.map((deadline, position) =>
    component("VEVENT", [
      property("UID", deadlineUid(item.id, event.deadlines, position)),
      ...wholeDays(deadline.on, deadline.on),
      textProperty("SUMMARY", words.deadline(deadline, title)),
      textProperty("DESCRIPTION", item.url),
      property("RELATED-TO", item.id),
      ...common,
    ]),
  );
  return [main, ...deadlines];
}

function commonOf(item: EntryItem, revision: number): Property[] {
  const changed = item.changedAt ?? item.publishedAt;
  const stamp = changed ? utcMoment(new Date(changed)) : undefined;
  return [
    property("URL", item.url),
    textProperty(
      "CATEGORIES",
      item.topics.map(({ label }) => label),
    ),
    property("STATUS", "CONFIRMED"),
    property("TRANSP", "TRANSPARENT"),
    property("DTSTAMP", stamp),
    property("LAST-MODIFIED", stamp),
    property("SEQUENCE", String(revision - 1)),
  ];
}

/** By what a deadline is for, so that one that is moved to another day moves in calendars too. */
function deadlineUid(id: string, deadlines: Deadline[], position: number): string {
  const kind = deadlines[position]?.kind ?? "other";
  const before = deadlines.slice(0, position).filter((one) => one.kind === kind).length;
  return `${id}-${kind}${before > 0 ? `-${before + 1}` : ""}`;
}

type Times = Pick<NonNullable<EntryItem["event"]>, "startsAt" | "endsAt" | "allDay" | "timeZone">;

function timesOf({ startsAt, endsAt, allDay, timeZone }: Times): Property[] {
  const last = endsAt && endsAt >= startsAt ? endsAt : startsAt;
  if (allDay) return wholeDays(startsAt, last);
  const zone = timeZone && isTimeZone(timeZone) ? { TZID: timeZone } : {};
  return [
    property("DTSTART", localMoment(startsAt), zone),
    // An end is later than its beginning (§3.8.2.2), or not told.
    property("DTEND", last > startsAt ? localMoment(last) : undefined, zone),
  ];
}

function wholeDays(first: string, last: string): Property[] {
  return [
    property("DTSTART", localMoment(first), { VALUE: "DATE" }),
    property("DTEND", localMoment(dayAfter(last)), { VALUE: "DATE" }),
  ];
}

/** The time zones that events refer to, each with when. */
function zonesOf(events: CalendarEvent[]): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const { item } of events) {
    if (!item.event || item.event.allDay) continue;
    const { timeZone, startsAt, endsAt } = item.event;
    if (!timeZone || !isTimeZone(timeZone)) continue;
    const known = spans.get(timeZone);
    const [from, to] = [zonedToUtc(startsAt, timeZone), zonedToUtc(endsAt || startsAt, timeZone)];
    spans.set(timeZone, {
      from: known && known.from < from ? known.from : from,
      to: known && known.to > to ? known.to : to,
    });
  }
  return spans;
}
