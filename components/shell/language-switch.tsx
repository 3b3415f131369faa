import { useLocale, useTranslations } from "next-intl";
import { localeNames, localePath, locales, textDirection } from "@/lib/i18n/locales";

/** This page in the other languages, each named in itself. `path` is the page's path and query without language. */
export function LanguageSwitch({ path, className = "" }: { path: string; className?: string }) {
  const current = useLocale();
  const t = useTranslations("site");
  return (
    <nav aria-label={t("languages")}>
      <ul className={`flex flex-wrap font-title text-sm ${className}`}>
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={localePath(locale, path)}
              hrefLang={locale}
              lang={locale}
              dir={textDirection(locale)}
              aria-current={locale === current ? "true" : undefined}
              className="nav-link py-1"
            >
              {localeNames[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
