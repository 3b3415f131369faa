import { log } from "@/lib/base/log";
import { database } from "@/lib/db/client";
import { searchEngine } from "@/lib/search/engine";
import { enqueueIndexingOfAll } from "@/lib/search/outbox";

export type Drift = {
  /** Public, but not in the index. */
  missing: string[];
  /** In the index as an older revision. */
  stale: string[];
  /** In the index, but not public. */
  extra: string[];
};

const BATCH = 5000;

/**
 * Compares the whole index with the catalogue, record by record, and queues whatever differs. Changes that are under
 * way count as differences and are carried once more than needed.
 * @throws SearchUnavailable when the engine cannot be reached
 */
export async function repairDrift(): Promise<Drift> {
  const indexed = await indexedRevisions();
  const drift: Drift = { missing: [], stale: [], extra: [] };
  for (let cursor: string | undefined; ; ) {
    const entries = await database().entry.findMany({
      where: { status: "PUBLISHED" },
      select: { id: true, publishedRevisionId: true },
      orderBy: { id: "asc" },
      take: BATCH,
      ...(cursor && { cursor: { id: cursor }, skip: 1 }),
    });
    for (const { id, publishedRevisionId } of entries) {
      const revision = indexed.get(id);
      indexed.delete(id);
      if (revision === undefined) drift.missing.push(id);
      else if (revision !== (publishedRevisionId ?? "")) drift.stale.push(id);
    }
    cursor = entries.at(-1)?.id;
    if (entries.length < BATCH) break;
  }
  drift.extra.push(...indexed.keys());
  const different = [...drift.missing, ...drift.stale, ...drift.extra];
  if (different.length > 0) {
    const counts = { missing: drift.missing.length, stale: drift.stale.length, extra: drift.extra.length };
    log.warn("The search index differed from the catalogue; what differs is indexed again", counts);
    await enqueueIndexingOfAll(database(), different);
  }
  return drift;
}

async function indexedRevisions(): Promise<Map<string, string>> {
  const revisions = new Map<string, string>();
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await searchEngine().list(cursor);
    for (const { id, revision } of items) revisions.set(id, revision);
    if (next === undefined) return revisions;
    cursor = next;
  }
}
