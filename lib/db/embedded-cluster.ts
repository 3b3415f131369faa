import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { commandAs, serverAccount } from "./embedded-account";
import { EMBEDDED_NAME, type EmbeddedPaths, embeddedPaths, pathsIn } from "./embedded-address";
import type { Binaries } from "./embedded-binaries";
import { DatabaseUnavailable } from "./unavailable";

const UNFINISHED = "postgres-unfinished-";

/**
 * Makes an empty cluster with its password where none is yet; the caller holds the start lock. It is built under
 * another name and moved into place whole, so that a crash half way leaves nothing that looks like a database.
 */
export async function createCluster(dataDir: string, binaries: Binaries, initdbFlags: string[]): Promise<void> {
  const { cluster, home } = embeddedPaths(dataDir);
  if (existsSync(cluster)) return;
  await mkdir(dataDir, { recursive: true });
  await removeUnfinished(dataDir);
  const draft = await mkdtemp(path.join(dataDir, UNFINISHED));
  try {
    await initialise(pathsIn(draft), binaries, initdbFlags);
    await rename(draft, home);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function removeUnfinished(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(UNFINISHED)) await rm(path.join(dataDir, name), { recursive: true, force: true });
  }
}

async function initialise(paths: EmbeddedPaths, binaries: Binaries, flags: string[]): Promise<void> {
  const account = serverAccount(paths.cluster);
  const password = randomBytes(24).toString("hex");
  const passwordForInitdb = path.join(paths.home, "password-for-initdb");
  // The server's account may pass through to the cluster; the password beside it is for the hub's own account.
  await chmod(paths.home, account ? 0o711 : 0o700);
  await mkdir(paths.cluster, { mode: 0o700 });
  await writeFile(paths.password, password, { mode: 0o600 });
  await writeFile(passwordForInitdb, password, { mode: 0o600 });
  if (account) {
    await chown(paths.cluster, account.uid, account.gid);
    await chown(passwordForInitdb, account.uid, account.gid);
  }
  const command = commandAs(account, binaries.initdb, paths.cluster);
  const settled = [`--pgdata=${paths.cluster}`, `--username=${EMBEDDED_NAME}`, `--pwfile=${passwordForInitdb}`];
  const args = [...command.args, ...settled, "--auth=scram-sha-256", "--encoding=UTF8", ...flags];
  await new Promise<void>((resolve, reject) => {
    const said: string[] = [];
    const child = spawn(command.file, args, { ...command.options, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
    child.stderr?.on("data", (chunk) => said.push(String(chunk)));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const reason = said.join("").trim().split("\n").slice(-2).join(" ") || `it ended with ${code ?? signal}`;
      if (code === 0) resolve();
      else reject(new DatabaseUnavailable(`The embedded database could not be made in ${paths.home}: ${reason}`));
    });
  });
  await rm(passwordForInitdb);
}
