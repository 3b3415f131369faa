import { getTranslations } from "next-intl/server";
import { Topics } from "@/components/gathering/topics";
import { loadTopics } from "@/lib/catalogue/theme-loaders";
import type { Locale } from "@/lib/i18n/locales";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "topics" });
  return { title: t("title"), description: t("intro") };
}

export default async function TopicsPage({ params }: Props) {
  return <Topics topics={await loadTopics((await params).locale)} />;
}
