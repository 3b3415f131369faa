import { useTranslations } from "next-intl";
import { Checkboxes, Radios, Select, type TermChoices } from "@/components/form/choice";
import { TextInput } from "@/components/form/text";

type Values = { name: string; occupation: string; institution: string; country: string; interests: string[] };
type Props = { values: Values; errors: (name: string) => string[]; choices: TermChoices };

const occupations = ["RESEARCHER", "PRACTITIONER", "POLICYMAKER"] as const;

/** Who I am: the same questions when registering and in the account. */
export function ProfileFields({ values, errors, choices }: Props) {
  const t = useTranslations("accounts.fields");
  const optional = t("optional");
  return (
    <>
      <TextInput
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        errors={errors("name")}
        defaultValue={values.name}
        autoComplete="name"
        maxLength={200}
        required
        dir="auto"
      />
      <Radios
        name="occupation"
        label={t("occupation")}
        errors={errors("occupation")}
        options={occupations.map((value) => ({ value, label: t(`occupations.${value}`), hint: t(`hints.${value}`) }))}
        defaultValue={values.occupation}
        required
      />
      <TextInput
        name="institution"
        label={t("institution")}
        hint={t("institutionHint")}
        errors={errors("institution")}
        optional={optional}
        defaultValue={values.institution}
        autoComplete="organization"
        maxLength={300}
        dir="auto"
      />
      <Select
        name="country"
        label={t("country")}
        hint={t("countryHint")}
        errors={errors("country")}
        optional={optional}
        options={choices.countries}
        empty={t("countryEmpty")}
        defaultValue={values.country}
      />
      <Checkboxes
        name="interests"
        label={t("interests")}
        hint={t("interestsHint")}
        errors={errors("interests")}
        optional={optional}
        options={choices.topics}
        defaultValue={values.interests}
        columns
      />
    </>
  );
}
