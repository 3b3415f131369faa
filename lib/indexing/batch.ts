import { log } from "@/lib/base/log";
import { searchDocuments } from "@/lib/catalogue/document";
import { database, type Transaction } from "@/lib/db/client";
import { searchEngine } from "@/lib/search/engine";
import { isSearchUnavailable } from "@/lib/search/interface";
import { whenFree } from "./lock";

/** Entries carried to the engine at once. */
const BATCH = 200;

type Task = { id: bigint; entryId: string };

/**
 * Carries the changes that are due to the engine: reads each entry anew and puts its document into the index, or takes
 * it out when the entry is not public. A task is done when the engine has made the change findable, not before.
 * @returns how many tasks were taken; undefined when another process is at it
 * @throws SearchUnavailable when there is no index to write to; the tasks stay as they are
 */
export function indexBatch(): Promise<number | undefined> {
  return whenFree("indexer", async (tx) => {
    const tasks = await dueTasks(tx);
    if (tasks.length > 0) await carry(tx, tasks);
    return tasks.length;
  });
}

/** Whether any change is due; costs one look at an index of the table. */
export async function isAnythingDue(): Promise<boolean> {
  const [row] = await database().$queryRaw<{ due: boolean }[]>`
    SELECT EXISTS (SELECT FROM "IndexTask" WHERE "doneAt" IS NULL AND "availableAt" <= clock_timestamp()) AS due`;
  return row?.due ?? false;
}

function dueTasks(tx: Transaction): Promise<Task[]> {
  return tx.$queryRaw<Task[]>`
    SELECT id, "entryId" FROM "IndexTask" WHERE "doneAt" IS NULL AND "availableAt" <= clock_timestamp()
    ORDER BY id LIMIT ${BATCH}`;
}

async function carry(tx: Transaction, tasks: Task[]): Promise<void> {
  try {
    await write(tx, tasks);
  } catch (error) {
    if (isSearchUnavailable(error)) throw error;
    if (tasks.length === 1) return postpone(tx, tasks, error);
    // One record that the engine refuses must not hold up the others.
    for (const task of tasks) await carry(tx, [task]);
  }
}

async function write(tx: Transaction, tasks: Task[]): Promise<void> {
  const entryIds = [...new Set(tasks.map((task) => task.entryId))];
  const documents = await searchDocuments(database(), entryIds);
  const engine = searchEngine();
  const gone = entryIds.filter((id) => !documents.has(id));
  // At once: a server that takes changes in batches takes both in one. Both have ended when this does, so that neither
  // overtakes what the next batch says of the same entry.
  const outcomes = await Promise.allSettled([
    documents.size > 0 && engine.upsert([...documents.values()]),
    gone.length > 0 && engine.remove(gone),
  ]);
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  const ids = tasks.map((task) => task.id);
  await tx.$executeRaw`UPDATE "IndexTask" SET "doneAt" = clock_timestamp(), "lastError" = NULL WHERE id = ANY(${ids})`;
}

/** Tries again after 2, 4, 8 … seconds, at most ten minutes, for ever: the index must equal the catalogue. */
async function postpone(tx: Transaction, tasks: Task[], error: unknown): Promise<void> {
  const ids = tasks.map((task) => task.id);
  log.error("A record could not be indexed; it will be tried again", { entries: tasks.map((t) => t.entryId), error });
  await tx.$executeRaw`
    UPDATE "IndexTask" SET attempts = attempts + 1, "lastError" = ${String(error).slice(0, 500)},
      "availableAt" = clock_timestamp() + make_interval(secs => least(600, power(2, least(attempts + 1, 20))))
    WHERE id = ANY(${ids})`;
}
