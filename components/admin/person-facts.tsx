import { useLocale, useTranslations } from "next-intl";
import type { PersonFile } from "@/lib/accounts/people-data";
import { dayOf } from "@/lib/i18n/dates";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Standing } from "./standing";

/** What is known of a person. */
export function PersonFacts({ person, country }: { person: PersonFile; country: string | null }) {
  const t = useTranslations("admin");
  const occupations = useTranslations("accounts.fields.occupations");
  const locale = useLocale();
  const facts: [string, React.ReactNode][] = [
    [t("people.standing"), <Standing key="standing" person={person} />],
    [t("person.email"), <bdi key="email">{person.email}</bdi>],
    [t("person.occupation"), occupations(person.occupation)],
    [t("person.institution"), person.institutionName],
    [t("person.country"), country],
    [t("person.registered"), dayOf(person.createdAt, locale)],
    [t("person.lastLogIn"), person.lastLogIn ? dayOf(person.lastLogIn, locale) : t("person.never")],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-quiet">{label}</dt>
            <dd className="mb-2 sm:mb-0">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What a person submitted, each entry with its state. */
export function PersonEntries({ person }: { person: PersonFile }) {
  const t = useTranslations("admin.person");
  const moderation = useTranslations("moderation");
  const locale = useLocale() as Locale;
  if (person.entries.length === 0) return <p className="text-quiet">{t("noEntries")}</p>;
  const more = person._count.submissions > person.entries.length;
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {person.entries.map(({ id, title, status, hiddenAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            {status === "DRAFT" ? (
              <bdi>{title || moderation("item.untitled")}</bdi>
            ) : (
              <a href={localePath(locale, `/moderation/${id}`)}>
                <bdi>{title || moderation("item.untitled")}</bdi>
              </a>
            )}
            <span className="text-quiet text-sm">{hiddenAt ? t("hidden") : moderation(`states.${status}`)}</span>
          </li>
        ))}
      </ul>
      {more ? <p className="text-quiet text-sm">{t("latest", { count: person.entries.length })}</p> : null}
    </>
  );
}
