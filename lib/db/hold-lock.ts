import type { Transaction } from "./client";

/**
 * Waits for a lock of a name and holds it until the transaction ends, across all processes on the database. Neither a
 * crash nor a lost connection leaves it behind.
 */
export async function holdLock(tx: Transaction, name: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))::text`;
}
