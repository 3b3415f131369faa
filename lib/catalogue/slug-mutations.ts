import type { Transaction } from "@/lib/db/client";
import type { EntryKind } from "@/lib/db/generated/enums";
import { holdLock } from "@/lib/db/hold-lock";
import { firstFree, slugFromTitle } from "./slug";

/**
 * A slug that no other entry of the kind has: the title's own, or with the first free number behind it. Holds, until
 * the transaction ends, a lock that keeps others from choosing the same.
 */
export async function claimSlug(tx: Transaction, kind: EntryKind, title: string, entryId?: string): Promise<string> {
  const base = slugFromTitle(title);
  await holdLock(tx, `slug:${kind}:${base}`);
  const taken = await tx.entry.findMany({
    where: { kind, OR: [{ slug: base }, { slug: { startsWith: `${base}-` } }], NOT: { id: entryId } },
    select: { slug: true },
  });
  return firstFree(base, new Set(taken.map(({ slug }) => slug)));
}
