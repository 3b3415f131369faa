import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { MIGRATIONS } from "@/lib/db/migrate";
import { differenceToSchema } from "@/scripts/migration-diff";

const schema = path.resolve("prisma/schema.prisma");
const directory = mkdtempSync(path.join(tmpdir(), "hub-drift-"));
afterAll(() => rmSync(directory, { recursive: true }));

test("the migrations make exactly the schema", async () => {
  expect(await differenceToSchema(MIGRATIONS, schema)).toBeUndefined();
});

test("a field that no migration adds is noticed", async () => {
  const changed = path.join(directory, "schema.prisma");
  writeFileSync(changed, readFileSync(schema, "utf8").replace("model Person {", "model Person {\n  nickname String?"));

  expect(await differenceToSchema(MIGRATIONS, changed)).toContain(
    'ALTER TABLE "Person" ADD COLUMN     "nickname" TEXT',
  );
});
