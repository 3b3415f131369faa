import { unbroken } from "./lists";

/** Western digits in all languages of the hub, as its dates have them. */
const tags: Record<string, string> = { ar: "ar-u-nu-latn" };

/** A number of things as a reader of a language writes it: "51,640", "51 640". */
export function wholeNumber(count: number, locale: string): string {
  return new Intl.NumberFormat(tags[locale] ?? locale, { maximumFractionDigits: 0 }).format(count);
}

/** A large number of things, in round words that one line holds: "101 million", "101 millions", of three digits that count. */
export function roundNumber(count: number, locale: string): string {
  const options = { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 3 } as const;
  return unbroken(new Intl.NumberFormat(tags[locale] ?? locale, options).format(count));
}

/** A part of a whole as a reader of a language writes it: "42%", "42 %". @param part from 0 to 1 */
export function share(part: number, locale: string): string {
  return new Intl.NumberFormat(tags[locale] ?? locale, { style: "percent", maximumFractionDigits: 0 }).format(part);
}
