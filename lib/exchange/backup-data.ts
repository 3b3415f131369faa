import { clock } from "@/lib/base/clock";
import { database, type Transaction } from "@/lib/db/client";
import { storage } from "@/lib/files/storage";
import { type ArchiveWriter, type BackupEnd, type BackupHead, END, HEAD, writeArchive } from "./backup-archive";
import { backedUpTables, quoted } from "./backup-tables";

/** Rows of one part: enough to be quick, few enough that a part of long texts fits in memory. */
const PIECE = 500;
/** Nobody waits for a backup; a large one may take long. In milliseconds. */
const LONGEST = 6 * 60 * 60 * 1000;

/**
 * Writes everything that the hub holds into one file: all rows as they were at one moment, however much is written
 * meanwhile (PostgreSQL's repeatable read), and the stored files that they name. The hub may run.
 * @returns how many rows and files it holds
 */
export async function backUp(file: string, onTable?: (table: string) => void): Promise<BackupEnd> {
  return database().$transaction(
    async (transaction) => {
      const end: BackupEnd = { rows: {}, files: 0, missingFiles: [] };
      await writeArchive(file, async (archive) => {
        // The first statement fixes the moment; files are only ever added, so those it names are there later too.
        await archive.text(HEAD, JSON.stringify(await headOf(transaction)));
        onTable?.("files");
        await writeFiles(transaction, archive, end);
        for (const table of await backedUpTables(transaction)) {
          onTable?.(table);
          end.rows[table] = await writeTable(transaction, archive, table);
        }
        await archive.text(END, JSON.stringify(end));
      });
      return end;
    },
    { isolationLevel: "RepeatableRead", timeout: LONGEST, maxWait: 10_000 },
  );
}

async function headOf(transaction: Transaction): Promise<BackupHead> {
  const applied = await transaction.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`;
  return { format: 1, at: clock.now().toISOString(), migrations: applied.map(({ name }) => name) };
}

async function writeFiles(transaction: Transaction, archive: ArchiveWriter, end: BackupEnd): Promise<void> {
  const files = await transaction.storedFile.findMany({
    distinct: ["sha256"],
    select: { sha256: true, size: true },
    orderBy: { sha256: "asc" },
  });
  for (const { sha256, size } of files) {
    const body = await storage().get(sha256);
    if (!body) {
      end.missingFiles.push(sha256);
      continue;
    }
    await archive.stream(`files/${sha256}`, size, body);
    end.files++;
  }
}

async function writeTable(transaction: Transaction, archive: ArchiveWriter, table: string): Promise<number> {
  await transaction.$executeRawUnsafe(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM ${quoted(table)} t`,
  );
  let rows = 0;
  for (let piece = 1; ; piece++) {
    const lines = await transaction.$queryRawUnsafe<{ line: string }[]>(`FETCH ${PIECE} FROM backup`);
    if (lines.length === 0) break;
    rows += lines.length;
    const name = `tables/${table}/${String(piece).padStart(6, "0")}.ndjson`;
    await archive.text(name, lines.map(({ line }) => line).join("\n"));
  }
  await transaction.$executeRawUnsafe("CLOSE backup");
  return rows;
}
