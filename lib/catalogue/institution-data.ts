import { isUuid } from "@/lib/base/uuid";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type Locale, locales } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { codeOf } from "@/lib/vocabulary/terms";
import { institutionKind } from "./institution-kinds";
import { nameFor, namesOf } from "./institution-names";
import type { InstitutionFilter } from "./institution-schema";

const SIZE = 50;
const CANDIDATES = 20;

const listed = {
  ...{ id: true, slug: true, names: true, acronym: true, ror: true, countryId: true },
  _count: { select: { contributions: true, users: true, people: true } },
} satisfies Prisma.InstitutionSelect;
const facts = {
  ...{ kind: true, city: true, website: true, topicIds: true, verified: true },
} satisfies Prisma.InstitutionSelect;
type Row = Prisma.InstitutionGetPayload<{ select: typeof listed }>;

/** Institutions on record by their English names, those that were merged into others left out. */
export async function readInstitutions({ q, page }: InstitutionFilter, locale: Locale) {
  const ids = await findInstitutions(q);
  const rows = await readRows(ids.slice((page - 1) * SIZE, page * SIZE));
  return {
    institutions: await asListed(rows, locale),
    total: ids.length,
    pages: Math.max(1, Math.ceil(ids.length / SIZE)),
  };
}
export type ListedInstitution = Awaited<ReturnType<typeof asListed>>[number];

/**
 * An institution with its names, what was merged into it, and others that may be the same: those found by some words,
 * without words those that share a name or the acronym. Null when there is none, or it was merged itself.
 */
export async function readInstitutionFile(id: string, words: string, locale: Locale) {
  if (!isUuid(id)) return null;
  const row = await database().institution.findFirst({
    where: { id, mergedIntoId: null },
    select: { ...listed, ...facts, merged: { select: { id: true, names: true } } },
  });
  if (!row) return null;
  const found = await idsOf(words ? matching(words) : alike(id));
  const candidates = await readRows(found.filter((each) => each !== id).slice(0, CANDIDATES));
  const [terms, [own]] = await Promise.all([vocabulary(), asListed([row], locale)]);
  return {
    ...(own as ListedInstitution),
    kind: institutionKind(row.kind),
    ...{ city: row.city, website: row.website, verified: row.verified },
    countryCode: row.countryId && codeOf(row.countryId),
    /** Codes; of a topic that was merged, the other's. */
    topics: row.topicIds.flatMap((each) => terms.find("TOPIC", codeOf(each))?.code ?? []),
    names: namesOf(row.names),
    merged: row.merged.map(({ names }) => nameFor(namesOf(names), locale).name),
    candidates: await asListed(candidates, locale),
  };
}
export type InstitutionFile = NonNullable<Awaited<ReturnType<typeof readInstitutionFile>>>;

/** Ids of the institutions that some words find, of all without words, by their English names. */
export function findInstitutions(words: string): Promise<string[]> {
  return idsOf(words ? matching(words) : Prisma.sql`true`);
}

/** The institutions that answer for some ids: one that was merged stands for the other. */
export async function followMerges(ids: string[]): Promise<string[]> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return ids;
  const merged = await database().institution.findMany({
    where: { id: { in: known }, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  });
  const into = new Map(merged.map((row) => [row.id, row.mergedIntoId]));
  return [...new Set(ids.map((id) => into.get(id) ?? id))];
}

async function asListed(rows: Row[], locale: Locale) {
  const terms = await vocabulary();
  return rows.map(({ id, slug, names, acronym, ror, countryId, _count }) => ({
    ...{ id, slug },
    name: nameFor(namesOf(names), locale).name,
    acronym,
    ror,
    country: countryId && terms.label(countryId, locale),
    counts: _count,
    lacking: locales.filter((each) => !namesOf(names)[each]),
  }));
}

/** In the order of the ids. */
async function readRows(ids: string[]): Promise<Row[]> {
  const rows = await database().institution.findMany({ where: { id: { in: ids } }, select: listed });
  return rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

async function idsOf(condition: Prisma.Sql): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT i.id::text AS id FROM "Institution" i WHERE i."mergedIntoId" IS NULL AND ${condition}
    ORDER BY lower(coalesce(i.names ->> 'en', i.names ->> 'fr', i.names ->> 'es', i.names ->> 'pt', i.slug)), i.id`);
  return rows.map(({ id }) => id);
}

/** Words that begin with those typed, in any language, whatever the accents and capitals; or the ROR. */
const matching = (q: string): Prisma.Sql => Prisma.sql`(i.ror = ${q} OR coalesce(
  to_tsvector('simple', "institutionWords"(i.names, i.acronym)) @@
    to_tsquery('simple', regexp_replace(nullif("nameWords"(${q}), ''), ' +', ':* & ', 'g') || ':*'), false))`;

/** The same name, in any language, or the same acronym. */
const alike = (id: string): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM "Institution" own WHERE own.id = ${id}::uuid AND own.id <> i.id AND (
    lower(own.acronym) = lower(i.acronym)
    OR EXISTS (SELECT FROM jsonb_each_text(own.names) a JOIN jsonb_each_text(i.names) b
      ON "nameWords"(a.value) = "nameWords"(b.value))))`;
