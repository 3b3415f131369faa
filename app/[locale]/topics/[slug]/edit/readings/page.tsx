import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { absentMetadata, MissingPage } from "@/app/missing-page";
import { EditionFrame } from "@/components/edition/frame";
import { ReadingsEditor } from "@/components/edition/readings-editor";
import { Notice } from "@/components/form/messages";
import { requireEditor } from "@/lib/accounts/loaders";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { loadReadingsToEdit } from "@/lib/insight/topic-edition-loaders";
import { MOST_READINGS } from "@/lib/insight/topic-edition-schema";
import { stepReadings } from "../actions";

type Query = { q?: string | string[]; done?: string; problem?: string };
type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params;
  const topic = await loadReadingsToEdit(slug, "", locale);
  const t = await getTranslations({ locale, namespace: "edition" });
  return topic ? { title: t("heading", { topic: topic.label }) } : absentMetadata(locale);
}

const refusals = ["readingsTooMany", "readingNotPublished"] as const;

export default async function EditReadingsPage({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  await requireEditor(locale);
  const typed = typeof query.q === "string" ? query.q.trim().slice(0, 500) : "";
  const topic = await loadReadingsToEdit(slug, typed, locale);
  if (!topic) return <MissingPage />;
  if (topic.code !== slug) permanentRedirect(localePath(locale, `/topics/${topic.code}/edit/readings`));
  const [t, errorText] = await Promise.all([
    getTranslations({ locale, namespace: "edition" }),
    getTranslations({ locale, namespace: "errors" }),
  ]);
  const refusal = refusals.find((each) => each === query.problem);
  const overtaken = query.problem === "conflict" ? t("readings.overtaken", { name: topic.last?.by ?? "" }) : null;
  const problem = refusal ? errorText(refusal, { most: MOST_READINGS }) : overtaken;
  return (
    <EditionFrame topic={topic} part="readings" intro={t("readings.intro", { most: MOST_READINGS })}>
      {query.done ? (
        <Notice tone="success" live>
          {t("done")}
        </Notice>
      ) : null}
      {problem ? (
        <Notice tone="warning" live>
          {problem}
        </Notice>
      ) : null}
      <ReadingsEditor topic={topic} typed={typed} change={stepReadings} />
    </EditionFrame>
  );
}
