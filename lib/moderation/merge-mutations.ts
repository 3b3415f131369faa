import type { Actor, Viewer } from "@/lib/accounts/actor";
import { clock } from "@/lib/base/clock";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { recordStep } from "@/lib/catalogue/history";
import { notePublicChange } from "@/lib/catalogue/public-change-mutations";
import type { Transaction } from "@/lib/db/client";
import { type ReadSubject, readSubject, saysWho } from "./data";
import type { Choices } from "./merge-choices";
import { noteMerge } from "./merge-log";
import { tellOfMerge } from "./merge-notices";
import { publishAnew, publishedContent, takeBoth } from "./merge-publishing-mutations";
import { planMerge } from "./merge-rules";
import { mergeContents } from "./merging";
import { holdStanding, inTransaction } from "./mutations";
import { mergeSteps } from "./workflow";

export type MergeInput = {
  keepId: string;
  dropId: string;
  /** The versions that the moderator had before them. */
  seen: { keep: number; drop: number };
  choices: Choices;
  note: string;
};

/**
 * Makes two published entries one: the kept one is published anew with what was chosen, as a revision of the moderator's
 * own; the other leaves the catalogue and its address leads to the kept one. One transaction, with history, mails and
 * indexing. Comments, uses and key readings of the other are not moved: whoever reads those of the kept entry follows
 * `Entry.mergedIntoId`.
 * @returns the kept entry's slug; the failures of `planMerge`; `conflict` with `by`, `did` when either changed since it
 * was seen; `invalid` with fields when the note is missing or what was chosen breaks a rule
 */
export function mergeEntries(viewer: Viewer, input: MergeInput): Promise<Result<{ slug: string }>> {
  return inTransaction((tx) => mergeInTransaction(tx, viewer, input));
}

async function mergeInTransaction(
  tx: Transaction,
  viewer: Viewer,
  input: MergeInput,
): Promise<Result<{ slug: string }>> {
  await holdStanding(tx, input.keepId);
  const [keep, drop] = [await readSubject(tx, input.keepId), await readSubject(tx, input.dropId)];
  if (!keep || !drop) return failure("missing");
  const plan = planMerge(viewer, keep.entry, drop.entry);
  if (!plan.ok) return plan.values?.problem === "notPublic" ? saysWho(tx, plan, movedOf(keep, drop)) : plan;
  if (input.seen.keep !== keep.entry.version) return saysWho(tx, failure("conflict"), keep.entry.id);
  if (input.seen.drop !== drop.entry.version) return saysWho(tx, failure("conflict"), drop.entry.id);
  if (!input.note.trim()) return invalidField("reason", "reasonRequired");
  const { actor } = plan.value;
  const taken = await takeBoth(tx, [keep, drop]);
  if (!taken.ok) return taken;

  const content = mergeContents(await publishedContent(tx, keep), await publishedContent(tx, drop), input.choices);
  const led = await leadOn(tx, drop, keep.entry.id);
  const { revisionId, slug } = await publishAnew(tx, keep, content, actor);
  await recordBoth(tx, { keep, drop, actor, revisionId, note: input.note });
  await noteMerge(tx, actor, "mergeEntries", drop.entry.id, {
    reason: input.note.trim(),
    into: keep.entry.id,
    revisionId,
    before: keep.entry.publishedRevisionId ?? undefined,
    led,
  });
  await tellOfMerge(tx, { keep, drop, actor, step: "merge", note: input.note });
  return success({ slug });
}

/** The one of two entries that is no longer where it can be merged from. */
function movedOf(keep: ReadSubject, drop: ReadSubject): string {
  return [drop, keep].find(({ entry }) => entry.status !== "PUBLISHED")?.entry.id ?? keep.entry.id;
}

/** Takes an entry out of the catalogue; its address, and those that led to it, lead to another. @returns their ids */
async function leadOn(tx: Transaction, { entry }: ReadSubject, intoId: string): Promise<string[]> {
  // Its DOI is free for the kept entry. What imports match on stays: the record is still known.
  await tx.publication.updateMany({ where: { entryId: entry.id }, data: { doi: null } });
  const gone = { status: mergeSteps.merge.to, withdrawnAt: clock.now(), mergedIntoId: intoId };
  await tx.entry.update({ where: { id: entry.id }, data: gone });
  await notePublicChange(tx, [entry.id]);
  const ledHere = { where: { mergedIntoId: entry.id }, data: { mergedIntoId: intoId }, select: { id: true } };
  return (await tx.entry.updateManyAndReturn(ledHere)).map(({ id }) => id);
}

type Merge = { keep: ReadSubject; drop: ReadSubject; actor: Actor; revisionId: string; note: string };

async function recordBoth(tx: Transaction, { keep, drop, actor, revisionId, note }: Merge): Promise<void> {
  const step = { actorId: actor.id, transition: "merge", from: mergeSteps.merge.from, reason: note };
  await recordStep(tx, { ...step, entryId: keep.entry.id, revisionId, to: "PUBLISHED" });
  const dropped = { entryId: drop.entry.id, revisionId: drop.entry.publishedRevisionId };
  await recordStep(tx, { ...step, ...dropped, to: mergeSteps.merge.to });
}
