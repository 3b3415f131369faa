import { z } from "zod";
import type { Actor } from "@/lib/accounts/actor";
import { recordAct } from "@/lib/accounts/audit-mutations";
import type { Database, Transaction } from "@/lib/db/client";

/** What taking a merging back needs to know, besides what the entries say themselves. */
const merge = z.object({
  reason: z.string(),
  /** The entry that was kept, the revision that it was published with, and the one that readers saw before. */
  into: z.uuid(),
  revisionId: z.uuid(),
  before: z.uuid(),
  /** Entries whose addresses led to the other one, and lead on since. */
  led: z.array(z.uuid()),
});
export type LoggedMerge = z.infer<typeof merge>;

/** Adds what was done with an entry that was merged to the audit log, whose rows are only ever added. */
export async function noteMerge(
  tx: Transaction,
  actor: Actor,
  action: "mergeEntries" | "unmergeEntries",
  entryId: string,
  detail: Partial<LoggedMerge>,
): Promise<void> {
  await recordAct(tx, actor, { action, subjectType: "Entry", subjectId: entryId, detail });
}

/** How an entry was merged the last time, and who did it; null for one that never was. */
export async function readMerge(
  db: Database,
  entryId: string,
): Promise<(LoggedMerge & { by: string | null; at: Date }) | null> {
  const last = await db.auditEvent.findFirst({
    where: { subjectType: "Entry", subjectId: entryId, action: "mergeEntries" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { detail: true, at: true, actor: { select: { name: true } } },
  });
  return last && { ...merge.parse(last.detail), by: last.actor?.name ?? null, at: last.at };
}
