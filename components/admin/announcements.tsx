import { useLocale, useTranslations } from "next-intl";
import { dayOf } from "@/lib/i18n/dates";
import { localeNames, locales, textDirection } from "@/lib/i18n/locales";
import type { AnnouncementView } from "@/lib/outreach/announcement-data";
import { textField } from "@/lib/outreach/announcement-schema";
import { Button } from "../form/button";
import { TextArea, TextInput } from "../form/text";

type Action = (form: FormData) => Promise<void>;

/** The lines that there are, each with a button that takes it away. */
export function AnnouncementList({ announcements, remove }: { announcements: AnnouncementView[]; remove: Action }) {
  const t = useTranslations("admin.settings");
  const locale = useLocale();
  if (announcements.length === 0) return <p className="text-quiet">{t("none")}</p>;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {announcements.map(({ id, text, language, from, until }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
          <div>
            <p lang={language} dir={textDirection(language)}>
              {text}
            </p>
            <p className="text-quiet text-sm">
              {until
                ? t("fromUntil", { from: dayOf(from, locale), until: dayOf(until, locale) })
                : t("fromOn", { from: dayOf(from, locale) })}
            </p>
          </div>
          <form action={remove}>
            <input type="hidden" name="announcement" value={id} />
            <Button kind="quiet" aria-label={t("removeNamed", { text })}>
              {t("remove")}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

type FormProps = {
  action: Action;
  today: string;
  view: { key: string; value: (name: string, otherwise?: string) => string; errors: (name: string) => string[] };
};

/** A new line: when, and in which languages. */
export function AnnouncementForm({ action, view, today }: FormProps) {
  const t = useTranslations("admin.settings");
  const field = (name: string, otherwise?: string) => ({
    name,
    errors: view.errors(name),
    defaultValue: view.value(name, otherwise),
  });
  return (
    <form key={view.key} action={action} className="space-y-5" noValidate>
      <h3>{t("new")}</h3>
      {locales.map((locale) => (
        <TextArea
          key={locale}
          {...field(textField(locale))}
          label={<bdi lang={locale}>{localeNames[locale]}</bdi>}
          lang={locale}
          dir={textDirection(locale)}
          rows={2}
          maxLength={300}
        />
      ))}
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextInput type="date" {...field("from", today)} label={t("from")} required />
        <TextInput type="date" {...field("until")} label={t("until")} hint={t("untilHint")} />
      </div>
      <TextInput {...field("link")} label={t("link")} hint={t("linkHint")} dir="ltr" />
      <Button kind="primary">{t("announce")}</Button>
    </form>
  );
}
