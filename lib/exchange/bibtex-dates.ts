import type { BibtexFields } from "./bibtex-fields";
import type { CslDate } from "./csl-dates";
import type { Json } from "./csl-item";

/** The date of issue of a record: BibLaTeX's `date`, or year, month and day; words where there are no numbers. */
export function dateOfBibtex(text: BibtexFields): CslDate | undefined {
  const [date, year, month, day] = ["date", "year", "month", "day"].map((name) => text.take(name));
  const parts = partsOfDate(date);
  if (parts) return parts as CslDate;
  const monthNumber = monthOf(month ?? "");
  const given = [year, monthNumber, monthNumber && /^\d{1,2}$/.test(day ?? "") ? day : undefined];
  if (year && /^\d{4}$/.test(year)) {
    const known = given.filter((part) => part !== undefined).map(Number);
    return month && !monthNumber ? { "date-parts": [known], literal: `${month} ${year}` } : { "date-parts": [known] };
  }
  const words = [date, year, month].filter(Boolean).join(" ");
  return words ? { literal: words } : undefined;
}

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function monthOf(month: string): string | undefined {
  if (/^(?:0?[1-9]|1[0-2])$/.test(month)) return month;
  const index = /^[a-z]+\.?$/i.test(month) ? monthNames.indexOf(month.slice(0, 3).toLowerCase()) : -1;
  return index >= 0 ? String(index + 1) : undefined;
}

/** An ISO 8601 date or range, as BibLaTeX writes them. */
export function partsOfDate(date: string | undefined): Json | undefined {
  const ends = date?.split("/").filter(Boolean) ?? [];
  if (ends.length === 0 || ends.length > 2 || !ends.every((end) => /^\d{4}(?:-\d{2}){0,2}$/.test(end)))
    return undefined;
  return { "date-parts": ends.map((end) => end.split("-").map(Number)) };
}
