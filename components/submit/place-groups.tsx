import { Group } from "../form/field";
import { TextInput } from "../form/text";
import type { FormContext } from "./form-context";
import { withOrigin } from "./origin";
import { Rows } from "./rows";

export function CountriesField({ form }: { form: FormContext }) {
  const { content, t, choices } = form;
  return (
    <Group
      name="countries"
      label={t("fields.countries")}
      hint={withOrigin(form, "countries", t("hints.countries"))}
      errors={form.errors("countries")}
    >
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
        hint={withOrigin(form, "corridors", t("hints.corridors"))}
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
