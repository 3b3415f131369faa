import { contributorRoles } from "@/lib/catalogue/schema";
import { Checkbox, Checkboxes, Select } from "../form/choice";
import { Group } from "../form/field";
import { TextArea, TextInput } from "../form/text";
import { type FormContext, textField } from "./form-context";
import { Rows } from "./rows";

export function TopicsField({ form }: { form: FormContext }) {
  return (
    <Checkboxes
      name="topics"
      label={form.t("fields.topics")}
      hint={form.t("hints.topics")}
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

export function ContributorRows({ form, label }: { form: FormContext; label: "contributors" | "organisers" }) {
  const { content, t, errors } = form;
  const roles = contributorRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }));
  const firstRole = label === "organisers" ? "organiser" : "author";
  return (
    <Rows
      form={form}
      name="contributors"
      label={t(`fields.${label}`)}
      hint={label === "contributors" ? t("hints.contributors") : undefined}
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

export function CountriesField({ form }: { form: FormContext }) {
  const { content, t, choices } = form;
  return (
    <Group name="countries" label={t("fields.countries")} hint={t("hints.countries")} errors={form.errors("countries")}>
      <div className="space-y-1">
        {choices.countries.map((region) => (
          <details key={region.label} open={region.options.some(({ value }) => content.countries.includes(value))}>
            <summary className="cursor-pointer py-1.5 font-medium font-title">{region.label}</summary>
            <div className="gap-x-8 pb-3 sm:columns-2 lg:columns-3">
              {region.options.map(({ value, label }) => (
                <label key={value} className="flex gap-2 py-1">
                  <input
                    type="checkbox"
                    name="countries"
                    value={value}
                    defaultChecked={content.countries.includes(value)}
                    className="mt-0.5 size-6 shrink-0"
                  />
                  <span>{label}</span>
                </label>
              ))}
            </div>
          </details>
        ))}
      </div>
    </Group>
  );
}

export function CorridorRows({ form }: { form: FormContext }) {
  const { content, t, errors, choices } = form;
  return (
    <>
      <Rows
        form={form}
        name="corridors"
        label={t("fields.corridors")}
        hint={t("hints.corridors")}
        filled={content.corridors.length}
        row={(position) => {
          const corridor = content.corridors[position];
          const wrong = errors(`corridors.${position}`);
          return (
            <div className="grid gap-4 sm:grid-cols-2">
              {(["from", "to"] as const).map((end) => (
                <TextInput
                  key={end}
                  name={`corridors.${position}.${end}`}
                  label={t(end === "from" ? "fields.corridorFrom" : "fields.corridorTo")}
                  errors={end === "from" ? wrong : []}
                  defaultValue={corridor ? choices.country(corridor[end]) : ""}
                  list="country-names"
                  maxLength={64}
                />
              ))}
            </div>
          );
        }}
      />
      <datalist id="country-names">
        {choices.countries.flatMap(({ options }) =>
          options.map(({ value, label }) => <option key={value} value={String(label)} />),
        )}
      </datalist>
    </>
  );
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

export function LinkRows({ form }: { form: FormContext }) {
  const { content, t, errors } = form;
  return (
    <Rows
      form={form}
      name="links"
      label={t("fields.links")}
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

/** One fold per language of the hub other than the original's. */
export function TranslationFields({ form, body }: { form: FormContext; body?: string }) {
  const { content, t, errors, choices } = form;
  return (
    <div className="space-y-4">
      <p className="max-w-[65ch] text-quiet">{t("hints.translations")}</p>
      {choices.translations
        .filter(({ locale }) => locale !== content.language)
        .map(({ locale, name, dir }) => {
          const translation = content.translations[locale as keyof typeof content.translations];
          const field = (part: string) => `translations.${locale}.${part}`;
          return (
            <details key={locale} open={translation !== undefined}>
              <summary className="cursor-pointer py-1.5 font-medium font-title" lang={locale} dir={dir}>
                {name}
              </summary>
              <div className="space-y-5 border-line border-s-2 ps-4">
                <TextInput
                  name={field("title")}
                  label={t("fields.title")}
                  errors={errors(field("title"))}
                  defaultValue={translation?.title}
                  maxLength={500}
                  lang={locale}
                  dir={dir}
                />
                <TextArea
                  name={field("abstract")}
                  label={t(body ? "fields.summary" : "fields.abstract")}
                  defaultValue={translation?.abstract}
                  maxLength={20000}
                  lang={locale}
                  dir={dir}
                />
                {body ? (
                  <TextArea
                    name={field("body")}
                    label={body}
                    defaultValue={translation?.body}
                    maxLength={100000}
                    lang={locale}
                    dir={dir}
                  />
                ) : null}
                <TextInput
                  name={field("keywords")}
                  label={t("fields.keywords")}
                  defaultValue={translation?.keywords.join(", ")}
                  lang={locale}
                  dir={dir}
                />
              </div>
            </details>
          );
        })}
    </div>
  );
}

/** Files kept so far, each with a box to remove it. */
export function KeptFiles({ form, files }: { form: FormContext; files: { id: string; name: string; size: string }[] }) {
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
