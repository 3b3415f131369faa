import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { DatabaseUnavailable } from "./unavailable";

const PATIENCE = 120_000;

/**
 * Runs a piece of work that at most one process of this machine does at a time for a directory. The lock is a name
 * in the kernel's hands (an abstract socket, a named pipe), so it cannot outlive its process, whatever kills it.
 */
export async function alone<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const server = createServer();
  const name = lockName(directory);
  const deadline = Date.now() + PATIENCE;
  while (name && !(await taken(server, name))) {
    if (Date.now() > deadline) {
      throw new DatabaseUnavailable(`Another process has been starting the database in ${directory} for two minutes`);
    }
    await wait(50);
  }
  try {
    return await work();
  } finally {
    server.close();
  }
}

function lockName(directory: string): string | undefined {
  const key = `hub-database-${createHash("sha256").update(realpathSync(directory)).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${key}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${key}`;
  // Elsewhere PostgreSQL's own postmaster.pid has to do: the second server refuses to start.
  return undefined;
}

function taken(server: ReturnType<typeof createServer>, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error));
    server.once("error", failed);
    server.listen(name, () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}
