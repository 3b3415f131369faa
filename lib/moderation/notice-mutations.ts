import { clock } from "@/lib/base/clock";
import { database } from "@/lib/db/client";

/** Notes that a submitter has looked at what happened to an entry of theirs. */
export async function markNoticesRead(userId: string, entryId: string): Promise<void> {
  await database().notification.updateMany({
    where: { userId, entryId, readAt: null },
    data: { readAt: clock.now() },
  });
}
