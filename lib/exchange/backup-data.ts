import { createHash } from "node:crypto";
import { clock } from "@/lib/base/clock";
import { database, type Transaction } from "@/lib/db/client";
import { storage } from "@/lib/files/storage";
import { type ArchiveWriter, type BackupEnd, type BackupHead, END, HEAD, writeArchive } from "./backup-archive";
import { appliedMigrations, backedUpTables, quoted } from "./backup-tables";

/** Characters of one part, about: enough to be quick, few enough that texts of files fit in memory. */
const PIECE = 1_000_000;
const MOST_ROWS = 1_000;
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
        // The first statement fixes the moment; of the files that it names only those of drafts thrown away since are gone.
        await archive(HEAD, JSON.stringify(await headOf(transaction)));
        onTable?.("files");
        await writeFiles(transaction, archive, end);
        for (const table of await backedUpTables(transaction)) {
          onTable?.(table);
          end.rows[table] = await writeTable(transaction, archive, table);
        }
        await archive(END, JSON.stringify(end));
      });
      return end;
    },
    { isolationLevel: "RepeatableRead", timeout: LONGEST, maxWait: 10_000 },
  );
}

async function headOf(transaction: Transaction): Promise<BackupHead> {
  return { format: 1, at: clock.now().toISOString(), migrations: await appliedMigrations(transaction) };
}

async function writeFiles(transaction: Transaction, archive: ArchiveWriter, end: BackupEnd): Promise<void> {
  const files = await transaction.storedFile.findMany({
    distinct: ["sha256"],
    select: { sha256: true },
    orderBy: { sha256: "asc" },
  });
  for (const { sha256 } of files) {
    const body = await storage().get(sha256);
    const bytes = body && Buffer.from(await new Response(body).arrayBuffer());
    // A file that has decayed must not make the whole backup one that cannot be restored.
    if (bytes && createHash("sha256").update(bytes).digest("hex") === sha256) {
      await archive(`files/${sha256}`, bytes);
      end.files++;
    } else if (await isStillNamed(sha256)) end.missingFiles.push(sha256);
  }
}

/** As things stand now, not when the backup began: whether somebody would miss it. */
async function isStillNamed(sha256: string): Promise<boolean> {
  return (await database().storedFile.count({ where: { sha256 } })) > 0;
}

async function writeTable(transaction: Transaction, archive: ArchiveWriter, table: string): Promise<number> {
  await transaction.$executeRawUnsafe(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM ${quoted(table)} t`,
  );
  let rows = 0;
  let next = 20;
  for (let piece = 1; ; piece++) {
    const lines = await transaction.$queryRawUnsafe<{ line: string }[]>(`FETCH ${next} FROM backup`);
    if (lines.length === 0) break;
    rows += lines.length;
    const text = lines.map(({ line }) => line).join("\n");
    await archive(`tables/${table}/${String(piece).padStart(6, "0")}.ndjson`, text);
    next = Math.min(MOST_ROWS, Math.max(1, Math.floor((PIECE * lines.length) / text.length)));
  }
  await transaction.$executeRawUnsafe("CLOSE backup");
  return rows;
}
