import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { databaseOn, onServer } from "./server";

// Every test file works on a copy of the template of its own, which `database()` and `config()` find as DATABASE_URL.
const templateUrl = inject("templateUrl");
const template = new URL(templateUrl).pathname.slice(1);
const name = `hub_test_${randomUUID().replaceAll("-", "")}`;
const maintenanceUrl = databaseOn(templateUrl, "postgres");

await onServer(maintenanceUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
process.env.DATABASE_URL = databaseOn(templateUrl, name);

afterAll(async () => {
  await closeDatabase();
  await onServer(maintenanceUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});
