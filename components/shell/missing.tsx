import { useLocale, useTranslations } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { SearchBox } from "../search/search-box";
import { explore } from "./navigation";

/** What stands where nothing is. */
export function Missing() {
  const t = useTranslations("site");
  const locale = useLocale() as Locale;
  return (
    <div className="page">
      <p className="label">404</p>
      <h1>{t("missing.title")}</h1>
      <p className="reading mt-4">{t("missing.text")}</p>
      <div className="mt-8 max-w-[40rem]">
        <SearchBox />
      </div>
      <ul className="mt-6 flex flex-wrap gap-x-8 font-title">
        {explore.map(({ key, path }) => (
          <li key={key}>
            <a href={localePath(locale, path)} className="inline-block py-1">
              {t(`navigation.${key}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
