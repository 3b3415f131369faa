import { type Locale, localeNames } from "./locales";

/** What stands between the parts of a list in a language, with the space after it. */
export function comma(locale: string): string {
  return locale === "ar" ? "، " : ", ";
}

/** Parts of one thing, such as a place, with the comma of the language between them; empty parts are left out. */
export function commaList(parts: (string | null | undefined | false)[], locale: string): string {
  return parts.filter(Boolean).join(comma(locale));
}

/** Languages by their own names. Each is isolated: names in Latin letters follow the order of a right-to-left list. */
export function languageList(languages: Locale[], locale: string): string {
  return commaList(
    languages.map((each) => `\u2068${localeNames[each]}\u2069`),
    locale,
  );
}

/** A space at which no line breaks. */
export const NO_BREAK = "\u00a0";

/** A few short words that go to the next line together. */
export function unbroken(text: string): string {
  return text.replaceAll(" ", NO_BREAK);
}

/** What stands between the facts of one line. A line that breaks ends with it: what follows would look like a list's item. */
export const MIDDLE_DOT = `${NO_BREAK}· `;
