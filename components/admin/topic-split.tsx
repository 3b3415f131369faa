import { useLocale, useTranslations } from "next-intl";
import { kindPaths, kinds } from "@/lib/catalogue/schema";
import type { TopicFile } from "@/lib/catalogue/topic-data";
import type { EntryToMove } from "@/lib/catalogue/topic-split-data";
import type { SplitFilter } from "@/lib/catalogue/topic-split-schema";
import { commaList, MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Button } from "../form/button";
import { Checkbox, Select } from "../form/choice";
import { fieldId } from "../form/field";
import { Notice } from "../form/messages";
import { TextInput } from "../form/text";
import { NamesFields } from "./names-fields";

type Action = (form: FormData) => Promise<void>;
type View = {
  key: string;
  value: (name: string) => string;
  list: (name: string) => string[];
  errors: (name: string) => string[];
};
type Other = { value: string; label: string };

/** A new topic: its names, English first because others are shown that where they lack one, and its address. */
export function NewTopic({ topic, action, view }: { topic: TopicFile; action: Action; view: View }) {
  const t = useTranslations("splitting");
  const field = (name: string) => ({ name, errors: view.errors(name), defaultValue: view.value(name) });
  return (
    <form key={view.key} action={action} className="space-y-5" noValidate>
      <p className="max-w-[65ch] text-quiet">{t("newHint")}</p>
      <input type="hidden" name="topic" value={topic.code} />
      <NamesFields view={view} hint={t("nameHint")} maxLength={120} />
      <TextInput {...field("code")} label={t("code")} hint={t("codeHint")} dir="ltr" maxLength={60} required />
      <Button>{t("make")}</Button>
    </form>
  );
}

/** Which topic the entries go to, and which entries are listed. */
export function SplitFilterForm({ topic, filter, action }: { topic: TopicFile; filter: SplitFilter; action: string }) {
  const t = useTranslations("splitting");
  const kindNames = useTranslations("entry.kind");
  return (
    <form
      action={action}
      className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_auto] lg:items-end"
    >
      <Select
        name="into"
        label={t("into")}
        empty={t("choose")}
        options={topic.others}
        defaultValue={filter.into}
        required
      />
      <TextInput name="q" label={t("words")} defaultValue={filter.q} maxLength={200} dir="auto" />
      <Select
        name="kind"
        label={t("kind")}
        empty={t("any")}
        options={kinds.map((kind) => ({ value: kind, label: kindNames(kind) }))}
        defaultValue={filter.kind ?? ""}
      />
      <div>
        <Button>{t("show")}</Button>
      </div>
    </form>
  );
}

type MoveProps = {
  topic: TopicFile;
  into: Other;
  entries: EntryToMove[];
  filter: string;
  action: Action;
  view: View;
  /** Whether all are ticked to begin with, and the address where they are. */
  all: boolean;
  allAt: string;
};

/** The entries of a topic, to be ticked and moved. */
export function EntriesToMove({ topic, into, entries, filter, action, view, all, allAt }: MoveProps) {
  const t = useTranslations("splitting");
  const kindNames = useTranslations("entry.kind");
  const locale = useLocale() as Locale;
  const errors = view.errors("entries");
  const ticked = new Set(view.list("entries"));
  if (entries.length === 0) return null;
  return (
    <form key={`${view.key} ${filter} ${all}`} action={action} className="space-y-5">
      <input type="hidden" name="topic" value={topic.code} />
      <input type="hidden" name="into" value={into.value} />
      <input type="hidden" name="filter" value={filter} />
      <fieldset
        id={fieldId("entries")}
        tabIndex={-1}
        className={errors.length > 0 ? "border-alarm border-s-4 ps-4" : ""}
      >
        <legend className="font-medium font-title">{t("which")}</legend>
        {errors.length > 0 ? <p className="font-medium text-alarm">{errors.join(" ")}</p> : null}
        <p className="py-1">
          <a href={allAt}>{t("all")}</a>
        </p>
        <ul className="divide-y divide-line border-line border-y">
          {entries.map(({ id, kind, slug, title, others, language, busy }) => (
            <li key={id} className="flex items-baseline gap-x-3 py-2">
              <input
                type="checkbox"
                name="entries"
                value={id}
                id={`entry-${id}`}
                defaultChecked={(all || ticked.has(id)) && !busy}
                disabled={busy}
                className="size-5 shrink-0 translate-y-1"
              />
              <div className="min-w-0">
                <label htmlFor={`entry-${id}`} lang={language} dir="auto" className="block">
                  {title}
                </label>
                <p className="text-quiet text-sm">
                  {[
                    kindNames(kind),
                    others.length > 0 ? t("also", { topics: commaList(others, locale) }) : null,
                    busy ? t("busy") : null,
                  ]
                    .filter(Boolean)
                    .join(MIDDLE_DOT)}
                  {MIDDLE_DOT}
                  <a href={localePath(locale, `/${kindPaths[kind]}/${slug}`)} aria-label={t("readNamed", { title })}>
                    {t("read")}
                  </a>
                </p>
              </div>
            </li>
          ))}
        </ul>
      </fieldset>
      <Checkbox
        name="keep"
        value="yes"
        label={t("keep", { topic: topic.label })}
        defaultChecked={view.value("keep") === "yes"}
      />
      <Button kind="primary">{t("move", { topic: into.label })}</Button>
    </form>
  );
}

type DoneProps = {
  topic: TopicFile;
  into: Other | undefined;
  query: Record<string, string>;
  filter: string;
  takeBack: Action;
};

/** What was just done, and the way to take it back. */
export function MoveDone({ topic, into, query, filter, takeBack }: DoneProps) {
  const t = useTranslations("splitting");
  const count = Number(query.entries) || 0;
  const left = Number(query.left) || 0;
  const known = ["made", "moved", "takenBack"].find((each) => each === query.done);
  if (!known) return null;
  return (
    <Notice tone="success" live>
      <p>{t(`done.${known}`, { count, topic: into?.label ?? "" })}</p>
      {left > 0 ? <p>{t("left", { count: left })}</p> : null}
      {known === "moved" && query.move && count > 0 ? (
        <form action={takeBack} className="mt-2">
          <input type="hidden" name="topic" value={topic.code} />
          <input type="hidden" name="move" value={query.move} />
          <input type="hidden" name="filter" value={filter} />
          <Button kind="quiet">{t("takeBack")}</Button>
        </form>
      ) : null}
    </Notice>
  );
}
