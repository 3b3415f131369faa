// Authors the next migration from prisma/schema.prisma, or says whether migrations and schema agree.
//   npm run migration -- NAME      writes prisma/migrations/<time>_NAME/migration.sql; read it before you commit it
//   npm run migration -- --check   ends with 2, and prints the difference, when a migration is missing
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { differenceToSchema } from "./migration-diff";
import { LOCK_FILE, LOCK_TEXT } from "./schema-engine";

const prisma = fileURLToPath(new URL("../prisma", import.meta.url));
const migrations = path.join(prisma, "migrations");
const [argument] = process.argv.slice(2);

if (argument === "--check") await check();
else if (argument && /^[a-z0-9_]+$/.test(argument)) await author(argument);
else {
  console.error("Usage: npm run migration -- NAME (lower case, digits, _)   or   npm run migration -- --check");
  process.exitCode = 1;
}

async function check(): Promise<void> {
  const difference = await differenceToSchema(migrations, path.join(prisma, "schema.prisma"));
  if (difference) process.exitCode = 2;
  console.log(difference ? `Migrations and schema differ by:\n\n${difference}` : "Migrations and schema agree.");
}

async function author(name: string): Promise<void> {
  const difference = await differenceToSchema(migrations, path.join(prisma, "schema.prisma"));
  if (!difference) return console.log("Nothing to write: migrations and schema agree.");
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join(migrations, `${time}_${name}`, "migration.sql");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(path.join(migrations, LOCK_FILE), LOCK_TEXT);
  writeFileSync(file, difference);
  console.log(`Written: ${path.relative(process.cwd(), file)}`);
}
