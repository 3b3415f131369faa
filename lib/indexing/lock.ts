import { HOUR } from "@/lib/base/clock";
import { database, type Transaction } from "@/lib/db/client";
import { holdLock } from "@/lib/db/hold-lock";

/** "indexer" writes to the live index; "reindex" fills another one beside it; "comparison" looks for differences. */
type Lock = "indexer" | "reindex" | "comparison";

/*
 * Locks of PostgreSQL that end with their transaction, so that neither a crash nor a lost connection leaves one behind.
 * They hold across all processes on the database.
 */

/** Runs work that one process at a time may do; undefined, without running it, when another is at it. */
export function whenFree<T>(lock: Lock, work: (tx: Transaction) => Promise<T>): Promise<T | undefined> {
  return transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended(${`hub:${lock}`}, 0)) AS taken`;
    return row?.taken ? work(tx) : undefined;
  });
}

/** Runs work that one process at a time may do, after waiting for its turn. */
export function inTurn<T>(lock: Lock, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await waitFor(lock, tx);
    return work(tx);
  });
}

/** Takes a lock until the end of the transaction. */
export async function waitFor(lock: Lock, tx: Transaction): Promise<void> {
  await holdLock(tx, `hub:${lock}`);
}

function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().$transaction(work, { maxWait: 30_000, timeout: HOUR });
}
