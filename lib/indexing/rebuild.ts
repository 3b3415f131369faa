import { log } from "@/lib/base/log";
import { searchDocuments } from "@/lib/catalogue/document";
import { database, type Transaction } from "@/lib/db/client";
import { searchEngine } from "@/lib/search/engine";
import { type IndexRebuild, SearchUnavailable } from "@/lib/search/interface";
import { inTurn, waitFor } from "./lock";

const BATCH = 200;

/** Called after every batch with the number of records so far. */
export type Progress = (indexed: number) => void;

/**
 * Builds the index anew beside the live one, which goes on answering and taking changes, and puts it in its place.
 * One rebuild at a time across processes; a second waits for the first.
 * @returns how many records the new index has
 * @throws SearchUnavailable when the engine cannot be reached
 */
export function rebuildIndex(progress: Progress = () => {}): Promise<number> {
  return inTurn("reindex", (tx) => rebuild(tx, progress));
}

/**
 * Makes sure that there is an index to write to: applies its settings, and builds it when there is none, when it has
 * other settings, or when it is empty although the catalogue is not.
 * @throws SearchUnavailable when the engine cannot be reached
 */
export async function prepareIndex(): Promise<void> {
  // Asked twice: without waiting for a rebuild that is under way, and then, where one is needed, in turn.
  if (await isUsable()) return searchEngine().configure();
  await inTurn("reindex", async (tx) => {
    if (!(await isUsable())) await rebuild(tx, () => {});
  });
}

async function isUsable(): Promise<boolean> {
  const { ready, documents, reason } = await searchEngine().health();
  if (!ready && reason !== "noIndex" && reason !== "oldSettings") throw new SearchUnavailable(reason ?? "unreachable");
  if (ready && documents > 0) return true;
  return ready && !(await lacksEntries());
}

/** Whether the catalogue publishes an entry that no waiting change will bring into an empty index. */
async function lacksEntries(): Promise<boolean> {
  const [row] = await database().$queryRaw<{ lacking: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Entry" e WHERE e.status = 'PUBLISHED' AND NOT EXISTS (
      SELECT FROM "IndexTask" t WHERE t."entryId" = e.id AND t."doneAt" IS NULL)) AS lacking`;
  return row?.lacking ?? false;
}

async function rebuild(tx: Transaction, progress: Progress): Promise<number> {
  const [start] = await tx.$queryRaw<{ at: Date; waiting: bigint[] }[]>`
    SELECT clock_timestamp() AS at, coalesce(array_agg(id), '{}') AS waiting FROM "IndexTask" WHERE "doneAt" IS NULL`;
  if (!start) throw new Error("The database gave no answer");
  log.info("The search index is being built anew");
  const next = await searchEngine().startRebuild();
  try {
    const indexed = await fill(next, progress);
    // From here to the end of the transaction nobody writes to the live index.
    await waitFor("indexer", tx);
    await reopenDoneSince(start.at);
    await next.swap();
    // What was waiting at the start was read after its change: the new index has it.
    await tx.$executeRaw`
      UPDATE "IndexTask" SET "doneAt" = clock_timestamp() WHERE id = ANY(${start.waiting}) AND "doneAt" IS NULL`;
    return indexed;
  } catch (error) {
    await next.abandon().catch((cause) => log.warn("A half-built search index could not be removed", { cause }));
    throw error;
  }
}

async function fill(next: IndexRebuild, progress: Progress): Promise<number> {
  let indexed = 0;
  for (let after = ""; ; ) {
    const rows = await database().$queryRaw<{ id: string }[]>`
      SELECT id::text FROM "Entry" WHERE status = 'PUBLISHED' AND (${after} = '' OR id > nullif(${after}, '')::uuid)
      ORDER BY id LIMIT ${BATCH}`;
    const last = rows.at(-1);
    if (!last) return indexed;
    const ids = rows.map((row) => row.id);
    const documents = await searchDocuments(database(), ids);
    await next.add([...documents.values()]);
    indexed += documents.size;
    progress(indexed);
    after = last.id;
  }
}

/**
 * Changes that went into the old index while the new one was filled are due again. Committed by itself before the
 * swap: if this process ends between the two, they are only carried once more than needed. Due at once: the column
 * keeps milliseconds and would round a moment up, to one that has not come yet.
 */
async function reopenDoneSince(start: Date): Promise<void> {
  await database().$executeRaw`
    UPDATE "IndexTask" SET "doneAt" = NULL, "availableAt" = date_trunc('milliseconds', clock_timestamp())
    WHERE "doneAt" >= ${start}`;
}
