import { getTranslations } from "next-intl/server";
import type { Pair } from "@/components/translation/pair";
import { type Content, type Kind, type Translation, type WrittenField, writtenFields } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";

/** What the parts of an entry of a kind are called, as its form calls them. */
export async function partLabels(kind: Kind, locale: Locale): Promise<(part: WrittenField) => string> {
  const t = await getTranslations({ locale, namespace: "submit" });
  const labels = {
    title: t("fields.title"),
    abstract: t(kind === "publication" ? "fields.abstract" : "fields.summary"),
    body: t(kind === "event" ? "fields.programme" : "fields.body"),
    keywords: t("fields.keywords"),
  };
  return (part) => labels[part];
}

/** An original and a translation of it part by part, of those parts that the original has. */
export async function pairsOf(content: Content, text: Translation, locale: Locale): Promise<Pair[]> {
  const label = await partLabels(content.kind, locale);
  return writtenFields
    .map((name) => ({
      name,
      label: label(name),
      original: asText(content[name]),
      translated: asText(text[name]),
    }))
    .filter(({ original }) => original);
}

/** Keywords as they are typed. */
export function asText(value: string | string[]): string {
  return Array.isArray(value) ? value.join(", ") : value;
}
