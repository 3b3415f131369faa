import { getTranslations } from "next-intl/server";
import { ContentDifferences } from "@/app/content-differences";
import { EntryPreview } from "@/app/entry-preview";
import { Notice } from "@/components/form/messages";
import { DifferencesKey } from "@/components/moderation/differences";
import { StepForm } from "@/components/moderation/step-form";
import { contentErrors } from "@/lib/catalogue/rules";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { type Choices, choiceParameters } from "@/lib/moderation/merge-choices";
import type { MergePair } from "@/lib/moderation/merge-data";
import { lostLanguages, mergeContents } from "@/lib/moderation/merging";
import { vocabulary } from "@/lib/vocabulary/data";
import { termId } from "@/lib/vocabulary/terms";
import { formContext } from "../../submit/form";
import { merge } from "./actions";
import { mergeAddress } from "./address";

type Props = { locale: Locale; pair: MergePair; choices: Choices };

const consequences = ["address", "readers", "histories", "counts", "mails", "undo"] as const;

/** What comes of the choices: what changes for readers, the entry as they will see it, what else happens; then the deed. */
export async function Preview({ locale, pair, choices }: Props) {
  const { keep, drop } = pair;
  const content = mergeContents(keep.content, drop.content, choices);
  const terms = await vocabulary();
  const wrong = contentErrors(content, terms);
  const [t, moderation, { summary }] = await Promise.all([
    getTranslations({ locale, namespace: "merge" }),
    getTranslations({ locale, namespace: "moderation" }),
    formContext(content, wrong, locale),
  ]);
  const lost = lostLanguages(keep.content, drop.content, choices).map((code) =>
    terms.label(termId("LANGUAGE", code), locale),
  );
  const files = [...keep.files, ...drop.files].filter(
    ({ id }, index, all) => content.files.includes(id) && all.findIndex((file) => file.id === id) === index,
  );
  return (
    <>
      <p>
        <a href={localePath(locale, mergeAddress(keep.entryId, drop.entryId, choices))}>{t("choose")}</a>
      </p>
      <section aria-labelledby="changes" className="space-y-3">
        <h2 id="changes">{t("changes")}</h2>
        <DifferencesKey />
        <ContentDifferences locale={locale} before={keep.content} after={content} />
      </section>
      <details className="border-line border-y py-2">
        <summary className="py-1 font-medium font-title">{t("asRead")}</summary>
        <div className="py-4">
          <EntryPreview content={content} files={files} locale={locale} />
        </div>
      </details>
      <section aria-labelledby="consequences" className="space-y-2">
        <h2 id="consequences">{t("consequences")}</h2>
        <ul className="max-w-[65ch] list-disc space-y-1 wrap-anywhere ps-5">
          {consequences.map((name) => (
            <li key={name}>
              {t.rich(`consequence.${name}`, {
                stays: () => <bdi dir="ltr">{keep.path}</bdi>,
                goes: () => <bdi dir="ltr">{drop.path}</bdi>,
              })}
            </li>
          ))}
          {lost.map((language) => (
            <li key={language}>{t("lost", { language })}</li>
          ))}
        </ul>
      </section>
      {summary.length > 0 ? (
        <Notice tone="warning" title={moderation("notFit")}>
          <ul>
            {summary.map(({ name, message }) => (
              <li key={`${name} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <StepForm
          action={merge}
          entryId={keep.entryId}
          version={keep.version}
          more={{ drop: drop.entryId, seenDrop: String(drop.version), ...choiceParameters(choices) }}
          buttons={[{ transition: "merge", label: t("merge"), kind: "primary" }]}
          words={{ reason: t("note"), hint: t("noteHint"), wrong: moderation("wrong") }}
        />
      )}
    </>
  );
}
