import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { MissingPage } from "@/app/missing-page";
import { AdministratorsWords, AskAdministrators, AskedBefore } from "@/components/account/asking";
import { AccountFrame } from "@/components/account/frame";
import { Notice } from "@/components/form/messages";
import { blockedPerson } from "@/lib/accounts/blocked-person";
import { readBlock } from "@/lib/accounts/people-data";
import { dayOf } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { ask } from "./actions";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string; back?: string }>;
};

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "blocked" });
  return { title: t("title"), robots: { index: false } };
}

/** Where a blocked person arrives instead of logging in: why, and how to ask. */
export default async function BlockedPage({ params, searchParams }: Props) {
  const [{ locale }, query, userId] = await Promise.all([params, searchParams, blockedPerson()]);
  const block = userId ? await readBlock(userId) : null;
  if (!block?.blockedAt) return <MissingPage />;
  const [view, t, accounts] = await Promise.all([
    formView(query.back),
    getTranslations({ locale, namespace: "blocked" }),
    getTranslations({ locale, namespace: "accounts.problems" }),
  ]);
  return (
    <AccountFrame
      title={t("title")}
      intro={`${t("since", { date: dayOf(block.blockedAt, locale) })} ${t("hidden", { count: block._count.submissions })}`}
    >
      {query.done === "sent" ? (
        <Notice tone="success" live>
          {t("sent")}
        </Notice>
      ) : null}
      <AdministratorsWords reason={block.blockReason} />
      <AskAdministrators ask={ask} view={view} problems={accounts("title")} />
      <AskedBefore appeals={block.appeals} />
    </AccountFrame>
  );
}
