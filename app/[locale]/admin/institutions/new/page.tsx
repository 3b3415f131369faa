import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { termChoices } from "@/app/term-choices";
import { FormProblems } from "@/components/account/frame";
import { NewInstitution } from "@/components/admin/institutions";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { AdminFrame } from "../../frame";
import type { AdminProps } from "../../page-props";
import { add } from "../actions";

export async function generateMetadata({ params }: AdminProps) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "institutions" });
  return { title: t("new") };
}

export default async function NewInstitutionPage({ params, searchParams }: AdminProps) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  await requireAdministrator(locale);
  const [view, choices, t, words] = await Promise.all([
    formView(query.back),
    termChoices(locale),
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "institutions" }),
  ]);
  return (
    <AdminFrame locale={locale} show="institutions" title={words("new")}>
      <FormProblems title={t("decision.wrong")} view={view} />
      <NewInstitution action={add} view={view} {...choices} />
    </AdminFrame>
  );
}
