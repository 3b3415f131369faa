import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { absentMetadata, MissingPage } from "@/app/missing-page";
import { TopicEvidencePage } from "@/components/gathering/evidence";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { loadTopicEvidence } from "@/lib/insight/evidence-loaders";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params;
  const topic = await loadTopicEvidence(slug, locale);
  const t = await getTranslations({ locale, namespace: "evidence" });
  return topic ? { title: t("heading", { subject: topic.title }) } : absentMetadata(locale);
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const topic = await loadTopicEvidence(slug, locale);
  if (!topic) return <MissingPage />;
  if (topic.code !== slug) permanentRedirect(localePath(locale, `/topics/${topic.code}/evidence`));
  return <TopicEvidencePage topic={topic} />;
}
