import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { type Command, commandAs, handOver, serverAccount } from "./embedded-account";
import { type EmbeddedPaths, notedPostmaster, readIfThere } from "./embedded-address";
import type { Binaries } from "./embedded-binaries";
import { answers, isLivePostgres, removeStaleNote, START_PATIENCE } from "./embedded-postmaster";
import { freePort } from "./free-port";
import { DatabaseUnavailable } from "./unavailable";

export type ServerSettings = Record<string, string | number>;

const STOP_PATIENCE = 60_000;
const ORPHAN_PATIENCE = 60_000;
const LOG_LIMIT = 5_000_000;

const ownSettings: ServerSettings = {
  listen_addresses: "127.0.0.1",
  // The path of a socket may not be longer than 107 bytes; a data directory's may.
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  max_connections: 60,
  // Containers often have 64 MB of /dev/shm, which parallel queries outgrow.
  max_parallel_workers_per_gather: 0,
  max_parallel_maintenance_workers: 0,
};

/** Starts a server on a cluster where none answers, waits until it does, returns its port. The caller holds the start lock. */
export async function launch(paths: EmbeddedPaths, binaries: Binaries, extra: ServerSettings): Promise<number> {
  const account = serverAccount(paths.cluster);
  handOver(paths.cluster, account);
  const command = commandAs(account, binaries.postgres, paths.cluster);
  for (const deadline = Date.now() + ORPHAN_PATIENCE; ; await wait(200)) {
    removeStaleNote(paths);
    const port = await freePort(Number(readIfThere(paths.port) ?? 0));
    const refusal = await start(paths, command, { ...ownSettings, ...extra, port }, port);
    if (!refusal) {
      await writeFile(paths.port, String(port));
      return port;
    }
    // Connections of a killed server live on until they have finished computing, and hold its memory so long.
    const orphans = /pre-existing shared memory block/.test(refusal.said);
    if (!orphans || Date.now() > deadline) {
      const line = mostTelling(refusal.said);
      throw new DatabaseUnavailable(`The embedded database in ${paths.home} did not start (${refusal.end}): ${line}`);
    }
  }
}

type Refusal = { end: string; said: string };

async function start(
  paths: EmbeddedPaths,
  command: Command,
  settings: ServerSettings,
  port: number,
): Promise<Refusal | undefined> {
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { output, size } = openLog(paths.log);
  // In a session of its own: Ctrl-C in the terminal is for the hub, which then stops the server in good order.
  const child = spawn(command.file, [...command.args, "-D", paths.cluster, ...flags], {
    ...command.options,
    cwd: "/",
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  child.unref();
  let end: string | undefined;
  child.once("error", (error) => {
    end = error.message;
  });
  child.once("exit", (code, signal) => {
    end = `it ended with ${code ?? signal}`;
  });
  for (const deadline = Date.now() + START_PATIENCE; !end && Date.now() < deadline; await wait(50)) {
    if (notedPostmaster(paths)?.port === port && (await answers(paths, port))) return undefined;
  }
  return { end: end ?? "no answer", said: readFileSync(paths.log).subarray(size).toString("utf8") };
}

/** Stops the server of a cluster in good order: open transactions are rolled back, committed ones are on disk. */
export async function halt(paths: EmbeddedPaths): Promise<void> {
  const noted = notedPostmaster(paths);
  if (!noted || !isLivePostgres(noted.pid)) return;
  process.kill(noted.pid, "SIGINT");
  for (const deadline = Date.now() + STOP_PATIENCE; isLivePostgres(noted.pid); await wait(25)) {
    if (Date.now() > deadline) throw new DatabaseUnavailable(`The embedded database in ${paths.home} does not stop`);
  }
}

function openLog(file: string): { output: number; size: number } {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(file, `${file}.old`);
  const output = openSync(file, "a", 0o600);
  return { output, size: statSync(file).size };
}

function mostTelling(said: string): string {
  const lines = said.trim().split("\n");
  return lines.find((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? "it said nothing";
}
