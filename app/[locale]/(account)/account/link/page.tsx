import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/components/account/frame";
import { Button } from "@/components/form/button";
import { requireUser } from "@/lib/accounts/loaders";
import { pendingIdentity } from "@/lib/accounts/pending-identity";
import { localePath } from "@/lib/i18n/locales";
import { declineLink, link } from "../../actions";
import type { PageProps } from "../../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.link"))("title") };
}

export default async function LinkPage({ params }: PageProps) {
  const { locale } = await params;
  const user = await requireUser(locale);
  const identity = await pendingIdentity();
  if (!identity) redirect(localePath(locale, "/account"));
  const t = await getTranslations("accounts.link");
  const about = { provider: identity.provider, subject: identity.subject, email: user.email };
  return (
    <AccountFrame title={t("title")} intro={t("intro", about)}>
      <div className="flex flex-wrap gap-3">
        <form action={link}>
          <Button kind="primary">{t("submit")}</Button>
        </form>
        <form action={declineLink}>
          <Button>{t("decline")}</Button>
        </form>
      </div>
    </AccountFrame>
  );
}
