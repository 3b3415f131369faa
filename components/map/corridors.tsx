import { useLocale, useTranslations } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { roundNumber, wholeNumber } from "@/lib/i18n/numbers";
import type { AskedCorridor } from "@/lib/insight/corridor-address";
import type { CorridorsView } from "@/lib/insight/corridor-loaders";
import type { CorridorLine } from "@/lib/insight/corridor-view";
import { Corridor } from "../entry/words";
import { Button, ButtonLink } from "../form/button";
import { LargestCorridors } from "./largest-corridors";

/** The map of the South's corridors, and what it shows in words and numbers. */
export function Corridors({ corridors, asked }: { corridors: CorridorsView; asked: AskedCorridor }) {
  const t = useTranslations("corridors");
  const locale = useLocale() as Locale;
  const { lines, firstYear, year } = corridors;
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="reading mt-3 text-lg">
        {t("lead", {
          year: String(year),
          south: roundNumber(corridors.people.south, locale),
          north: roundNumber(corridors.people.north, locale),
        })}
      </p>
      <div className="mt-8">
        <LargestCorridors corridors={corridors} />
      </div>
      <ChooseCorridor asked={asked} />
      <div className="mt-14 grid gap-x-12 gap-y-14 lg:grid-cols-12">
        <section className="border-ink border-t pt-5 lg:col-span-8">
          <h2>{t("largest", { count: lines.length })}</h2>
          <CorridorTable {...{ lines, firstYear, year }} />
          <p className="mt-4">
            <a href={localePath(locale, "/corridors.csv")}>
              {t("download", { count: wholeNumber(corridors.total, locale) })}
            </a>
          </p>
        </section>
        <Gaps lines={corridors.gaps} />
      </div>
    </div>
  );
}

/** Two names, in any language: both lead to their corridor, one to its country. */
function ChooseCorridor({ asked }: { asked: AskedCorridor }) {
  const t = useTranslations("corridors.choose");
  const locale = useLocale() as Locale;
  const unknown = asked.from.unknown || asked.to.unknown;
  return (
    <form action={localePath(locale, "/corridors")} className="mt-10 max-w-[44rem] print:hidden">
      <h2>{t("title")}</h2>
      <div className="mt-3 flex flex-wrap items-end gap-3">
        {(["from", "to"] as const).map((end) => (
          <label key={end} className="min-w-40 flex-1">
            <span className="label">{t(end)}</span>
            <input
              name={end}
              defaultValue={asked[end].text}
              className="control"
              dir="auto"
              maxLength={80}
              autoComplete="off"
              aria-invalid={asked[end].unknown || undefined}
              aria-describedby={asked[end].unknown ? "unknown-country" : undefined}
            />
          </label>
        ))}
        <Button>{t("button")}</Button>
      </div>
      {unknown ? (
        <p id="unknown-country" role="alert" className="mt-2 text-alarm">
          {t("unknown")}
        </p>
      ) : null}
      <p className="mt-2 text-sm">
        <a href={localePath(locale, "/countries")}>{t("list")}</a>
      </p>
    </form>
  );
}

/** Corridors by size: what the map shows, for those who cannot see it and those who want the number. */
function CorridorTable({ lines, firstYear, year }: Pick<CorridorsView, "lines" | "firstYear" | "year">) {
  const t = useTranslations("corridors");
  const locale = useLocale() as Locale;
  const number = (value: number | null) => (value === null ? t("notEstimated") : wholeNumber(value, locale));
  return (
    <table className="mt-3 w-full [&_td]:py-1.5 [&_td]:ps-3 [&_td]:figures [&_td]:align-baseline [&_th]:pe-2 [&_th]:text-start [&_th]:font-normal [&_thead_th:nth-child(n+2)]:pe-0 [&_thead_th:nth-child(n+2)]:ps-3 [&_thead_th:nth-child(n+2)]:figures [&_tr]:border-line [&_tr]:border-b">
      <thead className="label align-bottom">
        <tr>
          <th scope="col">{t("columns.corridor")}</th>
          <th scope="col" className="max-sm:hidden">
            {t("columns.people", { year: String(firstYear) })}
          </th>
          <th scope="col">{t("columns.people", { year: String(year) })}</th>
          <th scope="col">{t("columns.entries")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ from, to, people, peopleBefore, entries }) => (
          <tr key={from.code + to.code}>
            <th scope="row">
              <a href={localePath(locale, `/corridors/${from.code}-${to.code}`)}>
                {t("map.line", { from: from.label, to: to.label })}
              </a>
            </th>
            <td className="max-sm:hidden">{number(peopleBefore)}</td>
            <td>{number(people)}</td>
            <td>{entries}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Gaps({ lines }: { lines: CorridorLine[] }) {
  const t = useTranslations("corridors.gaps");
  const locale = useLocale() as Locale;
  const words = useTranslations("entry");
  if (lines.length === 0) return null;
  return (
    <section className="border-ink border-t pt-5 lg:col-span-4">
      <h2>{t("title")}</h2>
      <p className="mt-2 text-quiet">{t("text")}</p>
      <ul className="mt-3">
        {lines.map((line) => (
          <li key={`${line.from.code}-${line.to.code}`} className="border-line border-b py-2">
            <a href={localePath(locale, `/corridors/${line.from.code}-${line.to.code}`)} className="title-link">
              <Corridor corridor={line} word={words("to")} />
            </a>
            <p className="text-quiet text-sm">{t("people", { count: line.people })}</p>
          </li>
        ))}
      </ul>
      <p className="mt-5">
        <ButtonLink href={localePath(locale, "/submit")}>{t("submit")}</ButtonLink>
      </p>
    </section>
  );
}
