import type { Viewer } from "@/lib/accounts/actor";
import { mayOnEntry } from "@/lib/accounts/permissions";
import { isUuid } from "@/lib/base/uuid";
import { database } from "@/lib/db/client";
import type { WorkflowState } from "@/lib/db/generated/enums";
import { type Filling, readFilling } from "./filling";
import { kindOf } from "./kinds";
import { type Content, contentSchema, type Kind } from "./schema";

export type FileFacts = { id: string; name: string; size: number; mediaType: string };

export type Draft = {
  entryId: string;
  version: number;
  kind: Kind;
  state: WorkflowState;
  content: Content;
  /** What another window typed at the same time, until its writer has chosen. */
  rival: Content | null;
  files: FileFacts[];
  /** Why a moderator asked for changes, when one did. */
  asked: { reason: string; at: Date } | null;
  /** Readers see an earlier revision. */
  isPublic: boolean;
  /** The window that it was last saved from. */
  savedFrom: string | null;
  filling: Filling;
};

const askedOfSubmitter = { transition: "requestChanges", NOT: { revision: { translationId: { not: null } } } };

/** What its submitter is writing of an entry; null for everybody else, and when nothing is open for writing. */
export async function readDraft(viewer: Viewer, entryId: string): Promise<Draft | null> {
  if (!isUuid(entryId)) return null;
  const entry = await database().entry.findUnique({
    where: { id: entryId },
    include: {
      openRevision: true,
      events: { where: askedOfSubmitter, orderBy: { at: "desc" }, take: 1 },
    },
  });
  const revision = entry?.openRevision;
  if (!entry || !revision || !mayOnEntry(viewer, "edit", entry)) return null;
  if (revision.translationId || (revision.state !== "DRAFT" && revision.state !== "CHANGES_REQUESTED")) return null;
  const content = contentSchema.parse(revision.content);
  const asked = revision.state === "CHANGES_REQUESTED" ? entry.events[0] : undefined;
  return {
    entryId,
    version: entry.version,
    kind: kindOf[entry.kind],
    state: revision.state,
    content,
    rival: revision.rivalContent ? contentSchema.parse(revision.rivalContent) : null,
    files: await readFiles(content.files),
    asked: asked?.reason ? { reason: asked.reason, at: asked.at } : null,
    isPublic: entry.status === "PUBLISHED",
    savedFrom: revision.savedFrom,
    filling: readFilling(revision.filling),
  };
}

/** Name, size and type of stored files, in the order of their ids; ids that nothing stands behind are left out. */
export async function readFiles(ids: string[]): Promise<FileFacts[]> {
  if (ids.length === 0) return [];
  const rows = await database().storedFile.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, size: true, mediaType: true },
  });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

export type SubmissionRow = {
  entryId: string;
  kind: Kind;
  title: string;
  slug: string;
  status: WorkflowState;
  /** State of what is being written or reviewed, when that is another than the entry's. */
  openState: WorkflowState | null;
  updatedAt: Date;
};

/** A member's own entries, the last touched first. */
export async function readSubmissions(userId: string): Promise<SubmissionRow[]> {
  const rows = await database().entry.findMany({
    where: { submitterId: userId },
    include: {
      openRevision: { select: { title: true, state: true, translationId: true } },
      publishedRevision: { select: { title: true } },
    },
    orderBy: { updatedAt: "desc" },
    take: 500,
  });
  return rows.map((row) => ({
    entryId: row.id,
    kind: kindOf[row.kind],
    title: row.openRevision?.title || row.publishedRevision?.title || "",
    slug: row.slug,
    status: row.status,
    openState: openState(row),
    updatedAt: row.updatedAt,
  }));
}

type Row = { status: WorkflowState; openRevision: { state: WorkflowState; translationId: string | null } | null };

/** Somebody's translation is no change of the submitter's. */
function openState({ status, openRevision }: Row): WorkflowState | null {
  if (!openRevision || openRevision.translationId || openRevision.state === status) return null;
  return openRevision.state;
}
