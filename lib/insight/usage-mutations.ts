import { database } from "@/lib/db/client";
import type { DayOfUse } from "./usage";

/** Adds to what was counted of entries on their days; entries that are no more are passed over. */
export async function addUsage(rows: DayOfUse[]): Promise<void> {
  const column = <K extends keyof DayOfUse>(name: K) => rows.map((row) => row[name]);
  // In one order, so that two processes that add to the same rows do not wait for each other.
  await database().$executeRaw`
    INSERT INTO "EntryUsage" ("entryId", day, views, downloads, exports)
    SELECT u."entryId", u.day, u.views, u.downloads, u.exports
    FROM unnest(${column("entryId")}::uuid[], ${column("day")}::date[], ${column("views")}::int[],
      ${column("downloads")}::int[], ${column("exports")}::int[]) AS u("entryId", day, views, downloads, exports)
    JOIN "Entry" e ON e.id = u."entryId"
    ORDER BY 1, 2
    ON CONFLICT ("entryId", day) DO UPDATE SET views = "EntryUsage".views + excluded.views,
      downloads = "EntryUsage".downloads + excluded.downloads, exports = "EntryUsage".exports + excluded.exports`;
}
