import { getTranslations } from "next-intl/server";
import { formView } from "@/app/form-view";
import { MissingPage } from "@/app/missing-page";
import { FormProblems } from "@/components/account/frame";
import { TopicFeatured, TopicMerge, TopicWords } from "@/components/admin/topic-forms";
import { Notice } from "@/components/form/messages";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { readTopicFile } from "@/lib/catalogue/topic-data";
import { isLocale, type Locale, localePath } from "@/lib/i18n/locales";
import { AdminFrame } from "../../frame";
import type { AdminProps } from "../../page-props";
import { merge, saveFeatured, saveWords } from "../actions";

type Props = Omit<AdminProps, "params"> & { params: Promise<{ locale: Locale; code: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("navigation.topics") };
}

export default async function TopicPage({ params, searchParams }: Props) {
  const [{ locale, code }, query] = await Promise.all([params, searchParams]);
  await requireAdministrator(locale);
  const topic = await readTopicFile(code, locale);
  if (!topic) return <MissingPage />;
  const [view, t] = await Promise.all([formView(query.back), getTranslations({ locale, namespace: "admin" })]);
  const language = isLocale(query.language) ? query.language : locale;
  const done = `topics.done.${query.done}`;
  return (
    <AdminFrame locale={locale} show="topics" title={topic.label}>
      {query.done && t.has(done) ? (
        <Notice tone="success" live>
          {t(done, { count: Number(query.entries) || 0 })}
        </Notice>
      ) : null}
      <FormProblems title={t("decision.wrong")} view={view} />
      <section aria-labelledby="words" className="space-y-4">
        <h2 id="words">{t("topics.words")}</h2>
        <TopicWords topic={topic} language={language} action={saveWords} view={view} />
      </section>
      <section aria-labelledby="home" className="space-y-4 border-line border-t pt-6">
        <h2 id="home">{t("topics.home")}</h2>
        <TopicFeatured topic={topic} action={saveFeatured} />
      </section>
      <section aria-labelledby="splitting" className="space-y-4 border-line border-t pt-6">
        <h2 id="splitting">{t("topics.splitting")}</h2>
        <p>
          <a href={localePath(locale, `/admin/topics/${topic.code}/split`)}>{t("topics.splitHint")}</a>
        </p>
      </section>
      <section aria-labelledby="merging" className="space-y-4 border-line border-t pt-6">
        <h2 id="merging">{t("topics.merging")}</h2>
        <TopicMerge topic={topic} action={merge} view={view} />
      </section>
      <p>
        <a href={localePath(locale, `/topics/${topic.code}`)}>{t("topics.read")}</a>
      </p>
    </AdminFrame>
  );
}
