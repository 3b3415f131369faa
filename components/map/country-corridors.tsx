import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import { wholeNumber } from "@/lib/i18n/numbers";
import type { CountryFigures } from "@/lib/insight/country-loaders";
import { DataTable } from "../chart/data-table";
import { LineChart } from "../chart/line-chart";
import { CorridorList } from "./corridor-list";
import { CorridorMap } from "./corridor-map";
import { StockSource } from "./stock-source";

/** Where people of a country live within the South, and from where people came, on the map, in lists and over time. */
export function CountryCorridors({ country, figures }: { country: string; figures: CountryFigures }) {
  const t = useTranslations("countries");
  const { outward, inward, map } = figures;
  if (outward.length + inward.length === 0) return null;
  return (
    <section id="corridors" className="mt-10 border-ink border-t pt-5">
      <h2>{t("corridors")}</h2>
      <div className="mt-4 grid gap-x-12 gap-y-8 lg:grid-cols-12">
        <div className="space-y-8 lg:col-span-7">
          {map ? (
            <div>
              <CorridorMap map={map} lines={[...outward, ...inward]} />
            </div>
          ) : null}
          <OverTime country={country} figures={figures} />
        </div>
        <div className="space-y-8 lg:col-span-5">
          <CorridorList title={t("outward", { country })} lines={outward} end="to" />
          <CorridorList title={t("inward", { country })} lines={inward} end="from" />
        </div>
      </div>
    </section>
  );
}

function OverTime({ country, figures: { years, totals } }: { country: string; figures: CountryFigures }) {
  const t = useTranslations("countries.stock");
  const table = useTranslations("corridors.page");
  const locale = useLocale() as Locale;
  const lines = [
    { name: t("outward"), values: totals.outward, tone: "laterite" as const },
    { name: t("inward"), values: totals.inward, tone: "sea" as const },
  ];
  if (Math.max(...totals.outward, ...totals.inward) === 0) return null;
  return (
    <figure>
      <h3>{t("title", { country, year: String(years[0]) })}</h3>
      <div className="mt-2">
        <LineChart years={years} lines={lines} write={(value) => wholeNumber(value, locale)} />
      </div>
      <figcaption>
        <DataTable
          title={table("table")}
          head={[table("year"), t("outward"), t("inward")]}
          rows={years.map((year, at) => ({
            name: String(year),
            cells: lines.map(({ values }) => wholeNumber(values[at] ?? 0, locale)),
          }))}
        />
        <StockSource />
      </figcaption>
    </figure>
  );
}
