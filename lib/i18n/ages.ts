import { DAY } from "@/lib/base/clock";
import { asUtc, languageTag } from "./dates";

/**
 * How long ago a date was, in the words of a language: "7 years ago", "il y a 7 ans", no finer than the date is known.
 * What is known to the year counts years of the calendar ("last year"); months and days count those that are over.
 * @param text "2019", "2019-03" or "2019-03-21"
 * @returns null for what is no such date, and for what is yet to come
 */
export function age(text: string, now: Date, locale: string): string | null {
  const since = /^\d{4}(-\d{2}){0,2}$/.test(text) ? asUtc(text) : null;
  if (since === null) return null;
  const then = new Date(since);
  const years = now.getUTCFullYear() - then.getUTCFullYear();
  if (text.length === 4) return years < 0 ? null : words(locale, "auto", years, "year");
  const begun = text.length === 10 && now.getUTCDate() < then.getUTCDate() ? 1 : 0;
  const months = years * 12 + now.getUTCMonth() - then.getUTCMonth() - begun;
  if (months >= 12) return words(locale, "always", Math.floor(months / 12), "year");
  if (text.length === 7) return months < 0 ? null : words(locale, "auto", months, "month");
  const days = Math.floor((now.getTime() - since) / DAY);
  if (days < 0) return null;
  return months < 1 ? words(locale, "auto", days, "day") : words(locale, "always", months, "month");
}

/** How many years of the calendar lie between a date and now: what makes a work an old one. */
export function yearsSince(text: string, now: Date): number {
  const year = Number.parseInt(text, 10);
  return Number.isNaN(year) ? 0 : now.getUTCFullYear() - year;
}

/** @param numeric "auto" where the language's own word fits ("yesterday"), "always" where a calendar's would be wrong */
function words(locale: string, numeric: "auto" | "always", count: number, unit: "year" | "month" | "day"): string {
  return new Intl.RelativeTimeFormat(languageTag(locale), { numeric }).format(-count, unit);
}
