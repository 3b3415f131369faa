import { contributorRoles } from "@/lib/catalogue/schema";
import { Checkbox, Select } from "../form/choice";
import { TextInput } from "../form/text";
import type { FormContext } from "./form-context";
import { withOrigin } from "./origin";
import { Rows } from "./rows";

export function ContributorRows({ form, label }: { form: FormContext; label: "contributors" | "organisers" }) {
  const { content, t, errors } = form;
  const roles = contributorRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }));
  const firstRole = label === "organisers" ? "organiser" : "author";
  return (
    <Rows
      form={form}
      name="contributors"
      label={t(`fields.${label}`)}
      hint={withOrigin(form, "contributors", label === "contributors" ? t("hints.contributors") : undefined)}
      filled={content.contributors.length}
      least={2}
      row={(position) => {
        const contributor = content.contributors[position];
        const field = (name: string) => `contributors.${position}.${name}`;
        return (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextInput
              name={field("name")}
              label={t("fields.contributorName")}
              errors={errors(field("name"))}
              defaultValue={contributor?.name}
              maxLength={300}
            />
            <Select
              name={field("role")}
              label={t("fields.contributorRole")}
              options={roles}
              defaultValue={contributor?.role ?? firstRole}
            />
            <TextInput
              name={field("affiliation")}
              label={t("fields.contributorAffiliation")}
              defaultValue={contributor?.affiliation}
              maxLength={300}
            />
            <TextInput
              name={field("orcid")}
              label={t("fields.contributorOrcid")}
              errors={errors(field("orcid"))}
              defaultValue={contributor?.orcid}
              maxLength={40}
              dir="ltr"
            />
            <TextInput
              name={field("ror")}
              label={t("fields.contributorRor")}
              defaultValue={contributor?.ror}
              maxLength={60}
              dir="ltr"
            />
            <Checkbox
              name={field("isInstitution")}
              label={t("fields.contributorIsInstitution")}
              defaultChecked={contributor?.isInstitution}
            />
            {/* Parts that imports bring and the form does not show. */}
            {(["family", "given"] as const).map((part) =>
              contributor?.[part] ? (
                <input key={part} type="hidden" name={field(part)} defaultValue={contributor[part]} />
              ) : null,
            )}
          </div>
        );
      }}
    />
  );
}
