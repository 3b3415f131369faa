import { DAY, MINUTE } from "@/lib/base/clock";
import { offsetAt } from "@/lib/catalogue/zoned-time";
import { type Component, component, property, utcMoment } from "./icalendar";

/** From the first to the last moment of which a calendar speaks in a zone. */
export type Span = { from: Date; to: Date };

/** The clocks of a zone are looked at so often: no change of them that is taken back within a week is found. */
const STEP = 7 * DAY;

/**
 * What the clocks of a zone show during a span (RFC 5545, §3.6.5), with every change written out, by the time zones that
 * this machine knows: those by which the hub itself reads local times.
 * @param zone IANA name, which is also its TZID
 */
export function zoneComponent(zone: string, { from, to }: Span): Component {
  const [start, end] = [from.getTime() - STEP, to.getTime() + STEP];
  const at = offsetAt(start, zone);
  // What the clocks showed before the span counts for all the time before it: since 1970, as calendars use to say.
  const first = { at: new Date(Math.min(-at, start)), before: at, after: at };
  const changes = [first, ...changesOf(zone, start, end)];
  const lowest = Math.min(...changes.map(({ after }) => after));
  const observances = changes.map(({ at, before, after }) =>
    component(after > lowest ? "DAYLIGHT" : "STANDARD", [
      property("DTSTART", utcMoment(new Date(at.getTime() + before)).slice(0, -1)),
      property("TZOFFSETFROM", offset(before)),
      property("TZOFFSETTO", offset(after)),
    ]),
  );
  return component("VTIMEZONE", [property("TZID", zone)], observances);
}

type Change = { at: Date; before: number; after: number };

function changesOf(zone: string, start: number, end: number): Change[] {
  const found: Change[] = [];
  for (let at = start; at < end; at += STEP) {
    const [before, after] = [offsetAt(at, zone), offsetAt(at + STEP, zone)];
    if (before !== after) found.push({ at: changeWithin(zone, at, at + STEP), before, after });
  }
  return found;
}

/** The first minute at which the clocks no longer show what they showed at the earlier of two moments. */
function changeWithin(zone: string, earlier: number, later: number): Date {
  const before = offsetAt(earlier, zone);
  let [low, high] = [Math.floor(earlier / MINUTE), Math.ceil(later / MINUTE)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE, zone) === before) low = middle;
    else high = middle;
  }
  return new Date(high * MINUTE);
}

/** "+0530", "-0300". */
function offset(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / MINUTE);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${milliseconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
