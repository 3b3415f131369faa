import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/components/account/frame";
import { currentUser } from "@/lib/accounts/session";
import { localePath } from "@/lib/i18n/locales";
import type { PageProps } from "../../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("leaving.closed"))("title"), robots: { index: false } };
}

export default async function ClosedPage({ params }: PageProps) {
  const { locale } = await params;
  if (await currentUser()) redirect(localePath(locale, "/account"));
  const t = await getTranslations("leaving.closed");
  return (
    <AccountFrame title={t("title")} intro={t("thanks")}>
      <p>
        <a href={localePath(locale, "/")}>{t("home")}</a>
      </p>
    </AccountFrame>
  );
}
