import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

// The search contract is the one thing that runs on an operator's server, under names of its own.
for (const name of ["MEILI_HOST", "MEILI_API_KEY"]) {
  const value = process.env[name];
  if (value) process.env[`TEST_${name}`] ??= value;
}

// Before any test imports lib/base/config: nothing of the developer's own hub may be read or written.
for (const name of [
  "DATABASE_URL",
  "MEILI_HOST",
  "MEILI_API_KEY",
  "SMTP_URL",
  "S3_ENDPOINT",
  "S3_BUCKET",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "OUTWARD_REQUESTS",
  "DOI_RESOLVER",
]) {
  delete process.env[name];
}
const dataDir = mkdtempSync(path.join(tmpdir(), "hub-test-data-"));
process.env.HUB_MODE = "test";
process.env.DATA_DIR = dataDir;
process.env.APP_URL = "http://hub.test";

afterAll(() => rm(dataDir, { recursive: true, force: true }));
