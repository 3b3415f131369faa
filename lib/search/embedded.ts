import path from "node:path";
import { log } from "@/lib/base/log";
import { IndexThread } from "./embedded/thread";
import type { SearchEngine } from "./interface";
import { parseSearch } from "./query";

const SUGGESTIONS = 8;

/** The engine that needs no server: SQLite's FTS5 in a thread of this process, on `search.db` in a directory. */
export function embeddedEngine(directory: string): SearchEngine {
  const thread = new IndexThread(path.join(/* turbopackIgnore: true */ directory, "search.db"));
  return {
    name: "embedded",
    configure: () => thread.ask("configure"),
    upsert: (documents) => thread.ask("upsert", documents),
    remove: (ids) => thread.ask("remove", ids),
    search: (request) => thread.ask("search", request),
    suggest: (text, limit = SUGGESTIONS) => thread.ask("suggest", parseSearch({ q: text }).query, limit),
    facetValues: (facet, query) => thread.ask("facetValues", facet, query),
    count: () => thread.ask("count"),
    list: (cursor) => thread.ask("list", cursor),
    async startRebuild() {
      const generation = await thread.ask("startRebuild");
      return {
        add: (documents) => thread.ask("addTo", generation, documents),
        swap: () => thread.ask("swapTo", generation),
        abandon: () => thread.ask("abandon", generation),
      };
    },
    async health() {
      try {
        return await thread.ask("health");
      } catch (error) {
        log.error("The search index cannot be opened", { error });
        return { ready: false, documents: 0, reason: "unreachable" };
      }
    },
    close: () => thread.close(),
  };
}
