import { log } from "@/lib/base/log";
import { noteMissingLikeness } from "./likeness-mutations";

/**
 * Notes in the background, once at the hub's start, what twins of older entries are found by. Nothing waits for it, and
 * the hub serves without it.
 * @returns how to stop it
 */
export function startNotingLikeness(): () => Promise<void> {
  const stopping = new AbortController();
  const running = noteMissingLikeness(stopping.signal).catch((error) => {
    if (!stopping.signal.aborted) log.error("What finds twins could not be noted for older entries", { error });
  });
  return async () => {
    stopping.abort();
    await running;
  };
}
