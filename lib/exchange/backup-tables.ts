import type { Transaction } from "@/lib/db/client";

/**
 * What a backup leaves out: open sessions, links sent by mail and counts of attempts, which must not come back to life
 * with an old copy (everybody logs in again); mails and index changes that were waiting, long done by the time.
 */
const passing = new Set(["_prisma_migrations", "Session", "EmailToken", "RateLimit", "IndexTask", "MailTask"]);

/** All tables of the hub, whatever a later migration adds. */
export async function allTables(transaction: Transaction): Promise<string[]> {
  const tables = await transaction.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename`;
  return tables.map(({ name }) => name).filter((name) => name !== "_prisma_migrations");
}

/** The tables whose rows a backup holds. */
export async function backedUpTables(transaction: Transaction): Promise<string[]> {
  return (await allTables(transaction)).filter((name) => !passing.has(name));
}

/** A table's or column's name in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The migrations that made the schema, in order. */
export async function appliedMigrations(transaction: Transaction): Promise<string[]> {
  const applied = await transaction.$queryRaw<{ name: string }[]>`
    SELECT migration_name::text AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`;
  return applied.map(({ name }) => name);
}
