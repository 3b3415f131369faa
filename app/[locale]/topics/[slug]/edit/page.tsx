import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { absentMetadata, MissingPage } from "@/app/missing-page";
import { EditionFrame } from "@/components/edition/frame";
import { IntroductionForm } from "@/components/edition/introduction-form";
import { Notice } from "@/components/form/messages";
import { requireEditor } from "@/lib/accounts/loaders";
import { type Locale, localeNames, localePath, locales, textDirection } from "@/lib/i18n/locales";
import { loadIntroductionToEdit } from "@/lib/insight/topic-edition-loaders";
import { introductionField, LONGEST_INTRODUCTION } from "@/lib/insight/topic-edition-schema";
import { saveIntroduction } from "./actions";

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params;
  const topic = await loadIntroductionToEdit(slug, locale);
  const t = await getTranslations({ locale, namespace: "edition" });
  return topic ? { title: t("heading", { topic: topic.label }) } : absentMetadata(locale);
}

export default async function EditIntroductionPage({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  await requireEditor(locale);
  const topic = await loadIntroductionToEdit(slug, locale);
  if (!topic) return <MissingPage />;
  if (topic.code !== slug) permanentRedirect(localePath(locale, `/topics/${topic.code}/edit`));
  const t = await getTranslations({ locale, namespace: "edition" });
  const { language, texts, introductionVersion: seen } = topic;
  return (
    <EditionFrame topic={topic} part="introduction" intro={t("introduction.intro")}>
      {query.done ? (
        <Notice tone="success" live>
          {t("done")}
        </Notice>
      ) : null}
      <IntroductionForm
        // After a save the form starts anew from what is kept; one that comes back must be the same, or it came for nothing.
        key={query.done}
        action={saveIntroduction}
        topic={topic.code}
        first={{ round: 0, seen, language, texts, theirs: {}, errors: [] }}
        languages={locales.map((value) => ({
          value,
          label: localeNames[value],
          dir: textDirection(value),
          field: introductionField(value),
        }))}
        longest={LONGEST_INTRODUCTION}
        words={{
          wrong: t("introduction.wrong"),
          language: t("introduction.language"),
          languageHint: t("introduction.languageHint"),
          markdown: t("introduction.markdown"),
          save: t("introduction.save"),
          theirs: t("introduction.theirs"),
          none: t("introduction.none"),
        }}
      />
    </EditionFrame>
  );
}
