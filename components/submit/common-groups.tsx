import { Checkboxes, Select } from "../form/choice";
import { TextInput } from "../form/text";
import { type FormContext, textField } from "./form-context";
import { withOrigin } from "./origin";

export function TopicsField({ form }: { form: FormContext }) {
  return (
    <Checkboxes
      name="topics"
      label={form.t("fields.topics")}
      hint={withOrigin(form, "topics", form.t("hints.topics"))}
      errors={form.errors("topics")}
      options={form.choices.topics}
      defaultValue={form.content.topics}
      columns
    />
  );
}

export function LanguageField({ form }: { form: FormContext }) {
  return <Select {...textField(form, "language")} options={form.choices.languages} />;
}

export function KeywordsField({ form }: { form: FormContext }) {
  return <TextInput {...textField(form, "keywords", { hint: true })} defaultValue={form.content.keywords.join(", ")} />;
}

export function GoalsFields({ form }: { form: FormContext }) {
  const { content, t, choices } = form;
  return (
    <>
      <Checkboxes
        name="regions"
        label={t("fields.regions")}
        options={choices.regions}
        defaultValue={content.regions}
        columns
      />
      <Checkboxes name="gcm" label={t("fields.gcm")} options={choices.gcm} defaultValue={content.gcm} />
      <Checkboxes name="sdg" label={t("fields.sdg")} options={choices.sdg} defaultValue={content.sdg} columns />
    </>
  );
}
