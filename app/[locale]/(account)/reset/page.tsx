import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { NewPasswordField } from "@/components/account/credential-fields";
import { AccountFrame, FormProblems } from "@/components/account/frame";
import { Button, ButtonLink } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/accounts/passwords";
import { findToken } from "@/lib/accounts/token-data";
import { localePath } from "@/lib/i18n/locales";
import { reset } from "../actions";
import { one, type PageProps } from "../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.reset"))("title"), referrer: "same-origin", robots: "noindex" };
}

export default async function ResetPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  const { token: given, back } = await searchParams;
  const secret = one(given);
  const [t, view] = await Promise.all([getTranslations("accounts"), formView(back)]);
  const token = await findToken(secret);
  if (token?.purpose !== "RESET") {
    return (
      <AccountFrame title={t("reset.expiredTitle")}>
        <Notice tone="warning">{t("reset.expired")}</Notice>
        <ButtonLink kind="primary" href={localePath(locale, "/forgot")}>
          {t("reset.again")}
        </ButtonLink>
      </AccountFrame>
    );
  }
  return (
    <AccountFrame title={t("reset.title")} intro={t("reset.intro")}>
      <FormProblems title={t("problems.title")} view={view} />
      <form key={view.key} action={reset} className="space-y-6" noValidate>
        <input type="hidden" name="token" value={secret} />
        <NewPasswordField
          label={t("fields.newPassword")}
          hint={t("fields.passwordHint", { min: PASSWORD_MIN })}
          errors={view.errors("password")}
          maxLength={PASSWORD_MAX}
        />
        <Button kind="primary">{t("reset.submit")}</Button>
      </form>
    </AccountFrame>
  );
}
