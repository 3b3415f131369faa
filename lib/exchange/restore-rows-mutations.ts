import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { BackupError } from "./backup-archive";
import { quoted } from "./backup-tables";

/**
 * Adds rows, one JSON object a line, to a table. Columns that a later migration added have their defaults; those that
 * are computed compute themselves.
 * @returns how many
 */
export async function putRows(transaction: Transaction, table: string, lines: string): Promise<number> {
  const computed = await transaction.$queryRaw<{ name: string }[]>`
    SELECT attname::text AS name FROM pg_attribute
    WHERE attrelid = ${quoted(table)}::regclass AND attnum > 0 AND attgenerated <> ''`;
  const names = Object.keys(JSON.parse(lines.split("\n", 1)[0] ?? "{}"));
  const columns = names
    .filter((name) => !computed.some((column) => column.name === name))
    .map(quoted)
    .join(", ");
  return transaction.$executeRawUnsafe(
    `INSERT INTO ${quoted(table)} (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${columns} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)`,
    `[${lines.replaceAll("\n", ",")}]`,
  );
}

/**
 * Takes the foreign keys away, because tables refer to each other in circles.
 * @returns the statements that put them back, each then checked against all rows
 */
export async function dropReferences(transaction: Transaction): Promise<string[]> {
  const references = await transaction.$queryRaw<{ table: string; name: string; definition: string }[]>`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`;
  for (const { table, name } of references) {
    await transaction.$executeRawUnsafe(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
  return references.map(({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
}

/** Numbers go on behind the highest that came with the rows. */
export async function restartSequences(transaction: Transaction): Promise<void> {
  const sequences = await transaction.$queryRaw<{ table: string; column: string; sequence: string }[]>`
    SELECT d.refobjid::regclass::text AS table, quote_ident(a.attname) AS column, d.objid::regclass::text AS sequence
    FROM pg_depend d
    JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
    JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
      AND s.relnamespace = current_schema()::regnamespace`;
  for (const { table, column, sequence } of sequences) {
    await transaction.$executeRawUnsafe(
      `SELECT setval('${sequence.replaceAll("'", "''")}', coalesce((SELECT max(${column}) FROM ${table}), 0) + 1, false)`,
    );
  }
}

/** An error of the database as one line for the operator: rows that it does not take were damaged or do not belong. */
export function refusal(file: string, error: unknown): unknown {
  const isRefusal = error instanceof Prisma.PrismaClientKnownRequestError || error instanceof SyntaxError;
  if (!isRefusal) return error;
  const line = error.message.trim().split("\n").at(-1) ?? "";
  return new BackupError(`The database does not take what ${file} holds: ${line}`, { cause: error });
}
