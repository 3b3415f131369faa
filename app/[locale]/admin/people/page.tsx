import { getTranslations } from "next-intl/server";
import { Pages } from "@/components/admin/pages";
import { PeopleList } from "@/components/admin/people-list";
import { Button } from "@/components/form/button";
import { Select } from "@/components/form/choice";
import { TextInput } from "@/components/form/text";
import { requireAdministrator } from "@/lib/accounts/loaders";
import { peopleFilterSchema, readPeople, standings } from "@/lib/accounts/people-data";
import { Role } from "@/lib/db/generated/enums";
import { localePath } from "@/lib/i18n/locales";
import { AdminFrame } from "../frame";
import { type AdminProps, given } from "../page-props";

export async function generateMetadata({ params }: AdminProps) {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admin" });
  return { title: t("navigation.people") };
}

export default async function PeoplePage({ params, searchParams }: AdminProps) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  await requireAdministrator(locale);
  const filter = peopleFilterSchema.parse(given(query));
  const [{ people, total, pages }, t] = await Promise.all([
    readPeople(filter),
    getTranslations({ locale, namespace: "admin" }),
  ]);
  const to = (page: number) =>
    localePath(locale, `/admin/people?${new URLSearchParams({ ...given(query), page: String(page) })}`);
  return (
    <AdminFrame locale={locale} show="people" title={t("navigation.people")}>
      <search>
        <form
          action={localePath(locale, "/admin/people")}
          method="get"
          className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto] lg:items-end"
        >
          <TextInput type="search" name="q" label={t("people.search")} defaultValue={filter.q} />
          <Select
            name="role"
            label={t("people.role")}
            empty={t("people.any")}
            options={Object.values(Role).map((role) => ({ value: role, label: t(`roles.${role}`) }))}
            defaultValue={filter.role ?? ""}
          />
          <Select
            name="standing"
            label={t("people.standing")}
            empty={t("people.any")}
            options={standings.map((standing) => ({ value: standing, label: t(`standing.${standing}`) }))}
            defaultValue={filter.standing ?? ""}
          />
          <div>
            <Button>{t("people.apply")}</Button>
          </div>
        </form>
      </search>
      <p aria-live="polite">{t("people.found", { count: total })}</p>
      {people.length > 0 ? <PeopleList people={people} /> : null}
      <Pages page={filter.page} pages={pages} to={to} />
    </AdminFrame>
  );
}
