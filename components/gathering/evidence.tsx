import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TermCount } from "@/lib/catalogue/view";
import { partialDate } from "@/lib/i18n/dates";
import { MIDDLE_DOT, NO_BREAK } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { share, wholeNumber } from "@/lib/i18n/numbers";
import type { Share } from "@/lib/insight/evidence-data";
import type { CorridorEvidence, Evidence, TopicEvidence } from "@/lib/insight/evidence-loaders";
import { CardList } from "../entry/card";
import { ButtonLink } from "../form/button";
import { Goals } from "../map/goals";

/** What there is on a topic, on two printed pages. */
export function TopicEvidencePage({ topic }: { topic: TopicEvidence }) {
  const locale = useLocale() as Locale;
  return (
    <EvidencePage
      subject={topic.title}
      back={localePath(locale, `/topics/${topic.code}`)}
      summary={topic.summary}
      evidence={topic}
    />
  );
}

/** What there is on a corridor, on two printed pages. */
export function CorridorEvidencePage({ corridor }: { corridor: CorridorEvidence }) {
  const t = useTranslations("corridors");
  const locale = useLocale() as Locale;
  const { from, to, people } = corridor;
  const names = { from: from.label, to: to.label };
  const finding = people && {
    ...{ ...names, year: String(people.year), count: people.count, people: wholeNumber(people.count, locale) },
  };
  return (
    <EvidencePage
      subject={t("page.title", names)}
      back={localePath(locale, `/corridors/${from.code}-${to.code}`)}
      summary={finding ? t("page.finding", finding) : t("page.noEstimate")}
      evidence={corridor}
    />
  );
}

type Props = { subject: string; back: string; summary: string | null; evidence: Evidence };

function EvidencePage({ subject, back, summary, evidence }: Props) {
  const t = useTranslations("evidence");
  const locale = useLocale() as Locale;
  const { readings, shares, day, countries, topics } = evidence;
  return (
    <div className="page">
      <p className="label">
        <a href={back}>{subject}</a>
      </p>
      <h1 className="mt-2">{t("heading", { subject })}</h1>
      {summary ? <p className="reading mt-3 text-lg">{summary}</p> : null}
      <p className="label mt-3">{t("asOf", { day: partialDate(day, locale) })}</p>
      {shares.publications === 0 ? (
        <div className="mt-8 space-y-5">
          <p>{t("none")}</p>
          <ButtonLink href={localePath(locale, "/submit")}>{t("submit")}</ButtonLink>
        </div>
      ) : (
        <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-12">
          <section className="border-ink border-t pt-5 lg:col-span-7">
            <h2>{t("readings.title")}</h2>
            <p className="mt-1 text-quiet text-sm">{t(evidence.isChosen ? "readings.chosen" : "readings.rule")}</p>
            <CardList cards={readings} subjects={false} className="print:[&_article]:py-2" />
          </section>
          <div className="space-y-10 print:space-y-6 lg:col-span-5">
            <Figures evidence={evidence} />
            <Goals goals={evidence} />
            <Named title={t("countries")} terms={countries} href={(code) => `/countries/${code}`} />
            <Named title={t("topics")} terms={topics} href={(code) => `/topics/${code}`} />
          </div>
        </div>
      )}
      <p className="mt-10 max-w-[75ch] border-line border-t pt-4 text-quiet text-sm">{t("note")}</p>
    </div>
  );
}

/** The literature in five numbers, each with how much of it is known. */
function Figures({ evidence: { shares, south, since } }: { evidence: Evidence }) {
  const t = useTranslations("evidence.figures");
  const locale = useLocale() as Locale;
  const number = (value: number) => wholeNumber(value, locale);
  const part = (of: Share, all: number) => (isTold(of, all) ? share(of.count / of.known, locale) : "–");
  const known = (of: Share, all: number) =>
    t(isTold(of, all) ? "known" : "tooFew", { known: number(of.known), all: number(all) });
  const { publications, openAccess, peerReviewed, recent, medianYear } = shares;
  return (
    <dl className="grid gap-x-12 border-ink border-t sm:grid-cols-2 lg:grid-cols-1 print:grid-cols-3">
      <Figure value={number(publications)} name={t("publications", { count: publications })}>
        {medianYear === null ? null : t("median", { year: String(medianYear) })}
      </Figure>
      <Figure value={share(recent / publications, locale)} name={t("recent")}>
        {t("since", { year: String(since), count: number(recent) })}
      </Figure>
      <Figure value={part(openAccess, publications)} name={t("openAccess")}>
        {known(openAccess, publications)}
      </Figure>
      <Figure value={part(peerReviewed, publications)} name={t("peerReviewed")}>
        {known(peerReviewed, publications)}
      </Figure>
      <Figure value={part(south, south.all)} name={t("south")}>
        {known(south, south.all)}
      </Figure>
    </dl>
  );
}

/** A share of fewer than half of all would say more of the records than of the literature. */
function isTold({ known }: Share, all: number): boolean {
  return known > 0 && known * 2 >= all;
}

function Figure({ value, name, children }: { value: string; name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end border-line border-b py-4">
      <dt>
        {name}
        <span className="block text-quiet text-sm">{children}</span>
      </dt>
      <dd className="font-semibold font-title text-2xl text-sea">{value}</dd>
    </div>
  );
}

function Named({ title, terms, href }: { title: string; terms: TermCount[]; href: (code: string) => string }) {
  const locale = useLocale() as Locale;
  if (terms.length === 0) return null;
  return (
    <section className="border-ink border-t pt-5">
      <h2>{title}</h2>
      <p className="mt-2">
        {terms.map(({ code, label, count }, at) => (
          <span key={code}>
            {at > 0 ? MIDDLE_DOT : ""}
            <a href={localePath(locale, href(code))} className="title-link">
              {label}
            </a>
            {NO_BREAK}
            <span className="text-quiet text-sm tabular-nums">{count}</span>
          </span>
        ))}
      </p>
    </section>
  );
}
