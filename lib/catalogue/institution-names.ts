import { z } from "zod";
import { defaultLocale, type Locale, locales } from "@/lib/i18n/locales";

/** Names of an institution by language. */
export type InstitutionNames = Partial<Record<Locale, string>>;

/** Names by language, as a row keeps them; of what is none, none. */
export function namesOf(json: unknown): InstitutionNames {
  return z.partialRecord(z.enum(locales), z.string()).safeParse(json).data ?? {};
}

/** The name that the log and messages have: the English one, else the first; empty where there is none. */
export function mainName(names: InstitutionNames): string {
  return nameFor(names, defaultLocale).name;
}

/** The name for a reader, and its language: in the reader's, else in English, else in the first that there is. */
export function nameFor(names: InstitutionNames, locale: Locale): { language: Locale; name: string } {
  const language = [locale, defaultLocale, ...locales].find((each) => names[each]) ?? defaultLocale;
  return { language, name: names[language] ?? "" };
}
