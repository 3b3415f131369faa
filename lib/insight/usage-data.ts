import { database } from "@/lib/db/client";

export type UseOfEntry = { id: string; views: number; downloads: number };

/** How long a count is kept, in milliseconds: half a minute, and longer the longer it took. */
const OLDEST = 30_000;
const TIMES_AS_LONG = 300;
let kept: { key: string; until: number; found: Promise<UseOfEntry[]> } | undefined;

/**
 * The public entries whose pages were opened most often from a day on, most first. Counting reads all that the hub noted
 * in a year, some seconds' work in a busy one, so the answer may be some minutes old: who shows it leaves out what has
 * been withdrawn since.
 */
export async function mostRead(since: Date, most: number): Promise<UseOfEntry[]> {
  const day = since.toISOString().slice(0, 10);
  const key = `${day} ${most}`;
  if (kept?.key === key && performance.now() < kept.until) return kept.found;
  const began = performance.now();
  const now = { key, until: Number.POSITIVE_INFINITY, found: count(day, most) };
  kept = now;
  try {
    await now.found;
    now.until = performance.now() + Math.max(OLDEST, TIMES_AS_LONG * (performance.now() - began));
  } catch (error) {
    kept = undefined;
    throw error;
  }
  return now.found;
}

function count(day: string, most: number): Promise<UseOfEntry[]> {
  return database().$queryRaw<UseOfEntry[]>`
    SELECT e.id::text, sum(u.views)::int AS views, sum(u.downloads)::int AS downloads
    FROM "EntryUsage" u JOIN "Entry" counted ON counted.id = u."entryId"
    JOIN "Entry" e ON e.id = coalesce(counted."mergedIntoId", counted.id)
    WHERE u.day >= ${day}::date AND e.status = 'PUBLISHED'
    GROUP BY e.id HAVING sum(u.views) > 0 ORDER BY views DESC, downloads DESC, e.id LIMIT ${most}`;
}
