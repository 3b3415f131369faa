import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/components/account/frame";
import { localePath } from "@/lib/i18n/locales";
import type { PageProps } from "../../page-props";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("leaving.closed"))("title"), robots: { index: false } };
}

export default async function ClosedPage({ params }: PageProps) {
  const { locale } = await params;
  const t = await getTranslations("leaving.closed");
  return (
    <AccountFrame title={t("title")} intro={t("thanks")}>
      <p>
        <a href={localePath(locale, "/")}>{t("home")}</a>
      </p>
    </AccountFrame>
  );
}
