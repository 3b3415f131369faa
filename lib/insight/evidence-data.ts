import { database } from "@/lib/db/client";
import { about, closeness, kept, type Subject } from "./subject-data";

/** How many publications something holds of, of how many of which it is known. */
export type Share = { count: number; known: number };

export type Shares = {
  publications: number;
  openAccess: Share;
  peerReviewed: Share;
  /** Published in this year or later. */
  recent: number;
  /** Half of them are of this year or later; null where there are none. */
  medianYear: number | null;
};

/** What kind of literature there is about a subject. @param since the first year that counts as recent */
export function readShares(subject: Subject, since: number): Promise<Shares> {
  return kept(`shares since ${since}`, subject, () => countShares(subject, since));
}

async function countShares(subject: Subject, since: number): Promise<Shares> {
  const [row] = await database().$queryRaw<Record<"n" | "oa" | "oaKnown" | "peer" | "peerKnown" | "recent", number>[]>`
    SELECT count(*)::int AS n,
      count(*) FILTER (WHERE p."openAccess")::int AS oa, count(p."openAccess")::int AS "oaKnown",
      count(*) FILTER (WHERE p."peerReviewed")::int AS peer, count(p."peerReviewed")::int AS "peerKnown",
      count(*) FILTER (WHERE p."issuedYear" >= ${since})::int AS recent
    FROM "Publication" p JOIN "Entry" e ON e.id = p."entryId" WHERE ${about(subject)}`;
  const [middle] = await database().$queryRaw<{ year: number | null }[]>`
    SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY p."issuedYear" DESC) AS year
    FROM "Publication" p JOIN "Entry" e ON e.id = p."entryId" WHERE ${about(subject)}`;
  const { n = 0, oa = 0, oaKnown = 0, peer = 0, peerKnown = 0, recent = 0 } = row ?? {};
  return {
    publications: n,
    openAccess: { count: oa, known: oaKnown },
    peerReviewed: { count: peer, known: peerKnown },
    recent,
    medianYear: middle?.year ?? null,
  };
}

/**
 * Of the people and institutions that publications are by, those whose country the hub knows, and how many of these are
 * in the South. Each counts once.
 */
export function readSouthShare(subject: Subject): Promise<Share & { all: number }> {
  return kept("south", subject, () => countSouth(subject));
}

async function countSouth(subject: Subject): Promise<Share & { all: number }> {
  const [row] = await database().$queryRaw<{ all: number; known: number; count: number }[]>`
    SELECT count(*)::int AS all, count("countryId")::int AS known,
      count(*) FILTER (WHERE (t.attributes ->> 'south')::boolean)::int AS count
    FROM (
      SELECT coalesce(c."personId"::text, c."institutionId"::text, lower(c.name)) AS who,
        min(coalesce(p."countryId", i."countryId", ip."countryId")) AS "countryId"
      FROM "Contributor" c JOIN "Entry" e ON e.id = c."entryId"
      LEFT JOIN "Person" p ON p.id = c."personId" LEFT JOIN "Institution" i ON i.id = c."institutionId"
      LEFT JOIN "Institution" ip ON ip.id = p."institutionId"
      WHERE e.kind = 'PUBLICATION' AND c.role IN ('AUTHOR', 'EDITOR') AND ${about(subject)}
      GROUP BY 1) each
    LEFT JOIN "Term" t ON t.id = each."countryId"`;
  return row ?? { all: 0, known: 0, count: 0 };
}

/**
 * Ids of publications to begin with, by a rule, where no editor has chosen: those most about the subject (a topic named
 * first; few other corridors), then the reviewed, the freely readable, the latest. Of most it is not known whether they are
 * reviewed: these come before those known not to be.
 */
export function keyReadings(subject: Subject, most: number): Promise<string[]> {
  return kept(`readings ${most}`, subject, () => findReadings(subject, most));
}

async function findReadings(subject: Subject, most: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT e.id::text FROM "Publication" p JOIN "Entry" e ON e.id = p."entryId"
    WHERE ${about(subject)}
    ORDER BY ${closeness(subject)}, (p."peerReviewed" IS TRUE) DESC, p."peerReviewed" IS FALSE,
      (p."openAccess" IS TRUE) DESC, p.issued DESC, e.id
    LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
