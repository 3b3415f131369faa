import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Asking } from "./asking";

const POLL = 100;

export type Change = { change: "published" | "edited" | "withdrawn"; entryId: string; token: string; at: number };
export type FromPublisher = Change | { failed: string } | { done: true; missed: number } | { ready: true };
export type ToPublisher = { settled: string } | { stop: true };
/** A change with when a reader saw it; missing when none did in time. */
export type Seen = Change & { seen?: number };

/** What is published beside the server, and when readers saw it. */
export class Changes {
  readonly seen: Seen[] = [];
  readonly failures: string[] = [];
  /** What was acknowledged last of each entry. */
  readonly ledger = new Map<string, Change>();
  missed = 0;
  readonly #watching = new Set<Promise<void>>();
  readonly #process: ChildProcess;
  readonly #ready: Promise<unknown>;
  readonly #done: Promise<unknown>;
  #givenUp = false;

  constructor(
    private readonly asking: Asking,
    perSecond: number,
    env: NodeJS.ProcessEnv,
  ) {
    const file = fileURLToPath(new URL("./publisher-process.ts", import.meta.url));
    const seed = String(Date.now() % 100_000);
    this.#process = fork(file, [String(perSecond), seed], { env, execArgv: ["--import", "tsx"] });
    this.#process.on("message", (message: FromPublisher) => this.#hear(message));
    this.#done = once(this.#process, "exit");
    this.#ready = Promise.race([once(this.#process, "message"), this.#done]);
  }

  /** Resolves when changes are being made. */
  async begun(): Promise<void> {
    await this.#ready;
    if (this.#process.exitCode !== null) throw new Error("The publishing process ended before it began");
  }

  /** Ends the publishing and waits, so many milliseconds at most, until readers have seen all of it. */
  async finish(patience: number): Promise<void> {
    this.#process.send({ stop: true } satisfies ToPublisher);
    await this.#done;
    const late = setTimeout(() => {
      this.#givenUp = true;
    }, patience);
    await Promise.all(this.#watching);
    clearTimeout(late);
  }

  kill(): void {
    this.#givenUp = true;
    this.#process.kill("SIGKILL");
  }

  #hear(message: FromPublisher): void {
    if ("failed" in message) this.failures.push(message.failed);
    if ("done" in message) this.missed = message.missed;
    if (!("change" in message)) return;
    this.ledger.set(message.entryId, message);
    const watched = this.#watch(message).finally(() => this.#watching.delete(watched));
    this.#watching.add(watched);
  }

  /** Asks as a reader, ten times a second, until the search engine's answer shows the change. */
  async #watch(change: Change): Promise<void> {
    while (!this.#givenUp) {
      if (await shows(this.asking, change)) {
        this.seen.push({ ...change, seen: Date.now() });
        if (this.#process.connected) this.#process.send({ settled: change.entryId } satisfies ToPublisher);
        return;
      }
      await wait(POLL);
    }
    this.seen.push(change);
  }
}

/** Whether an answer of the search engine, not of the database in its place, agrees with a change. */
export async function shows(asking: Asking, { change, entryId, token }: Change): Promise<boolean> {
  const answer = await asking.entries("looking for a change", { q: token });
  if (!answer || answer.reduced) return false;
  return answer.items.some(({ id }) => id === entryId) === (change !== "withdrawn");
}
