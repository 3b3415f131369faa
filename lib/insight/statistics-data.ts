import { keptUntilChange } from "@/lib/catalogue/figure-data";
import { database } from "@/lib/db/client";

/** By what the entries of the hub are counted. */
export const statisticGroups = ["kind", "language", "region"] as const;
export type StatisticGroup = (typeof statisticGroups)[number];

/** Published entries of a year: `code` is a kind in lower case, a language (BCP 47), or a region of the vocabulary. */
export type StatisticRow = { group: StatisticGroup; code: string; year: number; count: number };

/**
 * All published entries by the year of the work: in which a publication appeared, an event began, a piece of news is
 * dated. A publication counts for the language that it was written in, other entries for each that they have a text in;
 * all for each region that they or a country of theirs lie in. As in the search (`document.ts`), some count more than once.
 */
export function countByYear(): Promise<StatisticRow[]> {
  return keptUntilChange(
    "years",
    () => database().$queryRaw<StatisticRow[]>`
      WITH dated AS (
        SELECT e.id, e."originalLanguage", lower(e.kind::text) AS kind,
          coalesce(p."issuedYear", extract(year FROM v."startsUtc"), extract(year FROM n.date))::int AS year
        FROM "Entry" e
        LEFT JOIN "Publication" p ON p."entryId" = e.id LEFT JOIN "Event" v ON v."entryId" = e.id
        LEFT JOIN "News" n ON n."entryId" = e.id
        WHERE e.status = 'PUBLISHED'),
      placed AS (
        SELECT DISTINCT d.id, d.year, CASE t.scheme WHEN 'REGION' THEN t.id ELSE t."parentId" END AS region
        FROM dated d JOIN "EntryTerm" x ON x."entryId" = d.id JOIN "Term" t ON t.id = x."termId"
        WHERE t.scheme IN ('REGION', 'COUNTRY'))
      SELECT 'kind' AS group, kind AS code, year, count(*)::int AS count FROM dated GROUP BY 2, 3
      UNION ALL SELECT 'language', x.locale, d.year, count(*)::int
        FROM dated d JOIN "EntryText" x ON x."entryId" = d.id
          AND (d.kind <> 'publication' OR x.locale = d."originalLanguage") GROUP BY 2, 3
      UNION ALL SELECT 'region', substr(region, 8), year, count(*)::int FROM placed WHERE region IS NOT NULL GROUP BY 2, 3
      ORDER BY 1, 2, 3`,
  );
}

/** Who published entries are by: authors, editors and organisers; and how many institutions they name. */
export async function countContributors(): Promise<{ people: number; institutions: number }> {
  return keptUntilChange("contributors", async () => {
    const [row] = await database().$queryRaw<{ people: number; institutions: number }[]>`
      SELECT count(DISTINCT who) FILTER (WHERE NOT institution)::int AS people,
        count(DISTINCT who) FILTER (WHERE institution)::int AS institutions
      FROM (
        SELECT c."isInstitution" AS institution,
          coalesce(c."personId"::text, c."institutionId"::text, lower(c.name)) AS who
        FROM "Contributor" c JOIN "Entry" e ON e.id = c."entryId"
        WHERE e.status = 'PUBLISHED' AND (c."isInstitution" OR c.role IN ('AUTHOR', 'EDITOR', 'ORGANISER'))) named`;
    return row ?? { people: 0, institutions: 0 };
  });
}
