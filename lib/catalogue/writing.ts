import type { Viewer } from "@/lib/accounts/actor";
import { type Authorized, authorizeOnEntry } from "@/lib/accounts/permissions";
import { failure, type Result, success } from "@/lib/base/errors";
import type { Transaction } from "@/lib/db/client";
import type { Entry, Revision } from "@/lib/db/generated/client";

/** An entry and its version after something was kept of it. */
export type Saved = { entryId: string; version: number };

/** An entry whose open revision its submitter may write now. */
export type OpenForWriting = { entry: Entry; revision: Revision; allowed: Authorized<"edit"> };

/**
 * The entry and the revision that a writer may change.
 * @returns `missing` or `forbidden` for others, `conflict` with the entry's state when it is closed for writing
 */
export async function openForWriting(
  tx: Transaction,
  viewer: Viewer,
  entryId: string,
): Promise<Result<OpenForWriting>> {
  const entry = await tx.entry.findUnique({ where: { id: entryId }, include: { openRevision: true } });
  if (!entry) return failure("missing");
  const allowed = authorizeOnEntry(viewer, "edit", entry);
  if (!allowed.ok) return allowed;
  const { openRevision: revision } = entry;
  // A translation is its translator's to write.
  if (!revision || revision.translationId || !isWritable(revision.state))
    return failure("conflict", { values: { state: entry.status } });
  return success({ entry, revision, allowed: allowed.value });
}

/** Moves an entry on from the version that was seen, with what else changes of it; false when somebody was first. */
export async function advance(tx: Transaction, id: string, seen: number, data: object = {}): Promise<boolean> {
  const { count } = await tx.entry.updateMany({ where: { id, version: seen }, data: { ...data, version: seen + 1 } });
  return count === 1;
}

export const isWritable = (state: string): boolean => state === "DRAFT" || state === "CHANGES_REQUESTED";

/**
 * Whether an open revision stands in nobody's way: it was declined, or it is a translation that went back to its
 * translator, who keeps the text and can send it again.
 */
export function isSettled({ state, translationId }: Pick<Revision, "state" | "translationId">): boolean {
  return state === "DECLINED" || (translationId !== null && !["SUBMITTED", "IN_REVIEW"].includes(state));
}
