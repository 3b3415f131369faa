import { useLocale, useTranslations } from "next-intl";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { wholeNumber } from "@/lib/i18n/numbers";
import type { StatisticGroup } from "@/lib/insight/statistics-data";
import type { StatisticLine, StatisticsView } from "@/lib/insight/statistics-loaders";
import type { MostReadEntry } from "@/lib/insight/usage-loaders";
import { DataTable } from "../chart/data-table";
import { SmallBars } from "../chart/small-bars";
import { Growth } from "./growth";
import { MostRead } from "./most-read";

/** The hub in numbers. */
export function Statistics({ statistics, mostRead }: { statistics: StatisticsView; mostRead: MostReadEntry[] }) {
  const t = useTranslations("statistics");
  const locale = useLocale() as Locale;
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="reading mt-3">{t("intro")}</p>
      <Totals statistics={statistics} />
      <div className="mt-12 grid gap-x-12 gap-y-12 lg:grid-cols-2">
        <Growth counts={statistics.publications} />
        {statistics.groups.map(({ group, lines }) => (
          <Group key={group} group={group} lines={lines} years={statistics.years} />
        ))}
      </div>
      <p className="mt-10">
        <a href={localePath(locale, "/statistics.csv")}>{t("download")}</a>
        {MIDDLE_DOT}
        <a href={localePath(locale, "/corridors.csv")}>{t("downloadCorridors")}</a>
      </p>
      <p className="mt-3 max-w-[75ch] text-quiet text-sm">{t("note")}</p>
      <MostRead entries={mostRead} />
    </div>
  );
}

function Totals({ statistics: { kinds, contributors, countries, south, corridors } }: { statistics: StatisticsView }) {
  const t = useTranslations("statistics.totals");
  const locale = useLocale() as Locale;
  const number = (value: number) => wholeNumber(value, locale);
  const totals = [
    { key: "publications", count: kinds.publication, href: "/search?kind=publication" },
    { key: "events", count: kinds.event, href: "/search?kind=event" },
    { key: "news", count: kinds.news, href: "/search?kind=news" },
    { key: "people", count: contributors.people },
    { key: "institutions", count: contributors.institutions, href: "/institutions" },
    { key: "countries", count: countries, href: "/countries" },
  ] as const;
  return (
    <>
      <dl className="mt-8 grid grid-cols-2 gap-x-12 border-ink border-t sm:grid-cols-3">
        {totals.map(({ key, count, ...total }) => (
          <div key={key} className="flex flex-col-reverse justify-end border-line border-b py-4">
            <dt>
              {"href" in total ? <a href={localePath(locale, total.href)}>{t(key, { count })}</a> : t(key, { count })}
            </dt>
            <dd className="font-semibold font-title text-2xl text-sea">{number(count)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 max-w-[65ch]">
        {t("south", { south: number(south) })}{" "}
        {t("corridors", {
          known: number(corridors.known),
          large: number(corridors.large),
          people: number(corridors.people),
        })}{" "}
        <a href={localePath(locale, "/corridors")}>{t("map")}</a>
      </p>
    </>
  );
}

/** Years that the table sums. */
const RECENT = 5;

type GroupProps = { group: StatisticGroup; lines: StatisticLine[]; years: StatisticsView["years"] };

/** Entries of each kind, language or region, and when their works are from. */
function Group({ group, lines, years }: GroupProps) {
  const t = useTranslations("statistics");
  const kinds = useTranslations("entry.kind");
  const locale = useLocale() as Locale;
  const nameOf = ({ code, label }: StatisticLine) => (group === "kind" ? kinds(code) : label);
  if (lines.length === 0) return null;
  const span = { first: String(years.first), last: String(years.last) };
  return (
    <figure className="border-ink border-t pt-5">
      <h2>{t(`groups.${group}`)}</h2>
      <p className="text-quiet text-sm">{t("bars", span)}</p>
      <ul className="mt-3">
        {lines.map((line) => (
          <li key={line.code} className="flex items-center gap-3 border-line border-b py-1.5">
            <a href={localePath(locale, `/search?${group}=${line.code}`)} className="title-link grow">
              {nameOf(line)}
            </a>
            <SmallBars years={line.years} />
            <span className="figures min-w-10">{wholeNumber(line.total, locale)}</span>
          </li>
        ))}
      </ul>
      <DataTable
        title={t("table")}
        head={[t(`groups.${group}`), t("lastYears", { count: RECENT }), t("all")]}
        rows={lines.map((line) => ({
          name: nameOf(line),
          cells: [sumOfLast(line, RECENT), line.total].map((value) => wholeNumber(value, locale)),
        }))}
      />
    </figure>
  );
}

function sumOfLast({ years }: StatisticLine, count: number): number {
  return years.slice(-count).reduce((sum, year) => sum + year.count, 0);
}
