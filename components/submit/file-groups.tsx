import { Checkbox } from "../form/choice";
import { Group } from "../form/field";
import { TextInput } from "../form/text";
import type { FormContext } from "./form-context";
import { withOrigin } from "./origin";
import { Rows } from "./rows";

/** A kept file, its size in words. */
export type ShownFile = { id: string; name: string; size: string };

export function LinkRows({ form }: { form: FormContext }) {
  const { content, t, errors } = form;
  return (
    <Rows
      form={form}
      name="links"
      label={t("fields.links")}
      hint={withOrigin(form, "links")}
      filled={content.links.length}
      row={(position) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput
            name={`links.${position}.url`}
            label={t("fields.linkUrl")}
            errors={errors(`links.${position}.url`)}
            defaultValue={content.links[position]?.url}
            inputMode="url"
            maxLength={2000}
            dir="ltr"
          />
          <TextInput
            name={`links.${position}.label`}
            label={t("fields.linkLabel")}
            defaultValue={content.links[position]?.label}
            maxLength={200}
          />
        </div>
      )}
    />
  );
}

/** Files kept so far, each with a box to remove it. */
export function KeptFiles({ form, files }: { form: FormContext; files: ShownFile[] }) {
  if (files.length === 0) return null;
  return (
    <Group name="removeFiles" label={form.t("fields.files")}>
      <ul>
        {files.map(({ id, name, size }) => (
          <li key={id}>
            <bdi>{name}</bdi> ({size}){" "}
            <Checkbox name="removeFiles" id={`remove-${id}`} value={id} label={form.t("fields.removeFile", { name })} />
          </li>
        ))}
      </ul>
    </Group>
  );
}
