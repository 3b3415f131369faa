import { getTranslations } from "next-intl/server";
import { GroupingList } from "@/components/admin/grouping";
import { TopicList } from "@/components/admin/topic-list";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { readGroupings } from "@/lib/catalogue/grouping-data";
import { readTopics } from "@/lib/catalogue/topic-data";
import { AdminFrame } from "../frame";
import type { AdminProps } from "../page-props";

export async function generateMetadata({ params }: AdminProps) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("navigation.topics") };
}

export default async function TopicsPage({ params }: AdminProps) {
  const { locale } = await params;
  await requireAdministrator(locale);
  const [topics, groupings, t] = await Promise.all([
    readTopics(locale),
    readGroupings(locale),
    getTranslations({ locale, namespace: "admin" }),
  ]);
  return (
    <AdminFrame locale={locale} show="topics" title={t("navigation.topics")}>
      <TopicList topics={topics} />
      <h2>{t("groupings.title")}</h2>
      <GroupingList groupings={groupings} />
    </AdminFrame>
  );
}
