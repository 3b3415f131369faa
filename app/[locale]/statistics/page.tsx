import { getTranslations } from "next-intl/server";
import { Statistics } from "@/components/gathering/statistics";
import type { Locale } from "@/lib/i18n/locales";
import { loadStatistics } from "@/lib/insight/statistics-loaders";
import { loadMostRead } from "@/lib/insight/usage-loaders";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "statistics" });
  return { title: t("title"), description: t("intro") };
}

export default async function StatisticsPage({ params }: Props) {
  const { locale } = await params;
  const [statistics, mostRead] = await Promise.all([loadStatistics(locale), loadMostRead(locale)]);
  return <Statistics statistics={statistics} mostRead={mostRead} />;
}
