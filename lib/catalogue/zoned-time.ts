import { DAY, MINUTE } from "@/lib/base/clock";

const localPattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

/** Whether a name is a time zone of the IANA database that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name !== "";
  } catch {
    return false;
  }
}

/** Whether a text is a calendar day ("2026-05-05") or a minute of one ("2026-05-05T09:00") that exists. */
export function isLocalTime(text: string): boolean {
  const asUtc = readAsUtc(text);
  return asUtc !== null && new Date(asUtc).toISOString().startsWith(text);
}

/** Whether a calendar day, or the day of a local time, is over: a day after it, so that no time zone is wronged. */
export function isDayOver(local: string, now: Date): boolean {
  const began = Date.parse(local.slice(0, 10));
  return Number.isFinite(began) && began + 2 * DAY < now.getTime();
}

/**
 * The moment at which clocks in a time zone show a local time.
 * @param local "2026-05-05" (midnight) or "2026-05-05T09:00"
 * @param timeZone IANA name
 * @returns that moment; where clocks skip the local time, the moment an hour later; where they repeat it, the first.
 * @throws {RangeError} when either does not exist
 */
export function zonedToUtc(local: string, timeZone: string): Date {
  const asUtc = readAsUtc(local);
  if (asUtc === null) throw new RangeError(`not a local time: ${local}`);
  // The offset at the answer is one of those in force half a day before and after.
  const halfDay = 12 * 3_600_000;
  const candidates = [asUtc - halfDay, asUtc + halfDay].map((moment) => asUtc - offsetAt(moment, timeZone));
  const fitting = candidates.filter((moment) => moment + offsetAt(moment, timeZone) === asUtc);
  return new Date(Math.min(...(fitting.length > 0 ? fitting : [Math.max(...candidates)])));
}

function readAsUtc(local: string): number | null {
  const parts = localPattern.exec(local);
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts.slice(1).map((part) => Number(part ?? 0));
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0);
}

/**
 * Milliseconds by which local clocks are ahead of UTC at a moment.
 * @throws {RangeError} when there is no such time zone
 */
export function offsetAt(moment: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(moment);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return shown - Math.floor(moment / MINUTE) * MINUTE;
}

/** One of each zone: making one takes longer than all that is asked of it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}
