import { getTranslations } from "next-intl/server";
import { fieldSchemes } from "@/lib/catalogue/content-view";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { textKey } from "@/lib/moderation/merge-fields";
import { vocabulary } from "@/lib/vocabulary/data";
import { type Scheme, termId } from "@/lib/vocabulary/terms";

export type PartWords = {
  /** What a part is called; `whole` names its language, too. */
  label: (key: string, whole?: boolean) => string;
  /** What it says, a line for each item; keywords and terms in one. */
  lines: (key: string, value: unknown) => string[];
  language: (code: string) => string;
};

/** Says the parts of a content (lib/moderation/merge-fields.ts) in a moderator's language. @param files their names by id */
export async function partWords(locale: Locale, files: Map<string, string>): Promise<PartWords> {
  const [t, words, corridors, terms] = await Promise.all([
    getTranslations({ locale, namespace: "merge" }),
    getTranslations({ locale, namespace: "submit" }),
    getTranslations({ locale, namespace: "corridors" }),
    vocabulary(),
  ]);
  const language = (code: string) => terms.label(termId("LANGUAGE", code), locale);
  const country = (code: string) => terms.label(termId("COUNTRY", code), locale);
  const termed = (scheme: Scheme, code: string) =>
    [scheme === "GCM" || scheme === "SDG" ? `${code}.` : "", terms.label(termId(scheme, code), locale)]
      .join(" ")
      .trim();

  const item = (key: string, value: unknown): string => {
    const scheme = fieldSchemes[key];
    if (scheme && value) return termed(scheme, String(value));
    if (key === "files") return files.get(String(value)) ?? String(value);
    if (value === true || value === "yes") return words("yes");
    if (value === "no") return words("no");
    if (!value || typeof value !== "object") return value ? String(value).trim() : "";
    const { from, to, role, kind, family: _family, given: _given, ...rest } = value as Record<string, unknown>;
    // In words: an arrow would point back in a script that runs the other way.
    if (from) return corridors("map.line", { from: country(String(from)), to: country(String(to)) });
    const said = Object.values(rest).map((each) => (each === true ? "" : item("", each)));
    const named = role ? words(`roles.${role}`) : kind ? words(`deadlineKinds.${kind}`) : "";
    return [named, ...said].filter(Boolean).join(MIDDLE_DOT);
  };

  return {
    language,
    label: (key, whole) => {
      const text = textKey(key);
      if (text && whole)
        return t("textIn", { field: words(`fields.${text.field}`), language: language(text.language) });
      if (key === "when") return t("when");
      return words(`fields.${text?.field ?? key}`);
    },
    lines: (key, value) => {
      const several = Array.isArray(value) ? value : key === "practice" ? Object.values(value ?? {}) : [value];
      const said = several.map((each) => item(key, each)).filter(Boolean);
      const short = said.length > 1 && key !== "files" && typeof several[0] === "string" && key !== "practice";
      return short ? [said.join(MIDDLE_DOT)] : said;
    },
  };
}
