import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { EmailField } from "@/components/account/credential-fields";
import { AccountFrame, FormProblems } from "@/components/account/frame";
import { Button } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { forgot } from "../actions";
import { one, type PageProps } from "../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.forgot"))("title") };
}

export default async function ForgotPage({ searchParams }: PageProps) {
  const { back, done } = await searchParams;
  const [t, view] = await Promise.all([getTranslations("accounts"), formView(back)]);
  return (
    <AccountFrame title={t("forgot.title")} intro={t("forgot.intro")}>
      {one(done) === "sent" ? (
        <Notice tone="success" live>
          {t("forgot.sent")}
        </Notice>
      ) : null}
      <FormProblems title={t("problems.title")} view={view} />
      <form key={view.key} action={forgot} className="space-y-6" noValidate>
        <EmailField label={t("fields.email")} errors={view.errors("email")} defaultValue={view.value("email")} />
        <Button kind="primary">{t("forgot.submit")}</Button>
      </form>
    </AccountFrame>
  );
}
