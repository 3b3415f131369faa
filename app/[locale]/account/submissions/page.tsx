import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/form/messages";
import { requireUser } from "@/lib/accounts/loaders";
import { readSubmissions } from "@/lib/catalogue/draft-data";
import { shortDay } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { readUnreadNotices } from "@/lib/moderation/notice-data";
import { readTranslations } from "@/lib/moderation/translation-list-data";
import { OwnTranslations } from "./translations";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "submissions" });
  return { title: t("title") };
}

export default async function SubmissionsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const user = await requireUser(locale);
  const [rows, translations, unread, t, translation, words] = await Promise.all([
    readSubmissions(user.id),
    readTranslations(user.id),
    readUnreadNotices(user.id),
    getTranslations({ locale, namespace: "submissions" }),
    getTranslations({ locale, namespace: "translation" }),
    getTranslations({ locale, namespace: "moderation" }),
  ]);
  return (
    <div className="page space-y-8">
      <h1>{t("title")}</h1>
      {query.done === "discarded" ? (
        <Notice tone="success" live>
          {t("done.discarded")}
        </Notice>
      ) : null}
      {query.problem === "closed" ? <Notice tone="warning">{t("problem.closed")}</Notice> : null}
      {rows.length === 0 ? <p>{t("none")}</p> : null}
      {rows.length > 0 && translations.length > 0 ? (
        <p>
          <a href="#translations">{translation("own")}</a>
        </p>
      ) : null}
      <ul className="divide-y divide-line border-line border-y">
        {rows.map((row) => {
          const state = words(`states.${row.status}`);
          const news = unread.get(row.entryId);
          return (
            <li key={row.entryId} className="py-4">
              <p className="text-quiet text-sm">
                {words(`kinds.${row.kind}`)}
                {news ? <strong className="ms-3 text-laterite">{t("unread", { count: news })}</strong> : null}
              </p>
              <a href={localePath(locale, `/account/submissions/${row.entryId}`)} className="font-medium">
                <bdi>{row.title || t("untitled")}</bdi>
              </a>
              <p className="text-sm">
                {row.openState ? t("open", { state, openState: words(`states.${row.openState}`) }) : state}
                {MIDDLE_DOT}
                {t("changed", { date: shortDay(row.updatedAt, locale) })}
              </p>
            </li>
          );
        })}
      </ul>
      <OwnTranslations rows={translations} locale={locale} unread={unread} />
      <p>
        <a href={localePath(locale, "/submit")}>{t("submit")}</a>
      </p>
    </div>
  );
}
