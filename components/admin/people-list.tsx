import { useLocale, useTranslations } from "next-intl";
import type { ListedPerson } from "@/lib/accounts/people-data";
import { dayOf } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Standing } from "./standing";

/** People with an account, each with how they stand and how much they submitted. */
export function PeopleList({ people }: { people: ListedPerson[] }) {
  const t = useTranslations("admin.people");
  const locale = useLocale() as Locale;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {people.map((person) => (
        <li key={person.id} className="grid grid-cols-1 gap-x-8 py-3 sm:grid-cols-[1fr_auto]">
          <div>
            <a href={localePath(locale, `/admin/people/${person.id}`)} className="title-link font-medium">
              <bdi>{person.name}</bdi>
            </a>
            <p className="text-quiet text-sm">
              <bdi dir="ltr">{person.email}</bdi>
            </p>
          </div>
          <div className="text-sm sm:text-end">
            <p>
              <Standing person={person} />
            </p>
            <p className="text-quiet">
              {t("entries", { count: person._count.submissions })}
              {MIDDLE_DOT}
              {t("since", { date: dayOf(person.createdAt, locale) })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
