import { termCounts } from "@/lib/catalogue/term-views";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { contributorLines } from "./contributors";
import { contributorsTo, countKindsOf, countTermsOf } from "./subject-data";

const MOST = 8;

/** How many entries name an institution (its id), what they are about, and whom else they name. */
export async function loadInstitutionFigures(institution: string, locale: Locale) {
  const terms = await vocabulary();
  const [counts, topics, countries, people] = await Promise.all([
    countKindsOf({ institution }),
    countTermsOf({ institution }, "TOPIC", MOST),
    countTermsOf({ institution }, "COUNTRY", MOST),
    contributorsTo({ institution }, "people", MOST),
  ]);
  return {
    counts,
    topics: termCounts(topics, terms, locale),
    countries: termCounts(countries, terms, locale),
    people: contributorLines(people, locale),
  };
}
export type InstitutionFigures = Awaited<ReturnType<typeof loadInstitutionFigures>>;
