import { useLocale, useTranslations } from "next-intl";
import { wholeNumber } from "@/lib/i18n/numbers";
import type { YearCount } from "@/lib/insight/subject-data";
import { DataTable } from "../chart/data-table";
import { lastYears, YearBars } from "../chart/year-bars";

/** How the literature grew: publications by the year in which they appeared. */
export function Growth({ counts }: { counts: YearCount[] }) {
  const t = useTranslations("topics.growth");
  const locale = useLocale();
  const number = (value: number) => wholeNumber(value, locale);
  const { years, older } = lastYears(counts);
  if (counts.length < 2) return null;
  return (
    <figure className="border-ink border-t pt-5">
      <h2>{t("title")}</h2>
      <p className="text-quiet text-sm">{t("subtitle")}</p>
      <div className="mt-3">
        <YearBars years={years} write={number} />
      </div>
      <figcaption>
        {older > 0 ? <p className="text-quiet text-sm">{t("older", { count: older })}</p> : null}
        <DataTable
          title={t("table")}
          head={[t("year"), t("publications")]}
          rows={counts.map(({ year, count }) => ({ name: String(year), cells: [number(count)] }))}
        />
      </figcaption>
    </figure>
  );
}
