import { useLocale, useTranslations } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Props = { page: number; pages: number; label: string; href: (page: number) => string };

/** To the page before and the page after. */
export function Pages({ page, pages, label, href }: Props) {
  const t = useTranslations("search.pages");
  const locale = useLocale() as Locale;
  if (pages <= 1) return null;
  const step = (to: number, rel: "prev" | "next", word: string) => (
    <a href={localePath(locale, href(to))} rel={rel} className="button button-secondary">
      {word}
    </a>
  );
  return (
    <nav aria-label={label} className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
      {page > 1 ? step(page - 1, "prev", t("previous")) : null}
      <span className="text-quiet">{t("page", { page, pages })}</span>
      {page < pages ? step(page + 1, "next", t("next")) : null}
    </nav>
  );
}
