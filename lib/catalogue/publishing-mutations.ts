import { clock } from "@/lib/base/clock";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import type { Transaction } from "@/lib/db/client";
import { holdLock } from "@/lib/db/hold-lock";
import { enqueueReading } from "@/lib/files/outbox";
import { vocabulary } from "@/lib/vocabulary/data";
import { normaliseDoi } from "./identity";
import { entryKinds } from "./kinds";
import { noteLikeness } from "./likeness/likeness-mutations";
import { entryColumns, projectContent } from "./projection";
import { notePublicChange } from "./public-change-mutations";
import { contentErrors } from "./rules";
import type { Content } from "./schema";
import { claimSlug } from "./slug-mutations";

export type PublishableEntry = { id: string; publishedAt: Date | null };

/**
 * Makes a revision what readers see: checks it, writes the entry's tables, gives a new entry its address and queues its
 * indexing and the reading of its files, all in the caller's transaction.
 * @returns `invalid` with fields when the content breaks a rule, `doiTaken` when another published entry has its DOI
 */
export async function publishContent(
  tx: Transaction,
  entry: PublishableEntry,
  revisionId: string,
  content: Content,
  at: Date = clock.now(),
): Promise<Result<{ slug: string }>> {
  const fields = contentErrors(content, await vocabulary());
  if (Object.keys(fields).length > 0) return failure("invalid", { fields });
  const twin = await publishedTwin(tx, entry.id, content);
  if (twin) return invalidField("doi", "doiTaken", { title: twin });

  await projectContent(tx, entry.id, content);
  await enqueueReading(tx, content.files);
  const kind = entryKinds[content.kind];
  // An address, once public, stays; until then it follows the title.
  const slug = entry.publishedAt ? undefined : await claimSlug(tx, kind, content.title, entry.id);
  const row = await tx.entry.update({
    where: { id: entry.id },
    data: {
      ...entryColumns(content),
      status: "PUBLISHED",
      publishedRevisionId: revisionId,
      openRevisionId: null,
      claimedById: null,
      claimedAt: null,
      publishedAt: entry.publishedAt ?? at,
      ...(slug && { slug }),
    },
    select: { slug: true },
  });
  await noteLikeness(tx, { entryId: entry.id, revisionId }, content);
  await notePublicChange(tx, [entry.id]);
  return success(row);
}

/** The title of another published entry with the same DOI, which would be the same record twice. */
export async function publishedTwin(tx: Transaction, entryId: string, content: Content): Promise<string | undefined> {
  const doi = content.kind === "publication" ? normaliseDoi(content.doi) : null;
  if (!doi) return undefined;
  // Two entries with one DOI may be approved at the same moment; the second waits here and then sees the first.
  await holdLock(tx, `doi:${doi}`);
  const twin = await tx.publication.findFirst({
    where: { doi, NOT: { entryId } },
    select: { entry: { select: { texts: { where: { isOriginal: true }, select: { title: true } } } } },
  });
  return twin?.entry.texts[0]?.title;
}
