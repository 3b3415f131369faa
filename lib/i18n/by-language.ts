import { type Locale, locales } from "./locales";

/** The field of a form in which something is written in a language: "name-fr". */
export const fieldIn = (name: string, locale: Locale) => `${name}-${locale}`;

/** A schema's fields for something that is written in each language. */
export function fieldsIn<Text>(name: string, text: Text): Record<string, Text> {
  return Object.fromEntries(locales.map((locale) => [fieldIn(name, locale), text]));
}

/** What was written in them, by language; those left empty are missing. */
export function writtenIn(name: string, fields: object): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const text = (fields as Record<string, unknown>)[fieldIn(name, locale)];
      return typeof text === "string" && text ? [[locale, text]] : [];
    }),
  );
}
