import { database } from "@/lib/db/client";
import { searchEngine } from "@/lib/search/engine";
import type { IndexHealth } from "@/lib/search/interface";
import { indexBacklog } from "@/lib/search/outbox";

export type IndexState = IndexHealth & {
  engine: "embedded" | "meilisearch";
  /** Changes that the index does not have yet. */
  backlog: number;
  /** Age of the oldest of them in milliseconds. */
  backlogAge: number;
  published: number;
  /** Records by which index and catalogue differ in number, beyond what the backlog explains. */
  drift: number;
  /** What the last comparison of every record found, and had indexed again; null before the first. */
  comparison: { at: Date; records: number; missing: number; stale: number; extra: number } | null;
};

/** How the index stands to the catalogue. Rejects only when the database cannot be read. */
export async function indexState(): Promise<IndexState> {
  const engine = searchEngine();
  // The backlog is counted before the index: what is carried in between then counts as backlog, not as drift.
  const [published, { waiting, oldestAge }, comparison] = await Promise.all([
    database().entry.count({ where: { status: "PUBLISHED" } }),
    indexBacklog(database()),
    lastComparison(),
  ]);
  const health = await engine.health();
  const difference = Math.abs(published - health.documents);
  return {
    ...health,
    engine: engine.name,
    backlog: waiting,
    backlogAge: oldestAge,
    published,
    drift: Math.max(0, difference - waiting),
    comparison,
  };
}

function lastComparison(): Promise<IndexState["comparison"]> {
  return database().indexComparison.findFirst({
    orderBy: { at: "desc" },
    select: { at: true, records: true, missing: true, stale: true, extra: true },
  });
}
