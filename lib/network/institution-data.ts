import { keptUntilChange } from "@/lib/catalogue/figure-data";
import { findInstitutions } from "@/lib/catalogue/institution-data";
import { institutionKind } from "@/lib/catalogue/institution-kinds";
import { nameFor, namesOf } from "@/lib/catalogue/institution-names";
import { isSlug } from "@/lib/catalogue/slug";
import { termView } from "@/lib/catalogue/term-views";
import type { TermView } from "@/lib/catalogue/view";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Locale, locales } from "@/lib/i18n/locales";
import { codeOf, type Vocabulary } from "@/lib/vocabulary/terms";

const listed = {
  ...{ id: true, slug: true, names: true, acronym: true, kind: true, city: true, countryId: true, topicIds: true },
} satisfies Prisma.InstitutionSelect;
type Row = Prisma.InstitutionGetPayload<{ select: typeof listed }>;

/** Which institutions: those that some words find, or those of a country (its id); all of them when neither is given. */
type Which = { words?: string; countryId?: string };

/** Institutions in the alphabet of the reader's language. */
export async function readInstitutionLines({ words, countryId }: Which, terms: Vocabulary, locale: Locale) {
  const [found, entries] = await Promise.all([words ? findInstitutions(words) : null, countEntries()]);
  const where = { mergedIntoId: null, countryId, ...(found && { id: { in: found } }) };
  const rows = await database().institution.findMany({ where, select: listed });
  const { compare } = new Intl.Collator(locale);
  return rows
    .map((row) => ({ ...lineOf(row, terms, locale), entries: entries.get(row.id) ?? 0 }))
    .sort((one, other) => compare(one.name, other.name) || compare(one.slug, other.slug));
}
export type InstitutionLine = Awaited<ReturnType<typeof readInstitutionLines>>[number];

/** How many institutions are in a country, or work on any of some topics. All by the ids of terms. */
export function countInstitutions(of: { countryId: string } | { topicIds: string[] }): Promise<number> {
  const where = "countryId" in of ? of : { topicIds: { hasSome: of.topicIds } };
  return database().institution.count({ where: { mergedIntoId: null, ...where } });
}

/** What the hub knows of the institution with a slug, or of the one that it was merged into; null when there is none. */
export async function readInstitution(slug: string, terms: Vocabulary, locale: Locale) {
  if (!isSlug(slug)) return null;
  const select = { ...listed, ror: true, website: true, verified: true };
  const row = await database().institution.findUnique({
    where: { slug },
    select: { ...select, mergedInto: { select } },
  });
  if (!row) return null;
  const institution = row.mergedInto ?? row;
  const { language } = nameFor(namesOf(institution.names), locale);
  const others = Object.entries(namesOf(institution.names)).filter(([each, name]) => each !== language && name);
  return {
    ...lineOf(institution, terms, locale),
    ...{ ror: institution.ror, website: institution.website, verified: institution.verified },
    /** Its names in the other languages. */
    otherNames: others
      .map(([each, name]) => ({ language: each as Locale, name }))
      .sort((one, other) => locales.indexOf(one.language) - locales.indexOf(other.language)),
  };
}
export type Institution = NonNullable<Awaited<ReturnType<typeof readInstitution>>>;

function lineOf({ id, slug, names, acronym, kind, city, countryId, topicIds }: Row, terms: Vocabulary, locale: Locale) {
  // A topic that was merged into another leads there, one that is no more says nothing.
  const topics = topicIds.flatMap((each) => terms.find("TOPIC", codeOf(each)) ?? []);
  return {
    ...{ id, slug, acronym, city, ...nameFor(namesOf(names), locale) },
    path: `/institutions/${slug}`,
    kind: institutionKind(kind),
    country: countryId === null ? null : termView(countryId, terms, locale),
    topics: [...new Set(topics)].map((topic): TermView => termView(topic.id, terms, locale)),
  };
}

/** Published entries that name each institution, by its id. */
async function countEntries(): Promise<ReadonlyMap<string, number>> {
  return keptUntilChange("entries of institutions", async () => {
    const rows = await database().$queryRaw<{ id: string; count: number }[]>`
      SELECT c."institutionId"::text AS id, count(DISTINCT e.id)::int AS count
      FROM "Contributor" c JOIN "Entry" e ON e.id = c."entryId"
      WHERE c."institutionId" IS NOT NULL AND e.status = 'PUBLISHED' GROUP BY 1`;
    return new Map(rows.map(({ id, count }) => [id, count]));
  });
}
