import { useLocale, useTranslations } from "next-intl";
import type { CountriesView } from "@/lib/catalogue/theme-loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";

/** The index at the end of an atlas: names and how much there is; and the blank spots. */
export function Countries({ countries: { regions, missing } }: { countries: CountriesView }) {
  const t = useTranslations("countries");
  const locale = useLocale() as Locale;
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="reading mt-3">{t("intro")}</p>
      <div className="mt-8 gap-x-12 sm:columns-2 lg:columns-3">
        {regions.map(({ code, label, countries }) => (
          <section key={code} className="mb-8 break-inside-avoid border-ink border-t pt-3">
            <h2 className="text-base">{label}</h2>
            <ul className="mt-1">
              {countries.map((country) => (
                <li key={country.code} className="flex items-baseline gap-2 py-0.5">
                  <a href={localePath(locale, `/countries/${country.code}`)} className="title-link py-0.5">
                    {country.label}
                  </a>
                  <span className="grow border-line border-b border-dotted" />
                  <span className="text-quiet tabular-nums">{country.count}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {missing.length > 0 ? (
        <section className="mt-6 border-ink border-t pt-5">
          <h2>{t("missing.title")}</h2>
          <p className="mt-2 max-w-[65ch] text-quiet">{t("missing.text")}</p>
          <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
            {missing.map(({ code, label }) => (
              <li key={code}>
                <a href={localePath(locale, `/countries/${code}`)} className="title-link inline-block py-0.5">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
