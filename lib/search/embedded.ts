import path from "node:path";
import { log } from "@/lib/base/log";
import type { SearchDocument } from "./document";
import { IndexThread } from "./embedded/thread";
import type { SearchEngine } from "./interface";
import { parseSearch } from "./query";

const SUGGESTIONS = 8;
/** Documents handed to the thread at once: neither it nor this process is then busy with them for long. */
const PIECE = 50;
/** Characters of attached files in one piece; a file of that length by itself takes the thread some 30 ms. */
const PIECE_TEXT = 200_000;

/** The engine that needs no server: SQLite's FTS5 in a thread of this process, on `search.db` in a directory. */
export function embeddedEngine(directory: string): SearchEngine {
  const thread = new IndexThread(path.join(/* turbopackIgnore: true */ directory, "search.db"));
  return {
    name: "embedded",
    configure: () => thread.ask("configure"),
    upsert: (documents) => inPieces(documents, (piece) => thread.ask("upsert", piece)),
    remove: (ids) => thread.ask("remove", ids),
    search: (request) => thread.askWithin(request.patience, "search", request),
    suggest: (text, limit = SUGGESTIONS) => thread.ask("suggest", parseSearch({ q: text }).query, limit),
    facetValues: (facet, query) => thread.ask("facetValues", facet, query),
    count: () => thread.ask("count"),
    list: (cursor) => thread.ask("list", cursor),
    async startRebuild() {
      const generation = await thread.ask("startRebuild");
      return {
        add: (documents) => inPieces(documents, (piece) => thread.ask("addTo", generation, piece)),
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

async function inPieces(documents: SearchDocument[], hand: (piece: SearchDocument[]) => Promise<void>): Promise<void> {
  let piece: SearchDocument[] = [];
  let text = 0;
  for (const document of documents) {
    text += document.fullText.length;
    if (piece.length === PIECE || (piece.length > 0 && text > PIECE_TEXT)) {
      await hand(piece);
      piece = [];
      text = document.fullText.length;
    }
    piece.push(document);
  }
  await hand(piece);
}
