import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

export type Latencies = { count: number; p50: number; p99: number; longest: number };

/** The value that so many per cent are not above (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export function latenciesOf(milliseconds: number[]): Latencies {
  const [p50, p99] = [percentile(milliseconds, 50), percentile(milliseconds, 99)];
  return { count: milliseconds.length, p50, p99, longest: Math.max(...milliseconds) };
}

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The longest time in milliseconds for which this process could do nothing else during a work. */
export async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  await work();
  // What blocked last is only noticed by the tick after it.
  await new Promise((resolve) => setTimeout(resolve, 5));
  histogram.disable();
  return histogram.max / 1e6;
}

/**
 * Processor time in milliseconds that the main thread has had so far: neither that of other threads, nor the time in
 * which it was ready and the machine ran something else. Linux notes it for a thread whenever it stops or, while it
 * runs, a few milliseconds late; elsewhere it is not known.
 */
export function mainThreadTime(): number | undefined {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ");
    return Number(nanoseconds) / 1e6;
  } catch {
    return undefined;
  }
}
