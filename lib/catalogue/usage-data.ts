import { database } from "@/lib/db/client";

/** How often an entry was used since a day, in all. */
export type Usage = { views: number; downloads: number; exports: number; since: Date | null };

/**
 * How often a public entry was used (lib/insight/usage-counter.ts counts): since the hub began to count or, if that is
 * later, since the entry is public. `since` is null as long as the hub has counted nothing.
 */
export async function usageOf(entry: { id: string; publishedAt: Date | null }): Promise<Usage> {
  const [row] = await database().$queryRaw<Usage[]>`
    SELECT coalesce(sum(views), 0)::int AS views, coalesce(sum(downloads), 0)::int AS downloads,
      coalesce(sum(exports), 0)::int AS exports, (SELECT min(day) FROM "EntryUsage") AS since
    FROM "EntryUsage" WHERE "entryId" = ${entry.id}::uuid`;
  const { since = null, views = 0, downloads = 0, exports = 0 } = row ?? {};
  const later = since && entry.publishedAt && entry.publishedAt > since;
  return { views, downloads, exports, since: later ? entry.publishedAt : since };
}
