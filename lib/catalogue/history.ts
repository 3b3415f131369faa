import type { Transaction } from "@/lib/db/client";
import type { WorkflowState } from "@/lib/db/generated/enums";
import type { PublicReason } from "./tombstone";

/** Steps by which a moderator makes a revision of their own. */
export const revisingSteps = ["amend", "classify", "bringBack"];

export type Step = {
  entryId: string;
  revisionId: string | null;
  actorId: string | null;
  transition: string;
  from: WorkflowState;
  to: WorkflowState;
  reason?: string;
  /** Why an entry is taken down, for readers. */
  publicReason?: PublicReason;
  publicNote?: string;
  at?: Date;
};

/** Adds a step to an entry's history, which is kept for ever, in the transaction that makes the step. */
export async function recordStep(tx: Transaction, step: Step): Promise<void> {
  await tx.workflowEvent.create({
    data: {
      entryId: step.entryId,
      revisionId: step.revisionId,
      actorId: step.actorId,
      transition: step.transition,
      fromState: step.from,
      toState: step.to,
      reason: step.reason?.trim() || null,
      publicReason: step.publicReason,
      publicNote: step.publicNote?.trim() || null,
      at: step.at,
    },
  });
}
