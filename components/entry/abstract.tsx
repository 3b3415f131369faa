import { useTranslations } from "next-intl";
import type { EntryView, PublicationView, TextView } from "@/lib/catalogue/view";
import { textDirection } from "@/lib/i18n/locales";
import { Marked } from "./marked";

/** In the reader's language when there is one, with the original a click away; nothing when nobody wrote one. */
export function Abstract({ entry }: { entry: EntryView }) {
  const t = useTranslations("entry");
  const { original, translation } = entry;
  const shown = translation?.abstract ? translation : original;
  if (!shown.abstract) return null;
  return (
    <section>
      <h2 className="text-lg">{t(entry.kind === "publication" ? "abstract" : "summary")}</h2>
      <LanguageNote entry={entry} shown={shown} />
      <Paragraphs text={shown.abstract} language={shown.language.code} />
      {shown !== original && original.abstract ? (
        <Original language={original.language.label}>
          <Paragraphs text={original.abstract} language={original.language.code} />
        </Original>
      ) : null}
    </section>
  );
}

/** Programme of an event, body of a news item. */
export function Body({ entry }: { entry: EntryView }) {
  const t = useTranslations("entry");
  const { original, translation } = entry;
  const shown = translation?.body ? translation : original;
  if (!shown.body) return null;
  return (
    <section>
      {entry.kind === "event" ? <h2 className="text-lg">{t("programme")}</h2> : null}
      <LanguageNote entry={entry} shown={shown} />
      <Marked text={shown.body} language={shown.language.code} />
      {shown !== original && original.body ? (
        <Original language={original.language.label}>
          <Marked text={original.body} language={original.language.code} />
        </Original>
      ) : null}
    </section>
  );
}

/** A policy or project: who did what, where, with whom. */
export function Practice({ entry }: { entry: PublicationView }) {
  const t = useTranslations("entry");
  const answers = (["who", "what", "where", "partners", "forum"] as const).filter((part) =>
    entry.practice[part].trim(),
  );
  if (answers.length === 0) return null;
  return (
    <section>
      <h2 className="text-lg">{t("practice.title")}</h2>
      <dl className="reading mt-2">
        {answers.map((part) => (
          <div key={part}>
            <dt className="label">{t(`practice.${part}`)}</dt>
            <dd className="whitespace-pre-line" dir="auto">
              {entry.practice[part]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function LanguageNote({ entry: { original, translation }, shown }: { entry: EntryView; shown: TextView }) {
  const t = useTranslations("entry");
  if (shown === original && !translation) return null;
  const note = shown === original ? "onlyOriginal" : "translated";
  return <p className="mt-1 text-quiet text-sm">{t(note, { language: original.language.label })}</p>;
}

function Original({ language, children }: { language: string; children: React.ReactNode }) {
  const t = useTranslations("entry");
  return (
    <details className="mt-4">
      <summary className="text-sky">{t("showOriginal", { language })}</summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}

function Paragraphs({ text, language }: { text: string; language: string }) {
  return (
    <div className="reading mt-2" lang={language} dir={textDirection(language)}>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name and never move.
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
