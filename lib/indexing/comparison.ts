import { log } from "@/lib/base/log";
import { database } from "@/lib/db/client";
import { searchEngine } from "@/lib/search/engine";
import { enqueueIndexing } from "@/lib/search/outbox";
import { inTurn, whenFree } from "./lock";

export type Drift = {
  /** Public, but not in the index. */
  missing: string[];
  /** In the index as another revision. */
  stale: string[];
  /** In the index, but not public. */
  extra: string[];
};
export type Comparison = Drift & { records: number };

const BATCH = 5000;

/**
 * Compares the whole index with the catalogue once a day, and has indexed again whatever differs. When that was last
 * done, the database says: it outlives this process and holds for all of them; one at a time does it.
 * @param signal ends it between two pieces, as if it had not begun
 * @returns nothing when it is not due, or another process is at it
 * @throws SearchUnavailable when the engine cannot be reached; it stays due then
 */
export async function compareWhenDue(signal?: AbortSignal): Promise<Comparison | undefined> {
  if (!(await isDue())) return undefined;
  return whenFree("comparison", async (tx) => {
    if (!(await isDue())) return undefined;
    const found = await repairDrift(signal);
    const { missing, stale, extra } = countsOf(found);
    await tx.$executeRaw`INSERT INTO "IndexComparison" (at, records, missing, stale, extra)
      VALUES (clock_timestamp(), ${found.records}, ${missing}, ${stale}, ${extra})`;
    log.info("The search index was compared with the catalogue", { records: found.records, missing, stale, extra });
    return found;
  });
}

/**
 * Compares the whole index with the catalogue, record by record, and queues whatever differs. What is on its way to
 * the index is no difference.
 * @throws SearchUnavailable when the engine cannot be reached
 */
export async function repairDrift(signal?: AbortSignal): Promise<Comparison> {
  let found = await compare(signal);
  // A list that is read in pieces while somebody writes can miss a record that is there. So before anything is called
  // a difference, it is looked for again while nobody does.
  if (idsOf(found).length > 0) found = await inTurn("indexer", () => compare(signal));
  const different = idsOf(found);
  if (different.length > 0) {
    log.warn("The search index differed from the catalogue; what differs is indexed again", countsOf(found));
    await enqueueIndexing(database(), different);
  }
  return found;
}

async function isDue(): Promise<boolean> {
  const [row] = await database().$queryRaw<{ due: boolean }[]>`
    SELECT NOT EXISTS (SELECT FROM "IndexComparison" WHERE at > clock_timestamp() - interval '24 hours') AS due`;
  return row?.due ?? false;
}

async function compare(signal: AbortSignal | undefined): Promise<Comparison> {
  const [begin] = await database().$queryRaw<{ at: Date }[]>`
    SELECT date_trunc('milliseconds', clock_timestamp()) AS at`;
  if (!begin) throw new Error("The database gave no answer");
  const indexed = await indexedRevisions(signal);
  const found: Comparison = { records: 0, missing: [], stale: [], extra: [] };
  for (let cursor: string | undefined; ; ) {
    signal?.throwIfAborted();
    const entries = await database().entry.findMany({
      where: { status: "PUBLISHED", id: { gt: cursor } },
      select: { id: true, publishedRevisionId: true },
      orderBy: { id: "asc" },
      take: BATCH,
    });
    for (const { id, publishedRevisionId } of entries) {
      const revision = indexed.get(id);
      indexed.delete(id);
      if (revision === undefined) found.missing.push(id);
      else if (revision !== (publishedRevisionId ?? "")) found.stale.push(id);
    }
    found.records += entries.length;
    cursor = entries.at(-1)?.id;
    if (entries.length < BATCH) break;
  }
  found.extra.push(...indexed.keys());
  return withoutChangesSince(begin.at, found);
}

async function indexedRevisions(signal: AbortSignal | undefined): Promise<Map<string, string>> {
  const revisions = new Map<string, string>();
  for (let cursor: string | undefined; ; ) {
    signal?.throwIfAborted();
    const { items, next } = await searchEngine().list(cursor);
    for (const { id, revision } of items) revisions.set(id, revision);
    if (next === undefined) return revisions;
    cursor = next;
  }
}

/** Changes that wait, or were carried since the index was looked at, explain a difference. */
async function withoutChangesSince(at: Date, found: Comparison): Promise<Comparison> {
  const ids = idsOf(found);
  if (ids.length === 0) return found;
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "entryId"::text AS id FROM "IndexTask"
    WHERE "entryId"::text = ANY(${ids}) AND ("doneAt" IS NULL OR "doneAt" >= ${at})`;
  const changing = new Set(rows.map(({ id }) => id));
  const settled = (ids: string[]) => ids.filter((id) => !changing.has(id));
  return { ...found, missing: settled(found.missing), stale: settled(found.stale), extra: settled(found.extra) };
}

function idsOf({ missing, stale, extra }: Drift): string[] {
  return [...missing, ...stale, ...extra];
}

function countsOf({ missing, stale, extra }: Drift) {
  return { missing: missing.length, stale: stale.length, extra: extra.length };
}
