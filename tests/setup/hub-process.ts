import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { embeddedPaths } from "@/lib/db/embedded-address";
import { halt } from "@/lib/db/embedded-server";
import { freePort } from "@/lib/db/free-port";

const root = fileURLToPath(new URL("../..", import.meta.url));
const START_PATIENCE = 300_000;
/** Other servers that the developer's own hub may be set to. */
const configured =
  /^(DATABASE_URL|MEILI_|SMTP_|S3_|ORCID_|OIDC_|NEXTAUTH_|DOI_|OUTWARD_|APP_URL|HUB_|NODE_ENV|VITEST|TEST$|npm_)/;

export type Hub = {
  /** Without a slash at the end. */
  address: string;
  port: number;
  dataDir: string;
  /** Everything it printed. */
  output: () => string;
  /** Stops it as an operator does. */
  stop: () => Promise<void>;
  /** Stops it as a lost machine does: `kill -9`. Its database server stays, as it would. */
  kill: () => Promise<void>;
  /** Stops it and removes its database server and data. */
  remove: () => Promise<void>;
};

/**
 * Starts a whole hub, as `npm start` does, on a port and a data directory of its own; give those of a killed hub to
 * start it again. Resolves when it is ready.
 */
export async function startHub(
  options: { port?: number; dataDir?: string; env?: Partial<NodeJS.ProcessEnv> } = {},
): Promise<Hub> {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), "hub-e2e-"));
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !configured.test(name)));
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: { ...inherited, PORT: String(port), DATA_DIR: dataDir, ...options.env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  const output = () => said.join("");
  child.stdout.on("data", (chunk) => said.push(String(chunk)));
  child.stderr.on("data", (chunk) => said.push(String(chunk)));
  await ready(child, output);
  const remove = async () => {
    await ended(child, "SIGTERM");
    await halt(embeddedPaths(dataDir));
    await rm(dataDir, { recursive: true, force: true });
  };
  const [stop, kill] = [() => ended(child, "SIGTERM"), () => ended(child, "SIGKILL")];
  return { address: `http://localhost:${port}`, port, dataDir, output, stop, kill, remove };
}

function ready(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error) => {
      clearInterval(look);
      clearTimeout(late);
      child.off("exit", left);
      if (error) reject(error);
      else resolve();
    };
    const left = () => settle(new Error(`The hub ended before it was ready:\n${output()}`));
    const look = setInterval(() => output().includes("The hub is ready") && settle(), 50);
    const late = setTimeout(() => settle(new Error(`The hub was not ready in time:\n${output()}`)), START_PATIENCE);
    child.once("exit", left);
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
