import { randomUUID } from "node:crypto";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { MIGRATIONS, MigrationError, migrate } from "@/lib/db/migrate";
import { DatabaseUnavailable } from "@/lib/db/unavailable";
import { migrationsList, withSchemaEngine } from "@/scripts/schema-engine";
import { databaseOn, onServer } from "@/tests/setup/server";

const server = databaseOn(inject("templateUrl"), "postgres");
let name: string;
let url: string;
let directory: string;

beforeEach(async () => {
  name = `hub_migrate_${randomUUID().replaceAll("-", "")}`;
  url = databaseOn(server, name);
  directory = mkdtempSync(path.join(tmpdir(), "hub-migrations-"));
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name}`));
});

afterEach(async () => {
  rmSync(directory, { recursive: true });
  await onServer(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

function write(migration: string, sql: string): void {
  mkdirSync(path.join(directory, migration), { recursive: true });
  writeFileSync(path.join(directory, migration, "migration.sql"), sql);
}

const records = "SELECT * FROM _prisma_migrations ORDER BY migration_name";
const columns = `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
  FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`;

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return onServer(url, async (client) => (await client.query(sql)).rows);
}

test("keeps the records that Prisma's own engine keeps, in the same table", async () => {
  const prisma = await PGlite.create();
  const schema = path.resolve("prisma/schema.prisma");
  const apply = (engine: Parameters<Parameters<typeof withSchemaEngine>[1]>[0]) =>
    engine.applyMigrations({
      migrationsList: migrationsList(MIGRATIONS),
      filters: { externalTables: [], externalEnums: [] },
    });
  const applied = await withSchemaEngine(schema, apply, prisma);
  const lasting = (row: unknown) => ({
    ...(row as Record<string, unknown>),
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    started_at: expect.any(Date),
    finished_at: expect.any(Date),
  });

  expect(await migrate(url)).toEqual(applied.appliedMigrationNames);
  expect(await rows(columns)).toEqual((await prisma.query(columns)).rows);
  expect(await rows(records)).toEqual((await prisma.query(records)).rows.map(lasting));
  await prisma.close();
});

test("applies nothing the second time", async () => {
  const first = await migrate(url);
  const before = await rows(records);

  expect(first.length).toBeGreaterThan(0);
  expect(await migrate(url)).toEqual([]);
  expect(await rows(records)).toEqual(before);
});

test("applies what is new, in order", async () => {
  write("1_first", "CREATE TABLE a (n int);");
  expect(await migrate(url, directory)).toEqual(["1_first"]);

  write("2_second", "INSERT INTO a VALUES (1); CREATE TABLE b (n int);");
  write("3_third", "INSERT INTO b SELECT n + 1 FROM a;");
  expect(await migrate(url, directory)).toEqual(["2_second", "3_third"]);
  expect(await rows("SELECT n FROM b")).toEqual([{ n: 2 }]);
});

test("lets processes that start together take turns: each migration is applied once", async () => {
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url)));

  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  expect(await rows(records)).toHaveLength(applied.flat().length);
});

test("refuses a migration that was edited after it was applied", async () => {
  cpSync(MIGRATIONS, directory, { recursive: true });
  const [first] = await migrate(url, directory);
  appendFileSync(path.join(directory, first ?? "", "migration.sql"), "\n-- a harmless comment\n");

  await expect(migrate(url, directory)).rejects.toThrow(
    new MigrationError(
      `Migration ${first} was changed after it was applied: restore its file and write a new migration instead`,
    ),
  );
});

test("undoes a migration that fails half way, and says where it failed", async () => {
  write("1_good", "CREATE TABLE a (n int);");
  write("2_bad", "CREATE TABLE b (n int);\nINSERT INTO a VALUES (1);\nINSERT INTO nowhere VALUES (1);");

  await expect(migrate(url, directory)).rejects.toThrow(
    'Migration 2_bad failed and was undone: line 3: relation "nowhere" does not exist',
  );
  expect(await rows("SELECT to_regclass('b') AS b, (SELECT count(*)::int FROM a) AS n")).toEqual([{ b: null, n: 0 }]);
  expect(await rows("SELECT migration_name FROM _prisma_migrations")).toEqual([{ migration_name: "1_good" }]);

  write("2_bad", "CREATE TABLE b (n int);");
  expect(await migrate(url, directory)).toEqual(["2_bad"]);
});

test("refuses a database on which Prisma's tool left a migration unfinished", async () => {
  write("1_first", "CREATE TABLE a (n int);");
  await migrate(url, directory);
  await rows("UPDATE _prisma_migrations SET finished_at = NULL");

  await expect(migrate(url, directory)).rejects.toThrow("Migration 1_first was begun and failed");
});

test("applies again what Prisma's tool marked as rolled back", async () => {
  write("1_first", "CREATE TABLE IF NOT EXISTS a (n int);");
  await migrate(url, directory);
  await rows("UPDATE _prisma_migrations SET finished_at = NULL, rolled_back_at = now()");

  expect(await migrate(url, directory)).toEqual(["1_first"]);
});

test("refuses a database of a newer version", async () => {
  write("1_first", "SELECT 1;");
  write("2_second", "SELECT 1;");
  await migrate(url, directory);
  rmSync(path.join(directory, "2_second"), { recursive: true });

  await expect(migrate(url, directory)).rejects.toThrow("2_second, which this version of the hub does not know");
});

test("names a server that does not answer, without its password", async () => {
  const lost = migrate("postgresql://hub:secret-word@127.0.0.1:1/hub");

  await expect(lost).rejects.toThrow(DatabaseUnavailable);
  await expect(lost).rejects.toThrow(/^The database at 127\.0\.0\.1:1\/hub does not answer: (?!.*secret-word)/);
});
