import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { AccountFrame, FormProblems } from "@/components/account/frame";
import { ProviderLinks } from "@/components/account/provider-links";
import { ButtonLink } from "@/components/form/button";
import { Notice } from "@/components/form/messages";
import { requireUser } from "@/lib/accounts/loaders";
import { configuredProviders } from "@/lib/accounts/providers";
import { currentSession } from "@/lib/accounts/session";
import { localePath } from "@/lib/i18n/locales";
import { FRESH_MINUTES, readFarewell } from "@/lib/network/closing-data";
import type { PageProps } from "../../page-props";
import { ClosingForm } from "./closing-form";
import { Consequences } from "./consequences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("leaving.close"))("title") };
}

export default async function CloseAccountPage({ params, searchParams }: PageProps) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const user = await requireUser(locale);
  const session = await currentSession();
  const [t, problems, view, farewell] = await Promise.all([
    getTranslations("leaving"),
    getTranslations("accounts.problems"),
    formView(query.back),
    readFarewell(user, session?.id ?? ""),
  ]);
  const mustLogIn = !farewell.hasPassword && !farewell.isFresh;
  return (
    <AccountFrame title={t("close.title")} intro={t("close.intro")}>
      <FormProblems title={problems("title")} view={view} />
      <ButtonLink href={localePath(locale, "/account/data")} download>
        {t("data.download")}
      </ButtonLink>
      <Consequences farewell={farewell} email={user.email} />
      {farewell.isLastAdministrator ? <Notice tone="warning">{t("close.lastAdministrator")}</Notice> : null}
      {mustLogIn && !farewell.isLastAdministrator ? (
        <>
          <Notice tone="warning">{t("close.logInAgain", { minutes: FRESH_MINUTES })}</Notice>
          <ProviderLinks providers={configuredProviders()} next={localePath(locale, "/account/close")} />
        </>
      ) : null}
      {mustLogIn || farewell.isLastAdministrator ? null : (
        <ClosingForm email={user.email} hasPassword={farewell.hasPassword} view={view} />
      )}
      <p>
        <a href={localePath(locale, "/account")}>{t("close.keep")}</a>
      </p>
    </AccountFrame>
  );
}
