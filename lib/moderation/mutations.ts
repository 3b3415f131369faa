import type { Actor, Viewer } from "@/lib/accounts/actor";
import { type Failure, failure, type Result, success } from "@/lib/base/errors";
import { recordStep } from "@/lib/catalogue/history";
import { advance } from "@/lib/catalogue/writing";
import { database, type Transaction } from "@/lib/db/client";
import { type ReadSubject, readSubject, saysWho } from "./data";
import { applyEffect } from "./effects";
import { notifySubmitter } from "./notices";
import { planTransition, publicReasonOf, type StepWords, type TransitionName, transitions } from "./workflow";

export type TransitionInput = StepWords & {
  entryId: string;
  transition: TransitionName;
  /** The version that the person had before them; without it, whatever is there now. */
  seen?: number;
  /** What else is written if, and only if, the step is taken. */
  alongside?: (tx: Transaction, version: number) => Promise<void>;
};

/**
 * Takes one step in an entry's life: guard, change, history, notices and indexing in one transaction.
 * @returns `conflict` with `by`, `did` when somebody was first; `invalid` with fields when the content or the reason is
 * not fit; otherwise the failures of `planTransition`
 */
export async function performTransition(
  viewer: Viewer,
  input: TransitionInput,
): Promise<Result<{ slug: string; version: number }>> {
  return inTransaction((tx) => stepInTransaction(tx, viewer, input));
}

/** Does something in one transaction, of which nothing is left when it fails. */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await database().$transaction(
      async (tx) => {
        const result = await work(tx);
        if (!result.ok) throw new Undone(result);
        return result;
      },
      { timeout: 15_000 },
    );
  } catch (error) {
    if (error instanceof Undone) return error.answer;
    throw error;
  }
}

/** The same step in the caller's transaction. @throws when its effect must be undone */
export async function stepInTransaction(
  tx: Transaction,
  viewer: Viewer,
  input: TransitionInput,
): Promise<Result<{ slug: string; version: number }>> {
  if (transitions[input.transition].to === "PUBLISHED") await holdStanding(tx, input.entryId);
  const read = await readSubject(tx, input.entryId);
  if (!read) return failure("missing");
  const { entry, subject } = read;
  const plan = planTransition(input.transition, subject, viewer, input);
  if (!plan.ok) return plan.code === "conflict" ? await saysWho(tx, plan, entry.id) : plan;
  if (input.seen !== undefined && input.seen !== entry.version) return saysWho(tx, failure("conflict"), entry.id);

  // The version in the condition is what makes two moderators' decisions one: the second finds no row.
  const version = entry.version + 1;
  if (!(await advance(tx, entry.id, entry.version))) return saysWho(tx, failure("conflict"), entry.id);

  const actor = viewer as Actor;
  const effect = await applyEffect(tx, read, actor, input.transition);
  if (!effect.ok) throw new Undone(effect);
  await recordStep(tx, {
    entryId: entry.id,
    revisionId: revisionMoved(read, input.transition),
    actorId: actor.id,
    transition: input.transition,
    from: plan.value.from,
    to: plan.value.to,
    reason: input.reason,
    ...("tellsReaders" in transitions[input.transition] && {
      publicReason: publicReasonOf(subject, viewer, input),
      publicNote: input.publicNote,
    }),
  });
  await notifySubmitter(tx, read, actor, { ...input, slug: effect.value.slug });
  await input.alongside?.(tx, version);
  return success({ slug: effect.value.slug, version });
}

function revisionMoved({ entry }: ReadSubject, name: TransitionName): string | null {
  const { moves } = transitions[name];
  if (moves === "decision") return entry.openRevisionId ?? entry.publishedRevisionId;
  return moves === "revision" ? entry.openRevisionId : entry.publishedRevisionId;
}

/**
 * A submitter or translator who is being blocked at this moment: waits for that, so that nothing of theirs slips through
 * beside it.
 */
export async function holdStanding(tx: Transaction, entryId: string): Promise<void> {
  await tx.$queryRaw`SELECT u.id FROM "Entry" e JOIN "User" u ON u.id = e."submitterId"
    WHERE e.id = ${entryId}::uuid FOR SHARE OF u`;
  await tx.$queryRaw`SELECT u.id FROM "Entry" e JOIN "Revision" r ON r.id = e."openRevisionId"
    JOIN "Translation" t ON t.id = r."translationId" JOIN "User" u ON u.id = t."translatorId"
    WHERE e.id = ${entryId}::uuid FOR SHARE OF u`;
}

/** Thrown inside the transaction so that it rolls back; carries the answer. */
export class Undone extends Error {
  constructor(readonly answer: Failure) {
    super(answer.code);
  }
}
