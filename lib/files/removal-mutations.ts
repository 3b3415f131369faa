import { MINUTE } from "@/lib/base/clock";
import { log } from "@/lib/base/log";
import { isUuid } from "@/lib/base/uuid";
import { database, type Transaction } from "@/lib/db/client";
import { holdLock } from "@/lib/db/hold-lock";
import { storage } from "./storage";

/**
 * Deletes those of a person's uploads that stand in no entry and no revision (any more). Call it in the transaction that
 * deleted what they stood in.
 * @param fileIds which uploads may go; those of other people stay, whoever names them
 * @returns their contents (SHA-256), for `removeContents` once that transaction is committed
 */
export async function deleteUnusedFiles(tx: Transaction, uploaderId: string, fileIds: string[]): Promise<string[]> {
  const ids = fileIds.filter(isUuid);
  if (ids.length === 0) return [];
  // Any entry's revision may name them: merging takes files over into the entry of somebody else.
  const deleted = await tx.$queryRaw<{ sha256: string }[]>`
    DELETE FROM "StoredFile" AS file
    WHERE file.id = ANY(${ids}::uuid[]) AND file."uploadedById" = ${uploaderId}::uuid
      AND NOT EXISTS (SELECT FROM "EntryFile" WHERE "fileId" = file.id)
      AND file.id::text NOT IN (
        SELECT lower(jsonb_array_elements_text(kept.content -> 'files'))
        FROM "Revision" AS revision, LATERAL (VALUES (revision.content), (revision."rivalContent")) AS kept (content)
        WHERE jsonb_array_length(kept.content -> 'files') > 0)
    RETURNING file.sha256`;
  return [...new Set(deleted.map(({ sha256 }) => sha256))];
}

/**
 * Removes the bytes of contents that no upload names any more. What storage does not remove now stays there: the log
 * says so.
 */
export async function removeContents(contents: string[]): Promise<void> {
  for (const sha256 of contents) {
    try {
      await database().$transaction((tx) => removeContent(tx, sha256), { timeout: 5 * MINUTE });
    } catch (error) {
      log.warn("A file that nothing names any more could not be removed from storage", { sha256, error });
    }
  }
}

async function removeContent(tx: Transaction, sha256: string): Promise<void> {
  await holdContent(tx, sha256);
  // Somebody may have uploaded the same bytes, before or since.
  const named = await tx.storedFile.findFirst({ where: { sha256 }, select: { id: true } });
  if (!named) await storage().remove(sha256);
}

/** Lets the row of an upload appear before or after the removal of its bytes, never meanwhile. */
export function holdContent(tx: Transaction, sha256: string): Promise<void> {
  return holdLock(tx, `file:${sha256}`);
}
