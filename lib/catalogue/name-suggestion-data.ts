import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Locale } from "@/lib/i18n/locales";

/** A person or institution of published entries: by the name that the hub has for them, else as it is printed. */
export type NamedContributor = {
  name: string;
  isInstitution: boolean;
  /** Of the hub's own record, where the name is linked to one. */
  id: string | null;
};

/** Names that are looked at before the best are chosen: a bound on what two letters cost. */
const CANDIDATES = 1_000;
const SHORTEST = 2;

/**
 * People and institutions with a published entry whose name has words that begin with those typed, whatever the accents
 * and capitals; those of most entries first. Institutions are known by their acronym and in every language as well.
 */
export async function findContributors(text: string, locale: Locale, most: number): Promise<NamedContributor[]> {
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < SHORTEST) return [];
  return database().$queryRaw<NamedContributor[]>(Prisma.sql`
    WITH typed AS (
      SELECT to_tsquery('simple', regexp_replace(nullif("nameWords"(${text}), ''), ' +', ':* & ', 'g') || ':*') AS query),
    printed AS (
      SELECT c."entryId", c.name, c."isInstitution", c."personId", c."institutionId" FROM "Contributor" c, typed
      WHERE to_tsvector('simple', "nameWords"(c.name)) @@ typed.query LIMIT ${CANDIDATES}),
    known AS (
      SELECT coalesce(i."mergedIntoId", i.id) AS id FROM "Institution" i, typed
      WHERE to_tsvector('simple', "institutionWords"(i.names, i.acronym)) @@ typed.query LIMIT ${CANDIDATES}),
    named AS (
      SELECT * FROM printed
      UNION
      SELECT c."entryId", c.name, c."isInstitution", c."personId", c."institutionId"
      FROM (SELECT DISTINCT id FROM known) k JOIN "Contributor" c ON c."institutionId" = k.id)
    SELECT coalesce(max(p.name), max(i.names ->> ${locale}), max(i.names ->> 'en'),
        mode() WITHIN GROUP (ORDER BY n.name)) AS name,
      bool_or(n."isInstitution") AS "isInstitution",
      coalesce(n."personId", n."institutionId")::text AS id
    FROM named n
    -- OFFSET 0: one entry at a time by its key. The planner thinks the names many and would read every entry instead.
    JOIN LATERAL (SELECT FROM "Entry" e WHERE e.id = n."entryId" AND e.status = 'PUBLISHED' OFFSET 0) e ON true
    LEFT JOIN "Person" p ON p.id = n."personId"
    LEFT JOIN "Institution" i ON i.id = n."institutionId"
    GROUP BY coalesce(n."personId", n."institutionId"), CASE
      WHEN coalesce(n."personId", n."institutionId") IS NULL THEN "nameWords"(n.name) END
    ORDER BY count(DISTINCT n."entryId") DESC, name LIMIT ${most}`);
}
