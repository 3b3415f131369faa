import { cache } from "react";
import { latestOf } from "@/lib/catalogue/data";
import { slugFromSegment } from "@/lib/catalogue/slug";
import type { Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { termId } from "@/lib/vocabulary/terms";
import { narrow } from "./directory";
import type { DirectoryFilter } from "./directory-schema";
import { readInstitution, readInstitutionLines } from "./institution-data";

/** Others of its country that the page of an institution names. */
const NEIGHBOURS = 6;

/** A page of the institutions that a filter finds, and what it could be narrowed to. */
export async function loadInstitutions(filter: DirectoryFilter, locale: Locale) {
  const terms = await vocabulary();
  return { filter, ...narrow(await readInstitutionLines({ words: filter.q }, terms, locale), filter, terms, locale) };
}
export type InstitutionsView = Awaited<ReturnType<typeof loadInstitutions>>;

/**
 * The institution at an address with its latest entries and others of its country; null when there is none. A merged
 * one's slug leads to the other.
 */
export const loadInstitution = cache(async (segment: string, locale: Locale) => {
  const terms = await vocabulary();
  const institution = await readInstitution(slugFromSegment(segment), terms, locale);
  if (!institution) return null;
  const { id, country } = institution;
  const where = { contributors: { some: { institutionId: id } } };
  const [publications, news, events, lines] = await Promise.all([
    latestOf("publication", where, 10, terms, locale),
    latestOf("news", where, 4, terms, locale),
    latestOf("event", where, 4, terms, locale),
    country ? readInstitutionLines({ countryId: termId("COUNTRY", country.code) }, terms, locale) : [],
  ]);
  const there = lines.filter((other) => other.id !== id);
  return { ...institution, publications, news, events, there: there.slice(0, NEIGHBOURS), thereCount: there.length };
});
export type InstitutionView = NonNullable<Awaited<ReturnType<typeof loadInstitution>>>;
