import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { Client } from "pg";
import { serverAccount } from "./embedded-account";
import { EMBEDDED_NAME, embeddedPaths, embeddedUrl } from "./embedded-address";
import { type Binaries, embeddedBinaries } from "./embedded-binaries";
import { createCluster } from "./embedded-cluster";
import { answeringPort, MAINTENANCE } from "./embedded-postmaster";
import { halt, launch, type ServerSettings } from "./embedded-server";
import { alone } from "./start-lock";
import { DatabaseUnavailable } from "./unavailable";

export type EmbeddedServer = {
  /** The hub's database on it. */
  url: string;
  /** Whether this call started it, rather than finding it there. */
  started: boolean;
};

export type EmbeddedOptions = {
  /** Other programs than npm's, such as a distribution's. */
  binaries?: Binaries;
  initdbFlags?: string[];
  settings?: ServerSettings;
};

// Unicode-aware letters, ordered by code point alike on every machine. PostgreSQL's own provider needs no system locale.
const COLLATION = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

/**
 * Makes sure that PostgreSQL runs on `DATA_DIR/postgres`: the server found there (left over from a killed process, or
 * another process's) is used, otherwise one is started. Any number of processes may call this at the same moment.
 * @throws {DatabaseUnavailable} with one line that says what to do.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const paths = embeddedPaths(dataDir);
  makeDirectory(dataDir);
  return alone(dataDir, async () => {
    // Says whose the data is, before anything of it is read.
    serverAccount(paths.cluster);
    const found = existsSync(paths.cluster) ? await answeringPort(paths) : undefined;
    if (found) return { url: await withDatabase(embeddedUrl(paths, found, MAINTENANCE)), started: false };
    const binaries = options.binaries ?? (await embeddedBinaries());
    await createCluster(dataDir, binaries, options.initdbFlags ?? COLLATION);
    const port = await launch(paths, binaries, options.settings ?? {});
    return { url: await withDatabase(embeddedUrl(paths, port, MAINTENANCE)), started: true };
  });
}

function makeDirectory(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DatabaseUnavailable(`DATA_DIR ${dataDir} cannot be used: ${(error as Error).message}`);
  }
}

/** Stops the server of a data directory unless somebody is connected. @returns whether none runs there now. */
export async function stopEmbeddedIfUnused(dataDir: string): Promise<boolean> {
  const paths = embeddedPaths(dataDir);
  return alone(dataDir, async () => {
    const port = existsSync(paths.cluster) ? await answeringPort(paths) : undefined;
    if (!port) return true;
    if ((await otherClients(embeddedUrl(paths, port, MAINTENANCE))) > 0) return false;
    await halt(paths);
    return true;
  });
}

async function otherClients(url: string): Promise<number> {
  return connected(url, async (client) => {
    const { rows } = await client.query(
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
    );
    return rows[0].n;
  });
}

/** The hub's own database on a server, made when it is not there yet. */
async function withDatabase(url: string): Promise<string> {
  await connected(url, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [EMBEDDED_NAME]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(EMBEDDED_NAME)}`);
  });
  return Object.assign(new URL(url), { pathname: `/${EMBEDDED_NAME}` }).href;
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
