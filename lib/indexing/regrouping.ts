import { clock, DAY } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import { enqueueIndexing } from "@/lib/search/outbox";

/** How far back the first look of a process goes: as long as a hub may have been away. */
const FIRST_LOOK = 31 * DAY;

/**
 * Queues the entries about countries that joined or left a grouping after one moment and up to another: an index says
 * which groupings an entry belongs to on the day when it was indexed.
 * @returns how many
 */
export async function enqueueRegrouped(
  to: Date = clock.now(),
  from: Date = new Date(to.getTime() - FIRST_LOOK),
): Promise<number> {
  const between = { gt: from, lte: to };
  const changed = await database().termMembership.findMany({
    where: { OR: [{ since: between }, { until: between }] },
    select: { memberId: true },
  });
  if (changed.length === 0) return 0;
  const entries = await database().entryTerm.findMany({
    where: { termId: { in: changed.map(({ memberId }) => memberId) }, entry: { status: "PUBLISHED" } },
    select: { entryId: true },
    distinct: ["entryId"],
  });
  await enqueueIndexing(
    database(),
    entries.map(({ entryId }) => entryId),
  );
  return entries.length;
}
