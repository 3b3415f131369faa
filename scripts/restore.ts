// npm run restore -- FILE [--replace]: puts a backup into the database and storage that are configured now.
import { parseArgs } from "node:util";
import { ConfigError } from "@/lib/base/config";
import { MigrationError } from "@/lib/db/migrate";
import { openDatabase } from "@/lib/db/open";
import { DatabaseUnavailable } from "@/lib/db/unavailable";
import { BackupError } from "@/lib/exchange/backup-archive";
import { restore } from "@/lib/exchange/restore-mutations";
import { drainIndex } from "@/lib/indexing/indexer";
import { rebuildIndex } from "@/lib/indexing/rebuild";
import { closeSearchEngine } from "@/lib/search/engine";
import { isSearchUnavailable } from "@/lib/search/interface";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { replace: { type: "boolean", default: false } },
});
const [file, ...more] = positionals;
if (!file || more.length > 0) {
  console.error("Usage: npm run restore -- FILE [--replace]");
  process.exit(2);
}

try {
  const opened = await openDatabase();
  try {
    const { rows, files } = await restore(file, { ...values, onPart: (table) => console.log(`  ${table} …`) });
    console.log(`Restored ${rows.Entry ?? 0} entries, ${rows.User ?? 0} accounts and ${files} files.`);
    await reindex();
    console.log("Everybody logs in again. Restart a hub that was running.");
  } finally {
    await closeSearchEngine();
    await opened.stop();
  }
} catch (error) {
  const kinds = [BackupError, ConfigError, DatabaseUnavailable, MigrationError];
  const expected = kinds.some((kind) => error instanceof kind) || (error as NodeJS.ErrnoException).syscall;
  console.error("Nothing was restored.", expected ? (error as Error).message : error);
  process.exitCode = 1;
}

async function reindex(): Promise<void> {
  try {
    const indexed = await rebuildIndex();
    await drainIndex();
    console.log(`Indexed ${indexed} records.`);
  } catch (error) {
    if (!isSearchUnavailable(error)) throw error;
    console.error(`${error.message}. Run npm run reindex when the engine is back.`);
    process.exitCode = 1;
  }
}
