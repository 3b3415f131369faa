import { isTimeZone } from "@/lib/catalogue/zoned-time";
import { commaList } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
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
} from "./icalendar";
import { shownText } from "./shown-text";

/** An event as calendars take it: an entry for programs, and the number of the revision that readers see. */
export type CalendarEvent = { item: EntryItem; revision: number };
export type Deadline = NonNullable<EntryItem["event"]>["deadlines"][number];

/** What a deadline of an event is called. */
export type DeadlineWords = (deadline: Deadline, eventTitle: string) => string;

/** An event, and each of its deadlines as an event of its own (RFC 5545, §3.6.1). */
export function eventComponents(
  { item, revision }: CalendarEvent,
  locale: Locale,
  deadlineWords: DeadlineWords,
): Component[] {
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
      textProperty("SUMMARY", deadlineWords(deadline, title)),
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
