import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { EmailField } from "@/components/account/credential-fields";
import { AccountFrame, FormProblems } from "@/components/account/frame";
import { ProviderLinks } from "@/components/account/provider-links";
import { Button } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { TextInput } from "@/components/form/text";
import { pendingIdentity } from "@/lib/accounts/pending-identity";
import { configuredProviders } from "@/lib/accounts/providers";
import { localPath } from "@/lib/accounts/schema";
import { currentUser } from "@/lib/accounts/session";
import { localePath } from "@/lib/i18n/locales";
import { logIn } from "../actions";
import { one, type PageProps } from "../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.login"))("title") };
}

export default async function LogInPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  const query = await searchParams;
  const next = localPath.parse(one(query.next));
  const [t, view, user, identity] = await Promise.all([
    getTranslations("accounts"),
    formView(query.back),
    currentUser(),
    pendingIdentity(),
  ]);
  const done = `login.done.${one(query.done)}`;
  const failed = one(query.error);
  return (
    <AccountFrame title={t("login.title")}>
      <FormProblems title={t("problems.title")} view={view} />
      {query.done && t.has(done) ? (
        <Notice tone="success" live>
          {t(done)}
        </Notice>
      ) : null}
      {failed ? <Notice tone="error">{t(failed === "AccessDenied" ? "login.refused" : "login.failed")}</Notice> : null}
      {identity ? <Notice>{t("login.link", { provider: identity.provider, subject: identity.subject })}</Notice> : null}
      {user ? (
        <Notice>
          {t("login.already", { name: user.name })} <a href={localePath(locale, "/account")}>{t("account.title")}</a>
        </Notice>
      ) : null}
      <form key={view.key} action={logIn} className="space-y-6" noValidate>
        <input type="hidden" name="next" value={next} />
        <EmailField
          label={t("fields.email")}
          errors={view.errors("email")}
          defaultValue={view.value("email")}
          autoComplete="username"
        />
        <TextInput
          type="password"
          name="password"
          label={t("fields.password")}
          errors={view.errors("password")}
          autoComplete="current-password"
          dir="ltr"
          required
        />
        <Button kind="primary">{t("login.submit")}</Button>
      </form>
      <ProviderLinks providers={configuredProviders()} next={next} />
      <ul className="space-y-1">
        <li>
          <a href={localePath(locale, "/forgot")}>{t("forgot.title")}</a>
        </li>
        <li>
          <a href={localePath(locale, "/confirm")}>{t("sent.again")}</a>
        </li>
        <li>
          {t("login.newHere")} <a href={localePath(locale, "/register")}>{t("register.title")}</a>
        </li>
      </ul>
    </AccountFrame>
  );
}
