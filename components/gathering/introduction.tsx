import { useLocale, useTranslations } from "next-intl";
import type { Introduction } from "@/lib/insight/topic-edition-loaders";
import { Marked } from "../entry/marked";

/** What an editor wrote about a topic; where it is not in the reader's language, it says in which. */
export function TopicIntroduction({ introduction }: { introduction: Introduction }) {
  const t = useTranslations("topics.introduction");
  const { text, language, translatedFrom } = introduction;
  const isForeign = language.code !== useLocale();
  return (
    <section aria-label={t("title")} className="mt-4">
      {isForeign ? <p className="text-quiet text-sm">{t("foreign", { language: language.label })}</p> : null}
      <Marked text={text} language={language.code} />
      {translatedFrom ? (
        <p className="mt-2 text-quiet text-sm">{t("translated", { language: translatedFrom.label })}</p>
      ) : null}
    </section>
  );
}
