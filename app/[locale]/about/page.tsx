import { getTranslations } from "next-intl/server";
import { About } from "@/components/shell/about";
import type { Locale } from "@/lib/i18n/locales";

export async function generateMetadata({ params }: { params: Promise<{ locale: Locale }> }) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "about" });
  return { title: t("title") };
}

export default About;
