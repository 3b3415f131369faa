import { database } from "@/lib/db/client";

/**
 * Empties every table of this test file's own database; call it in `beforeEach`. TRUNCATE passes the triggers that
 * keep the history tables append-only, which row by row deletion would not.
 */
export async function emptyDatabase(): Promise<void> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`;
  const names = tables.map(({ name }) => name).join(", ");
  await database().$executeRawUnsafe(`TRUNCATE ${names} RESTART IDENTITY CASCADE`);
}
