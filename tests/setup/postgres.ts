import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { type EmbeddedOptions, startEmbedded } from "@/lib/db/embedded";
import { embeddedPaths } from "@/lib/db/embedded-address";
import { halt } from "@/lib/db/embedded-server";
import { migrate } from "@/lib/db/migrate";
import { systemPostgres } from "@/scripts/system-postgres.mjs";
import { databaseOn, onServer } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    /** The migrated database that every test file gets a copy of. */
    templateUrl: string;
  }
}

type TestServer = { name: string; url: string; stop: () => Promise<void> };

// Tests ask whether the hub is right, not whether the disk is: nothing here outlives the run.
const HASTY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts the PostgreSQL that the integration tests run on and migrates the template database once. TEST_DATABASE_URL
 * names a server on which databases may be made; otherwise TEST_POSTGRES chooses `embedded` (npm's, the default) or
 * `system` (a distribution's), each on a directory of its own.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await chosenServer();
  const template = `hub_template_${process.pid}`;
  const version = await onServer(server.url, async (client) => {
    await client.query(`CREATE DATABASE ${template}`);
    return (await client.query("SHOW server_version")).rows[0].server_version;
  });
  const templateUrl = databaseOn(server.url, template);
  await migrate(templateUrl);
  project.provide("templateUrl", templateUrl);
  console.log(`Integration tests run on PostgreSQL ${version} (${server.name}).`);
  return async () => {
    await onServer(server.url, (client) => client.query(`DROP DATABASE ${template} WITH (FORCE)`));
    await server.stop();
  };
}

async function chosenServer(): Promise<TestServer> {
  const { TEST_DATABASE_URL, TEST_POSTGRES = "embedded" } = process.env;
  if (TEST_DATABASE_URL) return { name: "TEST_DATABASE_URL", url: TEST_DATABASE_URL, stop: async () => {} };
  if (TEST_POSTGRES === "embedded") return startOwn("embedded", {});
  if (TEST_POSTGRES !== "system") throw new Error(`TEST_POSTGRES must be embedded or system, not ${TEST_POSTGRES}`);
  const directory = systemPostgres();
  if (!directory) throw new Error("TEST_POSTGRES is system, but /usr/lib/postgresql holds no PostgreSQL");
  const binaries = { initdb: path.join(directory, "initdb"), postgres: path.join(directory, "postgres") };
  return startOwn(directory, { binaries, initdbFlags: ["--locale=C.UTF-8"] });
}

async function startOwn(name: string, options: EmbeddedOptions): Promise<TestServer> {
  const directory = mkdtempSync(path.join(tmpdir(), "hub-test-postgres-"));
  chmodSync(directory, 0o711);
  const { url } = await startEmbedded(directory, { ...options, settings: HASTY });
  const stop = async () => {
    await halt(embeddedPaths(directory));
    rmSync(directory, { recursive: true, force: true });
  };
  return { name, url, stop };
}
