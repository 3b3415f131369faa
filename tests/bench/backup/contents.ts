import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { onServer } from "@/tests/setup/server";

/** What stands in a database: each entry with all that belongs to it, and every other table, as digests. */
export type Contents = { entries: Map<string, string>; tables: Map<string, string> };

/** What a backup leaves out on purpose. */
const passing = ["Session", "EmailToken", "RateLimit", "IndexTask", "MailTask", "_prisma_migrations"];
/** Uploads during a backup are told by their files. */
const told = ["Entry", "StoredFile", "FileText", "EventDeadline"];

export function readContents(url: string): Promise<Contents> {
  return onServer(url, async (client) => {
    await client.query("SET TIME ZONE 'UTC'");
    const { rows } = await client.query<{ table: string; belongs: boolean }>(
      `SELECT tablename::text AS table, EXISTS (SELECT FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name = tablename AND column_name = 'entryId') AS belongs
       FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1`,
      [passing],
    );
    const parts = rows.filter(({ belongs }) => belongs).map(({ table }) => table);
    const others = rows.filter(({ table, belongs }) => !belongs && !told.includes(table)).map(({ table }) => table);
    return { entries: await entryDigests(client, parts), tables: await tableDigests(client, others) };
  });
}

export type Comparison = {
  entries: number;
  tables: number;
  /** Ids of entries and names of tables that are not the same in both. */
  differing: string[];
};

/** Entry for entry and table for table. */
export function compare(expected: Contents, found: Contents): Comparison {
  const differing = [...differences(expected.entries, found.entries), ...differences(expected.tables, found.tables)];
  return { entries: found.entries.size, tables: found.tables.size, differing };
}

function differences(expected: Map<string, string>, found: Map<string, string>): string[] {
  return [...new Set([...expected.keys(), ...found.keys()])].filter((key) => expected.get(key) !== found.get(key));
}

/** The digest of one entry, or of all. */
export async function entryDigests(client: Client, parts: string[], id?: string): Promise<Map<string, string>> {
  const each = parts.map(
    (table) =>
      `coalesce((SELECT string_agg(row_to_json(p)::text, ',' ORDER BY row_to_json(p)::text COLLATE "C")
        FROM "${table}" p WHERE p."entryId" = e.id), '')`,
  );
  const { rows } = await client.query<{ id: string; digest: string }>(
    `SELECT e.id, md5(concat_ws('|', row_to_json(e)::text, ${each.join(", ")})) AS digest
     FROM "Entry" e ${id ? "WHERE e.id = $1" : ""}`,
    id ? [id] : [],
  );
  return new Map(rows.map((row) => [row.id, row.digest]));
}

/** The tables whose rows belong to an entry. */
export async function partsOfEntries(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name::text AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'entryId' AND table_name <> ALL ($1) ORDER BY 1`,
    [passing],
  );
  return rows.map(({ name }) => name);
}

async function tableDigests(client: Client, tables: string[]): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const table of tables) {
    const { rows } = await client.query<{ digest: string }>(
      `SELECT count(*) || ' rows ' || coalesce(md5(string_agg(row_to_json(t)::text, ',' ORDER BY row_to_json(t)::text COLLATE "C")), '') AS digest
       FROM "${table}" t`,
    );
    digests.set(table, rows[0]?.digest ?? "");
  }
  return digests;
}

/** Files that rows name and that do not lie where storage keeps them, or with other content. @returns how many are right */
export async function intactFiles(url: string, dataDir: string): Promise<{ intact: number; named: number }> {
  const { rows } = await onServer(url, (client) =>
    client.query<{ sha256: string }>(`SELECT DISTINCT sha256 FROM "StoredFile"`),
  );
  const intact = rows.filter(({ sha256 }) => {
    const place = path.join(dataDir, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    return createHash("sha256").update(readFileSync(place)).digest("hex") === sha256;
  });
  return { intact: intact.length, named: rows.length };
}
