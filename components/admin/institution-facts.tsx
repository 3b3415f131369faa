import { useTranslations } from "next-intl";
import type { InstitutionFile } from "@/lib/catalogue/institution-data";
import { institutionKinds } from "@/lib/catalogue/institution-kinds";
import { Checkbox, Checkboxes, Select, type TermChoices } from "../form/choice";
import { TextInput } from "../form/text";

export type View = {
  key: string;
  value: (name: string, otherwise?: string) => string;
  list: (name: string, otherwise?: string[]) => string[];
  errors: (name: string) => string[];
};

type Known = Pick<InstitutionFile, "kind" | "countryCode" | "city" | "website" | "ror" | "topics" | "verified">;

/** What is known of an institution beside its names. */
export function InstitutionFacts({
  view,
  institution,
  countries,
  topics,
}: { view: View; institution?: Known } & TermChoices) {
  const t = useTranslations("institutions.facts");
  const kinds = useTranslations("directory.kinds");
  const text = (name: "city" | "website" | "ror", more: object = {}) => (
    <TextInput
      name={name}
      label={t(name)}
      errors={view.errors(name)}
      defaultValue={view.value(name, institution?.[name] ?? "")}
      {...more}
    />
  );
  return (
    <>
      <Select
        name="kind"
        label={t("kind")}
        errors={view.errors("kind")}
        empty={t("unknown")}
        options={institutionKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        defaultValue={view.value("kind", institution?.kind ?? "")}
      />
      <Select
        name="country"
        label={t("country")}
        errors={view.errors("country")}
        empty={t("unknown")}
        options={countries}
        defaultValue={view.value("country", institution?.countryCode ?? "")}
      />
      {text("city", { maxLength: 120, width: "medium" })}
      {text("website", { type: "url", maxLength: 500 })}
      {text("ror", { maxLength: 60, width: "medium", dir: "ltr", hint: t("rorHint") })}
      <Checkboxes
        name="topics"
        label={t("topics")}
        errors={view.errors("topics")}
        options={topics}
        defaultValue={view.list("topics", institution?.topics)}
        columns
      />
      <Checkbox
        name="verified"
        value="yes"
        label={t("verified")}
        hint={t("verifiedHint")}
        errors={view.errors("verified")}
        defaultChecked={view.list("verified", institution?.verified ? ["yes"] : []).includes("yes")}
      />
    </>
  );
}
