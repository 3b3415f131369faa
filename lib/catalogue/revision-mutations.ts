import type { Actor, Viewer } from "@/lib/accounts/actor";
import { authorizeOnEntry } from "@/lib/accounts/permissions";
import { failure, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { WorkflowState } from "@/lib/db/generated/enums";
import { revisionColumns } from "./intake";
import { type Content, contentSchema } from "./schema";
import { advance, isSettled, isWritable, type OpenForWriting, type Saved } from "./writing";

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
    const { openRevision: open } = entry;
    if (open && !isSettled(open)) {
      return isWritable(open.state)
        ? success({ entryId, version: entry.version })
        : failure("conflict", { values: { state: open.state } });
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

/**
 * The revision in which a writer goes on: a new one where moderators asked for changes to what was sent, so that it stays
 * as they read it beside what comes back.
 */
export async function revisionToWrite(tx: Transaction, { entry, revision, allowed }: OpenForWriting): Promise<string> {
  const asked = { entryId: entry.id, revisionId: revision.id, transition: "requestChanges" };
  const wasRead = revision.state === "CHANGES_REQUESTED" && (await tx.workflowEvent.count({ where: asked })) > 0;
  if (!wasRead) return revision.id;
  const id = await addRevision(tx, entry.id, contentSchema.parse(revision.content), allowed.actor, revision.state);
  const { submittedAt, decidedAt, filling } = revision;
  await tx.revision.update({ where: { id }, data: { submittedAt, decidedAt, filling: filling ?? Prisma.DbNull } });
  await tx.revision.update({ where: { id: revision.id }, data: { rivalContent: Prisma.DbNull } });
  await tx.entry.update({ where: { id: entry.id }, data: { openRevisionId: id } });
  return id;
}

/** A further revision of an entry. */
export async function addRevision(
  tx: Transaction,
  entryId: string,
  content: Content,
  author: Actor,
  state: WorkflowState = "DRAFT",
): Promise<string> {
  const last = await tx.revision.aggregate({ where: { entryId }, _max: { number: true } });
  const revision = await tx.revision.create({
    data: { entryId, number: (last._max.number ?? 0) + 1, state, authorId: author.id, ...revisionColumns(content) },
    select: { id: true },
  });
  return revision.id;
}
