import type { Viewer } from "@/lib/accounts/actor";
import { authorize } from "@/lib/accounts/permissions";
import { type Failure, type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import { amendEntry } from "./amendment-mutations";
import { performTransition } from "./mutations";
import { bulkAtMost } from "./workflow";

export type BulkDecision = {
  entryIds: string[];
  transition: "approve" | "requestChanges" | "decline";
  reason?: string;
  /** Topic codes for those entries that came without any, as imports often do. */
  topics?: string[];
};

export type BulkOutcome = { done: number; refused: { entryId: string; title: string; failure: Failure }[] };

/**
 * Decides many entries, each on its own: one that cannot be decided (claimed by somebody, breaking a rule, decided a
 * moment ago) stays as it is and is named with its failure; the others are done.
 */
export async function decideMany(viewer: Viewer, decision: BulkDecision): Promise<Result<BulkOutcome>> {
  const allowed = authorize(viewer, "moderate");
  if (!allowed.ok) return allowed;
  const outcome: BulkOutcome = { done: 0, refused: [] };
  for (const entryId of decision.entryIds.slice(0, bulkAtMost)) {
    const result = await decideOne(viewer, entryId, decision);
    if (result.ok) outcome.done += 1;
    else outcome.refused.push({ entryId, title: await titleOf(entryId), failure: result });
  }
  return success(outcome);
}

async function decideOne(viewer: Viewer, entryId: string, decision: BulkDecision): Promise<Result<unknown>> {
  const { transition, reason, topics = [] } = decision;
  if (topics.length > 0) {
    const classified = await amendEntry(viewer, { entryId, amendment: { topics }, onlyIfWithoutTopics: true });
    if (!classified.ok) return classified;
  }
  return performTransition(viewer, { entryId, transition, reason });
}

async function titleOf(entryId: string): Promise<string> {
  const entry = await database().entry.findUnique({
    where: { id: entryId },
    select: { openRevision: { select: { title: true } }, publishedRevision: { select: { title: true } } },
  });
  return entry?.openRevision?.title ?? entry?.publishedRevision?.title ?? entryId;
}
