import { clock } from "@/lib/base/clock";
import type { Transaction } from "@/lib/db/client";

/**
 * Promises that files will be read for search. Call it in the transaction that makes them public. A content that was
 * read before, or waits, is not read again; its row stays locked until the caller's commit, so that whoever keeps its
 * text meanwhile sees the caller's entry afterwards.
 */
export async function enqueueReading(transaction: Transaction, fileIds: string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO "FileText" (sha256, "availableAt")
    SELECT DISTINCT sha256, ${clock.now()}::timestamptz FROM "StoredFile" WHERE id = ANY(${fileIds}::uuid[]) ORDER BY sha256
    ON CONFLICT (sha256) DO UPDATE SET sha256 = excluded.sha256`;
}
