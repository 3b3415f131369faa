import type { Json } from "./csl-item";

/** A date of CSL-JSON: one or two (a range) arrays of year, month and day, or words. */
export type CslDate = {
  "date-parts"?: (number | string)[][];
  season?: number | string;
  circa?: boolean | number | string;
  literal?: string;
  raw?: string;
} & Record<string, Json | undefined>;

const pad = (part: number, length: number) => String(part).padStart(length, "0");

/**
 * The day, month or year ("2019-03-21", "2019-03", "2019") that a CSL date begins with, "" when it names no year from
 * 1000 to 9999. Ranges give their start, seasons and words their year; the date itself is kept beside it.
 */
export function issuedFromDate(date: unknown): string {
  if (typeof date === "string" || typeof date === "number") return issuedFromText(String(date));
  if (date === null || typeof date !== "object") return "";
  const { "date-parts": parts, literal, raw } = date as CslDate;
  if (Array.isArray(parts) && Array.isArray(parts[0])) {
    const [year, month, day] = parts[0].map(Number);
    if (year && year >= 1000 && year <= 9999) return issuedFromParts(year, month, day);
  }
  return issuedFromText(String(raw ?? literal ?? ""));
}

function issuedFromParts(year: number, month?: number, day?: number): string {
  if (!month || !Number.isInteger(month) || month < 1 || month > 12) return pad(year, 4);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!day || !Number.isInteger(day) || day < 1 || day > last) return `${pad(year, 4)}-${pad(month, 2)}`;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Reads "2019", "2019-03-21", "2019/3", "2019//", "c. 2019", "Spring 2019". */
export function issuedFromText(text: string): string {
  const numeric = /^\s*(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?!\d)/.exec(text);
  if (numeric) return issuedFromParts(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  return /(?<!\d)(1[4-9]\d\d|20\d\d|21\d\d)(?!\d)/.exec(text)?.[1] ?? "";
}

/** "2019-03" as CSL's date-parts. */
export function dateFromIssued(issued: string): CslDate | undefined {
  if (/^\d{4}(-\d{2}){0,2}$/.test(issued)) return { "date-parts": [issued.split("-").map(Number)] };
  return issued ? { literal: issued } : undefined;
}
