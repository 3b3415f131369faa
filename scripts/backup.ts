// npm run backup -- FILE: everything that the hub holds, in one file, while it runs.
import { stat } from "node:fs/promises";
import { ConfigError } from "@/lib/base/config";
import { MigrationError } from "@/lib/db/migrate";
import { openDatabase } from "@/lib/db/open";
import { DatabaseUnavailable } from "@/lib/db/unavailable";
import { backUp } from "@/lib/exchange/backup-data";

const [file, ...more] = process.argv.slice(2);
if (!file || more.length > 0) {
  console.error("Usage: npm run backup -- FILE (for example hub-2026-11-24.tar.gz)");
  process.exit(2);
}

try {
  const opened = await openDatabase();
  try {
    const { rows, files, missingFiles } = await backUp(file, (table) => console.log(`  ${table} …`));
    const size = ((await stat(file)).size / 1024 / 1024).toFixed(1);
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
    console.log(`${file}: ${rows.Entry ?? 0} entries, ${total} rows in all, ${files} files, ${size} MB`);
    console.log("It holds addresses and password hashes: keep it where only operators read.");
    for (const sha256 of missingFiles) console.error(`Storage does not have the file ${sha256}, which a row names.`);
    process.exitCode = missingFiles.length > 0 ? 1 : 0;
  } finally {
    await opened.stop();
  }
} catch (error) {
  const expected = [ConfigError, DatabaseUnavailable, MigrationError].some((kind) => error instanceof kind);
  const message = expected || (error as NodeJS.ErrnoException).syscall ? (error as Error).message : error;
  console.error("No backup was written.", message);
  process.exitCode = 1;
}
