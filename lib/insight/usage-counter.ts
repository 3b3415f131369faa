import { clock } from "@/lib/base/clock";
import { log } from "@/lib/base/log";
import type { DayOfUse, Metric } from "./usage";
import { Clicks } from "./usage-clicks";
import { addUsage } from "./usage-mutations";

/** Something that a person did with entries; `what` tells two files of one entry apart. */
export type Use = {
  metric: Metric;
  entryIds: string[];
  what: string;
  address: string | null;
  userAgent: string;
};

/** How long counts wait in memory, in milliseconds: what a killed process loses of them. */
const INTERVAL = 5_000;
/** Days of entries that wait at most while the database does not answer. */
const MOST_WAITING = 20_000;

type Counter = {
  clicks: Clicks;
  waiting: Map<string, DayOfUse>;
  timer?: NodeJS.Timeout;
  writing: Promise<void>;
  failing: boolean;
};
// On globalThis, because Next.js and the hub's start load this module apart, and what waits is written once.
const kept = globalThis as typeof globalThis & { hubUsage?: Counter };
kept.hubUsage ??= { clicks: new Clicks(), waiting: new Map(), writing: Promise.resolve(), failing: false };
const counter = kept.hubUsage;

/** Counts one use, unless it is a double click. Works in memory alone: it neither waits nor fails. */
export function noteUse({ metric, entryIds, what, address, userAgent }: Use): void {
  const now = clock.now();
  if (!counter.clicks.isRepeated(what, address, userAgent, now)) {
    const day = now.toISOString().slice(0, 10);
    for (const entryId of new Set(entryIds)) add({ entryId, day, views: 0, downloads: 0, exports: 0, [metric]: 1 });
  }
  again();
}

/** Writes what has been counted; what cannot be written now is tried again. Called every few seconds and at the end. */
export function writeUsage(): Promise<void> {
  counter.writing = counter.writing.then(writeWaiting);
  return counter.writing;
}

async function writeWaiting(): Promise<void> {
  const rows = [...counter.waiting.values()];
  counter.waiting.clear();
  if (rows.length === 0) return;
  try {
    await addUsage(rows);
    counter.failing = false;
  } catch (error) {
    if (!counter.failing) log.warn("Use has been counted and not written yet", { error });
    counter.failing = true;
    for (const row of rows) add(row);
  }
}

function add(row: DayOfUse): void {
  const key = `${row.entryId} ${row.day}`;
  const there = counter.waiting.get(key);
  if (!there && counter.waiting.size >= MOST_WAITING) return;
  counter.waiting.set(key, {
    ...row,
    views: row.views + (there?.views ?? 0),
    downloads: row.downloads + (there?.downloads ?? 0),
    exports: row.exports + (there?.exports ?? 0),
  });
}

/** Looks again soon, as long as there is something to write or to forget. */
function again(): void {
  counter.timer ??= setTimeout(async () => {
    await writeUsage();
    counter.clicks.forget(clock.now());
    counter.timer = undefined;
    if (counter.waiting.size + counter.clicks.size > 0) again();
  }, INTERVAL).unref();
}
