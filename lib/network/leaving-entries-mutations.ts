import type { Actor } from "@/lib/accounts/actor";
import { clock } from "@/lib/base/clock";
import { recordStep } from "@/lib/catalogue/history";
import { emptyTranslation } from "@/lib/catalogue/schema";
import type { Transaction } from "@/lib/db/client";
import { type Entry, Prisma, type Revision } from "@/lib/db/generated/client";
import { deleteUnusedFiles } from "@/lib/files/removal-mutations";
import { stepInTransaction } from "@/lib/moderation/mutations";
import { waitingOf } from "./closing-data";

/** How many entries were settled, and how; and which contents of files nothing names any more. */
export type Settled = {
  settled: { released: number; withdrawn: number; discarded: number };
  /** For `removeContents`, once the transaction is committed. */
  contents: string[];
};

/**
 * Settles what a person who leaves had in hand: claims go back to the queue, submissions without a decision are
 * withdrawn, drafts are deleted with the files that stand nowhere else. What is published stays.
 */
export async function settleEntries(tx: Transaction, actor: Actor): Promise<Settled> {
  const released = await releaseClaims(tx, actor);
  const waiting = await tx.entry.findMany({ where: waitingOf(actor.id), include: { openRevision: true } });
  for (const { openRevision, ...entry } of waiting) if (openRevision) await withdraw(tx, actor, entry, openRevision);
  const drafts = await tx.entry.findMany({
    where: { submitterId: actor.id, openRevision: { state: "DRAFT" } },
    select: { id: true, status: true, openRevisionId: true },
  });
  for (const { id, status, openRevisionId } of drafts) {
    if (status === "DRAFT") await tx.entry.delete({ where: { id } });
    else if (openRevisionId) await tx.revision.delete({ where: { id: openRevisionId } });
  }
  await forgetRivals(tx, actor);
  await forgetTranslations(tx, actor);
  const uploads = await tx.storedFile.findMany({ where: { uploadedById: actor.id }, select: { id: true } });
  const uploadIds = uploads.map(({ id }) => id);
  return {
    settled: { released, withdrawn: waiting.length, discarded: drafts.length },
    contents: await deleteUnusedFiles(tx, actor.id, uploadIds),
  };
}

async function releaseClaims(tx: Transaction, actor: Actor): Promise<number> {
  const claimed = await tx.entry.findMany({ where: { claimedById: actor.id }, select: { id: true } });
  for (const { id } of claimed) await stepInTransaction(tx, actor, { entryId: id, transition: "release" });
  // Who is no moderator any more may not take the step, and still must not hold anything.
  await tx.entry.updateMany({ where: { claimedById: actor.id }, data: { claimedById: null, claimedAt: null } });
  return claimed.length;
}

async function withdraw(tx: Transaction, actor: Actor, entry: Entry, revision: Revision): Promise<void> {
  const at = clock.now();
  await tx.revision.update({ where: { id: revision.id }, data: { state: "WITHDRAWN", decidedAt: at } });
  const staysAsItIs = entry.status === "PUBLISHED" || revision.translationId !== null;
  await tx.entry.update({
    where: { id: entry.id },
    data: {
      version: { increment: 1 },
      claimedById: null,
      claimedAt: null,
      // Readers keep what they see; an entry that they never saw keeps its last revision, for its history.
      ...(staysAsItIs ? { openRevisionId: null } : { status: "WITHDRAWN", withdrawnAt: at }),
    },
  });
  await recordStep(tx, {
    entryId: entry.id,
    revisionId: revision.id,
    actorId: actor.id,
    transition: "withdraw",
    from: revision.state,
    to: "WITHDRAWN",
    at,
  });
}

/** What was typed in a second window and never became part of a submission. */
async function forgetRivals(tx: Transaction, { id }: Actor): Promise<void> {
  await tx.revision.updateMany({
    where: { entry: { submitterId: id } },
    data: { rivalContent: Prisma.DbNull, filling: Prisma.DbNull },
  });
}

/** What they typed of translations. What they sent stands in revisions, as what they submitted does. */
async function forgetTranslations(tx: Transaction, { id }: Actor): Promise<void> {
  await tx.translation.deleteMany({ where: { translatorId: id, revisions: { none: {} } } });
  await tx.translation.updateMany({ where: { translatorId: id }, data: emptyTranslation() });
}
