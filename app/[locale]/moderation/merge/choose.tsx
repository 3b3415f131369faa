import { getTranslations } from "next-intl/server";
import { type ChoiceGroup, MergeChoices, Words } from "@/components/moderation/merge-choices";
import { isLocale, type Locale, localePath } from "@/lib/i18n/locales";
import { type Choices, choiceParameters } from "@/lib/moderation/merge-choices";
import type { MergePair } from "@/lib/moderation/merge-data";
import { part, textKey } from "@/lib/moderation/merge-fields";
import { compareContents, type MergeRow } from "@/lib/moderation/merging";
import { partWords } from "./part-words";

type Props = { locale: Locale; pair: MergePair; choices: Choices };

/** What differs between two entries, to be chosen part by part, language by language; below it what they agree in. */
export async function Choose({ locale, pair, choices }: Props) {
  const { keep, drop } = pair;
  const files = new Map([...keep.files, ...drop.files].map(({ id, name }) => [id, name]));
  const [t, words] = await Promise.all([getTranslations({ locale, namespace: "merge" }), partWords(locale, files)]);
  const { rows, same } = compareContents(keep.content, drop.content, choices);
  const asRow = ({ key, chosen, ...sides }: MergeRow) => ({
    name: Object.keys(choiceParameters({ [key]: chosen }))[0] ?? key,
    label: words.label(key),
    lang: textKey(key)?.language,
    chosen,
    options: (["keep", "drop", "both"] as const)
      .filter((side) => side !== "both" || sides.both)
      .map((side) => ({ value: side, label: t(`side.${side}`), lines: words.lines(key, sides[side]) })),
  });
  const languages = [...new Set(rows.flatMap(({ key }) => textKey(key)?.language ?? []))];
  const groups: ChoiceGroup[] = [
    ...languages.map((language) => ({
      title: t("inLanguage", { language: words.language(language) }),
      hint: isLocale(language) ? undefined : t("onlyOriginal"),
      rows: rows.filter(({ key }) => textKey(key)?.language === language).map(asRow),
    })),
    { title: t("record"), rows: rows.filter(({ key }) => !textKey(key)).map(asRow) },
  ];
  return (
    <>
      <p className="max-w-[65ch]">{t(rows.length === 0 ? "nothingDiffers" : "intro")}</p>
      <MergeChoices
        action={localePath(locale, "/moderation/merge")}
        hidden={{
          ...{ keep: keep.entryId, drop: drop.entryId },
          ...{ seenKeep: String(keep.version), seenDrop: String(drop.version) },
        }}
        groups={groups.filter((group) => group.rows.length > 0)}
        words={{ preview: t("preview"), swap: t("swap"), empty: t("empty") }}
      />
      {same.length > 0 ? (
        <details className="border-line border-y py-2">
          <summary className="py-1 font-medium font-title">{t("same", { count: same.length })}</summary>
          <dl className="mt-2 grid gap-x-6 gap-y-2 md:grid-cols-[14rem_minmax(0,1fr)]">
            {same.map((key) => (
              <div key={key} className="contents">
                <dt className="text-quiet">{words.label(key, true)}</dt>
                <dd>
                  <Words lines={words.lines(key, part(keep.content, key))} empty={t("empty")} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </>
  );
}
