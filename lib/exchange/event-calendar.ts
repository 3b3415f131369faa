import { isTimeZone, zonedToUtc } from "@/lib/catalogue/zoned-time";
import type { Locale } from "@/lib/i18n/locales";
import { type Span, zoneComponent } from "./calendar-zone";
import { type CalendarEvent, type DeadlineWords, eventComponents } from "./event-components";
import { component, type Property, property, textProperty, writeCalendar } from "./icalendar";

export type CalendarWords = {
  /** What subscribers list the whole calendar by. */
  name: string;
  deadline: DeadlineWords;
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
  const components = events.flatMap((event) => eventComponents(event, locale, about.words.deadline));
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
