import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { commandAs, handOver, serverAccount } from "./embedded-account";
import { type EmbeddedPaths, notedPostmaster, readIfThere } from "./embedded-address";
import type { Binaries } from "./embedded-binaries";
import { answers, isLivePostgres, removeStaleNote, START_PATIENCE } from "./embedded-postmaster";
import { DatabaseUnavailable } from "./unavailable";

export type ServerSettings = Record<string, string | number>;

const STOP_PATIENCE = 60_000;
const PORT_PATIENCE = 2_000;
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
  removeStaleNote(paths);
  const account = serverAccount(paths.cluster);
  handOver(paths.cluster, account);
  const command = commandAs(account, binaries.postgres, paths.cluster);
  const port = await freePort(Number(readIfThere(paths.port) ?? 0));
  const settings = Object.entries({ ...ownSettings, ...extra, port });
  const flags = settings.flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const output = openLog(paths.log);
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
    if (notedPostmaster(paths)?.port === port && (await answers(paths, port))) {
      await writeFile(paths.port, String(port));
      return port;
    }
  }
  throw new DatabaseUnavailable(
    `The embedded database in ${paths.home} did not start (${end ?? "no answer"}): ${lastLine(paths.log)}`,
  );
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

/** The wanted port, given a moment in case a dying server still holds it; otherwise any free one. */
export async function freePort(wanted: number): Promise<number> {
  for (const deadline = Date.now() + PORT_PATIENCE; wanted && Date.now() < deadline; await wait(100)) {
    if (await tryPort(wanted)) return wanted;
  }
  return (await tryPort(0)) ?? wanted;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(file, `${file}.old`);
  return openSync(file, "a", 0o600);
}

function lastLine(file: string): string {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.findLast((line) => /FATAL|ERROR|HINT/.test(line)) ?? lines.at(-1) ?? "it said nothing";
}
