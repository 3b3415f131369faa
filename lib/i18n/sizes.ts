import { languageTag } from "./dates";

/**
 * A file's size as a reader of a language writes it: "2.4 MB", "812 kB". Decimal units (IEC 80000-13), as browsers and
 * file managers show them.
 */
export function fileSize(bytes: number, locale: string): string {
  const [value, unit] =
    bytes < 1_000_000
      ? ([Math.max(1, Math.round(bytes / 1000)), "kilobyte"] as const)
      : ([bytes / 1_000_000, "megabyte"] as const);
  return new Intl.NumberFormat(languageTag(locale), { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
}
