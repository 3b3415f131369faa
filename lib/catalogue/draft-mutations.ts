import { isDeepStrictEqual } from "node:util";
import type { Viewer } from "@/lib/accounts/actor";
import { authorize, authorizeOnEntry } from "@/lib/accounts/permissions";
import { failure, type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import { Prisma, type Revision } from "@/lib/db/generated/client";
import { holdLock } from "@/lib/db/hold-lock";
import { deleteUnusedFiles, removeContents } from "@/lib/files/removal-mutations";
import type { Filling } from "./filling";
import { createEntry, revisionColumns } from "./intake";
import { entryColumns } from "./projection";
import { revisionToWrite } from "./revision-mutations";
import { type Content, contentSchema } from "./schema";
import { advance, openForWriting, type Saved } from "./writing";

export type DraftInput = {
  entryId: string;
  /** The version that the writer had before them, 0 when nothing was kept yet. */
  seen: number;
  content: Content;
  /** Which window of the writer's it comes from. */
  window?: string;
  /** What of it was filled in, when something was just now. */
  filling?: Filling;
};

/**
 * Keeps what a form holds: starts the draft at the first time, saves it afterwards.
 * The entry's id was chosen when the form was made, so that a form sent twice makes one entry.
 */
export async function keepDraft(viewer: Viewer, input: DraftInput): Promise<Result<Saved>> {
  if (input.seen > 0) return saveDraft(viewer, input);
  const started = await startDraft(viewer, input);
  return started.ok || started.code !== "conflict" ? started : saveDraft(viewer, input);
}

/** Starts a draft: an entry that only its submitter sees. `conflict` when the entry exists already. */
async function startDraft(viewer: Viewer, { entryId, content, window }: DraftInput): Promise<Result<Saved>> {
  const allowed = authorize(viewer, "createEntry");
  if (!allowed.ok) return allowed;
  const submitterId = allowed.value.actor.id;
  return database().$transaction(async (tx) => {
    await holdLock(tx, `entry:${entryId}`);
    if (await tx.entry.findUnique({ where: { id: entryId }, select: { id: true } })) return failure("conflict");
    const draft = { entryId, content, provenance: "FORM" as const, source: null, submitterId };
    const { revisionId } = await createEntry(tx, draft, { state: "DRAFT" });
    await tx.revision.update({ where: { id: revisionId }, data: { savedFrom: window ?? null } });
    return success({ entryId, version: 1 });
  });
}

/**
 * Keeps what was typed, right or wrong.
 * @returns `conflict` with state "changed" when it changed since (what was typed is then kept as the revision's rival),
 * with the entry's state when it can no longer be written
 */
async function saveDraft(
  viewer: Viewer,
  { entryId, seen, content, window, filling }: DraftInput,
): Promise<Result<Saved>> {
  return database().$transaction(async (tx) => {
    const open = await openForWriting(tx, viewer, entryId);
    if (!open.ok) return open;
    const { entry, revision } = open.value;
    if (!filling && isDeepStrictEqual(content, contentSchema.parse(revision.content))) {
      return success({ entryId, version: entry.version });
    }
    const ownWindow = window !== undefined && window === revision.savedFrom;
    const before = ownWindow ? entry.version : seen;
    if (!(await advance(tx, entryId, before, entry.publishedAt === null ? entryColumns(content) : {}))) {
      await tx.revision.update({
        where: { id: revision.id },
        data: { rivalContent: content as Prisma.InputJsonObject },
      });
      return failure("conflict", { values: { state: "changed" } });
    }
    const data = { ...revisionColumns(content), savedFrom: window ?? null, rivalContent: Prisma.DbNull, filling };
    await tx.revision.update({ where: { id: await revisionToWrite(tx, open.value) }, data });
    return success({ entryId, version: before + 1 });
  });
}

/**
 * Throws away a draft that was never submitted, or the unsubmitted revision of an entry, with the files that stand
 * nowhere else.
 */
export async function discardDraft(viewer: Viewer, entryId: string): Promise<Result<undefined>> {
  const discarded = await database().$transaction(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id: entryId }, include: { openRevision: true } });
    if (!entry) return failure("missing");
    const change = entry.status === "PUBLISHED" && entry.openRevision?.state === "DRAFT" ? entry.openRevision : null;
    const allowed = authorizeOnEntry(viewer, change ? "edit" : "discard", entry);
    if (!allowed.ok) return allowed;
    const revisions = change ? [change] : await tx.revision.findMany({ where: { entryId } });
    if (change) await tx.revision.delete({ where: { id: change.id } });
    else await tx.entry.delete({ where: { id: entryId } });
    const fileIds = revisions.flatMap(filesOf);
    return success(await deleteUnusedFiles(tx, allowed.value.actor.id, fileIds));
  });
  if (!discarded.ok) return discarded;
  await removeContents(discarded.value);
  return success();
}

/** The files of what was kept last, and of what another window made of it. */
function filesOf({ content, rivalContent }: Revision): string[] {
  return [content, rivalContent].flatMap((kept) => (kept ? contentSchema.parse(kept).files : []));
}

/** Settles which of two windows' texts a writer goes on with: the one kept, or the rival. */
export async function chooseRival(
  viewer: Viewer,
  entryId: string,
  choice: "kept" | "rival",
): Promise<Result<undefined>> {
  return database().$transaction(async (tx) => {
    const open = await openForWriting(tx, viewer, entryId);
    if (!open.ok) return open;
    const { entry, revision } = open.value;
    const rival = choice === "rival" && revision.rivalContent ? contentSchema.parse(revision.rivalContent) : null;
    if (!(await advance(tx, entryId, entry.version, {}))) return failure("conflict");
    const data = { ...(rival && revisionColumns(rival)), rivalContent: Prisma.DbNull };
    await tx.revision.update({ where: { id: revision.id }, data });
    return success();
  });
}
