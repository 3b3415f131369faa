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
};

/** How the index stands to the catalogue. Rejects only when the database cannot be read. */
export async function indexState(): Promise<IndexState> {
  const engine = searchEngine();
  const [health, published, { waiting, oldestAge }] = await Promise.all([
    engine.health(),
    database().entry.count({ where: { status: "PUBLISHED" } }),
    indexBacklog(database()),
  ]);
  const difference = Math.abs(published - health.documents);
  return {
    ...health,
    engine: engine.name,
    backlog: waiting,
    backlogAge: oldestAge,
    published,
    drift: Math.max(0, difference - waiting),
  };
}
