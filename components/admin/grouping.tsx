import { useLocale, useTranslations } from "next-intl";
import type { GroupingFile, ListedGrouping } from "@/lib/catalogue/grouping-data";
import { dayOf } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Button } from "../form/button";
import { Select } from "../form/choice";
import { TextInput } from "../form/text";

/** Groupings of countries, each with how many belong to it today. */
export function GroupingList({ groupings }: { groupings: ListedGrouping[] }) {
  const t = useTranslations("admin.groupings");
  const locale = useLocale() as Locale;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {groupings.map(({ code, label, members }) => (
        <li key={code} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2.5">
          <a href={localePath(locale, `/admin/groupings/${code}`)} className="title-link">
            {label}
          </a>
          <span className="basis-full text-quiet text-sm sm:basis-auto">{t("members", { count: members })}</span>
        </li>
      ))}
    </ul>
  );
}

type FormProps = {
  grouping: GroupingFile;
  action: (form: FormData) => Promise<void>;
  view: { key: string; value: (name: string) => string; errors: (name: string) => string[] };
};

/** A country's place in the grouping: a new one, or other days for one that it has. */
export function MemberForm({ grouping, action, view }: FormProps) {
  const t = useTranslations("admin.groupings");
  const field = (name: string) => ({ name, errors: view.errors(name), defaultValue: view.value(name) });
  return (
    <form
      key={view.key}
      action={action}
      className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto] lg:items-end"
      noValidate
    >
      <input type="hidden" name="grouping" value={grouping.code} />
      <Select {...field("country")} label={t("country")} empty={t("choose")} options={grouping.countries} />
      <TextInput type="date" {...field("since")} label={t("since")} />
      <TextInput type="date" {...field("until")} label={t("until")} />
      <div>
        <Button kind="primary">{t("save")}</Button>
      </div>
      <p className="max-w-[65ch] text-quiet text-sm sm:col-span-2 lg:col-span-4">{t("hint")}</p>
    </form>
  );
}

type ListProps = { grouping: GroupingFile; remove: (form: FormData) => Promise<void> };

/** All that belong or belonged to the grouping, each with a button for mistakes. */
export function MemberList({ grouping, remove }: ListProps) {
  const t = useTranslations("admin.groupings");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line border-line border-y">
      {grouping.members.map(({ code, label, since, until }) => (
        <li key={code} className="flex flex-wrap items-center justify-between gap-x-6 py-1.5">
          <span>
            {label}{" "}
            <span className="text-quiet text-sm">
              {[
                since ? t("sinceOn", { date: dayOf(since, locale) }) : null,
                until ? t("untilOn", { date: dayOf(until, locale) }) : null,
              ]
                .filter(Boolean)
                .join(MIDDLE_DOT)}
            </span>
          </span>
          <form action={remove}>
            <input type="hidden" name="grouping" value={grouping.code} />
            <input type="hidden" name="country" value={code} />
            <Button kind="quiet" aria-label={t("removeNamed", { country: label })}>
              {t("remove")}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
