import type { Transaction } from "@/lib/db/client";
import { enqueueIndexing } from "@/lib/search/outbox";

/**
 * Notes that readers see something else of entries, or nothing any more: harvesters hear of it by the time, and the
 * search index follows. Call it in the transaction that changes them, so that neither can happen without the other.
 */
export async function notePublicChange(tx: Transaction, entryIds: string[]): Promise<void> {
  // In one order, so that two changes of many entries wait for each other instead of blocking each other for good.
  await tx.$executeRaw`
    UPDATE "Entry" SET "publicChangeAt" = date_trunc('milliseconds', clock_timestamp())
    WHERE id IN (SELECT id FROM "Entry" WHERE id = ANY(${entryIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE)`;
  await enqueueIndexing(tx, entryIds);
}
