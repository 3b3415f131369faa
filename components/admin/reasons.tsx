import { useLocale, useTranslations } from "next-intl";
import { languageList, MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localeNames, localePath, locales, textDirection } from "@/lib/i18n/locales";
import type { ListedReason, ReasonFile } from "@/lib/moderation/reason-data";
import { Button } from "../form/button";
import { type Option, Select } from "../form/choice";
import { TextArea, TextInput } from "../form/text";

type Action = (form: FormData) => Promise<void>;
type View = { key: string; value: (name: string, otherwise?: string) => string; errors: (name: string) => string[] };

/** The reasons for one step in their order, each with the ways to move, retire and bring it back. */
export function ReasonList({ reasons, change }: { reasons: ListedReason[]; change: Action }) {
  const t = useTranslations("reasons");
  const locale = useLocale() as Locale;
  if (reasons.length === 0) return <p className="text-quiet">{t("none")}</p>;
  const offered = reasons.filter(({ retired }) => !retired);
  return (
    <ol className="divide-y divide-line border-line border-y">
      {[...offered, ...reasons.filter(({ retired }) => retired)].map(({ id, label, retired, lacking }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
          <div>
            <a href={localePath(locale, `/admin/reasons/${id}`)} className="title-link">
              {label}
            </a>
            <p className="text-quiet text-sm">
              {[
                retired ? t("retired") : null,
                lacking.length > 0 ? t("lacking", { languages: languageList(lacking, locale) }) : null,
              ]
                .filter(Boolean)
                .join(MIDDLE_DOT)}
            </p>
          </div>
          <form action={change} className="flex gap-x-3">
            <input type="hidden" name="reason" value={id} />
            {(retired ? (["restore"] as const) : (["up", "down", "retire"] as const))
              .filter((step) => step !== "up" || offered[0]?.id !== id)
              .filter((step) => step !== "down" || offered.at(-1)?.id !== id)
              .map((step) => (
                <Button key={step} kind="quiet" name="step" value={step} aria-label={t(`named.${step}`, { label })}>
                  {t(`steps.${step}`)}
                </Button>
              ))}
          </form>
        </li>
      ))}
    </ol>
  );
}

/** A new reason, in one language first. */
export function NewReason({ action, view, steps }: { action: Action; view: View; steps: Option[] }) {
  const t = useTranslations("reasons");
  const locale = useLocale();
  const field = (name: string, otherwise?: string) => ({
    name,
    errors: view.errors(name),
    defaultValue: view.value(name, otherwise),
  });
  return (
    <form key={view.key} action={action} className="space-y-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <Select {...field("transition")} label={t("step")} options={steps} />
        <Select
          {...field("language", locale)}
          label={t("language")}
          options={locales.map((each) => ({ value: each, label: localeNames[each], lang: each }))}
        />
      </div>
      <TextInput {...field("label")} label={t("label")} hint={t("labelHint")} maxLength={120} dir="auto" required />
      <TextArea {...field("text")} label={t("text")} hint={t("textHint")} maxLength={2000} dir="auto" required />
      <Button kind="primary">{t("add")}</Button>
    </form>
  );
}

type WordsProps = { reason: ReasonFile; language: Locale; action: Action; view: View };

/** A reason's words in a language. Checked by the browser first: a long text must not have to travel back. */
export function ReasonWords({ reason, language, action, view }: WordsProps) {
  const t = useTranslations("reasons");
  const own = { lang: language, dir: textDirection(language) };
  return (
    <form key={`${language} ${view.key}`} action={action} className="space-y-5">
      <input type="hidden" name="reason" value={reason.id} />
      <input type="hidden" name="language" value={language} />
      <TextInput
        name="label"
        label={t("label")}
        hint={t("labelHint")}
        errors={view.errors("label")}
        defaultValue={view.value("label", reason.labels[language])}
        maxLength={120}
        required
        {...own}
      />
      <TextArea
        name="text"
        label={t("text")}
        hint={t("textHint")}
        errors={view.errors("text")}
        defaultValue={view.value("text", reason.texts[language])}
        maxLength={2000}
        rows={6}
        required
        {...own}
      />
      <Button kind="primary">{t("save")}</Button>
    </form>
  );
}
