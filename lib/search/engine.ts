import { config } from "@/lib/base/config";
import { embeddedEngine } from "./embedded";
import type { SearchEngine } from "./interface";
import { meilisearchEngine } from "./meilisearch";

// On globalThis, because Next.js loads this module once for the server's start and again for its pages.
const kept = globalThis as typeof globalThis & { hubSearchEngine?: SearchEngine };

/** The engine of this process: Meilisearch when MEILI_HOST is set, otherwise the embedded one. */
export function searchEngine(): SearchEngine {
  kept.hubSearchEngine ??= chooseEngine();
  return kept.hubSearchEngine;
}

/** Lets the engine go; the next `searchEngine()` opens it again. */
export async function closeSearchEngine(): Promise<void> {
  const engine = kept.hubSearchEngine;
  kept.hubSearchEngine = undefined;
  await engine?.close();
}

function chooseEngine(): SearchEngine {
  const { MEILI_HOST, MEILI_API_KEY, DATA_DIR } = config();
  return MEILI_HOST ? meilisearchEngine({ host: MEILI_HOST, apiKey: MEILI_API_KEY }) : embeddedEngine(DATA_DIR);
}
