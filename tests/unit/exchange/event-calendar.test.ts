import { describe, expect, test } from "vitest";
import type { EntryItem } from "@/lib/exchange/entry-item-schema";
import { eventCalendar } from "@/lib/exchange/event-calendar";
import type { CalendarEvent } from "@/lib/exchange/event-components";
import { feedItem } from "./feed-item";

const about = {
  locale: "fr" as const,
  words: { name: "Pôle : événements", deadline: ({ kind }: { kind: string }, title: string) => `${kind} : ${title}` },
  self: "https://hub.example/fr/events.ics",
  page: "https://hub.example/fr/events",
};

type EventPart = NonNullable<EntryItem["event"]>;

function event(times: Partial<EventPart>, changes: Partial<EntryItem> = {}, revision = 1): CalendarEvent {
  const usual: EventPart = {
    ...{ startsAt: "2026-05-05T09:00", endsAt: "2026-05-05T17:30", allDay: false, timeZone: "America/Santiago" },
    ...{ city: "Santiago", venue: "CEPAL; sala 2", country: { code: "CHL", label: "Chili" } },
    ...{ onlineUrl: null, reportUrl: null, deadlines: [] },
  };
  return { item: feedItem({ kind: "event", event: { ...usual, ...times }, ...changes }), revision };
}

/** The lines of a calendar as a reader puts them together (RFC 5545, §3.1), each component apart. */
function read(events: CalendarEvent[]) {
  const lines = eventCalendar(events, about).replaceAll("\r\n ", "").trimEnd().split("\r\n");
  const components = (name: string) =>
    lines.flatMap((line, at) =>
      line === `BEGIN:${name}` ? [lines.slice(at + 1, lines.indexOf(`END:${name}`, at))] : [],
    );
  return { lines, events: components("VEVENT"), zones: components("VTIMEZONE") };
}
const line = (of: string[] | undefined, name: string) => of?.filter((one) => one.match(/^[\w-]+/)?.[0] === name);

describe("an event", () => {
  test("says when, where and what it is, and where the hub has it", () => {
    const { events, lines } = read([event({}, {}, 3)]);
    expect(lines.slice(0, 4)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//South-South Migration Hub//Events//FR",
      "CALSCALE:GREGORIAN",
    ]);
    expect(events).toEqual([
      [
        "UID:01890000-0000-7000-8000-000000000001",
        "DTSTART;TZID=America/Santiago:20260505T090000",
        "DTEND;TZID=America/Santiago:20260505T173000",
        "SUMMARY;LANGUAGE=en:Rain",
        "DESCRIPTION;LANGUAGE=en:What rain does.\\n\\nhttps://hub.example/events/rain",
        "LOCATION:CEPAL\\; sala 2\\, Santiago\\, Chili",
        "URL:https://hub.example/events/rain",
        "CATEGORIES:Transferts de fonds",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "DTSTAMP:20260602T100000Z",
        "LAST-MODIFIED:20260602T100000Z",
        "SEQUENCE:2",
      ],
    ]);
  });

  test("of whole days ends on the day after its last, without a time zone", () => {
    const { events, zones } = read([
      event({ allDay: true, startsAt: "2026-12-30", endsAt: "2026-12-31" }),
      event({ allDay: true, startsAt: "2026-05-05", endsAt: null }),
    ]);
    expect(events.map((one) => [...(line(one, "DTSTART") ?? []), ...(line(one, "DTEND") ?? [])])).toEqual([
      ["DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270101"],
      ["DTSTART;VALUE=DATE:20260505", "DTEND;VALUE=DATE:20260506"],
    ]);
    expect(zones).toEqual([]);
  });

  test("that has no end later than its beginning has none", () => {
    const { events } = read([event({ endsAt: "2026-05-05T09:00" }), event({ endsAt: null })]);
    expect(events.flatMap((one) => line(one, "DTEND"))).toEqual([]);
  });

  test("online has its address for a place; in an unknown time zone it has the time of whoever reads", () => {
    const [online] = read([
      event({ venue: null, city: null, country: null, onlineUrl: "https://meet.example/a", timeZone: "Mars/Base" }),
    ]).events;
    expect(line(online, "LOCATION")).toEqual(["LOCATION:https://meet.example/a"]);
    expect(line(online, "DTSTART")).toEqual(["DTSTART:20260505T090000"]);
  });

  test("has the clocks of its zone on either side of the change, once for all events there", () => {
    const summer = event({ startsAt: "2026-03-01T09:00", endsAt: "2026-03-01T10:00" });
    const winter = event({ startsAt: "2026-06-01T09:00", endsAt: "2026-06-01T10:00" });
    const { zones } = read([winter, summer, event({ timeZone: "Africa/Dakar" })]);
    expect(zones.map((zone) => zone[0])).toEqual(["TZID:America/Santiago", "TZID:Africa/Dakar"]);
    expect(line(zones[0], "TZOFFSETTO")).toEqual(["TZOFFSETTO:-0300", "TZOFFSETTO:-0400"]);
  });
});

describe("deadlines", () => {
  const deadlines: EventPart["deadlines"] = [
    { kind: "callForPapers", on: "2026-01-31", label: null },
    { kind: "other", on: "2026-02-01", label: "Visa" },
    { kind: "other", on: "2026-03-01", label: "Hotel" },
  ];

  test("are days of their own", () => {
    const [, call] = read([event({ deadlines })]).events;
    expect(call?.slice(0, 4)).toEqual([
      "UID:01890000-0000-7000-8000-000000000001-callForPapers",
      "DTSTART;VALUE=DATE:20260131",
      "DTEND;VALUE=DATE:20260201",
      "SUMMARY:callForPapers : Rain",
    ]);
    expect(line(call, "RELATED-TO")).toEqual(["RELATED-TO:01890000-0000-7000-8000-000000000001"]);
  });

  test("keep their names when they are put off, and no two have one", () => {
    const names = (list: EventPart["deadlines"]) =>
      read([event({ deadlines: list })]).events.flatMap((one) => line(one, "UID"));
    const later = deadlines.map((one) => ({ ...one, on: "2026-04-30" }));
    expect(names(later)).toEqual(names(deadlines));
    expect(new Set(names(deadlines)).size).toBe(4);
  });
});

test("only a calendar to subscribe to has a name and says where it is", () => {
  const { self: _, ...alone } = about;
  expect(eventCalendar([event({})], alone)).not.toMatch(/^(NAME|X-WR-CALNAME|SOURCE|REFRESH-INTERVAL)/m);
  const { lines } = read([event({})]);
  expect(lines).toContain("SOURCE;VALUE=URI:https://hub.example/fr/events.ics");
  expect(lines).toContain("NAME:Pôle : événements");
});

test("the same events are the same file, and a calendar without any has a component nevertheless", () => {
  expect(eventCalendar([event({})], about)).toBe(eventCalendar([event({})], about));
  const { events, zones } = read([]);
  expect([events.length, zones.length]).toEqual([0, 1]);
});
