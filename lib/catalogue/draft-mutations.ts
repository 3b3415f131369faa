import { isDeepStrictEqual } from "node:util";
import type { Actor, Viewer } from "@/lib/accounts/actor";
import { authorize, authorizeOnEntry } from "@/lib/accounts/permissions";
import { failure, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { createEntry, revisionColumns } from "./intake";
import { entryColumns } from "./projection";
import { type Content, contentSchema } from "./schema";

export type Saved = { entryId: string; version: number };

/**
 * Keeps what a form holds: starts the draft at the first time, saves it afterwards.
 * @param entryId chosen when the form was made, so that a form sent twice makes one entry
 * @param seen the version that the writer had before them, 0 when nothing was kept yet
 */
export async function keepDraft(
  viewer: Viewer,
  input: { entryId: string; seen: number; content: Content },
): Promise<Result<Saved>> {
  if (input.seen > 0) return saveDraft(viewer, input);
  const started = await startDraft(viewer, input.entryId, input.content);
  return started.ok || started.code !== "conflict" ? started : saveDraft(viewer, input);
}

/** Starts a draft: an entry that only its submitter sees. `conflict` when the entry exists already. */
async function startDraft(viewer: Viewer, entryId: string, content: Content): Promise<Result<Saved>> {
  const allowed = authorize(viewer, "createEntry");
  if (!allowed.ok) return allowed;
  const submitterId = allowed.value.actor.id;
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`entry:${entryId}`}, 0))::text`;
    if (await tx.entry.findUnique({ where: { id: entryId }, select: { id: true } })) return failure("conflict");
    await createEntry(tx, { entryId, content, provenance: "FORM", source: null, submitterId }, { state: "DRAFT" });
    return success({ entryId, version: 1 });
  });
}

/**
 * Keeps what was typed, right or wrong.
 * @param seen the version that the writer had before them
 * @returns `conflict` with state "changed" when it changed since (what was typed is then kept as the revision's rival),
 * with the entry's state when it can no longer be written
 */
async function saveDraft(
  viewer: Viewer,
  { entryId, seen, content }: { entryId: string; seen: number; content: Content },
): Promise<Result<Saved>> {
  return database().$transaction(async (tx) => {
    const entry = await tx.entry.findUnique({ where: { id: entryId }, include: { openRevision: true } });
    if (!entry) return failure("missing");
    const allowed = authorizeOnEntry(viewer, "edit", entry);
    if (!allowed.ok) return allowed;
    const revision = entry.openRevision;
    if (!revision || !isWritable(revision.state)) return failure("conflict", { values: { state: entry.status } });
    if (isDeepStrictEqual(content, contentSchema.parse(revision.content))) {
      return success({ entryId, version: entry.version });
    }
    if (!(await advance(tx, entryId, seen, entry.publishedAt === null ? entryColumns(content) : {}))) {
      await tx.revision.update({
        where: { id: revision.id },
        data: { rivalContent: content as Prisma.InputJsonObject },
      });
      return failure("conflict", { values: { state: "changed" } });
    }
    const data = { ...revisionColumns(content), rivalContent: Prisma.DbNull };
    await tx.revision.update({ where: { id: revision.id }, data });
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

const isWritable = (state: string): boolean => state === "DRAFT" || state === "CHANGES_REQUESTED";
