/** The variety of each language in which dates are written: day before month, Western digits, in all of them. */
const tags: Record<string, string> = { en: "en-GB", pt: "pt-PT", ar: "ar-u-nu-latn" };

/** The variety of a language in which dates and times are told. */
export function languageTag(locale: string): string {
  return tags[locale] ?? locale;
}

/** The language itself when dates can be told in it, otherwise another. */
export function languageOfDates(language: string, otherwise: string): string {
  const isCode = /^[a-z]{2,3}$/.test(language);
  return isCode && Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? language : otherwise;
}

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(languageTag(locale), { timeZone: "UTC", calendar: "gregory", ...options });
}

const month = { year: "numeric", month: "long" } as const;
const day = { ...month, day: "numeric" } as const;
const minute = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/**
 * A date as far as it is known: "2019", "2019-03" or "2019-03-21" as "2019", "March 2019", "21 March 2019". Anything
 * else, as drafts may have it, is returned as it was typed.
 */
export function partialDate(text: string, locale: string): string {
  const moment = asUtc(text);
  if (moment === null || /^\d{4}$/.test(text)) return text;
  return format(locale, /^\d{4}-\d{2}$/.test(text) ? month : day).format(moment);
}

/** A day as its moment of midnight UTC, which is how the database keeps dates without a time. */
export function dayOf(date: Date, locale: string): string {
  return format(locale, day).format(date);
}

/** A day in short, for lists: "21 Mar 2019". */
export function shortDay(date: Date, locale: string): string {
  return format(locale, { ...day, month: "short" }).format(date);
}

/** A moment to the minute, with its time zone: "21 Mar 2019, 14:05 UTC". */
export function momentOf(date: Date, locale: string): string {
  return format(locale, { ...day, month: "short", ...minute, timeZoneName: "short" }).format(date);
}

/** A number of the month and the month's short name, for a date drawn as a block. Empty for what is no date. */
export function dayAndMonth(text: string, locale: string): { day: string; month: string; year: string } {
  const moment = asUtc(text);
  if (moment === null) return { day: "", month: "", year: "" };
  const part = (options: Intl.DateTimeFormatOptions) => format(locale, options).format(moment);
  return { day: part({ day: "numeric" }), month: part({ month: "short" }), year: part({ year: "numeric" }) };
}

/**
 * From one wall-clock time to another, in the shortest way that the language has: "5–8 May 2026",
 * "5 May 2026, 09:00–17:30".
 * @param from "2026-05-05" or "2026-05-05T09:00"; `to` likewise
 */
export function dateRange(from: string, to: string, locale: string): string {
  const [start, end] = [asUtc(from), asUtc(to)];
  if (start === null || end === null || end < start) return [from, to].filter(Boolean).join(" – ");
  const options = from.includes("T") ? { ...day, ...minute } : day;
  return format(locale, options).formatRange(start, end);
}

/** A local time read as if it were UTC, so that it can be written without being moved; null for what is none. */
export function asUtc(local: string): number | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?$/.exec(local);
  if (!parts) return null;
  const [year = 0, ofYear = 1, ofMonth = 1, hour = 0, minutes = 0] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const moment = Date.UTC(year, ofYear - 1, ofMonth, hour, minutes);
  return new Date(moment).getUTCMonth() === ofYear - 1 ? moment : null;
}
