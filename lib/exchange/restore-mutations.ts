import { createHash } from "node:crypto";
import { database, type Transaction } from "@/lib/db/client";
import { removeContents } from "@/lib/files/removal-mutations";
import { storage } from "@/lib/files/storage";
import { forgetPerson } from "@/lib/network/forgetting-mutations";
import {
  type ArchivePart,
  type BackupEnd,
  BackupError,
  END,
  endSchema,
  HEAD,
  headSchema,
  readArchive,
} from "./backup-archive";
import { schemaProblem } from "./backup-schema-data";
import { allTables, appliedMigrations, backedUpTables, quoted } from "./backup-tables";
import { dropReferences, putRows, refusal, restartSequences } from "./restore-rows-mutations";

const LONGEST = 6 * 60 * 60 * 1000;

/**
 * Puts a backup in the place of everything that the database holds, in one transaction: it is there whole or not at
 * all, and whoever reads from a running hub meanwhile waits. The search index must be rebuilt after it. Files that
 * storage has besides stay there, and accounts that were closed since stay closed.
 * @param replace whether a database that has accounts or entries may be overwritten
 * @returns what the backup holds
 * @throws {BackupError} when the file is no whole backup, when it belongs to a newer version of the hub, or when the
 *   database is in use and `replace` is false; nothing has changed then
 */
export async function restore(
  file: string,
  { replace, onPart }: { replace: boolean; onPart?: (part: string) => void },
): Promise<BackupEnd> {
  const restored = database().$transaction(
    async (transaction) => {
      if (!replace) await refuseUsed(transaction);
      const parts = readArchive(file);
      await readHead(transaction, file, await parts.next());
      const closed = await transaction.user.findMany({ where: { closedAt: { not: null } }, select: { id: true } });
      const constraints = await dropReferences(transaction);
      const tables = await allTables(transaction);
      await transaction.$executeRawUnsafe(`TRUNCATE ${tables.map(quoted).join(", ")} RESTART IDENTITY CASCADE`);
      const end = await putParts(transaction, file, parts, onPart);
      await restartSequences(transaction);
      for (const constraint of constraints) await transaction.$executeRawUnsafe(constraint);
      // Who has closed their account since does not come back with an old copy.
      const unused: string[] = [];
      for (const { id } of closed) unused.push(...((await forgetPerson(transaction, id)) ?? []));
      return { end, unused };
    },
    { timeout: LONGEST, maxWait: 10_000 },
  );
  const { end, unused } = await restored.catch((error) => Promise.reject(refusal(file, error)));
  await removeContents(unused);
  return end;
}

async function refuseUsed(transaction: Transaction): Promise<void> {
  const [users, entries] = [await transaction.user.count(), await transaction.entry.count()];
  if (users + entries > 0) {
    throw new BackupError(
      `The database holds ${users} accounts and ${entries} entries. Add --replace to put the backup in their place.`,
    );
  }
}

async function readHead(transaction: Transaction, file: string, first: IteratorResult<ArchivePart>): Promise<void> {
  const text = first.done || first.value.name !== HEAD ? "null" : await textOf(first.value);
  const head = headSchema.safeParse(JSON.parse(text));
  if (!head.success) throw new BackupError(`${file} is no backup of a hub.`);
  const problem = schemaProblem(head.data.migrations, await appliedMigrations(transaction));
  if (problem) throw new BackupError(`${file} ${problem}`);
}

async function putParts(
  transaction: Transaction,
  file: string,
  parts: AsyncGenerator<ArchivePart>,
  onPart?: (part: string) => void,
): Promise<BackupEnd> {
  const known = new Set(await backedUpTables(transaction));
  const put = { rows: new Map<string, number>(), files: 0 };
  let end: BackupEnd | undefined;
  for await (const part of parts) {
    const [place, name = ""] = part.name.split("/");
    if (part.name === END) end = endSchema.parse(JSON.parse(await textOf(part)));
    else if (place === "files") {
      await putFile(name, part);
      put.files++;
    } else if (place === "tables" && known.has(name)) {
      if (!put.rows.has(name)) onPart?.(name);
      put.rows.set(name, (put.rows.get(name) ?? 0) + (await putRows(transaction, name, await textOf(part))));
    } else throw new BackupError(`${file} holds ${part.name}, which this version of the hub does not know.`);
  }
  if (!end) throw new BackupError(`${file} was cut off: its last part is missing.`);
  const differs = Object.entries(end.rows).find(([table, rows]) => (put.rows.get(table) ?? 0) !== rows);
  if (differs || put.files !== end.files) {
    throw new BackupError(`${file} does not hold what it says it holds${differs ? ` of ${differs[0]}` : ""}.`);
  }
  return end;
}

async function putFile(sha256: string, part: ArchivePart): Promise<void> {
  const bytes = await part.bytes();
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new BackupError(`The file ${sha256} in the backup was damaged.`);
  }
  if (!(await storage().exists(sha256))) await storage().put(sha256, bytes);
}

async function textOf(part: ArchivePart): Promise<string> {
  return (await part.bytes()).toString("utf8");
}
