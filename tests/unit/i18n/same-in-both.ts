import type { Locale } from "@/lib/i18n/locales";

/** Names, written the same in every language. */
const names = ["DOI", "ISBN", "ISSN", "ORCID", "Handle", "ROR"];

/** Messages that are right although they read as in English: the word is the same in both languages. */
export const sameInBoth: Record<Exclude<Locale, "en">, Set<string>> = {
  fr: new Set([
    ...names,
    ...[
      "Administration",
      "Affiliation",
      "Association",
      "Corridor",
      "Corridors",
      "Date",
      "Institution",
      "Licence",
      "Menu",
      "Pages",
      "Publication",
      "Programme",
    ],
    ...["Institutions", "Introduction", "Note", "Publications", "Source", "Suggestions", "Volume"],
    "{count, plural, one {# publication} other {# publications}}",
  ]),
  es: new Set([...names, "No", "Ctrl + Enter: {step}"]),
  pt: new Set([...names, "Links", "Menu", "Volume", "Ctrl + Enter: {step}"]),
  ar: new Set(names),
};
