import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Client, DatabaseError } from "pg";
import { DatabaseUnavailable } from "./unavailable";

export const MIGRATIONS = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** The number that Prisma's own tool locks on, so that the two never migrate at the same time. */
const PRISMA_LOCK = 72707369;

/** The table as Prisma makes it (schema-engine, sql-migration-connector), so that its tool can take over. */
const RECORDS = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** The schema cannot be brought to this version; the message is one line that names the migration. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

type Migration = { name: string; sql: string; checksum: string };
type Recorded = { migration_name: string; checksum: string; finished: boolean };

/**
 * Brings a database to this version's schema: every migration that it lacks, in order, each whole or not at all.
 * Processes that start together wait for the first.
 * @returns the names of the migrations applied now.
 * @throws {MigrationError} when one was edited after it was applied, failed, or belongs to a newer version of the hub.
 * @throws {DatabaseUnavailable} when the server does not answer.
 */
export async function migrate(url: string, directory: string = MIGRATIONS): Promise<string[]> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "hub migrate",
  });
  // Without a listener a lost server would end the process before the failed query says which migration it was.
  client.on("error", () => undefined);
  await client.connect().catch((error: Error) => {
    const { host, pathname } = new URL(url);
    throw new DatabaseUnavailable(
      `The database at ${host}${pathname} does not answer: ${error.message || "no reason given"}`,
    );
  });
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    return await applyPending(client, readMigrations(directory));
  } finally {
    await client.end();
  }
}

async function applyPending(client: Client, migrations: Migration[]): Promise<string[]> {
  await client.query(RECORDS);
  const { rows } = await client.query<Recorded>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  const recorded = new Map(rows.map((row) => [row.migration_name, row]));
  refuseDifferences(migrations, recorded);
  const pending = migrations.filter(({ name }) => !recorded.has(name));
  for (const migration of pending) await apply(client, migration);
  return pending.map(({ name }) => name);
}

function refuseDifferences(migrations: Migration[], recorded: Map<string, Recorded>): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished } of recorded.values()) {
    const migration = known.get(name);
    if (!finished)
      throw new MigrationError(`Migration ${name} was begun and failed: resolve it by hand, then start again`);
    if (!migration)
      throw new MigrationError(
        `The database has migration ${name}, which this version of the hub does not know: it belongs to another version`,
      );
    if (migration.checksum !== checksum)
      throw new MigrationError(
        `Migration ${name} was changed after it was applied: restore its file and write a new migration instead`,
      );
  }
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const startedAt = new Date();
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw new MigrationError(`Migration ${name} failed and was undone: ${described(error, sql)}`, { cause: error });
  }
}

function described(error: unknown, sql: string): string {
  if (!(error instanceof DatabaseError)) return String(error);
  const line = error.position ? sql.slice(0, Number(error.position)).split("\n").length : undefined;
  return line ? `line ${line}: ${error.message}` : error.message;
}

function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory, { withFileTypes: true })
    .filter((item) => item.isDirectory() && existsSync(path.join(directory, item.name, "migration.sql")))
    .map((item) => item.name)
    .sort();
  return names.map((name) => {
    const bytes = readFileSync(path.join(directory, name, "migration.sql"));
    return { name, sql: bytes.toString("utf8"), checksum: createHash("sha256").update(bytes).digest("hex") };
  });
}
