import type { Locale } from "@/lib/i18n/locales";
import type { EntryItem } from "./entry-item-schema";

/** What an entry says to readers of a language: in it where it can be, else in its own. */
export function shownText(
  item: Pick<EntryItem, "language" | "title" | "abstract" | "translations">,
  locale: Locale,
): { language: string; title: string; abstract: string | null } {
  const translation = item.language === locale ? undefined : item.translations.find((one) => one.language === locale);
  const { language, title, abstract } = translation?.title.trim() ? translation : item;
  return { language, title, abstract };
}
