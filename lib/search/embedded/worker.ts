import { parentPort, workerData } from "node:worker_threads";
import { IndexFile, IndexNotReady } from "./index-file";
import type { Answer, Answers, Question } from "./requests";
import { facetValues, search, suggest } from "./search";

/* The thread that holds the index, so that no search keeps the web server from answering. */

const file = new IndexFile((workerData as { file: string }).file);

const answers: Answers = {
  configure: () => file.configure(),
  upsert: (documents) => file.upsert(documents),
  remove: (ids) => file.remove(ids),
  search: (request) => file.view((view) => search(view, request)),
  suggest: (query, limit) => file.view((view) => suggest(view, query, limit)),
  facetValues: (facet, query) => file.view((view) => facetValues(view, facet, query)),
  count: () => file.count(),
  list: (cursor) => file.list(cursor),
  startRebuild: () => file.startRebuild(),
  addTo: (generation, documents) => file.addTo(generation, documents),
  swapTo: (generation) => file.swapTo(generation),
  abandon: (generation) => file.abandon(generation),
  health: () => file.health(),
};

function answer({ number, name, given, until }: Question): Answer {
  // What waited here longer than whoever asked is not begun.
  if (until !== undefined && Date.now() > until) {
    return { number, ok: false, error: new Error("Nobody waits any more"), unavailable: "slow" };
  }
  try {
    const value = (answers[name] as (...given: unknown[]) => unknown)(...given);
    return { number, ok: true, value };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { number, ok: false, error, unavailable: error instanceof IndexNotReady ? error.reason : undefined };
  }
}

parentPort?.on("message", (question: Question | "close") => {
  if (question === "close") {
    file.close();
    parentPort?.close();
    return;
  }
  parentPort?.postMessage(answer(question));
});
