import { useLocale, useTranslations } from "next-intl";
import type { InstitutionFile, ListedInstitution } from "@/lib/catalogue/institution-data";
import { languageList, MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Button } from "../form/button";
import { Radios, type TermChoices } from "../form/choice";
import { TextArea, TextInput } from "../form/text";
import { InstitutionFacts, type View } from "./institution-facts";
import { NamesFields } from "./names-fields";

type Action = (form: FormData) => Promise<void>;

/** Institutions with what hangs on them, each leading to its page. */
export function InstitutionList({ institutions }: { institutions: ListedInstitution[] }) {
  const t = useTranslations("institutions");
  const locale = useLocale() as Locale;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {institutions.map((institution) => (
        <li key={institution.id} className="grid gap-x-8 py-2.5 sm:grid-cols-[1fr_auto]">
          <a href={localePath(locale, `/admin/institutions/${institution.id}`)} className="title-link">
            <bdi>{institution.name}</bdi>
          </a>
          <span className="text-quiet text-sm sm:text-end">
            <Counts institution={institution} />
            {institution.lacking.length > 0 ? (
              <span className="block">{t("lacking", { languages: languageList(institution.lacking, locale) })}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** "AUC · Egypt · 12 entries · 3 accounts" */
export function Counts({ institution }: { institution: ListedInstitution }) {
  const t = useTranslations("institutions");
  const { acronym, country, counts } = institution;
  const told = [
    country,
    t("entries", { count: counts.contributions }),
    counts.users > 0 ? t("accounts", { count: counts.users }) : null,
    counts.people > 0 ? t("people", { count: counts.people }) : null,
  ]
    .filter(Boolean)
    .join(MIDDLE_DOT);
  return acronym ? [<bdi key="acronym">{acronym}</bdi>, MIDDLE_DOT, told] : told;
}

type FormProps = { institution: InstitutionFile; action: Action; view: View };

/** What an institution is called in each language, and for short. */
export function InstitutionNames({ institution, action, view }: FormProps) {
  const t = useTranslations("institutions");
  return (
    <form key={`names ${view.key}`} action={action} className="space-y-5" noValidate>
      <input type="hidden" name="institution" value={institution.id} />
      <NamesFields view={view} names={institution.names} hint={t("nameHint")} maxLength={300} />
      <Acronym view={view} acronym={institution.acronym} />
      <Button kind="primary">{t("save")}</Button>
    </form>
  );
}

/** A new institution: what it is called, and what is known of it. */
export function NewInstitution({ action, view, countries, topics }: Omit<FormProps, "institution"> & TermChoices) {
  const t = useTranslations("institutions");
  return (
    <form key={view.key} action={action} className="space-y-5" noValidate>
      <NamesFields view={view} hint={t("nameHint")} maxLength={300} />
      <Acronym view={view} />
      <InstitutionFacts view={view} countries={countries} topics={topics} />
      <Button kind="primary">{t("add")}</Button>
    </form>
  );
}

/** What else is known of an institution. */
export function InstitutionDescription({ institution, action, view, countries, topics }: FormProps & TermChoices) {
  const t = useTranslations("institutions");
  return (
    <form key={`facts ${view.key}`} action={action} className="space-y-5" noValidate>
      <input type="hidden" name="institution" value={institution.id} />
      <InstitutionFacts view={view} institution={institution} countries={countries} topics={topics} />
      <Button>{t("save")}</Button>
    </form>
  );
}

/** Which other institution it is, and why. */
export function InstitutionMerge({ institution, action, view, q }: FormProps & { q: string }) {
  const t = useTranslations("institutions");
  const admin = useTranslations("admin.decision");
  const { candidates } = institution;
  return (
    <>
      <p className="max-w-[65ch]">{t("mergeHint")}</p>
      <form className="flex flex-wrap items-end gap-4">
        <div className="max-w-[40rem] grow">
          <TextInput name="q" label={t("search")} defaultValue={q} maxLength={200} dir="auto" />
        </div>
        <Button>{t("find")}</Button>
      </form>
      {candidates.length === 0 ? <p role="status">{t(q ? "nothingFound" : "nothingAlike")}</p> : null}
      {candidates.length > 0 ? (
        <form key={`merge ${view.key} ${q}`} action={action} className="space-y-5" noValidate>
          <input type="hidden" name="institution" value={institution.id} />
          <input type="hidden" name="q" value={q} />
          <Radios
            name="into"
            label={t(q ? "into" : "alike")}
            options={candidates.map((each) => ({
              value: each.id,
              label: <bdi>{each.name}</bdi>,
              hint: <Counts institution={each} />,
            }))}
            errors={view.errors("into")}
            defaultValue={view.value("into")}
          />
          <TextArea
            name="reason"
            label={admin("reason")}
            errors={view.errors("reason")}
            defaultValue={view.value("reason")}
            maxLength={2000}
            dir="auto"
            rows={3}
          />
          <Button>{t("merge")}</Button>
        </form>
      ) : null}
    </>
  );
}

function Acronym({ view, acronym }: { view: View; acronym?: string | null }) {
  const t = useTranslations("institutions");
  return (
    <TextInput
      name="acronym"
      label={t("acronym")}
      errors={view.errors("acronym")}
      defaultValue={view.value("acronym", acronym ?? "")}
      maxLength={40}
      width="medium"
    />
  );
}
