import type { Actor, Viewer } from "@/lib/accounts/actor";
import { authorize, authorizeOnEntry } from "@/lib/accounts/permissions";
import { type Failure, failure, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import { createEntry, revisionColumns } from "./intake";
import { entryColumns } from "./projection";
import { type Content, contentSchema } from "./schema";

export type Saved = { entryId: string; version: number };
/** `current` is what somebody, or the same person in another window, saved in between. */
export type DraftConflict = Failure & { current?: { version: number; content: Content } };

/** Starts a draft: an entry that only its submitter sees. */
export async function createDraft(viewer: Viewer, content: Content): Promise<Result<Saved>> {
  const allowed = authorize(viewer, "createEntry");
  if (!allowed.ok) return allowed;
  const { entryId } = await database().$transaction((tx) =>
    createEntry(
      tx,
      { content, provenance: "FORM", source: null, submitterId: allowed.value.actor.id },
      { state: "DRAFT" },
    ),
  );
  return success({ entryId, version: 1 });
}

/**
 * Keeps what was typed, right or wrong.
 * @param seen the version that the writer had before them
 * @returns `conflict` with the current content when it changed since; `conflict` alone when it is no longer a draft
 */
export async function saveDraft(
  viewer: Viewer,
  { entryId, seen, content }: { entryId: string; seen: number; content: Content },
): Promise<Result<Saved> | DraftConflict> {
  return database().$transaction(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id: entryId }, include: { openRevision: true } });
    if (!entry) return failure("missing");
    const allowed = authorizeOnEntry(viewer, "edit", entry);
    if (!allowed.ok) return allowed;
    const revision = entry.openRevision;
    if (!revision || !isWritable(revision.state)) return failure("conflict", { values: { state: entry.status } });
    if (!(await advance(tx, entryId, seen, entry.publishedAt === null ? entryColumns(content) : {}))) {
      return overtaken(tx, entryId);
    }
    await tx.revision.update({ where: { id: revision.id }, data: revisionColumns(content) });
    return success({ entryId, version: seen + 1 });
  });
}

/** Opens a revision of a published or declined entry, to be edited and submitted; the published one stays up. */
export async function startRevision(viewer: Viewer, entryId: string): Promise<Result<Saved>> {
  return database().$transaction(async (tx) => {
    const entry = await tx.entry.findUnique({
      where: { id: entryId },
      include: { openRevision: true, publishedRevision: true },
    });
    if (!entry) return failure("missing");
    const allowed = authorizeOnEntry(viewer, "edit", entry);
    if (!allowed.ok) return allowed;
    if (entry.openRevision && entry.openRevision.state !== "DECLINED") {
      return isWritable(entry.openRevision.state)
        ? success({ entryId, version: entry.version })
        : failure("conflict", { values: { state: entry.openRevision.state } });
    }
    if (entry.status !== "PUBLISHED" || !entry.publishedRevision) {
      return failure("conflict", { values: { state: entry.status } });
    }
    const content = contentSchema.parse(entry.publishedRevision.content);
    const revision = await addRevision(tx, entryId, content, allowed.value.actor);
    const advanced = await advance(tx, entryId, entry.version, { openRevisionId: revision });
    return advanced ? success({ entryId, version: entry.version + 1 }) : failure("conflict");
  });
}

/** Throws away a draft that was never submitted, or the unsubmitted revision of an entry. */
export async function discardDraft(viewer: Viewer, entryId: string): Promise<Result<undefined>> {
  return database().$transaction(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id: entryId }, include: { openRevision: true } });
    if (!entry) return failure("missing");
    if (entry.status === "PUBLISHED" && entry.openRevision?.state === "DRAFT") {
      const allowed = authorizeOnEntry(viewer, "edit", entry);
      if (!allowed.ok) return allowed;
      await tx.revision.delete({ where: { id: entry.openRevision.id } });
      return success();
    }
    const allowed = authorizeOnEntry(viewer, "discard", entry);
    if (!allowed.ok) return allowed;
    await tx.entry.delete({ where: { id: entryId } });
    return success();
  });
}

/** A further revision of an entry. */
export async function addRevision(
  tx: Transaction,
  entryId: string,
  content: Content,
  author: Actor,
  state: "DRAFT" | "SUBMITTED" | "IN_REVIEW" = "DRAFT",
): Promise<string> {
  const last = await tx.revision.aggregate({ where: { entryId }, _max: { number: true } });
  const revision = await tx.revision.create({
    data: { entryId, number: (last._max.number ?? 0) + 1, state, authorId: author.id, ...revisionColumns(content) },
    select: { id: true },
  });
  return revision.id;
}

/** Moves an entry on from the version that was seen; false when somebody was first. */
async function advance(tx: Transaction, id: string, seen: number, data: object): Promise<boolean> {
  const { count } = await tx.entry.updateMany({ where: { id, version: seen }, data: { ...data, version: seen + 1 } });
  return count === 1;
}

async function overtaken(tx: Transaction, entryId: string): Promise<DraftConflict> {
  const now = await tx.entry.findUnique({ where: { id: entryId }, include: { openRevision: true } });
  if (!now?.openRevision) return failure("missing");
  return {
    ...failure("conflict", { values: { state: "changed" } }),
    current: { version: now.version, content: contentSchema.parse(now.openRevision.content) },
  };
}

const isWritable = (state: string): boolean => state === "DRAFT" || state === "CHANGES_REQUESTED";
