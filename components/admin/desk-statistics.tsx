import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { wholeNumber } from "@/lib/i18n/numbers";
import type { DeskGroup } from "@/lib/insight/desk-data";
import type { DeskLine, DeskStatistics as View } from "@/lib/insight/desk-loaders";
import { SmallBars } from "../chart/small-bars";

/** How much came to the desk, how long it waited, who decided, and what waits longest. */
export function DeskStatistics({ statistics }: { statistics: View }) {
  const t = useTranslations("admin.statistics");
  const { groups, moderators, oldest, waiting } = statistics;
  const [all] = groups.all;
  return (
    <>
      {all ? <Totals all={all} waiting={waiting} /> : null}
      <Oldest oldest={oldest} />
      <div className="space-y-12">
        {(["kind", "language", "country"] as const).map((group) => (
          <Group key={group} group={group} lines={groups[group]} />
        ))}
        <Moderators moderators={moderators} />
      </div>
      <p className="max-w-[75ch] text-quiet text-sm">{t("note")}</p>
    </>
  );
}

/** A length of time in words: hours up to two days, days after. */
function useDuration(): (hours: number | null) => string {
  const t = useTranslations("admin.statistics");
  return (hours) => {
    if (hours === null) return "–";
    if (hours < 1) return t("withinHour");
    return hours < 48 ? t("hours", { count: Math.round(hours) }) : t("days", { count: Math.round(hours / 24) });
  };
}

function Totals({ all, waiting }: { all: DeskLine; waiting: number }) {
  const t = useTranslations("admin.statistics");
  const locale = useLocale();
  const duration = useDuration();
  const totals = [
    { key: "submitted", value: wholeNumber(all.submitted, locale) },
    { key: "decided", value: wholeNumber(all.decided, locale) },
    { key: "waiting", value: wholeNumber(waiting, locale) },
    { key: "median", value: duration(all.median) },
    { key: "ninetieth", value: duration(all.ninetieth) },
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-x-8 border-ink border-t sm:grid-cols-5">
      {totals.map(({ key, value }) => (
        <div key={key} className="flex flex-col-reverse justify-end border-line border-b py-4">
          <dt className="text-sm">{t(key)}</dt>
          <dd className="font-semibold font-title text-sea text-xl">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Oldest({ oldest }: { oldest: View["oldest"] }) {
  const t = useTranslations("admin.statistics");
  const untitled = useTranslations("moderation.item")("untitled");
  const locale = useLocale() as Locale;
  if (oldest.length === 0) return null;
  return (
    <section aria-labelledby="oldest" className="space-y-3">
      <h2 id="oldest">{t("oldest")}</h2>
      <ol className="divide-y divide-line border-line border-y">
        {oldest.map(({ entryId, title, days }) => (
          <li key={entryId} className="flex items-baseline justify-between gap-x-6 py-2">
            <a href={localePath(locale, `/moderation/${entryId}`)} className="title-link">
              <bdi>{title || untitled}</bdi>
            </a>
            <span className="shrink-0 text-quiet text-sm">{t("since", { count: days })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Group({ group, lines }: { group: Exclude<DeskGroup, "all">; lines: DeskLine[] }) {
  const t = useTranslations("admin.statistics");
  const kinds = useTranslations("entry.kind");
  const locale = useLocale();
  const duration = useDuration();
  const nameOf = ({ code, label }: DeskLine) => (group === "kind" ? kinds(code) : (label ?? t("unknown")));
  if (lines.length === 0) return null;
  return (
    <Table
      title={t(`groups.${group}`)}
      head={[t(`groups.${group}`), t("submitted"), t("decided"), t("median"), t("ninetieth")]}
      rows={lines.map((line) => ({
        name: nameOf(line),
        bars: <SmallBars years={line.parts} />,
        cells: [
          wholeNumber(line.submitted, locale),
          wholeNumber(line.decided, locale),
          duration(line.median),
          duration(line.ninetieth),
        ],
      }))}
    />
  );
}

function Moderators({ moderators }: Pick<View, "moderators">) {
  const t = useTranslations("admin.statistics");
  const locale = useLocale();
  const duration = useDuration();
  return (
    <Table
      title={t("moderators")}
      head={[t("moderator"), t("decided"), t("median"), t("claimed")]}
      rows={moderators.map(({ name, decided, median, claimed }) => ({
        name,
        cells: [wholeNumber(decided, locale), duration(median), wholeNumber(claimed, locale)],
      }))}
    />
  );
}

type TableProps = { title: string; head: string[]; rows: { name: string; bars?: ReactNode; cells: string[] }[] };

function Table({ title, head, rows }: TableProps) {
  const bars = rows.some((row) => row.bars);
  const t = useTranslations("admin.statistics");
  return (
    <div className="space-y-3">
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="relative overflow-x-auto" tabIndex={0} aria-label={title}>
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-ink border-b align-bottom">
              {head.map((cell, at) => (
                <th
                  key={cell}
                  scope="col"
                  className={`py-2 font-medium ${at === 0 ? "pe-4 text-start" : "figures ps-4"}`}
                >
                  {cell}
                </th>
              ))}
              {bars ? (
                <th scope="col" className="hidden py-2 ps-6 text-start font-medium sm:table-cell">
                  {t("bars")}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name} className="border-line border-b">
                <th scope="row" className="py-2 pe-4 text-start font-normal">
                  <bdi>{row.name}</bdi>
                </th>
                {row.cells.map((cell, at) => (
                  <td key={head[at + 1]} className="figures whitespace-nowrap py-2 ps-4">
                    {cell}
                  </td>
                ))}
                {bars ? <td className="hidden ps-6 sm:table-cell">{row.bars}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
