import { notFound, permanentRedirect } from "next/navigation";
import { Topic } from "@/components/gathering/topic";
import { loadTopic } from "@/lib/catalogue/theme-loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params;
  const topic = await loadTopic(slug, locale);
  return topic ? { title: topic.label, description: topic.description ?? undefined } : {};
}

export default async function TopicPage({ params }: Props) {
  const { locale, slug } = await params;
  const topic = await loadTopic(slug, locale);
  if (!topic) notFound();
  if (topic.code !== slug) permanentRedirect(localePath(locale, `/topics/${topic.code}`));
  return <Topic topic={topic} />;
}
