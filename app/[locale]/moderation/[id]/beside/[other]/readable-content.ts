import { getTranslations } from "next-intl/server";
import type { Content } from "@/lib/catalogue/schema";
import type { Locale } from "@/lib/i18n/locales";
import type { Case } from "@/lib/moderation/case-data";
import { vocabulary } from "@/lib/vocabulary/data";
import { type Scheme, termId } from "@/lib/vocabulary/terms";

/** Writes the terms, files and people of a case as a reader knows them, to be compared and shown. */
export async function readableContent(locale: Locale): Promise<(found: Case) => Content> {
  const [terms, t] = await Promise.all([vocabulary(), getTranslations({ locale, namespace: "submit" })]);
  const label = (scheme: Scheme, code: string) => (code ? terms.label(termId(scheme, code), locale) : "");
  const labels = (scheme: Scheme, codes: string[]) => codes.map((code) => label(scheme, code));
  return ({ content, files }) => {
    const readable = {
      ...content,
      language: label("LANGUAGE", content.language),
      topics: labels("TOPIC", content.topics),
      countries: labels("COUNTRY", content.countries),
      regions: labels("REGION", content.regions),
      gcm: labels("GCM", content.gcm),
      sdg: labels("SDG", content.sdg),
      licence: label("LICENCE", content.licence),
      corridors: content.corridors.map(({ from, to }) => ({ from: label("COUNTRY", from), to: label("COUNTRY", to) })),
      contributors: content.contributors.map(({ name, role, affiliation, orcid }) => ({
        ...{ name, affiliation, orcid },
        role: t(`roles.${role}`),
      })),
      files: files.map(({ name }) => name),
      ...(content.kind === "publication" && { resourceType: label("RESOURCE_TYPE", content.resourceType) }),
    };
    return readable as unknown as Content;
  };
}
