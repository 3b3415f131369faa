import type { Viewer } from "@/lib/accounts/actor";
import { authorizeOnEntry } from "@/lib/accounts/permissions";
import { failure, type Result, success } from "@/lib/base/errors";
import { recordStep } from "@/lib/catalogue/history";
import { addRevision } from "@/lib/catalogue/revision-mutations";
import { contentSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { readSubject } from "./data";
import { planTransition } from "./workflow";

export type Classification = {
  entryId: string;
  seen?: number;
  topics: string[];
  countries?: string[];
  /** Leaves entries alone that have topics already. */
  onlyIfWithout?: boolean;
};

/**
 * Gives an entry under review its topics and countries, as a revision of the moderator's own, so that the submitter's
 * text stays as it was sent and the history says who chose them.
 */
export async function classify(viewer: Viewer, input: Classification): Promise<Result<{ version: number }>> {
  return database().$transaction(async (tx) => {
    const read = await readSubject(tx, input.entryId);
    if (!read) return failure("missing");
    const { entry, subject } = read;
    const allowed = authorizeOnEntry(viewer, "decide", entry);
    if (!allowed.ok) return allowed;
    // Whoever may approve it now may also classify it.
    const plan = planTransition("approve", subject, viewer);
    if (!plan.ok) return plan;
    const revision = entry.openRevision;
    if (!revision || (input.seen !== undefined && input.seen !== entry.version)) return failure("conflict");

    const content = contentSchema.parse(revision.content);
    if (input.onlyIfWithout && content.topics.length > 0) return success({ version: entry.version });
    const version = entry.version + 1;
    const { count } = await tx.entry.updateMany({ where: { id: entry.id, version: entry.version }, data: { version } });
    if (count === 0) return failure("conflict");

    const changed = { ...content, topics: input.topics, countries: input.countries ?? content.countries };
    const state = revision.state === "IN_REVIEW" ? "IN_REVIEW" : "SUBMITTED";
    const revisionId = await addRevision(tx, entry.id, changed, allowed.value.actor, state);
    await tx.revision.update({ where: { id: revisionId }, data: { submittedAt: revision.submittedAt } });
    await tx.entry.update({ where: { id: entry.id }, data: { openRevisionId: revisionId } });
    const actorId = allowed.value.actor.id;
    await recordStep(tx, { entryId: entry.id, revisionId, actorId, transition: "classify", from: state, to: state });
    return success({ version });
  });
}
