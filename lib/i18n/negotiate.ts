import { defaultLocale, isLocale, type Locale } from "./locales";

/**
 * The hub's language that a reader's browser asks for, or English.
 * @param header an Accept-Language header (RFC 9110 §12.5.4): "fr-SN, fr;q=0.9, en;q=0.8"
 */
export function negotiateLocale(header: string | null): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((part, position) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split("-")[0]?.toLowerCase(), quality: quality ? Number(quality) : 1, position };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.position - b.position);
  return wanted.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}

/**
 * Splits an address into its language and the page: "/fr/search" is French "/search". A page's path begins with one slash:
 * with two, "/fr//elsewhere.org" would lead to another site.
 */
export function splitLocale(pathname: string): { locale: Locale; path: string; prefixed: boolean } {
  const [, first = "", ...rest] = pathname.split("/");
  if (!isLocale(first)) return { locale: defaultLocale, path: pathname, prefixed: false };
  return { locale: first, path: `/${rest.join("/").replace(/^\/+/, "")}`, prefixed: true };
}
