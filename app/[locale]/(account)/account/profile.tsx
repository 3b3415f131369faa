import { useTranslations } from "next-intl";
import type { FormView } from "@/app/form-view";
import { ProfileFields } from "@/components/account/profile-fields";
import { Button } from "@/components/form/button";
import { Select, type TermChoices } from "@/components/form/choice";
import type { Account } from "@/lib/accounts/data";
import { localeNames, locales } from "@/lib/i18n/locales";
import { saveProfile } from "../actions";

type Props = { account: Account; view: FormView; choices: TermChoices };

export function ProfileSection({ account, view, choices }: Props) {
  const t = useTranslations("accounts");
  const values = {
    name: view.value("name", account.name),
    occupation: view.value("occupation", account.occupation),
    institution: view.value("institution", account.institutionName ?? ""),
    country: view.value("country", account.country),
    interests: view.list("interests", account.interests),
  };
  return (
    <section className="space-y-4 border-line border-t pt-6" aria-labelledby="profile">
      <h2 id="profile">{t("account.profile")}</h2>
      <form key={view.key} action={saveProfile} className="space-y-6" noValidate>
        <ProfileFields values={values} errors={view.errors} choices={choices} />
        <Select
          name="locale"
          label={t("fields.locale")}
          hint={t("fields.localeHint")}
          errors={view.errors("locale")}
          options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
          defaultValue={view.value("locale", account.locale)}
        />
        <Button kind="primary">{t("account.save")}</Button>
      </form>
    </section>
  );
}
