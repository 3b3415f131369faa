import type { Database } from "@/lib/db/client";
import type { WorkflowSubject } from "./workflow";

/** An entry as the state machine sees it, with what a transition needs to carry on from there. */
export async function readSubject(db: Database, entryId: string) {
  const entry = await db.entry.findUnique({
    where: { id: entryId },
    include: {
      openRevision: true,
      claimedBy: { select: { id: true, name: true } },
      submitter: { select: { id: true, name: true, email: true, locale: true, closedAt: true, blockedAt: true } },
    },
  });
  if (!entry) return null;
  const declined = entry.appealedAt
    ? await db.workflowEvent.findFirst({
        where: { entryId, transition: "decline" },
        orderBy: { at: "desc" },
        select: { actorId: true },
      })
    : null;
  const subject: WorkflowSubject = {
    status: entry.status,
    submitterId: entry.submitterId,
    revisionState: entry.openRevision?.state ?? null,
    claimedBy: entry.claimedBy,
    appealed: entry.appealedAt !== null,
    reviewDue: entry.reviewDueAt !== null,
    submitterBlocked: Boolean(entry.submitter?.blockedAt),
    declinedById: declined?.actorId ?? null,
  };
  return { entry, subject };
}

export type ReadSubject = NonNullable<Awaited<ReturnType<typeof readSubject>>>;
