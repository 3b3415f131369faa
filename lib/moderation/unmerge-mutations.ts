import type { Actor, Viewer } from "@/lib/accounts/actor";
import { authorizeOnEntry } from "@/lib/accounts/permissions";
import { failure, type Result, success } from "@/lib/base/errors";
import { recordStep } from "@/lib/catalogue/history";
import { contentSchema } from "@/lib/catalogue/schema";
import type { Transaction } from "@/lib/db/client";
import { type ReadSubject, readSubject, saysWho } from "./data";
import { type LoggedMerge, noteMerge, readMerge } from "./merge-log";
import { tellOfMerge } from "./merge-notices";
import { publishAnew, publishedContent, publishRevision, takeBoth } from "./merge-publishing-mutations";
import { holdStanding, inTransaction } from "./mutations";
import { mergeSteps } from "./workflow";

export type UnmergeInput = { entryId: string; seen: number; note?: string };

/**
 * Takes a merging back: the entry that left the catalogue is published again at its own address, as it last stood, with
 * its comments, uses and key readings, which were never moved. The kept entry says again what it said before, as a
 * revision of the moderator's own, unless something was published on it since: then it stays as it is.
 * @returns whether the kept entry went back; `missing` for an entry that is not merged; `conflict` when either changed
 * since it was seen, or its submitter is blocked; `invalid` with fields when it breaks a rule now, as when the kept entry
 * has its DOI
 */
export function unmergeEntry(viewer: Viewer, input: UnmergeInput): Promise<Result<{ keptWentBack: boolean }>> {
  return inTransaction((tx) => unmergeInTransaction(tx, viewer, input));
}

async function unmergeInTransaction(
  tx: Transaction,
  viewer: Viewer,
  input: UnmergeInput,
): Promise<Result<{ keptWentBack: boolean }>> {
  await holdStanding(tx, input.entryId);
  const drop = await readSubject(tx, input.entryId);
  const merge = drop && (await readMerge(tx, drop.entry.id));
  const keep = merge && (await readSubject(tx, merge.into));
  if (!drop || !keep) return failure("missing");
  for (const { entry } of [drop, keep]) {
    const allowed = authorizeOnEntry(viewer, "merge", entry);
    if (!allowed.ok) return allowed;
  }
  if (!drop.subject.merged || drop.entry.version !== input.seen) {
    return saysWho(tx, failure("conflict"), drop.entry.id);
  }
  if (drop.subject.submitterBlocked) return failure("conflict", { values: { state: "blocked" } });
  const actor = viewer as Actor;
  const taken = await takeBoth(tx, [keep, drop]);
  if (!taken.ok) return taken;

  const keptRevisionId = await putBack(tx, keep, merge, actor);
  await comeBack(tx, drop, merge);
  await publishRevision(tx, drop, drop.entry.publishedRevisionId ?? "", await publishedContent(tx, drop));
  await recordBoth(tx, { keep, drop, actor, keptRevisionId, note: input.note });
  await noteMerge(tx, actor, "unmergeEntries", drop.entry.id, { reason: input.note?.trim() ?? "", into: merge.into });
  await tellOfMerge(tx, { keep, drop, actor, step: "unmerge", note: input.note });
  return success({ keptWentBack: keptRevisionId !== null });
}

/** Gives the kept entry the words it had before, if readers see what the merging made. @returns the revision */
async function putBack(tx: Transaction, keep: ReadSubject, merge: LoggedMerge, actor: Actor): Promise<string | null> {
  const { status, publishedRevisionId } = keep.entry;
  if (status !== "PUBLISHED" || publishedRevisionId !== merge.revisionId) return null;
  const before = await tx.revision.findUniqueOrThrow({ where: { id: merge.before } });
  return (await publishAnew(tx, keep, contentSchema.parse(before.content), actor)).revisionId;
}

/** Lets an entry's address be its own again, and those that led to it lead to it. */
async function comeBack(tx: Transaction, { entry }: ReadSubject, { led }: LoggedMerge): Promise<void> {
  await tx.entry.updateMany({
    where: { id: { in: led }, mergedIntoId: entry.mergedIntoId },
    data: { mergedIntoId: entry.id },
  });
  await tx.entry.update({ where: { id: entry.id }, data: { mergedIntoId: null, withdrawnAt: null } });
}

type Unmerge = {
  keep: ReadSubject;
  drop: ReadSubject;
  actor: Actor;
  keptRevisionId: string | null;
  note?: string;
};

async function recordBoth(tx: Transaction, { keep, drop, actor, keptRevisionId, note }: Unmerge): Promise<void> {
  const step = { actorId: actor.id, transition: "unmerge", reason: note };
  const { status, publishedRevisionId } = keep.entry;
  const revisionId = keptRevisionId ?? publishedRevisionId;
  await recordStep(tx, { ...step, entryId: keep.entry.id, revisionId, from: status, to: status });
  const back = { entryId: drop.entry.id, revisionId: drop.entry.publishedRevisionId };
  await recordStep(tx, { ...step, ...back, ...mergeSteps.unmerge });
}
