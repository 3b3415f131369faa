import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { Differences } from "@/components/moderation/differences";
import { fieldSchemes, TermNames } from "@/lib/catalogue/content-view";
import { type Difference, differencesBetween, type Say } from "@/lib/catalogue/differences";
import { readFiles } from "@/lib/catalogue/draft-data";
import type { Content, Kind } from "@/lib/catalogue/schema";
import { excerptOf, lineDifferences, type Passage, wordDifferences } from "@/lib/catalogue/word-differences";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";

type Props = {
  locale: Locale;
  before: Content;
  after: Content;
  /** At most so much of what was removed or added at one place. */
  most?: number;
} & Pick<ComponentProps<typeof Differences>, "of">;

/** In what two versions of an entry differ, field by field and language by language, word by word. */
export async function ContentDifferences({ locale, before, after, most, of }: Props) {
  const [say, label, t] = await Promise.all([
    sayer(locale, [before, after]),
    differenceLabel(locale, after.kind),
    getTranslations({ locale, namespace: "revisions" }),
  ]);
  const differences = differencesBetween(before, after, say);
  if (differences.length === 0) return <p className="text-quiet">{t("same")}</p>;
  return (
    <Differences
      of={of}
      differences={differences.map((difference) => ({
        label: label(difference),
        language: difference.language,
        passages: excerptOf(passagesOf(difference, locale), most),
      }))}
    />
  );
}

/** A field's name, as its form has it, with the language of a text that is there in several. */
export async function differenceLabel(locale: Locale, kind: Kind) {
  const [t, fields, terms] = await Promise.all([
    getTranslations({ locale, namespace: "revisions" }),
    getTranslations({ locale, namespace: "submit" }),
    vocabulary(),
  ]);
  return ({ field, language }: Pick<Difference, "field" | "language">) => {
    const label = fields(`fields.${kind === "publication" ? field : (otherNames[field] ?? field)}`);
    const name = language && terms.find("LANGUAGE", language) && terms.label(`language:${language}`, locale);
    return name ? t("field", { field: label, language: name }) : label;
  };
}

/** Events and news call these otherwise than publications. */
const otherNames: Record<string, string> = { abstract: "summary" };

/** Terms and files are the same or others: within their names nothing changes. */
function passagesOf({ field, language, before, after }: Difference, locale: Locale): Passage[] {
  if (field in fieldSchemes || field === "files") return lineDifferences(before, after);
  return wordDifferences(before.join("\n"), after.join("\n"), language ?? locale);
}

/** Writes codes, ids and choices as the reader knows them. */
async function sayer(locale: Locale, contents: Content[]): Promise<Say> {
  const [terms, files, t] = await Promise.all([
    vocabulary(),
    readFiles([...new Set(contents.flatMap((content) => content.files))]),
    getTranslations({ locale, namespace: "submit" }),
  ]);
  const names = new TermNames(terms, locale);
  const choices: Record<string, (value: string) => string> = {
    files: (id) => files.find((file) => file.id === id)?.name ?? id,
    role: (role) => t(`roles.${role}`),
    kind: (kind) => t(`deadlineKinds.${kind}`),
    isInstitution: () => t("fields.contributorIsInstitution"),
    allDay: () => t("yes"),
    peerReviewed: (answer) => t(answer === "yes" ? "yes" : "no"),
    openAccess: (answer) => t(answer === "yes" ? "yes" : "no"),
  };
  return (part, value) => {
    const scheme = fieldSchemes[part];
    return scheme ? names.term(scheme, value).label : (choices[part]?.(value) ?? value);
  };
}
