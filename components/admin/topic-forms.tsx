import { useTranslations } from "next-intl";
import type { TopicFile } from "@/lib/catalogue/topic-data";
import { type Locale, textDirection } from "@/lib/i18n/locales";
import { Button } from "../form/button";
import { Checkbox, Select } from "../form/choice";
import { TextArea, TextInput } from "../form/text";
import { LanguageTabs } from "./language-tabs";

type Form = {
  topic: TopicFile;
  action: (form: FormData) => Promise<void>;
  view: { key: string; value: (name: string, otherwise?: string) => string; errors: (name: string) => string[] };
};

/** What a topic is called in a language, with the way to the others. */
export function TopicWords({ topic, language, action, view }: Form & { language: Locale }) {
  const t = useTranslations("admin.topics");
  const text = topic.texts.find((each) => each.language === language);
  const own = { lang: language, dir: textDirection(language) };
  return (
    <>
      <LanguageTabs label={t("languages")} current={language} page={`/admin/topics/${topic.code}`} />
      {/* Checked by the browser first: what a long text says must not have to travel back. */}
      <form key={`${language} ${view.key}`} action={action} className="space-y-5">
        <input type="hidden" name="topic" value={topic.code} />
        <input type="hidden" name="language" value={language} />
        <TextInput
          name="label"
          label={t("label")}
          errors={view.errors("label")}
          defaultValue={view.value("label", text?.label)}
          maxLength={120}
          required
          {...own}
        />
        <TextArea
          name="description"
          label={t("description")}
          errors={view.errors("description")}
          defaultValue={view.value("description", text?.description)}
          maxLength={1000}
          {...own}
        />
        <TextArea
          name="synonyms"
          label={t("synonyms")}
          hint={t("synonymsHint")}
          errors={view.errors("synonyms")}
          defaultValue={view.value("synonyms", text?.synonyms.join("\n"))}
          maxLength={4000}
          rows={8}
          {...own}
        />
        <Button kind="primary">{t("save")}</Button>
      </form>
    </>
  );
}

/** Whether a topic stands on the home page. */
export function TopicFeatured({ topic, action }: Omit<Form, "view">) {
  const t = useTranslations("admin.topics");
  return (
    <form action={action} className="space-y-3">
      <input type="hidden" name="topic" value={topic.code} />
      <Checkbox name="featured" value="yes" label={t("featured")} defaultChecked={topic.featured} />
      <Button>{t("save")}</Button>
    </form>
  );
}

/** Into which other topic it goes, and why. */
export function TopicMerge({ topic, action, view }: Form) {
  const t = useTranslations("admin");
  return (
    <form key={view.key} action={action} className="space-y-5" noValidate>
      <p className="max-w-[65ch]">{t("topics.mergeHint", { count: topic.entries })}</p>
      <input type="hidden" name="topic" value={topic.code} />
      <Select
        name="into"
        label={t("topics.into")}
        empty={t("topics.choose")}
        options={topic.others}
        errors={view.errors("into")}
        defaultValue={view.value("into")}
      />
      <TextArea
        name="reason"
        label={t("decision.reason")}
        errors={view.errors("reason")}
        defaultValue={view.value("reason")}
        maxLength={5000}
        dir="auto"
        rows={3}
      />
      <Button>{t("topics.merge")}</Button>
    </form>
  );
}
