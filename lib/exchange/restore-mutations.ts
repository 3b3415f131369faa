import { createHash } from "node:crypto";
import { database, type Transaction } from "@/lib/db/client";
import { storage } from "@/lib/files/storage";
import {
  type ArchivePart,
  type BackupEnd,
  BackupError,
  type BackupHead,
  END,
  endSchema,
  HEAD,
  headSchema,
  readArchive,
} from "./backup-archive";
import { allTables, backedUpTables, quoted } from "./backup-tables";

const LONGEST = 6 * 60 * 60 * 1000;

/**
 * Puts a backup in the place of everything that the database holds, in one transaction: it is there whole or not at
 * all, and readers of a running hub see the old rows until the new ones are there. The search index must be rebuilt
 * after it. Files that storage has besides stay there.
 * @param replace whether a database that has accounts or entries may be overwritten
 * @returns what the backup holds
 * @throws {BackupError} when the file is no whole backup, when it belongs to a newer version of the hub, or when the
 *   database is in use and `replace` is false; nothing has changed then
 */
export async function restore(
  file: string,
  { replace, onPart }: { replace: boolean; onPart?: (part: string) => void },
): Promise<BackupEnd> {
  return database().$transaction(
    async (transaction) => {
      if (!replace) await refuseUsed(transaction);
      const parts = readArchive(file);
      await readHead(transaction, file, await parts.next());
      const constraints = await dropReferences(transaction);
      const tables = await allTables(transaction);
      await transaction.$executeRawUnsafe(`TRUNCATE ${tables.map(quoted).join(", ")} RESTART IDENTITY CASCADE`);
      const end = await putParts(transaction, file, parts, onPart);
      await restartSequences(transaction);
      for (const constraint of constraints) await transaction.$executeRawUnsafe(constraint);
      return end;
    },
    { timeout: LONGEST, maxWait: 10_000 },
  );
}

async function refuseUsed(transaction: Transaction): Promise<void> {
  const [users, entries] = [await transaction.user.count(), await transaction.entry.count()];
  if (users + entries > 0) {
    throw new BackupError(
      `The database holds ${users} accounts and ${entries} entries. Add --replace to put the backup in their place.`,
    );
  }
}

async function readHead(
  transaction: Transaction,
  file: string,
  first: IteratorResult<ArchivePart>,
): Promise<BackupHead> {
  if (first.done || first.value.name !== HEAD) throw new BackupError(`${file} is no backup of a hub.`);
  const head = headSchema.parse(JSON.parse(await textOf(first.value)));
  const applied = await transaction.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL`;
  const known = new Set(applied.map(({ name }) => name));
  const unknown = head.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new BackupError(
      `${file} was made by another version of the hub: this one does not know its migration ${unknown[0]}.`,
    );
  }
  return head;
}

/**
 * Takes the foreign keys away, because tables refer to each other in circles, and tells how to put them back; then each
 * is checked against all rows.
 */
async function dropReferences(transaction: Transaction): Promise<string[]> {
  const references = await transaction.$queryRaw<{ table: string; name: string; definition: string }[]>`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`;
  for (const { table, name } of references) {
    await transaction.$executeRawUnsafe(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
  return references.map(({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
}

async function putParts(
  transaction: Transaction,
  file: string,
  parts: AsyncGenerator<ArchivePart>,
  onPart?: (part: string) => void,
): Promise<BackupEnd> {
  const known = new Set(await backedUpTables(transaction));
  const put = { rows: new Map<string, number>(), files: 0 };
  let end: BackupEnd | undefined;
  for await (const part of parts) {
    const [place, name = ""] = part.name.split("/");
    if (part.name === END) end = endSchema.parse(JSON.parse(await textOf(part)));
    else if (place === "files") {
      await putFile(name, part);
      put.files++;
    } else if (place === "tables" && known.has(name)) {
      if (!put.rows.has(name)) onPart?.(name);
      put.rows.set(name, (put.rows.get(name) ?? 0) + (await putRows(transaction, name, await textOf(part))));
    } else throw new BackupError(`${file} holds ${part.name}, which this version of the hub does not know.`);
  }
  if (!end) throw new BackupError(`${file} was cut off: its last part is missing.`);
  const differs = Object.entries(end.rows).find(([table, rows]) => (put.rows.get(table) ?? 0) !== rows);
  if (differs || put.files !== end.files) {
    throw new BackupError(`${file} does not hold what it says it holds${differs ? ` of ${differs[0]}` : ""}.`);
  }
  return end;
}

/** Columns that a later migration added have their defaults; those that are computed compute themselves. */
async function putRows(transaction: Transaction, table: string, lines: string): Promise<number> {
  const given = Object.keys(JSON.parse(lines.split("\n", 1)[0] ?? "{}"));
  const computed = await transaction.$queryRaw<{ name: string }[]>`
    SELECT attname::text AS name FROM pg_attribute
    WHERE attrelid = ${quoted(table)}::regclass AND attnum > 0 AND attgenerated <> ''`;
  const columns = given
    .filter((name) => !computed.some((column) => column.name === name))
    .map(quoted)
    .join(", ");
  return transaction.$executeRawUnsafe(
    `INSERT INTO ${quoted(table)} (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${columns} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)`,
    `[${lines.replaceAll("\n", ",")}]`,
  );
}

async function putFile(sha256: string, part: ArchivePart): Promise<void> {
  const bytes = Buffer.from(await new Response(part.body).arrayBuffer());
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new BackupError(`The file ${sha256} in the backup was damaged.`);
  }
  if (!(await storage().exists(sha256))) await storage().put(sha256, bytes);
}

/** Numbers go on behind the highest that came with the rows. */
async function restartSequences(transaction: Transaction): Promise<void> {
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

async function textOf(part: ArchivePart): Promise<string> {
  return new Response(part.body).text();
}
