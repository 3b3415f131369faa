import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { MissingPage } from "@/app/missing-page";
import { FormProblems } from "@/components/account/frame";
import { MemberForm, MemberList } from "@/components/admin/grouping";
import { Notice } from "@/components/form/messages";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { readGrouping } from "@/lib/catalogue/grouping-data";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { AdminFrame } from "../../frame";
import type { AdminProps } from "../../page-props";
import { removeMember, saveMembership } from "../actions";

type Props = Omit<AdminProps, "params"> & { params: Promise<{ locale: Locale; code: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("groupings.title") };
}

export default async function GroupingPage({ params, searchParams }: Props) {
  const [{ locale, code }, query] = await Promise.all([params, searchParams]);
  await requireAdministrator(locale);
  const grouping = await readGrouping(code, locale);
  if (!grouping) return <MissingPage />;
  const [view, t] = await Promise.all([formView(query.back), getTranslations({ locale, namespace: "admin" })]);
  return (
    <AdminFrame locale={locale} show="topics" title={grouping.label}>
      {query.done === "saved" || query.done === "removed" ? (
        <Notice tone="success" live>
          {t("groupings.done")}
        </Notice>
      ) : null}
      <FormProblems title={t("decision.wrong")} view={view} />
      <MemberForm grouping={grouping} action={saveMembership} view={view} />
      <MemberList grouping={grouping} remove={removeMember} />
      <p>
        <a href={localePath(locale, "/admin/topics")}>{t("navigation.topics")}</a>
      </p>
    </AdminFrame>
  );
}
