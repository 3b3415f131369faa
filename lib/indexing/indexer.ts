import { setTimeout as wait } from "node:timers/promises";
import { clock, HOUR, MINUTE } from "@/lib/base/clock";
import { log } from "@/lib/base/log";
import { database } from "@/lib/db/client";
import { isSearchUnavailable } from "@/lib/search/interface";
import { indexBatch, isAnythingDue } from "./batch";
import { compareWhenDue } from "./comparison";
import { prepareIndex } from "./rebuild";
import { enqueueRegrouped } from "./regrouping";

/** How often the outbox is looked at, in milliseconds. Changes come from any process, so nobody can call. */
const INTERVAL = 300;
const LONGEST_PAUSE = 5_000;
/** Done tasks are kept for a day, to look back at; groupings of countries change at midnight. */
const TIDY_EVERY = HOUR;
/** How often it is asked whether the daily comparison is due, and how soon again when the engine is unavailable. */
const COMPARISON_LOOK = 10 * MINUTE;
const COMPARISON_RETRY = 10_000;

type Stop = () => Promise<void>;
// On globalThis, because Next.js and the hub's start load this module apart, and one indexer is enough.
const kept = globalThis as typeof globalThis & { hubIndexer?: Stop };

/**
 * Keeps the search index equal to the published catalogue, in the background, until the returned function is called;
 * that waits for the batch in hand. Starting it again gives the same one. Any number of processes may run one.
 */
export function startIndexer(): Stop {
  kept.hubIndexer ??= start();
  return kept.hubIndexer;
}

/**
 * Carries everything that is due to the index, and waits for what another process has in hand.
 * @returns how many changes this process carried
 * @throws SearchUnavailable when the engine cannot be reached
 */
export async function drainIndex(): Promise<number> {
  await prepareIndex();
  let carried = 0;
  while (await isAnythingDue()) {
    const taken = await indexBatch();
    if (taken === undefined) await wait(50);
    carried += taken ?? 0;
  }
  return carried;
}

function start(): Stop {
  const stopping = new AbortController();
  const running = Promise.all([follow(stopping.signal), compareDaily(stopping.signal)]);
  return async () => {
    stopping.abort();
    kept.hubIndexer = undefined;
    await running;
  };
}

async function follow(signal: AbortSignal): Promise<void> {
  let failures = 0;
  let prepared = false;
  let tidied = Number.NEGATIVE_INFINITY;
  let regrouped: Date | undefined;
  while (!signal.aborted) {
    try {
      if (!prepared) await prepareIndex();
      prepared = true;
      while (!signal.aborted && (await isAnythingDue()) && (await indexBatch()) !== undefined) failures = 0;
      if (performance.now() - tidied > TIDY_EVERY) {
        await tidy();
        const now = clock.now();
        await enqueueRegrouped(now, regrouped);
        regrouped = now;
        tidied = performance.now();
      }
      failures = 0;
    } catch (error) {
      failures++;
      // Whatever went wrong, the engine may come back without its index.
      prepared = false;
      if (failures === 1 || !isSearchUnavailable(error)) log.warn("Indexing has to wait", { error });
    }
    const pause = failures === 0 ? INTERVAL : Math.min(LONGEST_PAUSE, INTERVAL * 2 ** failures);
    await wait(pause, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Beside the rest: reading a large index takes a while, and changes must not wait for it. */
async function compareDaily(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let pause = COMPARISON_LOOK;
    try {
      await compareWhenDue(signal);
    } catch (error) {
      if (isSearchUnavailable(error)) pause = COMPARISON_RETRY;
      else if (!signal.aborted) log.error("The search index could not be compared with the catalogue", { error });
    }
    await wait(pause, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

async function tidy(): Promise<void> {
  await database().$executeRaw`DELETE FROM "IndexTask" WHERE "doneAt" < clock_timestamp() - interval '1 day'`;
}
