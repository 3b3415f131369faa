import { database } from "@/lib/db/client";

/** By what the work of the desk is told. */
export const deskGroups = ["all", "kind", "language", "country"] as const;
export type DeskGroup = (typeof deskGroups)[number];

/**
 * Submissions of a period: `code` is a kind, a language, or the id of the country where the submitter lives. Times are in
 * hours, from a submission (or appeal) to the moderator's next decision about it; null when none was decided.
 */
export type DeskRow = {
  group: DeskGroup;
  code: string | null;
  submitted: number;
  decided: number;
  median: number | null;
  ninetieth: number | null;
};

/** Submissions of one of the twelve parts of a period. */
export type DeskPart = { group: DeskGroup; code: string | null; part: number; count: number };

/** What a moderator decided in a period, in how long, and what they have claimed now. */
export type ModeratorRow = { id: string; name: string; decided: number; median: number | null; claimed: number };

/** Into how many parts a period is cut for drawing. */
export const PARTS = 12;

/*
 * A submission is answered by the first decision that follows it; one that was sent again after changes is another
 * submission. Median and 90th percentile are PostgreSQL's percentile_cont: linear between the two values nearest.
 */

/** Submissions between two moments and how long they waited: of all, by kind, by language, by the submitter's country. */
export async function readDeskRows(from: Date, to: Date): Promise<DeskRow[]> {
  return database().$queryRaw<DeskRow[]>`
    WITH steps AS (
      SELECT w."entryId", w."revisionId", w.transition, w.at,
        lead(w.transition) OVER entry AS next, lead(w.at) OVER entry AS "nextAt"
      FROM "WorkflowEvent" w WHERE w.transition IN ('submit', 'appeal', 'approve', 'requestChanges', 'decline')
      WINDOW entry AS (PARTITION BY w."entryId" ORDER BY w.at, w.id)),
    sent AS (
      SELECT lower(e.kind::text) AS kind, coalesce(r.language, e."originalLanguage") AS language, u."countryId" AS country,
        CASE WHEN next IN ('approve', 'requestChanges', 'decline')
          THEN extract(epoch FROM "nextAt" - s.at)::float8 / 3600 END AS hours
      FROM steps s JOIN "Entry" e ON e.id = s."entryId" LEFT JOIN "Revision" r ON r.id = s."revisionId"
      LEFT JOIN "User" u ON u.id = e."submitterId"
      WHERE s.transition IN ('submit', 'appeal') AND s.at >= ${from} AND s.at < ${to})
    SELECT CASE WHEN grouping(kind) = 0 THEN 'kind' WHEN grouping(language) = 0 THEN 'language'
        WHEN grouping(country) = 0 THEN 'country' ELSE 'all' END AS group,
      coalesce(kind, language, country) AS code, count(*)::int AS submitted, count(hours)::int AS decided,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY hours) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY hours) AS ninetieth
    FROM sent GROUP BY GROUPING SETS ((), (kind), (language), (country)) ORDER BY 1, 3 DESC, 2`;
}

/** The same submissions, counted in the twelve parts of the period. */
export async function readDeskParts(from: Date, to: Date): Promise<DeskPart[]> {
  return database().$queryRaw<DeskPart[]>`
    WITH sent AS (
      SELECT lower(e.kind::text) AS kind, coalesce(r.language, e."originalLanguage") AS language, u."countryId" AS country,
        least(${PARTS}, 1 + floor(${PARTS} * extract(epoch FROM w.at - ${from}::timestamptz)
          / extract(epoch FROM ${to}::timestamptz - ${from}::timestamptz))::int) AS part
      FROM "WorkflowEvent" w JOIN "Entry" e ON e.id = w."entryId" LEFT JOIN "Revision" r ON r.id = w."revisionId"
      LEFT JOIN "User" u ON u.id = e."submitterId"
      WHERE w.transition IN ('submit', 'appeal') AND w.at >= ${from} AND w.at < ${to})
    SELECT CASE WHEN grouping(kind) = 0 THEN 'kind' WHEN grouping(language) = 0 THEN 'language'
        WHEN grouping(country) = 0 THEN 'country' ELSE 'all' END AS group,
      coalesce(kind, language, country) AS code, part, count(*)::int AS count
    FROM sent GROUP BY GROUPING SETS ((part), (kind, part), (language, part), (country, part))`;
}

/** Who decided how much in a period, and who has claimed what now; the busiest first. */
export async function readModerators(from: Date, to: Date): Promise<ModeratorRow[]> {
  return database().$queryRaw<ModeratorRow[]>`
    WITH steps AS (
      SELECT w."actorId", w.transition, w.at, lag(w.transition) OVER entry AS before, lag(w.at) OVER entry AS "beforeAt"
      FROM "WorkflowEvent" w WHERE w.transition IN ('submit', 'appeal', 'approve', 'requestChanges', 'decline')
      WINDOW entry AS (PARTITION BY w."entryId" ORDER BY w.at, w.id)),
    decisions AS (
      SELECT "actorId", count(*)::int AS decided, percentile_cont(0.5) WITHIN GROUP (
        ORDER BY CASE WHEN before IN ('submit', 'appeal') THEN extract(epoch FROM at - "beforeAt")::float8 / 3600 END) AS median
      FROM steps WHERE transition IN ('approve', 'requestChanges', 'decline') AND at >= ${from} AND at < ${to}
      GROUP BY 1),
    claims AS (SELECT "claimedById", count(*)::int AS claimed FROM "Entry" WHERE "claimedById" IS NOT NULL GROUP BY 1)
    SELECT u.id, u.name, coalesce(d.decided, 0) AS decided, d.median, coalesce(c.claimed, 0) AS claimed
    FROM "User" u LEFT JOIN decisions d ON d."actorId" = u.id LEFT JOIN claims c ON c."claimedById" = u.id
    WHERE u."closedAt" IS NULL AND (u.role <> 'MEMBER' OR d.decided > 0 OR c.claimed > 0)
    ORDER BY decided DESC, claimed DESC, u.name LIMIT 100`;
}
