import { SECOND } from "@/lib/base/clock";
import type { Failure } from "@/lib/base/errors";
import type { Database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { WorkflowSubject } from "./workflow";

/** A translation, and what is needed to write to who made it. */
export const translationWithTranslator = {
  include: {
    translator: { select: { id: true, name: true, email: true, locale: true, closedAt: true, blockedAt: true } },
  },
} as const;
export type SentTranslation = Prisma.TranslationGetPayload<typeof translationWithTranslator>;

/** An entry as the state machine sees it, with what a transition needs to carry on from there. */
export async function readSubject(db: Database, entryId: string) {
  const entry = await db.entry.findUnique({
    where: { id: entryId },
    include: {
      openRevision: { include: { translation: translationWithTranslator } },
      publishedRevision: { select: { translation: translationWithTranslator } },
      claimedBy: { select: { id: true, name: true } },
      submitter: { select: { id: true, name: true, email: true, locale: true, closedAt: true, blockedAt: true } },
    },
  });
  if (!entry) return null;
  const steps = { transition: true, actorId: true, at: true } as const;
  const latest = [{ at: "desc" }, { id: "desc" }] as const;
  const lastStep = await db.workflowEvent.findFirst({ where: { entryId }, orderBy: [...latest], select: steps });
  // The decision that was appealed against, not one on the appeal that was taken back.
  const declined = entry.appealedAt
    ? await db.workflowEvent.findFirst({
        where: { entryId, transition: "decline", at: { lte: entry.appealedAt } },
        orderBy: [...latest],
        select: steps,
      })
    : null;
  const subject: WorkflowSubject = {
    status: entry.status,
    submitterId: entry.submitterId,
    translatorId: entry.openRevision?.translation?.translatorId ?? null,
    revisionState: entry.openRevision?.state ?? null,
    claimedBy: entry.claimedBy,
    appealed: entry.appealedAt !== null && !entry.openRevision?.translation,
    reviewDue: entry.reviewDueAt !== null,
    everPublished: entry.publishedRevisionId !== null,
    merged: entry.mergedIntoId !== null,
    submitterBlocked: Boolean(entry.submitter?.blockedAt),
    translatorBlocked: Boolean(entry.openRevision?.translation?.translator.blockedAt),
    declinedById: declined?.actorId ?? null,
    lastStep: writtenSince(entry.openRevision) ? null : lastStep,
  };
  return { entry, subject };
}

/** Completes a conflict with who took the last step and which, so that the person is told the truth. */
export async function saysWho(tx: Database, conflict: Failure, entryId: string): Promise<Failure> {
  const last = await tx.workflowEvent.findFirst({
    where: { entryId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { transition: true, actor: { select: { name: true } } },
  });
  const who = last?.actor ? { by: last.actor.name, did: last.transition } : undefined;
  return { ...conflict, values: { ...who, ...conflict.values } };
}

/** Whether its submitter has typed into a revision since it was decided; the decision itself takes a moment. */
function writtenSince(revision: { decidedAt: Date | null; updatedAt: Date } | null): boolean {
  return revision?.decidedAt ? revision.updatedAt.getTime() - revision.decidedAt.getTime() > 5 * SECOND : false;
}

export type ReadSubject = NonNullable<Awaited<ReturnType<typeof readSubject>>>;
