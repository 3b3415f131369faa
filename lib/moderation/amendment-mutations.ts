import type { Viewer } from "@/lib/accounts/actor";
import { authorizeOnEntry } from "@/lib/accounts/permissions";
import { failure, type Result, success } from "@/lib/base/errors";
import { differencesBetween } from "@/lib/catalogue/differences";
import { recordStep } from "@/lib/catalogue/history";
import { noteLikeness } from "@/lib/catalogue/likeness/likeness-mutations";
import { addRevision } from "@/lib/catalogue/revision-mutations";
import { contentSchema } from "@/lib/catalogue/schema";
import { advance } from "@/lib/catalogue/writing";
import { database } from "@/lib/db/client";
import { type Amendment, amend } from "./amendments";
import { readSubject, saysWho } from "./data";
import { planTransition } from "./workflow";

export type AmendmentInput = {
  entryId: string;
  seen?: number;
  amendment: Amendment;
  /** Leaves entries alone that have topics already. */
  onlyIfWithoutTopics?: boolean;
};

/**
 * Puts small things right in an entry under review, as a revision of the moderator's own, so that the submitter's text
 * stays as it was sent, and both it and the history say who changed what.
 * @returns the entry's version afterwards; `conflict` when somebody changed it since it was seen, otherwise the failures
 * of `planTransition` for approving it
 */
export async function amendEntry(viewer: Viewer, input: AmendmentInput): Promise<Result<{ version: number }>> {
  return database().$transaction(async (tx) => {
    const read = await readSubject(tx, input.entryId);
    if (!read) return failure("missing");
    const { entry, subject } = read;
    const allowed = authorizeOnEntry(viewer, "decide", entry);
    if (!allowed.ok) return allowed;
    // Whoever may approve it now may also put it right.
    const plan = planTransition("approve", subject, viewer);
    if (!plan.ok) return plan.code === "conflict" ? saysWho(tx, plan, entry.id) : plan;
    const revision = entry.openRevision;
    if (!revision || (input.seen !== undefined && input.seen !== entry.version)) {
      return saysWho(tx, failure("conflict"), entry.id);
    }

    const content = contentSchema.parse(revision.content);
    if (input.onlyIfWithoutTopics && content.topics.length > 0) return success({ version: entry.version });
    // By a translation nothing but its language's own texts may change.
    if (revision.translationId) return failure("conflict", { values: { state: revision.state } });
    const changed = contentSchema.parse(amend(content, input.amendment));
    const fields = differencesBetween(content, changed).map(({ field }) => field);
    if (fields.length === 0) return success({ version: entry.version });
    if (!(await advance(tx, entry.id, entry.version))) return saysWho(tx, failure("conflict"), entry.id);

    const state = revision.state === "IN_REVIEW" ? "IN_REVIEW" : "SUBMITTED";
    const revisionId = await addRevision(tx, entry.id, changed, allowed.value.actor, state);
    await tx.revision.update({ where: { id: revisionId }, data: { submittedAt: revision.submittedAt } });
    await tx.entry.update({ where: { id: entry.id }, data: { openRevisionId: revisionId } });
    await noteLikeness(tx, { entryId: entry.id, revisionId, published: entry.publishedRevisionId }, changed);
    const onlyTerms = fields.every((field) => field === "topics" || field === "countries");
    const transition = onlyTerms ? "classify" : "amend";
    const actorId = allowed.value.actor.id;
    await recordStep(tx, { entryId: entry.id, revisionId, actorId, transition, from: state, to: state });
    return success({ version: entry.version + 1 });
  });
}
