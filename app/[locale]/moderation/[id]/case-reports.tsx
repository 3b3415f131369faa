import { getTranslations } from "next-intl/server";
import { Report } from "@/components/moderation/report";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { readReportsOf } from "@/lib/moderation/report-data";
import { vocabulary } from "@/lib/vocabulary/data";

type Props = { locale: Locale; entryId: string };

/** What readers said of the entry of a case, with the way to answer them; nothing when nobody did. */
export async function CaseReports({ locale, entryId }: Props) {
  const [reports, terms, t] = await Promise.all([
    readReportsOf(entryId),
    vocabulary(),
    getTranslations({ locale, namespace: "reports" }),
  ]);
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="reports" className="space-y-4 border-line border-t pt-4">
      <h2 id="reports" className="text-lg">
        {t("desk.title")}
      </h2>
      {reports.some(({ closed }) => closed === null) ? (
        <p>
          <a href={localePath(locale, `/moderation/reports?entry=${entryId}`)}>{t("desk.answer")}</a>
        </p>
      ) : null}
      {reports.map((report) => (
        <Report key={report.id} report={report} language={terms.label(`language:${report.locale}`, locale)} />
      ))}
    </section>
  );
}
