/** The languages of the interface. English has no prefix in addresses, the others do (`/fr/search`). */
export const locales = ["en", "fr", "es", "pt", "ar"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

/** Each language's name in itself. */
export const localeNames: Record<Locale, string> = {
  en: "English",
  fr: "Français",
  es: "Español",
  pt: "Português",
  ar: "العربية",
};

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

const rightToLeft = new Set(["ar", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** The direction in which a language (BCP 47 tag) is written. */
export function textDirection(language: string): "ltr" | "rtl" {
  return rightToLeft.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** The address of a page in a language: `localePath("fr", "/search")` is `/fr/search`, in English `/search`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}
