import { permanentRedirect } from "next/navigation";
import { absentMetadata, MissingPage } from "@/app/missing-page";
import { pageAddresses } from "@/app/page-addresses";
import { feedOf } from "@/app/subscription-words";
import { Topic } from "@/components/gathering/topic";
import { may } from "@/lib/accounts/permissions";
import { currentUser } from "@/lib/accounts/session";
import { loadTopic } from "@/lib/catalogue/theme-loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { loadTopicEdition } from "@/lib/insight/topic-edition-loaders";
import { loadTopicFigures } from "@/lib/insight/topic-loaders";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params;
  const topic = await loadTopic(slug, locale);
  if (!topic) return absentMetadata(locale);
  const alternates = { ...(await pageAddresses(locale)), ...(await feedOf({ topic: topic.code }, locale)) };
  return { title: topic.label, description: topic.description ?? undefined, alternates };
}

export default async function TopicPage({ params }: Props) {
  const { locale, slug } = await params;
  const [topic, figures, edition, user] = await Promise.all([
    loadTopic(slug, locale),
    loadTopicFigures(slug, locale),
    loadTopicEdition(slug, locale),
    currentUser(),
  ]);
  if (!topic || !figures || !edition) return <MissingPage />;
  if (topic.code !== slug) permanentRedirect(localePath(locale, `/topics/${topic.code}`));
  return <Topic topic={topic} figures={figures} edition={edition} mayEdit={may(user, "editTopic")} />;
}
