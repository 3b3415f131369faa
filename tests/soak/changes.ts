import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Asking } from "./asking";
import { atPace, type Pace } from "./pace";

/** How often a change is looked for, in milliseconds, and how often in a second all changes together. */
const POLL = 100;
const LOOKS = 25;
const LOOKS_AT_ONCE = 6;

export type Change = { change: "published" | "edited" | "withdrawn"; entryId: string; token: string; at: number };
export type FromPublisher = Change | { failed: string } | { done: true; missed: number } | { ready: true };
export type ToPublisher = { settled: string } | { stop: true };
/** A change with when a reader saw it; missing when none did in time. */
export type Seen = Change & { seen?: number };

type Waiting = { change: Change; notBefore: number };

/** What is published beside the server, and when readers saw it. */
export class Changes {
  readonly seen: Seen[] = [];
  readonly failures: string[] = [];
  /** What was acknowledged last of each entry. */
  readonly ledger = new Map<string, Change>();
  missed = 0;
  #made = 0;
  /** Those not seen yet, the one that was looked for longest ago first; those made during an outage wait for the rest. */
  readonly #fresh: Waiting[] = [];
  readonly #late: Waiting[] = [];
  readonly #looking: Pace;
  readonly #process: ChildProcess;
  readonly #ready: Promise<unknown>;
  readonly #done: Promise<unknown>;

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
    this.#looking = atPace(LOOKS, LOOKS_AT_ONCE, () => this.#look());
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
    const deadline = Date.now() + patience;
    while (this.seen.length < this.#made && Date.now() < deadline) await wait(POLL);
    await this.#looking.stop();
    this.seen.push(...[...this.#fresh.splice(0), ...this.#late.splice(0)].map(({ change }) => change));
  }

  async kill(): Promise<void> {
    this.#process.kill("SIGKILL");
    await this.#looking.stop();
  }

  #hear(message: FromPublisher): void {
    if ("failed" in message) this.failures.push(message.failed);
    if ("done" in message) this.missed = message.missed;
    if (!("change" in message)) return;
    this.ledger.set(message.entryId, message);
    this.#made++;
    const queue = this.asking.outages.during(message.at, message.at) ? this.#late : this.#fresh;
    queue.push({ change: message, notBefore: 0 });
  }

  /** Asks as a reader for one of the changes. A server that is slow is not asked more for it. */
  async #look(): Promise<void> {
    const queue = [this.#fresh, this.#late].find(([first]) => first && first.notBefore <= Date.now());
    const change = queue?.shift()?.change;
    if (!queue || !change) return;
    if (await shows(this.asking, change)) {
      this.seen.push({ ...change, seen: Date.now() });
      if (this.#process.connected) this.#process.send({ settled: change.entryId } satisfies ToPublisher);
    } else {
      queue.push({ change, notBefore: Date.now() + POLL });
    }
  }
}

/** Whether an answer of the search engine, not of the database in its place, agrees with a change. */
export async function shows(asking: Asking, { change, entryId, token }: Change): Promise<boolean> {
  const answer = await asking.entries("looking for a change", { q: token });
  if (!answer || answer.reduced) return false;
  return answer.items.some(({ id }) => id === entryId) === (change !== "withdrawn");
}
