import type { PublicationContent } from "@/lib/catalogue/schema";
import { Radios, Select } from "../form/choice";
import { TextArea, TextInput } from "../form/text";
import { type FormContext, textField } from "./form-context";

type Props = { form: FormContext<PublicationContent> };

export function ResourceTypeField({ form }: Props) {
  return <Select {...textField(form, "resourceType")} options={form.choices.resourceTypes} empty={form.t("pick")} />;
}

export function IssuedField({ form }: Props) {
  return <TextInput {...textField(form, "issued", { hint: true })} width="medium" maxLength={20} dir="ltr" />;
}

export function PublicationDetails({ form }: Props) {
  const answers = [
    { value: "yes", label: form.t("yes") },
    { value: "no", label: form.t("no") },
    { value: "", label: form.t("unknown") },
  ];
  return (
    <>
      <TextInput {...textField(form, "doi", { hint: true })} maxLength={300} dir="ltr" />
      <TextInput {...textField(form, "container")} maxLength={500} />
      <div className="grid gap-5 sm:grid-cols-3">
        <TextInput {...textField(form, "volume")} maxLength={60} />
        <TextInput {...textField(form, "issue")} maxLength={60} />
        <TextInput {...textField(form, "pages")} maxLength={60} dir="ltr" />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput {...textField(form, "publisher")} maxLength={300} />
        <TextInput {...textField(form, "publisherPlace")} maxLength={300} />
        <TextInput {...textField(form, "edition")} maxLength={100} />
        <TextInput {...textField(form, "isbn")} maxLength={40} dir="ltr" />
        <TextInput {...textField(form, "issn")} maxLength={40} dir="ltr" />
        <TextInput {...textField(form, "handle", { hint: true })} maxLength={300} dir="ltr" />
      </div>
      <Radios {...textField(form, "peerReviewed")} options={answers} />
      <Radios {...textField(form, "openAccess")} options={answers} />
    </>
  );
}

/** Who does what, where, with whom, and where it was presented: for a policy or project rather than a text. */
export function PracticeFields({ form }: Props) {
  const { practice } = form.content;
  const parts = [
    ["who", "practiceWho", 1000],
    ["what", "practiceWhat", 5000],
    ["where", "practiceWhere", 1000],
    ["partners", "practicePartners", 2000],
    ["forum", "practiceForum", 1000],
  ] as const;
  return parts.map(([part, label, longest]) => (
    <TextArea
      key={part}
      name={`practice.${part}`}
      label={form.t(`fields.${label}`)}
      defaultValue={practice[part]}
      maxLength={longest}
      rows={part === "what" ? 5 : 2}
    />
  ));
}
