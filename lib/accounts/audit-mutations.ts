import { clock } from "@/lib/base/clock";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** What was done to what. */
export type AuditedAct = {
  action: string;
  subjectType:
    | "Announcement"
    | "Entry"
    | "Institution"
    | "Link"
    | "MailDomain"
    | "SavedReason"
    | "Setting"
    | "Term"
    | "User";
  subjectId: string;
  /** What the log shows of it is `reason` and `entries`; no names of people, because nothing can be taken out again. */
  detail?: Prisma.InputJsonObject;
};

/**
 * Adds an act to the audit log, in the transaction that does it.
 * @param actor who did it; null for the operator at the command line
 * @returns the id of the log's row
 */
export async function recordAct(tx: Transaction, actor: { id: string } | null, act: AuditedAct): Promise<string> {
  const { id } = await tx.auditEvent.create({
    data: { ...act, actorId: actor?.id ?? null, at: clock.now() },
    select: { id: true },
  });
  return id;
}
