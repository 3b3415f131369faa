import { database } from "@/lib/db/client";

/** How often an entry was used since a day, in all. */
export type Usage = { views: number; downloads: number; exports: number; since: Date | null };

/**
 * How often a public entry was used (lib/insight/usage-counter.ts counts): since the hub began to count or, if that is
 * later, since the entry is public. `since` is null as long as the hub has counted nothing. What was counted of entries
 * that were merged into it counts for it.
 */
export async function usageOf(entry: { id: string; publishedAt: Date | null }): Promise<Usage> {
  const [row] = await database().$queryRaw<(Usage & { earlier: Date | null })[]>`
    WITH merged AS (SELECT id, "publishedAt" FROM "Entry" WHERE "mergedIntoId" = ${entry.id}::uuid)
    SELECT coalesce(sum(views), 0)::int AS views, coalesce(sum(downloads), 0)::int AS downloads,
      coalesce(sum(exports), 0)::int AS exports, (SELECT min(day) FROM "EntryUsage") AS since,
      (SELECT min("publishedAt") FROM merged) AS earlier
    FROM "EntryUsage" WHERE "entryId" = ${entry.id}::uuid OR "entryId" IN (SELECT id FROM merged)`;
  const { since = null, earlier = null, views = 0, downloads = 0, exports = 0 } = row ?? {};
  const published = earlier && entry.publishedAt && earlier < entry.publishedAt ? earlier : entry.publishedAt;
  const later = since && published && published > since;
  return { views, downloads, exports, since: later ? published : since };
}
