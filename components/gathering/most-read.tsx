import { useLocale, useTranslations } from "next-intl";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { wholeNumber } from "@/lib/i18n/numbers";
import type { MostReadEntry } from "@/lib/insight/usage-loaders";
import { InLanguage } from "../entry/words";

/** What was read most, as far as anything was; and how that is counted. */
export function MostRead({ entries }: { entries: MostReadEntry[] }) {
  const t = useTranslations("usage");
  return (
    <section id="usage" className="mt-12 grid gap-x-12 gap-y-8 border-ink border-t pt-5 lg:grid-cols-12">
      {entries.length > 0 ? (
        <div className="lg:col-span-7">
          <h2>{t("most.title")}</h2>
          <p className="text-quiet text-sm">{t("most.subtitle")}</p>
          <Table entries={entries} />
        </div>
      ) : null}
      <div className={entries.length > 0 ? "lg:col-span-5" : "lg:col-span-12"}>
        <h2 className="text-lg">{t("counting.title")}</h2>
        <div className={`mt-2 space-y-3 text-quiet text-sm ${entries.length > 0 ? "" : "gap-x-12 lg:columns-2"}`}>
          <p>{t("counting.what")}</p>
          <p>{t("counting.rules")}</p>
          <p>{t("counting.privacy")}</p>
          <p>{t("counting.missing")}</p>
        </div>
      </div>
    </section>
  );
}

function Table({ entries }: { entries: MostReadEntry[] }) {
  const t = useTranslations("usage");
  const kind = useTranslations("entry.kind");
  const locale = useLocale() as Locale;
  return (
    <table className="mt-3 w-full border-collapse">
      <thead>
        <tr className="border-line border-b align-bottom text-sm">
          <th scope="col" className="py-1.5 text-start font-medium">
            {t("most.entry")}
          </th>
          <th scope="col" className="figures py-1.5 ps-4 font-medium">
            {t("most.views")}
          </th>
          <th scope="col" className="figures py-1.5 ps-4 font-medium max-sm:hidden">
            {t("most.downloads")}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ card, views, downloads }) => (
          <tr key={card.id} className="border-line border-b align-baseline">
            <th scope="row" className="py-2 text-start font-normal">
              <a href={localePath(locale, card.path)} className="title-link">
                <InLanguage language={card.language}>{card.title}</InLanguage>
              </a>
              <span className="label block">
                {card.resourceType ?? kind(card.kind)}
                {/* A phone has no room for a third column. */}
                {downloads > 0 ? (
                  <span className="sm:hidden">
                    {MIDDLE_DOT}
                    {t("downloads", { count: downloads })}
                  </span>
                ) : null}
              </span>
            </th>
            <td className="figures ps-4">{wholeNumber(views, locale)}</td>
            <td className="figures ps-4 max-sm:hidden">{wholeNumber(downloads, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
