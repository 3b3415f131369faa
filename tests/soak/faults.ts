import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Hub, startHub } from "@/tests/setup/hub-process";

const DOWN = 2_000;
const SERVER_DOWN = 10_000;
const PATIENCE = 300_000;
/** When the index has caught up: with changes under way there is always one that is a moment old. */
const FRESH = 1_500;

export type Fault = { what: string; serverDead: boolean; run: () => Promise<void> };

/** What befalls the embedded engine, which lives in the server's process, one after the other. */
export function embeddedFaults(hub: () => Hub, startAgain: () => Promise<void>): Fault[] {
  const file = () => path.join(hub().dataDir, "search.db");
  const killed = (what: string, meanwhile: () => void): Fault => ({
    what: `server process killed (kill -9), ${what}started again`,
    serverDead: true,
    async run() {
      await hub().kill();
      meanwhile();
      await wait(DOWN);
      await startAgain();
    },
  });
  const removeRest = () => {
    for (const part of ["-wal", "-shm"]) rmSync(file() + part, { force: true });
  };
  return [
    killed("", () => {}),
    killed("its index removed, ", () => {
      rmSync(file());
      removeRest();
    }),
    killed("its index overwritten with noise, ", () => {
      if (!existsSync(file())) throw new Error(`There is no ${file()}`);
      writeFileSync(file(), randomBytes(100_000));
      removeRest();
    }),
  ];
}

/** Comes back on the same port with the same data, as an operator would start it. */
export function restart({ port, dataDir }: Hub, env: NodeJS.ProcessEnv): Promise<Hub> {
  return startHub({ port, dataDir, env });
}

/** A Meilisearch that an operator's command starts, so that it can be killed. */
export class OwnMeilisearch {
  #process: ChildProcess | undefined;

  constructor(
    private readonly command: string,
    private readonly host: string,
  ) {}

  async start(): Promise<void> {
    this.#process = spawn(this.command, { shell: true, detached: true, stdio: "ignore" });
    const answers = async () => (await fetch(`${this.host}/health`).catch(() => undefined))?.ok === true;
    await until(answers, () => "Meilisearch does not answer");
  }

  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child?.pid || child.exitCode !== null) return;
    const ended = once(child, "exit");
    // The command runs in a shell: its whole group is meant.
    process.kill(-child.pid, "SIGKILL");
    await ended;
  }

  faults(): Fault[] {
    const run = async () => {
      await this.kill();
      await wait(SERVER_DOWN);
      await this.start();
    };
    return Array.from({ length: 3 }, () => ({
      what: `Meilisearch killed (kill -9), started again after ${SERVER_DOWN / 1000} s`,
      serverDead: false,
      run,
    }));
  }
}

/** Waits until `/readyz` says that search answers and nothing of age waits for it. */
export async function caughtUp(address: string, atMostAge = FRESH): Promise<void> {
  let said = "nothing";
  await until(
    async () => {
      const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
      said = (await answer?.text().catch(() => undefined)) ?? "nothing";
      const search = JSON.parse(said === "nothing" ? "{}" : said).parts?.search;
      return search?.ok === true && search.backlogAge <= atMostAge;
    },
    () => `The index did not catch up; /readyz says ${said}`,
  );
}

async function until(ask: () => Promise<boolean>, otherwise: () => string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; !(await ask()); await wait(100)) {
    if (Date.now() > deadline) throw new Error(otherwise());
  }
}
