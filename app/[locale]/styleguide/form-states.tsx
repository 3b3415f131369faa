import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/form/button";
import { Checkbox, Checkboxes, Radios, Select } from "@/components/form/choice";
import { ErrorSummary, Notice } from "@/components/form/messages";
import { FileInput, TextArea, TextInput } from "@/components/form/text";
import { kinds } from "@/lib/catalogue/schema";
import { Specimen } from "./specimen";

/** Everything that is filled in and pressed: empty, filled, explained, wrong, not to be used. */
export function FormStates() {
  const t = useTranslations("submit");
  const errors = useTranslations("errors");
  const entry = useTranslations("entry");
  const required = [errors("required")];
  const options = kinds.map((value) => ({ value, label: entry(`kind.${value}`), hint: t(`choose.${value}Hint`) }));
  return (
    <>
      <Specimen name="Button, ButtonLink">
        <div className="flex flex-wrap items-center gap-4">
          <Button kind="primary">{t("buttons.submit")}</Button>
          <Button>{t("buttons.save")}</Button>
          <Button kind="quiet">{t("buttons.discard")}</Button>
          <Button disabled>{t("buttons.preview")}</Button>
          <ButtonLink href="#content">{t("buttons.continue")}</ButtonLink>
        </div>
      </Specimen>
      <Specimen name="ErrorSummary">
        <ErrorSummary title={t("wrong")} errors={[{ name: "wrong", message: errors("required") }]} ref={undefined} />
      </Specimen>
      <Specimen name="TextInput, TextArea, FileInput">
        <div className="grid gap-6 lg:grid-cols-2">
          <TextInput name="empty" label={t("fields.title")} hint={t("hints.title")} />
          <TextInput name="filled" label={t("fields.title")} defaultValue={t("title")} />
          <TextInput name="wrong" label={t("fields.title")} hint={t("hints.title")} errors={required} />
          <TextInput name="disabled" label={t("fields.title")} defaultValue={t("title")} disabled />
          <TextArea name="area" label={t("fields.abstract")} rows={3} />
          <TextArea name="areaWrong" label={t("fields.abstract")} rows={3} errors={required} />
          <FileInput name="file" label={t("fields.file")} hint={t("hints.file")} />
          <FileInput name="fileWrong" label={t("fields.file")} errors={required} />
        </div>
      </Specimen>
      <Specimen name="Select, Checkbox, Checkboxes, Radios">
        <div className="grid gap-6 lg:grid-cols-2">
          <Select name="select" label={t("fields.resourceType")} options={options} empty={t("pick")} />
          <Select name="selectWrong" label={t("fields.resourceType")} options={options} errors={required} />
          <Checkboxes name="boxes" label={t("fields.topics")} options={options} defaultValue={["event"]} />
          <Checkboxes name="boxesWrong" label={t("fields.topics")} options={options} errors={required} />
          <Radios name="radios" label={t("choose.title")} options={options} defaultValue="event" />
          <Checkbox name="box" label={t("fields.allDay")} errors={required} />
        </div>
      </Specimen>
      <Specimen name="Notice">
        <div className="space-y-4">
          {(["information", "success", "warning", "error"] as const).map((tone) => (
            <Notice key={tone} tone={tone} title={t("asked")}>
              {t("next")}
            </Notice>
          ))}
        </div>
      </Specimen>
    </>
  );
}
