import { getTranslations } from "next-intl/server";
import { GroupingList } from "@/components/admin/grouping";
import { TopicList } from "@/components/admin/topic-list";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { readGroupings } from "@/lib/catalogue/grouping-data";
import { readTopics } from "@/lib/catalogue/topic-data";
import { AdminNavigation } from "../navigation";
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
    <div className="page space-y-8">
      <h1>{t("navigation.topics")}</h1>
      <AdminNavigation locale={locale} show="topics" />
      <TopicList topics={topics} />
      <h2>{t("groupings.title")}</h2>
      <GroupingList groupings={groupings} />
    </div>
  );
}
