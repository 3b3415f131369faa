import type { Database, Transaction } from "@/lib/db/client";

/**
 * Promises that the search documents of entries will be made anew, or removed when an entry is not public any more. Call
 * it in the transaction that changes them, so that neither can happen without the other. Due by the clock of the
 * database, which the indexer goes by: several servers' clocks differ.
 */
export async function enqueueIndexing(transaction: Transaction, entryIds: string[]): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "IndexTask" ("entryId", "createdAt", "availableAt")
    SELECT id, date_trunc('milliseconds', now()), date_trunc('milliseconds', now()) FROM unnest(${entryIds}::uuid[]) id`;
}

/** Changes that the index does not have yet, and the age of the oldest in milliseconds (0 when there is none). */
export async function indexBacklog(database: Database): Promise<{ waiting: number; oldestAge: number }> {
  const [row] = await database.$queryRaw<{ waiting: number; age: number }[]>`
    SELECT count(*)::int AS waiting,
           coalesce(extract(epoch FROM now() - min("createdAt")) * 1000, 0)::float8 AS age
    FROM "IndexTask" WHERE "doneAt" IS NULL`;
  return { waiting: row?.waiting ?? 0, oldestAge: Math.max(0, Math.round(row?.age ?? 0)) };
}
