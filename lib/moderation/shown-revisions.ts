import type { Actor } from "@/lib/accounts/actor";
import { revisingSteps } from "@/lib/catalogue/history";
import type { Prisma } from "@/lib/db/generated/client";
import type { WorkflowState } from "@/lib/db/generated/enums";

/**
 * The revisions of an entry that somebody who may see its case is shown, and may bring back. What was never sent is its
 * writer's alone; what somebody else than moderators proposes is not its submitter's until it is public.
 */
export function shownRevisions(viewer: Actor, entry: { id: string; submitterId: string | null }) {
  const others = entry.submitterId === viewer.id ? ofOthers : {};
  return {
    entryId: entry.id,
    OR: [{ authorId: viewer.id }, { state: { not: "DRAFT" }, ...others }],
  } satisfies Prisma.RevisionWhereInput;
}

const ofOthers = {
  OR: [{ authorId: null }, { state: "PUBLISHED" }, { events: { some: { transition: { in: revisingSteps } } } }],
} satisfies Prisma.RevisionWhereInput;

type Open = { submitterId: string | null; openRevision: { state: WorkflowState; translationId: string | null } | null };

/** Whether what is open of an entry is kept from the viewer of its case: what was never sent, or another's translation. */
export function hidesOpen({ submitterId, openRevision: open }: Open, viewer: Actor): boolean {
  const isOwn = submitterId === viewer.id;
  return isOwn ? Boolean(open?.translationId) : open?.state === "DRAFT";
}
