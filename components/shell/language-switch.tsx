import { useLocale, useTranslations } from "next-intl";
import { localeNames, localePath, locales, textDirection } from "@/lib/i18n/locales";

type Props = {
  /** The page's path and query, without language. */
  path: string;
  className?: string;
  /** The header's is a landmark; the footer's repeats it. */
  landmark?: boolean;
};

/**
 * This page in the other languages, each named in itself; in the system's type where the page's own face would have to be
 * loaded in another script for one word.
 */
export function LanguageSwitch({ path, className = "", landmark }: Props) {
  const current = useLocale();
  const t = useTranslations("site");
  const list = (
    <ul className={`flex flex-wrap font-title text-sm ${className}`}>
      {locales.map((locale) => (
        <li key={locale}>
          <a
            href={localePath(locale, path)}
            hrefLang={locale}
            lang={locale}
            dir={textDirection(locale)}
            aria-current={locale === current ? "true" : undefined}
            className={`nav-link py-1 ${textDirection(locale) === textDirection(current) ? "" : "font-sans"}`}
          >
            {localeNames[locale]}
          </a>
        </li>
      ))}
    </ul>
  );
  return landmark ? <nav aria-label={t("languages")}>{list}</nav> : list;
}
