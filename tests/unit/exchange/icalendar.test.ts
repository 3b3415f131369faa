import { describe, expect, test } from "vitest";
import { zoneComponent } from "@/lib/exchange/calendar-zone";
import { component, dayAfter, property, textProperty, writeCalendar } from "@/lib/exchange/icalendar";

const written = (...properties: Parameters<typeof component>[1]) => writeCalendar(component("X", properties));
/** What a reader makes of it (§3.1). */
const unfolded = (text: string) => text.replaceAll("\r\n ", "");

describe("a calendar's lines", () => {
  test("end with CRLF, and components stand within components", () => {
    const inner = component("VEVENT", [property("UID", "1")]);
    expect(writeCalendar(component("VCALENDAR", [property("VERSION", "2.0")], [inner]))).toBe(
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    );
  });

  test("have texts whose signs are taken for texts", () => {
    expect(written(textProperty("SUMMARY", "a; b, c\\d\r\nEND:VEVENT\re"))).toContain(
      "SUMMARY:a\\; b\\, c\\\\d\\nEND:VEVENT\\ne\r\n",
    );
    expect(written(textProperty("CATEGORIES", ["Work, abroad", "", "Law"]))).toContain(
      "CATEGORIES:Work\\, abroad,Law\r\n",
    );
    expect(written(textProperty("LOCATION", " "), textProperty("CATEGORIES", []), textProperty("NAME", null))).toBe(
      "BEGIN:X\r\nEND:X\r\n",
    );
  });

  test("let nothing begin a line of its own", () => {
    const url = property("URL", "https://x.example/\r\nATTACH:evil", { "X-A": 'b"\n:c' });
    expect(written(url)).toBe('BEGIN:X\r\nURL;X-A="b:c":https://x.example/ATTACH:evil\r\nEND:X\r\n');
  });

  test.each([
    ["plain", "x".repeat(400)],
    ["Arabic", "الهجرة ".repeat(60)],
    ["outside the plane", "🌍".repeat(100)],
    ["exactly full", "x".repeat(75 - "SUMMARY:".length)],
  ])("are no longer than 75 octets, and whole when they are put together again: %s", (_, text) => {
    const calendar = written(textProperty("SUMMARY", text));
    const sizes = calendar.split("\r\n").map((line) => Buffer.byteLength(line));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(calendar).not.toContain("\ufffd");
    expect(unfolded(calendar)).toBe(`BEGIN:X\r\nSUMMARY:${text}\r\nEND:X\r\n`);
  });
});

test("the day after a day", () => {
  expect(["2026-05-05", "2026-12-31", "2028-02-28", "2027-02-28T10:00"].map(dayAfter)).toEqual([
    "2026-05-06",
    "2027-01-01",
    "2028-02-29",
    "2027-03-01",
  ]);
});

describe("a time zone", () => {
  const zone = (name: string, from: string, to = from) =>
    unfolded(writeCalendar(zoneComponent(name, { from: new Date(from), to: new Date(to) })))
      .trim()
      .split("\r\n");
  const observance = (name: string, start: string, from: string, to: string) => [
    ...[`BEGIN:${name}`, `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `END:${name}`],
  ];

  test("whose clocks never change has one line of them", () => {
    expect(zone("Africa/Dakar", "2026-05-05T09:00Z", "2028-05-05T09:00Z")).toEqual([
      "BEGIN:VTIMEZONE",
      "TZID:Africa/Dakar",
      ...observance("STANDARD", "19700101T000000", "+0000", "+0000"),
      "END:VTIMEZONE",
    ]);
    expect(zone("Asia/Kathmandu", "2026-05-05T09:00Z")).toContain("TZOFFSETTO:+0545");
  });

  test("has each change of the clocks at the local time at which it comes", () => {
    // By law on the second Sunday of March at two o'clock, and on the first of November at two.
    expect(zone("America/New_York", "2026-01-10T00:00Z", "2026-12-10T00:00Z")).toEqual([
      "BEGIN:VTIMEZONE",
      "TZID:America/New_York",
      ...observance("STANDARD", "19700101T000000", "-0500", "-0500"),
      ...observance("DAYLIGHT", "20260308T020000", "-0500", "-0400"),
      ...observance("STANDARD", "20261101T020000", "-0400", "-0500"),
      "END:VTIMEZONE",
    ]);
  });

  test("on the other half of the globe has its summer over the new year", () => {
    const santiago = zone("America/Santiago", "2026-03-01T00:00Z", "2026-10-01T00:00Z");
    expect(santiago.slice(2)).toEqual([
      ...observance("DAYLIGHT", "19700101T000000", "-0300", "-0300"),
      ...observance("STANDARD", "20260405T000000", "-0300", "-0400"),
      ...observance("DAYLIGHT", "20260906T000000", "-0400", "-0300"),
      "END:VTIMEZONE",
    ]);
  });
});
