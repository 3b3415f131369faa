import type { Actor, Viewer } from "@/lib/accounts/actor";
import { authorizeOnEntry } from "@/lib/accounts/permissions";
import { failure, type Result, success } from "@/lib/base/errors";
import type { EntryKind, WorkflowState } from "@/lib/db/generated/enums";

/** What the rules need to know of an entry that is to be merged. */
export type MergeSubject = {
  id: string;
  kind: EntryKind;
  status: WorkflowState;
  submitterId: string | null;
  openRevision: { state: WorkflowState } | null;
};

/** Why two entries cannot be merged: `conflict` with one of these as `problem`. */
export const mergeProblems = ["same", "kinds", "notPublic", "waiting"] as const;
export type MergeProblem = (typeof mergeProblems)[number];

/**
 * Whether two entries may be made one: both public, of one kind, submitted by others than the moderator, and nothing of
 * either waiting for a decision, which would be taken on words that are no longer there.
 */
export function planMerge(viewer: Viewer, keep: MergeSubject, drop: MergeSubject): Result<{ actor: Actor }> {
  const allowed = [keep, drop].map((entry) => authorizeOnEntry(viewer, "merge", entry));
  const refused = allowed.find(({ ok }) => !ok);
  if (refused && !refused.ok) return refused;
  const problem = problemOf(keep, drop);
  if (problem) return failure("conflict", { values: { problem } });
  return success({ actor: viewer as Actor });
}

function problemOf(keep: MergeSubject, drop: MergeSubject): MergeProblem | undefined {
  const both = [keep, drop];
  if (keep.id === drop.id) return "same";
  if (keep.kind !== drop.kind) return "kinds";
  if (both.some(({ status }) => status !== "PUBLISHED")) return "notPublic";
  const waits = both.some(
    ({ openRevision }) => openRevision?.state === "SUBMITTED" || openRevision?.state === "IN_REVIEW",
  );
  return waits ? "waiting" : undefined;
}
