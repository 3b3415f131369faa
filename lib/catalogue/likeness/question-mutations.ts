import type { Viewer } from "@/lib/accounts/actor";
import { authorizeOnEntry } from "@/lib/accounts/permissions";
import { failure, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import { contentSchema } from "../schema";
import { findUnanswered } from "./question-data";

/**
 * Keeps a writer's answer that their entry is another work than those they were shown. Only what the hub asked about
 * counts; what it did not ask is passed over.
 * @returns how many it would still ask about: twins that came since
 */
export async function sayDistinct(viewer: Viewer, entryId: string, others: string[]): Promise<Result<number>> {
  return database().$transaction(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id: entryId }, include: { openRevision: true } });
    if (!entry?.openRevision) return failure("missing");
    const allowed = authorizeOnEntry(viewer, "edit", entry);
    if (!allowed.ok) return allowed;
    const asked = await findUnanswered(tx, viewer, entryId, contentSchema.parse(entry.openRevision.content));
    const said = asked.filter((twin) => others.includes(twin.entryId));
    await tx.twinMark.createMany({
      data: said.map((twin) => ({ entryId, otherId: twin.entryId, distinct: true })),
      skipDuplicates: true,
    });
    return success(asked.length - said.length);
  });
}

/** Marks an entry that comes without anybody to be asked, in the caller's transaction. */
export async function markTwin(tx: Transaction, entryId: string, otherId: string): Promise<void> {
  await tx.twinMark.create({ data: { entryId, otherId, distinct: false } });
}
