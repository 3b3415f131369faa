import { useLocale, useTranslations } from "next-intl";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { wholeNumber } from "@/lib/i18n/numbers";
import type { CorridorPageView } from "@/lib/insight/corridor-loaders";
import { DataTable } from "../chart/data-table";
import { LineChart } from "../chart/line-chart";
import { CardList } from "../entry/card";
import { Corridor, TermLinks } from "../entry/words";
import { ButtonLink } from "../form/button";
import { KindCounts } from "../gathering/gathered";
import { EventList } from "../home/ahead";
import { Contributors } from "./contributors";
import { CorridorList } from "./corridor-list";
import { CorridorMap } from "./corridor-map";
import { Goals } from "./goals";
import { StockSource } from "./stock-source";

/** One corridor: how many people, what has been written and by whom, and what lies beside it. */
export function CorridorPage({ corridor }: { corridor: CorridorPageView }) {
  const t = useTranslations("corridors");
  const words = useTranslations("entry");
  const locale = useLocale() as Locale;
  const { from, to } = corridor;
  return (
    <div className="page">
      <nav aria-label={t("title")} className="label">
        <a href={localePath(locale, "/corridors")}>{t("title")}</a>
      </nav>
      <h1 className="mt-2">
        <Corridor corridor={corridor} word={words("to")} />
      </h1>
      <KindCounts counts={corridor.counts} />
      <p className="mt-3">
        <a href={localePath(locale, `/corridors/${to.code}-${from.code}`)}>
          {t("page.back", { from: to.label, to: from.label })}
        </a>
        {corridor.counts.publication > 0 ? (
          <>
            {MIDDLE_DOT}
            <a href={localePath(locale, `/corridors/${from.code}-${to.code}/evidence`)}>{t("page.evidence")}</a>
          </>
        ) : null}
        {MIDDLE_DOT}
        <TermLinks terms={[from, to]} href={(code) => `/countries/${code}`} />
      </p>
      <People corridor={corridor} />
      <div className="mt-14 grid gap-x-12 gap-y-14 lg:grid-cols-12">
        <div className="space-y-12 lg:col-span-7">
          <Writings corridor={corridor} />
        </div>
        <div className="space-y-12 lg:col-span-5">
          {corridor.events.length > 0 ? (
            <section className="border-ink border-t pt-5">
              <h2>{t("page.events")}</h2>
              <EventList events={corridor.events} heading="h3" />
            </section>
          ) : null}
          <Contributors title={t("page.people")} contributors={corridor.people} />
          <Contributors title={t("page.institutions")} contributors={corridor.institutions} />
          <Goals goals={corridor} />
        </div>
      </div>
      <Beside corridor={corridor} />
    </div>
  );
}

/** The people of the corridor, both ways, over time. */
function People({ corridor: { from, to, line, stock, ranks, inSouth } }: { corridor: CorridorPageView }) {
  const t = useTranslations("corridors");
  const locale = useLocale() as Locale;
  const number = (value: number | null | undefined) =>
    typeof value === "number" ? wholeNumber(value, locale) : t("notEstimated");
  const year = String(stock.years.at(-1));
  if (!inSouth) return <p className="mt-8 max-w-[65ch] text-quiet">{t("page.outside")}</p>;
  if (stock.there.length + stock.back.length === 0) return <p className="mt-8 text-quiet">{t("page.noEstimate")}</p>;
  const names = [
    { name: t("map.line", { from: from.label, to: to.label }), values: stock.there, tone: "laterite" as const },
    { name: t("map.line", { from: to.label, to: from.label }), values: stock.back, tone: "sea" as const },
  ];
  return (
    <figure className="mt-8 border-ink border-t pt-5">
      <h2>
        {line.people > 0
          ? t("page.finding", { year, people: number(line.people), count: line.people, from: from.label, to: to.label })
          : t("page.noEstimate")}
      </h2>
      {ranks ? (
        <p className="mt-1 text-quiet">
          {t("page.ranks", {
            ...{ from: from.label, placeFrom: ranks.from.place, ofFrom: ranks.from.of },
            ...{ to: to.label, placeTo: ranks.to.place, ofTo: ranks.to.of },
          })}
        </p>
      ) : null}
      <div className="mt-5 items-end gap-x-12 lg:grid lg:grid-cols-12">
        <div className="lg:col-span-7">
          <LineChart
            years={stock.years}
            lines={names.filter(({ values }) => values.length > 0)}
            write={(value) => wholeNumber(value, locale)}
          />
        </div>
        <figcaption className="lg:col-span-5">
          <DataTable
            title={t("page.table")}
            head={[t("page.year"), ...names.map(({ name }) => name)]}
            rows={stock.years.map((year, at) => ({
              name: String(year),
              cells: names.map(({ values }) => number(values[at])),
            }))}
          />
          <StockSource />
        </figcaption>
      </div>
    </figure>
  );
}

/** Entries on the corridor; where there are none, an invitation, and what is about both countries. */
function Writings({ corridor }: { corridor: CorridorPageView }) {
  const t = useTranslations("corridors.page");
  const words = useTranslations("corridors.gaps");
  const locale = useLocale() as Locale;
  const { from, to, publications, news, beside, counts } = corridor;
  const search = (kind: string) =>
    localePath(locale, `/search?from=${from.code}&to=${to.code}&kind=${kind}&sort=newest`);
  return (
    <>
      {publications.length > 0 ? (
        <section className="border-ink border-t pt-5">
          <h2>{t("publications")}</h2>
          <CardList cards={publications} />
          <p className="mt-3">
            <a href={search("publication")}>{t("all", { count: counts.publication })}</a>
          </p>
        </section>
      ) : (
        <section className="border-turmeric border-s-4 ps-6">
          <h2>{t("none.title")}</h2>
          <p className="reading mt-2">{t("none.text", { from: from.label, to: to.label })}</p>
          <p className="mt-5">
            <ButtonLink kind="primary" href={localePath(locale, "/submit/publication")}>
              {words("submit")}
            </ButtonLink>
          </p>
        </section>
      )}
      {beside.length > 0 ? (
        <section className="border-ink border-t pt-5">
          <h2>{t("beside")}</h2>
          <CardList cards={beside} />
        </section>
      ) : null}
      {news.length > 0 ? (
        <section className="border-ink border-t pt-5">
          <h2>{t("news")}</h2>
          <CardList cards={news} />
        </section>
      ) : null}
    </>
  );
}

/** The largest corridors from and to the same countries, on the map and as lists. */
function Beside({ corridor }: { corridor: CorridorPageView }) {
  const t = useTranslations("corridors");
  const { from, to, fromHere, toThere, line, map } = corridor;
  if (fromHere.length + toThere.length === 0) return null;
  return (
    <section className="mt-14 border-ink border-t pt-5">
      <h2>{t("page.neighbours")}</h2>
      <div className="mt-4 grid gap-x-12 gap-y-8 lg:grid-cols-12">
        <div className="lg:col-span-7">
          <CorridorMap map={map} lines={[line, ...fromHere, ...toThere]} />
        </div>
        <div className="space-y-6 lg:col-span-5">
          <CorridorList title={t("fromCountry", { country: from.label })} lines={fromHere} end="to" />
          <CorridorList title={t("toCountry", { country: to.label })} lines={toThere} end="from" />
        </div>
      </div>
    </section>
  );
}
