import { useLocale, useTranslations } from "next-intl";
import type { CorridorCount } from "@/lib/catalogue/view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Corridor } from "../entry/words";

/** The corridors that most entries are about, each with the way to its page. */
export function WrittenAbout({ corridors }: { corridors: CorridorCount[] }) {
  const t = useTranslations("home.corridors");
  const words = useTranslations("entry");
  const locale = useLocale() as Locale;
  return (
    <section className="mt-10">
      {corridors.length > 0 ? (
        <>
          <h3>{t("title")}</h3>
          <p className="text-quiet">{t("subtitle")}</p>
          <ul className="mt-4 gap-x-10 sm:columns-2 lg:columns-3">
            {corridors.map((corridor) => (
              <li
                key={`${corridor.from.code}-${corridor.to.code}`}
                className="flex break-inside-avoid items-baseline justify-between gap-4 border-line border-b py-1.5"
              >
                <a
                  href={localePath(locale, `/corridors/${corridor.from.code}-${corridor.to.code}`)}
                  className="title-link"
                >
                  <Corridor corridor={corridor} word={words("to")} />
                </a>
                <span className="whitespace-nowrap text-quiet text-sm tabular-nums">
                  {t("entries", { count: corridor.count })}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="mt-4">
        <a href={localePath(locale, "/corridors")}>{t("map")}</a>
      </p>
    </section>
  );
}
