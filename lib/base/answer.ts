import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type ErrorCode, errorStatus } from "./errors";

// On globalThis, because the server and its pages load this module separately.
const kept = globalThis as typeof globalThis & { hubAnswers?: AsyncLocalStorage<ServerResponse> };
kept.hubAnswers ??= new AsyncLocalStorage();
const answers = kept.hubAnswers;

/** Runs the handling of a request so that what it renders can choose the status of its answer. */
export function answering<T>(response: ServerResponse, handle: () => T): T {
  return answers.run(response, handle);
}

/**
 * Gives the page that is being rendered the status of an error. Next.js's own `notFound()` sends an empty document
 * that only scripts fill, and knows no 410; the hub's pages are whole without scripts.
 */
export function answerWith(code: ErrorCode): void {
  const response = answers.getStore();
  if (response && !response.headersSent) response.statusCode = errorStatus[code];
}

/** The request that is being answered, as it was sent: Next.js keeps its method and some of its headers from pages. */
export function requestAsSent(): IncomingMessage | undefined {
  return answers.getStore()?.req;
}
