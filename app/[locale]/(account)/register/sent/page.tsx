import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/components/account/frame";
import { localePath } from "@/lib/i18n/locales";
import type { PageProps } from "../../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts.sent"))("title") };
}

export default async function RegistrationSentPage({ params }: PageProps) {
  const { locale } = await params;
  const t = await getTranslations("accounts.sent");
  return (
    <AccountFrame title={t("title")} intro={t("intro")}>
      <p className="max-w-[65ch]">{t("spam")}</p>
      <p>
        <a href={localePath(locale, "/confirm")}>{t("again")}</a>
      </p>
    </AccountFrame>
  );
}
