import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type FormView, formView } from "@/app/form-view";
import { termChoices } from "@/app/term-choices";
import { AccountFrame, FormProblems } from "@/components/account/frame";
import { HeldNotice } from "@/components/account/held";
import { Button, ButtonLink } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { findAccount } from "@/lib/accounts/data";
import { requireUser } from "@/lib/accounts/loaders";
import { configuredProviders } from "@/lib/accounts/providers";
import { currentSession } from "@/lib/accounts/session";
import { listSessions } from "@/lib/accounts/session-data";
import { localePath } from "@/lib/i18n/locales";
import { logOut } from "../actions";
import { one, type PageProps } from "../page-props";
import { EmailSection, emailPasswordField, PasswordSection } from "./credentials";
import { LeavingSection } from "./leaving";
import { ProfileSection } from "./profile";
import { ProvidersSection, SessionsSection } from "./sessions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.account"))("title") };
}

export default async function AccountPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  const query = await searchParams;
  const user = await requireUser(locale);
  const [t, account, sessions, current, choices, returned, untouched] = await Promise.all([
    getTranslations("accounts"),
    findAccount(user.id),
    listSessions(user.id),
    currentSession(),
    termChoices(locale),
    formView(query.back),
    formView(undefined),
  ]);
  if (!account) notFound();
  const form = one(query.form);
  const view = (name: string) => (form === name ? returned : untouched);
  const done = `account.done.${one(query.done)}`;
  return (
    <AccountFrame title={t("account.title")}>
      <FormProblems title={t("problems.title")} view={form === "email" ? inEmailForm(returned) : returned} />
      {query.done && t.has(done) ? (
        <Notice tone="success" live>
          {t(done)}
        </Notice>
      ) : null}
      {user.held ? <HeldNotice locale={locale} /> : null}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={localePath(locale, "/account/submissions")}>{t("account.submissions")}</ButtonLink>
        <ButtonLink href={localePath(locale, "/account/searches")}>{t("account.searches")}</ButtonLink>
        <form action={logOut}>
          <Button>{t("logout.submit")}</Button>
        </form>
      </div>
      <ProfileSection account={account} view={view("profile")} choices={choices} />
      <PasswordSection account={account} view={view("password")} locale={locale} />
      <EmailSection account={account} view={view("email")} />
      <SessionsSection sessions={sessions} current={current?.id ?? ""} />
      <ProvidersSection account={account} providers={configuredProviders()} />
      <LeavingSection locale={locale} />
    </AccountFrame>
  );
}

/** Two forms of the page ask for the current password: the summary leads to the one that came back. */
function inEmailForm(view: FormView): FormView {
  const name = (field: string) => (field === "currentPassword" ? emailPasswordField : field);
  return { ...view, summary: view.summary.map((error) => ({ ...error, name: name(error.name) })) };
}
