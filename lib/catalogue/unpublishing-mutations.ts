import { invalidField, type Result, success } from "@/lib/base/errors";
import type { Transaction } from "@/lib/db/client";
import { noteLikeness } from "./likeness/likeness-mutations";
import { clearProjection, entryColumns, projectContent } from "./projection";
import { notePublicChange } from "./public-change-mutations";
import { publishedTwin } from "./publishing-mutations";
import { contentSchema } from "./schema";

/**
 * Opens the revision that readers see for review again. They see the one before it, or, of a new entry, nothing: its
 * identifiers are then free for others, and its search document goes.
 * @returns `doiTaken` when another published entry has the DOI of the one before by now
 */
export async function unpublish(
  tx: Transaction,
  entryId: string,
  revisionId: string,
): Promise<Result<{ slug: string }>> {
  const { number } = await tx.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { number: true } });
  const before = await tx.revision.findFirst({
    where: { entryId, number: { lt: number }, state: "PUBLISHED" },
    orderBy: { number: "desc" },
  });
  const content = before && contentSchema.parse(before.content);
  const twin = content && (await publishedTwin(tx, entryId, content));
  if (twin) return invalidField("doi", "doiTaken", { title: twin });
  if (content) {
    await projectContent(tx, entryId, content);
    await noteLikeness(tx, { entryId, revisionId: before.id, published: revisionId }, content);
  } else await clearProjection(tx, entryId);
  const { slug } = await tx.entry.update({
    where: { id: entryId },
    data: {
      openRevisionId: revisionId,
      publishedRevisionId: before?.id ?? null,
      ...(content ? entryColumns(content) : { status: "SUBMITTED", publishedAt: null }),
    },
  });
  await notePublicChange(tx, [entryId]);
  return success({ slug });
}
