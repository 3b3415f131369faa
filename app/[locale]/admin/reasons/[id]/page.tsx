import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { MissingPage } from "@/app/missing-page";
import { FormProblems } from "@/components/account/frame";
import { LanguageTabs } from "@/components/admin/language-tabs";
import { ReasonWords } from "@/components/admin/reasons";
import { Notice } from "@/components/form/messages";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { isLocale, type Locale, localePath } from "@/lib/i18n/locales";
import { readReasonFile } from "@/lib/moderation/reason-data";
import { AdminFrame } from "../../frame";
import type { AdminProps } from "../../page-props";
import { write } from "../actions";

type Props = Omit<AdminProps, "params"> & { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("navigation.reasons") };
}

export default async function ReasonPage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  await requireAdministrator(locale);
  const reason = await readReasonFile(id, locale);
  if (!reason) return <MissingPage />;
  const [view, t, words] = await Promise.all([
    formView(query.back),
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "reasons" }),
  ]);
  const language = isLocale(query.language) ? query.language : locale;
  const done = `done.${query.done}`;
  return (
    <AdminFrame locale={locale} show="reasons" title={reason.label}>
      {query.done && words.has(done) ? (
        <Notice tone="success" live>
          {words(done)}
        </Notice>
      ) : null}
      <FormProblems title={t("decision.wrong")} view={view} />
      {reason.retired ? <Notice>{words("isRetired")}</Notice> : null}
      <LanguageTabs label={words("languages")} current={language} page={`/admin/reasons/${reason.id}`} />
      <ReasonWords reason={reason} language={language} action={write} view={view} />
      <p>
        <a href={localePath(locale, "/admin/reasons")}>{words("back")}</a>
      </p>
    </AdminFrame>
  );
}
