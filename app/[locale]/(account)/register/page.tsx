import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { termChoices } from "@/app/term-choices";
import { EmailField, NewPasswordField } from "@/components/account/credential-fields";
import { AccountFrame, FormProblems } from "@/components/account/frame";
import { ProfileFields } from "@/components/account/profile-fields";
import { ProviderLinks } from "@/components/account/provider-links";
import { Button } from "@/components/form/button";
import { Honeypot } from "@/components/form/honeypot";
import { Notice } from "@/components/form/messages";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/accounts/passwords";
import { pendingIdentity } from "@/lib/accounts/pending-identity";
import { configuredProviders } from "@/lib/accounts/providers";
import { localePath } from "@/lib/i18n/locales";
import { register, registerWithIdentity } from "../actions";
import type { PageProps } from "../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.register"))("title") };
}

export default async function RegisterPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  const { back } = await searchParams;
  const [t, view, choices, identity] = await Promise.all([
    getTranslations("accounts"),
    formView(back),
    termChoices(locale),
    pendingIdentity(),
  ]);
  const values = {
    name: view.value("name", identity?.name),
    occupation: view.value("occupation"),
    institution: view.value("institution"),
    country: view.value("country"),
    interests: view.list("interests"),
  };
  return (
    <AccountFrame title={t("register.title")} intro={t("register.intro")}>
      <FormProblems title={t("problems.title")} view={view} />
      {identity ? <Notice>{t(`register.with.${identity.provider}`, { subject: identity.subject })}</Notice> : null}
      <form key={view.key} action={identity ? registerWithIdentity : register} className="space-y-6" noValidate>
        <ProfileFields values={values} errors={view.errors} choices={choices} />
        <EmailField
          label={t("fields.email")}
          hint={t("fields.emailHint")}
          errors={view.errors("email")}
          defaultValue={view.value("email", identity?.verifiedEmail ?? "")}
        />
        {identity ? null : (
          <NewPasswordField
            label={t("fields.password")}
            hint={t("fields.passwordHint", { min: PASSWORD_MIN })}
            errors={view.errors("password")}
            maxLength={PASSWORD_MAX}
          />
        )}
        <Honeypot />
        <Button kind="primary">{t("register.submit")}</Button>
      </form>
      {identity ? null : <ProviderLinks providers={configuredProviders()} />}
      <p>
        {t("register.already")} <a href={localePath(locale, "/login")}>{t("login.title")}</a>
      </p>
    </AccountFrame>
  );
}
