import { PrismaPg } from "@prisma/adapter-pg";
import { config } from "@/lib/base/config";
import { log } from "@/lib/base/log";
import { runningEmbeddedUrl } from "./embedded-address";
import { Prisma, PrismaClient } from "./generated/client";

/** Inside a transaction that somebody else commits. */
export type Transaction = Prisma.TransactionClient;
/** Where a read is content with either. */
export type Database = PrismaClient | Transaction;

/** Connections of one process; more only wait for each other on the machines the hub is made for. */
const POOL_SIZE = 10;
const CONNECT_TIMEOUT = 10_000;

// On globalThis, because a development server loads this module anew at every change and each load would leave a pool
// behind. By runtime, because the start script and Next.js each load Prisma's, and one does not know the other's errors
// (`instanceof`), nulls and pieces of SQL.
const runtime = Prisma.PrismaClientKnownRequestError;
const kept = globalThis as typeof globalThis & { hubDatabases?: Map<unknown, PrismaClient> };
kept.hubDatabases ??= new Map();
const clients = kept.hubDatabases;

/**
 * The database of this process: the server of DATABASE_URL, otherwise the embedded one, which `openDatabase()` must
 * have started (in this process or in another on the same DATA_DIR). Connects at the first query.
 */
export function database(): PrismaClient {
  const open = clients.get(runtime);
  if (open) return open;
  const client = connectTo(config().DATABASE_URL ?? runningEmbeddedUrl(config().DATA_DIR));
  clients.set(runtime, client);
  return client;
}

/** Closes this process's connections; the next `database()` opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = [...clients.values()];
  clients.clear();
  await Promise.all(open.map((client) => client.$disconnect()));
}

/** A client for one server, for whoever works on another database than the process's own. */
export function connectTo(url: string): PrismaClient {
  const server = {
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: "hub",
  };
  const adapter = new PrismaPg(server, {
    onPoolError: (error) => log.warn("A database connection was lost", { error }),
  });
  return new PrismaClient({ adapter });
}
