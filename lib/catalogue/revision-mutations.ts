import type { Actor, Viewer } from "@/lib/accounts/actor";
import { authorizeOnEntry } from "@/lib/accounts/permissions";
import { failure, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import type { Saved } from "./draft-mutations";
import { revisionColumns } from "./intake";
import { type Content, contentSchema } from "./schema";
import { advance, isWritable } from "./writing";

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

/** A further revision of an entry. */
export async function addRevision(
  tx: Transaction,
  entryId: string,
  content: Content,
  author: Actor,
  state: "DRAFT" | "SUBMITTED" | "IN_REVIEW" | "PUBLISHED" = "DRAFT",
): Promise<string> {
  const last = await tx.revision.aggregate({ where: { entryId }, _max: { number: true } });
  const revision = await tx.revision.create({
    data: { entryId, number: (last._max.number ?? 0) + 1, state, authorId: author.id, ...revisionColumns(content) },
    select: { id: true },
  });
  return revision.id;
}
