import { database } from "@/lib/db/client";

/** How many steps of each of a submitter's entries they have not looked at yet, by entry id. */
export async function readUnreadNotices(userId: string): Promise<Map<string, number>> {
  const rows = await database().notification.groupBy({
    by: ["entryId"],
    where: { userId, readAt: null, entryId: { not: null } },
    _count: true,
  });
  return new Map(rows.map(({ entryId, _count }) => [entryId ?? "", _count]));
}
