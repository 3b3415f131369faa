import { readFileSync } from "node:fs";
import path from "node:path";

/** Name of the role and of the database on the hub's own server. */
export const EMBEDDED_NAME = "hub";

export type EmbeddedPaths = {
  /** Holds everything below. */
  home: string;
  /** What PostgreSQL calls its data directory. */
  cluster: string;
  /** The server's random password, readable by the hub's own account only. */
  password: string;
  /** The port that was used last, so that a restart comes back on the same one. */
  port: string;
  log: string;
};

export function embeddedPaths(dataDir: string): EmbeddedPaths {
  return pathsIn(path.join(/* turbopackIgnore: true */ dataDir, "postgres"));
}

export function pathsIn(home: string): EmbeddedPaths {
  const inside = (name: string) => path.join(/* turbopackIgnore: true */ home, name);
  return {
    home,
    cluster: inside("cluster"),
    password: inside("password"),
    port: inside("port"),
    log: inside("server.log"),
  };
}

/** A file's text, or nothing where there is no such file. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(/* turbopackIgnore: true */ file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

export type Postmaster = { pid: number; port: number };

/**
 * Who holds a cluster, as PostgreSQL itself notes it in `postmaster.pid` (line 1 the process, line 4 the port).
 * The file may be stale or half written: ask the process and the port before believing it.
 */
export function notedPostmaster(paths: EmbeddedPaths): Postmaster | undefined {
  const lines = readIfThere(path.join(/* turbopackIgnore: true */ paths.cluster, "postmaster.pid"))?.split("\n");
  const pid = Number(lines?.[0]);
  const port = Number(lines?.[3]);
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

export function embeddedUrl(paths: EmbeddedPaths, port: number, name: string = EMBEDDED_NAME): string {
  const password = readIfThere(paths.password)?.trim() ?? "";
  return `postgresql://${EMBEDDED_NAME}:${password}@127.0.0.1:${port}/${name}`;
}

/** The address of the embedded server that runs on a data directory. @throws when none was started there. */
export function runningEmbeddedUrl(dataDir: string): string {
  const paths = embeddedPaths(dataDir);
  const postmaster = notedPostmaster(paths);
  if (!postmaster) throw new Error(`No database runs in ${paths.home}: call openDatabase() before database()`);
  return embeddedUrl(paths, postmaster.port);
}
