import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { MissingPage } from "@/app/missing-page";
import { AdministratorsWords, AskAdministrators, AskedBefore } from "@/components/account/asking";
import { AccountFrame } from "@/components/account/frame";
import { Notice } from "@/components/form/messages";
import { requireUser } from "@/lib/accounts/loaders";
import { readHold } from "@/lib/accounts/mail-domain-data";
import type { PageProps } from "../page-props";
import { ask } from "./actions";

export async function generateMetadata({ params }: PageProps) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "trust.held" });
  return { title: t("title"), robots: { index: false } };
}

/** Why what somebody writes stays a draft, and how to ask. */
export default async function HeldPage({ params, searchParams }: PageProps) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const user = await requireUser(locale);
  const hold = await readHold(user.id);
  if (!hold) return <MissingPage />;
  const [view, t, blocked, accounts] = await Promise.all([
    formView(query.back),
    getTranslations({ locale, namespace: "trust.held" }),
    getTranslations({ locale, namespace: "blocked" }),
    getTranslations({ locale, namespace: "accounts.problems" }),
  ]);
  return (
    <AccountFrame title={t("title")} intro={t("intro", { domain: hold.domain })}>
      {query.done === "sent" ? (
        <Notice tone="success" live>
          {blocked("sent")}
        </Notice>
      ) : null}
      <AdministratorsWords reason={hold.reason} />
      <AskAdministrators ask={ask} view={view} problems={accounts("title")} />
      <AskedBefore appeals={hold.appeals} />
    </AccountFrame>
  );
}
