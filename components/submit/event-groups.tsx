import { deadlineKinds, type EventContent } from "@/lib/catalogue/schema";
import { Checkbox, Select } from "../form/choice";
import { TextArea, TextInput } from "../form/text";
import { type FormContext, textField } from "./form-context";
import { Rows } from "./rows";

type Props = { form: FormContext<EventContent> };

export function EventTimes({ form }: Props) {
  const { content, t, errors, choices } = form;
  // Text, not a date picker: it takes a day or a minute, works in every browser and in every calendar's reading order.
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput {...textField(form, "startsAt", { hint: true })} maxLength={20} dir="ltr" />
        <TextInput {...textField(form, "endsAt", { hint: true })} maxLength={20} dir="ltr" />
      </div>
      <Checkbox name="allDay" label={t("fields.allDay")} defaultChecked={content.allDay} errors={errors("allDay")} />
      <TextInput {...textField(form, "timeZone", { hint: true })} list="time-zones" maxLength={60} dir="ltr" />
      <datalist id="time-zones">
        {choices.timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

export function EventPlace({ form }: Props) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextInput {...textField(form, "city")} maxLength={200} />
      <Select {...textField(form, "country")} options={form.choices.countries} empty={form.t("pick")} />
      <TextInput {...textField(form, "venue")} maxLength={300} />
      <TextInput {...textField(form, "onlineUrl")} inputMode="url" maxLength={2000} dir="ltr" />
    </div>
  );
}

export function DeadlineRows({ form }: Props) {
  const { content, t, errors } = form;
  const kinds = deadlineKinds.map((kind) => ({ value: kind, label: t(`deadlineKinds.${kind}`) }));
  return (
    <Rows
      form={form}
      name="deadlines"
      label={t("fields.deadlines")}
      filled={content.deadlines.length}
      row={(position) => {
        const deadline = content.deadlines[position];
        const field = (name: string) => `deadlines.${position}.${name}`;
        return (
          <div className="grid gap-4 sm:grid-cols-3">
            <Select
              name={field("kind")}
              label={t("fields.deadlineKind")}
              options={kinds}
              defaultValue={deadline?.kind}
            />
            <TextInput
              name={field("on")}
              label={t("fields.deadlineOn")}
              hint={t("hints.deadlineOn")}
              errors={errors(field("on"))}
              defaultValue={deadline?.on}
              maxLength={20}
              dir="ltr"
            />
            <TextInput
              name={field("label")}
              label={t("fields.deadlineLabel")}
              defaultValue={deadline?.label}
              maxLength={200}
            />
          </div>
        );
      }}
    />
  );
}

export function ProgrammeFields({ form }: Props) {
  return (
    <>
      <TextArea {...textField(form, "body", { label: "programme", hint: true })} maxLength={100000} rows={8} />
      <TextInput {...textField(form, "reportUrl")} inputMode="url" maxLength={2000} dir="ltr" />
    </>
  );
}
