import type { Actor } from "@/lib/accounts/actor";
import { clock } from "@/lib/base/clock";
import { notePublicChange } from "@/lib/catalogue/public-change-mutations";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { blockSteps } from "./workflow";

/** Takes all that a person published out of sight, in the transaction that blocks them. @returns how many entries */
export function hideEntriesOf(tx: Transaction, actor: Actor, userId: string, reason: string): Promise<number> {
  const now = clock.now();
  return moveAll(tx, actor, "hide", { submitterId: userId }, { hiddenAt: now, withdrawnAt: now }, reason);
}

/** Publishes what blocking hid, and nothing that was archived or withdrawn otherwise. @returns how many entries */
export function showEntriesOf(tx: Transaction, actor: Actor, userId: string, reason: string): Promise<number> {
  const hidden = { submitterId: userId, hiddenAt: { not: null } };
  return moveAll(tx, actor, "show", hidden, { hiddenAt: null, withdrawnAt: null }, reason);
}

async function moveAll(
  tx: Transaction,
  actor: Actor,
  transition: keyof typeof blockSteps,
  which: Prisma.EntryWhereInput,
  change: Prisma.EntryUpdateManyMutationInput,
  reason: string,
): Promise<number> {
  const { from, to } = blockSteps[transition];
  const moved = await tx.entry.updateManyAndReturn({
    where: { ...which, status: from },
    data: { ...change, status: to, version: { increment: 1 } },
    select: { id: true, publishedRevisionId: true },
  });
  const at = clock.now();
  await tx.workflowEvent.createMany({
    data: moved.map(({ id, publishedRevisionId }) => ({
      entryId: id,
      revisionId: publishedRevisionId,
      actorId: actor.id,
      transition,
      fromState: from,
      toState: to,
      reason,
      at,
    })),
  });
  await notePublicChange(
    tx,
    moved.map(({ id }) => id),
  );
  return moved.length;
}
