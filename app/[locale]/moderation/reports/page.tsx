import { getTranslations } from "next-intl/server";
import { Pages } from "@/components/admin/pages";
import { Button } from "@/components/form/button";
import { Select } from "@/components/form/choice";
import { Notice } from "@/components/form/messages";
import { AnswerForm } from "@/components/moderation/answer-form";
import { Report } from "@/components/moderation/report";
import { requireModerator } from "@/lib/accounts/loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { type ReportedEntry, readReports } from "@/lib/moderation/report-data";
import { reportFilterSchema, reportOutcomes, reportReasons, reportStates } from "@/lib/moderation/report-schema";
import { vocabulary } from "@/lib/vocabulary/data";
import { filterAddress } from "../filter-address";
import { ModerationNavigation } from "../navigation";
import { answer } from "./actions";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reports" });
  return { title: t("desk.title") };
}

/** What readers say is not right, entry by entry. */
export default async function ReportsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const moderator = await requireModerator(locale);
  const { filter: address, news } = filterAddress(query);
  const filter = reportFilterSchema.parse(Object.fromEntries(new URLSearchParams(address)));
  const [{ entries, reports, pages }, terms, t, words] = await Promise.all([
    readReports(moderator, filter),
    vocabulary(),
    getTranslations({ locale, namespace: "reports" }),
    getTranslations({ locale, namespace: "moderation" }),
  ]);
  const to = (page: number) => {
    const next = new URLSearchParams(address);
    next.set("page", String(page));
    return localePath(locale, `/moderation/reports?${next}`);
  };
  const language = (code: string) => terms.label(`language:${code}`, locale);
  const answerable = ({ mayAnswer }: ReportedEntry) => mayAnswer && filter.state === "open";
  const noteHint = ({ reports }: ReportedEntry) => {
    const waiting = reports.filter(({ waitsForAnswer }) => waitsForAnswer);
    if (waiting.length === 0) return t("desk.noteUnread");
    const names = [...new Set(waiting.map((report) => language(report.locale)))];
    return t("desk.noteRead", { languages: new Intl.ListFormat(locale).format(names) });
  };
  return (
    <div className="page space-y-8">
      <h1>{t("desk.title")}</h1>
      <ModerationNavigation locale={locale} show="reports" moderatorId={moderator.id} />
      {news.done === "answered" ? (
        <Notice tone="success" live>
          {t("desk.answered")}
        </Notice>
      ) : null}
      <form
        action={localePath(locale, "/moderation/reports")}
        method="get"
        className="grid gap-4 sm:grid-cols-3 sm:items-end lg:max-w-[48rem]"
      >
        <Select
          name="state"
          label={t("desk.state")}
          options={reportStates.map((state) => ({ value: state, label: t(`desk.states.${state}`) }))}
          defaultValue={filter.state}
        />
        <Select
          id="filter-reason"
          name="reason"
          label={t("desk.reason")}
          empty={words("filter.any")}
          options={reportReasons.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
          defaultValue={filter.reason ?? ""}
        />
        <div>
          <Button>{words("filter.apply")}</Button>
        </div>
      </form>
      <p aria-live="polite">{t("desk.found", { count: reports })}</p>
      <ol className="divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.entryId} className="grid gap-x-12 gap-y-4 py-6 lg:grid-cols-[1fr_2fr]">
            <div>
              <p className="label">{words(`kinds.${entry.kind}`)}</p>
              <h2 className="text-base">
                <a href={localePath(locale, `/moderation/${entry.entryId}`)} className="title-link">
                  <bdi>{entry.title || words("item.untitled")}</bdi>
                </a>
              </h2>
              <p className="mt-2 text-sm">
                {entry.path ? (
                  <a href={localePath(locale, entry.path)} className="inline-block py-1">
                    {words("case.public")}
                  </a>
                ) : (
                  <span className="text-quiet">{t("desk.notPublic")}</span>
                )}
              </p>
            </div>
            {answerable(entry) ? (
              <AnswerForm
                action={answer}
                entryId={entry.entryId}
                filter={address}
                reports={entry.reports.map((report) => ({
                  value: report.id,
                  label: <Report report={report} language={language(report.locale)} />,
                }))}
                outcomes={reportOutcomes.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) }))}
                words={{
                  wrong: words("wrong"),
                  reports: t("desk.which"),
                  outcome: t("desk.outcome"),
                  note: t("desk.note"),
                  noteHint: noteHint(entry),
                  close: t("desk.close"),
                }}
              />
            ) : (
              <div className="space-y-4">
                {entry.mayAnswer ? null : <p className="text-quiet text-sm">{t("desk.own")}</p>}
                {entry.reports.map((report) => (
                  <Report key={report.id} report={report} language={language(report.locale)} />
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
      <Pages page={filter.page} pages={pages} to={to} />
    </div>
  );
}
