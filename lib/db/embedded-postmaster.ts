import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { type EmbeddedPaths, embeddedUrl, notedPostmaster, readIfThere } from "./embedded-address";
import { DatabaseUnavailable } from "./unavailable";

/** How long a server may take to recover after a crash. */
export const START_PATIENCE = 120_000;

/** The database that every server has, for asking whether it answers and for making the hub's own. */
export const MAINTENANCE = "postgres";

/** The port of the server that answers on a cluster, waiting for one that is still starting, recovering or stopping. */
export async function answeringPort(paths: EmbeddedPaths): Promise<number | undefined> {
  const deadline = Date.now() + START_PATIENCE;
  while (Date.now() < deadline) {
    const noted = notedPostmaster(paths);
    if (!noted) return undefined;
    if (await answers(paths, noted.port)) return noted.port;
    if (!isLivePostgres(noted.pid)) return undefined;
    await wait(100);
  }
  throw new DatabaseUnavailable(`The embedded database in ${paths.home} runs but does not answer: see ${paths.log}`);
}

/** Whether this cluster's server, and no stranger's, answers on a port: only ours knows the password. */
export async function answers(paths: EmbeddedPaths, port: number): Promise<boolean> {
  const client = new Client({
    connectionString: embeddedUrl(paths, port, MAINTENANCE),
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks while it is being closed has answered all the same.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether a process number is a PostgreSQL that runs: numbers are given out again, and dead processes may linger. */
export function isLivePostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  if (!existsSync("/proc/self/stat")) return true;
  const [, name, state] = /\((.*)\) (\S)/.exec(readIfThere(`/proc/${pid}/stat`) ?? "") ?? [];
  return name === "postgres" && state !== "Z";
}

/**
 * PostgreSQL replaces the note of a dead server itself, but takes any process with the noted number for a live one.
 * Only the holder of the start lock may call this.
 */
export function removeStaleNote(paths: EmbeddedPaths): void {
  const noted = notedPostmaster(paths);
  if (noted && !isLivePostgres(noted.pid)) rmSync(path.join(paths.cluster, "postmaster.pid"), { force: true });
}
