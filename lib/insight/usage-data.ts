import { keptUntilChange } from "@/lib/catalogue/figure-data";
import { database } from "@/lib/db/client";

export type UseOfEntry = { id: string; views: number; downloads: number };

/** The public entries whose pages were opened most often from a day on, most first. */
export function mostRead(since: Date, most: number): Promise<UseOfEntry[]> {
  const day = since.toISOString().slice(0, 10);
  return keptUntilChange(
    `most read since ${day} ${most}`,
    () => database().$queryRaw<UseOfEntry[]>`
      SELECT e.id::text, sum(u.views)::int AS views, sum(u.downloads)::int AS downloads
      FROM "EntryUsage" u JOIN "Entry" e ON e.id = u."entryId"
      WHERE u.day >= ${day}::date AND e.status = 'PUBLISHED'
      GROUP BY e.id HAVING sum(u.views) > 0 ORDER BY views DESC, downloads DESC, e.id LIMIT ${most}`,
  );
}
