import { Meilisearch } from "meilisearch";
import { meilisearchEngine } from "@/lib/search/meilisearch";
import { listenerOn, memoryOfTree } from "../machine";
import { type Contender, engineContender } from "./contender";

const NAME = "hub_bench";

export type MeilisearchServer = { host: string; apiKey: string | undefined };

/** A Meilisearch server through the hub's adapter, on indexes of its own; in large batches, which it prefers. */
export function meilisearchContender({ host, apiKey }: MeilisearchServer): Contender {
  const client = new Meilisearch({ host, apiKey });
  const pid = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(host).hostname)
    ? listenerOn(Number(new URL(host).port))
    : undefined;
  return engineContender(meilisearchEngine({ host, apiKey, name: NAME }), {
    batch: 5000,
    serverMemory: () => (pid === undefined ? undefined : memoryOfTree(pid)),
    disk: async () => (await client.getStats()).usedDatabaseSize ?? 0,
  });
}

export async function meilisearchVersion({ host, apiKey }: MeilisearchServer): Promise<string> {
  return (await new Meilisearch({ host, apiKey }).getVersion()).pkgVersion;
}

/** Removes what a run made on the server. */
export async function removeBenchIndexes({ host, apiKey }: MeilisearchServer): Promise<void> {
  const client = new Meilisearch({ host, apiKey });
  const { results } = await client.getIndexes({ limit: 1000 });
  for (const { uid } of results) if (uid.startsWith(NAME)) await client.deleteIndex(uid).waitTask({ timeout: 60_000 });
}
