import { useLocale, useTranslations } from "next-intl";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { ReadingLine } from "@/lib/insight/topic-edition-data";
import type { ReadingsToEdit } from "@/lib/insight/topic-edition-loaders";
import { MOST_READINGS } from "@/lib/insight/topic-edition-schema";
import { Card } from "../entry/card";
import { InLanguage } from "../entry/words";
import { Button } from "../form/button";
import { TextInput } from "../form/text";

type Props = {
  topic: ReadingsToEdit;
  /** What was searched for, "" at first. */
  typed: string;
  change: (form: FormData) => Promise<void>;
};

/** A topic's key readings in their order, and the search by which others are found. Every button works by itself. */
export function ReadingsEditor({ topic, typed, change }: Props) {
  const t = useTranslations("edition.readings");
  const { readings } = topic;
  const hidden = (
    <>
      <input type="hidden" name="topic" value={topic.code} />
      <input type="hidden" name="seen" value={topic.readingsVersion} />
      <input type="hidden" name="q" value={typed} />
    </>
  );
  return (
    <>
      <section aria-labelledby="chosen">
        <h2 id="chosen">{t("chosen", { count: readings.length, most: MOST_READINGS })}</h2>
        {readings.length === 0 ? <p className="mt-3">{t("none")}</p> : null}
        <form action={change}>
          {hidden}
          <ol className="mt-3 divide-y divide-line border-line border-y">
            {readings.map((reading, position) => (
              <Line key={reading.id} reading={reading} position={position} last={readings.length - 1} />
            ))}
          </ol>
        </form>
      </section>
      <section aria-labelledby="others" className="space-y-4">
        <h2 id="others">{t("others")}</h2>
        <Finder code={topic.code} typed={typed} />
        {typed && topic.candidates.length === 0 ? <p role="status">{t("nothing", { typed })}</p> : null}
        <form action={change}>
          {hidden}
          <ul className="divide-y divide-line">
            {topic.candidates.map((card) => {
              const isChosen = readings.some(({ id }) => id === card.id);
              return (
                <li key={card.id} className="flex flex-wrap items-center justify-between gap-x-6 pb-4 sm:flex-nowrap">
                  <Card card={card} subjects={false} />
                  {isChosen ? (
                    <span className="label shrink-0">{t("already")}</span>
                  ) : (
                    <Button
                      name="step"
                      value={`add ${card.id}`}
                      className="shrink-0"
                      aria-label={t("addNamed", { title: card.title })}
                    >
                      {t("add")}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </form>
      </section>
    </>
  );
}

function Line({ reading, position, last }: { reading: ReadingLine; position: number; last: number }) {
  const t = useTranslations("edition.readings");
  const { id, title, language, isPublic } = reading;
  const step = (name: "up" | "down" | "remove") => (
    <Button kind="quiet" name="step" value={`${name} ${id}`} aria-label={t(`${name}Named`, { title })}>
      {t(name)}
    </Button>
  );
  return (
    <li className="py-3">
      <p>
        <span className="me-2 text-quiet tabular-nums">{position + 1}.</span>
        <InLanguage language={language}>{title}</InLanguage>
      </p>
      {isPublic ? null : <p className="text-quiet text-sm">{t("notPublic")}</p>}
      <div className="flex flex-wrap gap-x-5">
        {position > 0 ? step("up") : null}
        {position < last ? step("down") : null}
        {step("remove")}
      </div>
    </li>
  );
}

function Finder({ code, typed }: { code: string; typed: string }) {
  const t = useTranslations("edition.readings");
  const locale = useLocale() as Locale;
  return (
    <form action={localePath(locale, `/topics/${code}/edit/readings`)} className="space-y-4">
      <TextInput name="q" label={t("find")} hint={t("findHint")} defaultValue={typed} maxLength={500} dir="auto" />
      <Button>{t("search")}</Button>
    </form>
  );
}
