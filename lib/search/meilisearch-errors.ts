import { type EnqueuedTaskPromise, MeilisearchApiError, MeilisearchError } from "meilisearch";
import { SearchUnavailable } from "./interface";

/** The client's own 5 seconds are too short for a batch on a busy server. */
const TASK_TIMEOUT = 120_000;

/** Waits for a task and reports its failure: the client resolves for failed tasks as well. */
export async function finished(enqueued: EnqueuedTaskPromise): Promise<void> {
  const task = await enqueued.waitTask({ timeout: TASK_TIMEOUT });
  if (task.status === "succeeded") return;
  const { code, message } = task.error ?? { code: task.status, message: "" };
  throw new Error(`Meilisearch did not finish ${task.type} of ${task.indexUid}: ${code} ${message}`.trim());
}

/** Says in the hub's words why a server does not answer. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MeilisearchApiError) {
      const { status } = error.response;
      if (isMissingIndex(error)) throw new SearchUnavailable("noIndex", { cause: error });
      if (status === 401 || status === 403) throw new SearchUnavailable("refused", { cause: error });
      if (status >= 500 || status === 429) throw new SearchUnavailable("unreachable", { cause: error });
      throw error;
    }
    // What is left of the client's own errors: no connection, and no answer in time.
    if (error instanceof MeilisearchError) throw new SearchUnavailable("unreachable", { cause: error });
    throw error;
  }
}

export function isMissingIndex(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === "index_not_found";
}

/** Passes over an answer that there is no such task, and throws any other error again. */
export function unlessHiddenTask(error: unknown): void {
  if (!(error instanceof MeilisearchApiError && error.cause?.code === "task_not_found")) throw error;
}
