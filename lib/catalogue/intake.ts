import { clock } from "@/lib/base/clock";
import { failure, type Result, success } from "@/lib/base/errors";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Provenance } from "@/lib/db/generated/enums";
import { recordStep } from "./history";
import { entryKinds } from "./kinds";
import { noteLikeness } from "./likeness/likeness-mutations";
import { entryColumns } from "./projection";
import { publishContent } from "./publishing-mutations";
import { intakeErrors } from "./rules";
import type { Content } from "./schema";
import { claimSlug } from "./slug-mutations";

/** A record that arrives whole: from a library, a data set, the seed. */
export type Arrival = {
  content: Content;
  provenance: Provenance;
  /** Where it came from, in words. */
  source: string;
  submitterId: string | null;
  batchId?: string;
};

/**
 * Puts a record into the moderation queue, in the caller's transaction. It may lack what a moderator can add (topics),
 * not what identifies it (title, date of issue).
 */
export async function createSubmitted(
  tx: Transaction,
  arrival: Arrival & { submittedAt?: Date },
): Promise<Result<{ entryId: string }>> {
  const fields = intakeErrors(arrival.content);
  if (Object.keys(fields).length > 0) return failure("invalid", { fields });
  const submittedAt = arrival.submittedAt ?? clock.now();
  const { entryId, revisionId } = await createEntry(tx, arrival, { state: "SUBMITTED", submittedAt });
  await noteLikeness(tx, { entryId, revisionId }, arrival.content);
  const actorId = arrival.submitterId;
  await recordStep(tx, {
    entryId,
    revisionId,
    actorId,
    transition: "submit",
    from: "DRAFT",
    to: "SUBMITTED",
    at: submittedAt,
  });
  return success({ entryId });
}

/**
 * Publishes a record at once, in the caller's transaction. The caller has made sure that somebody may do that (the
 * seed, an administrator's import).
 * @returns `invalid` with fields when the content breaks a rule; nothing is written then.
 */
export async function createPublished(
  tx: Transaction,
  arrival: Arrival & { publishedAt?: Date },
): Promise<Result<{ entryId: string }>> {
  const at = arrival.publishedAt ?? clock.now();
  const { entryId, revisionId } = await createEntry(tx, arrival, {
    state: "PUBLISHED",
    submittedAt: at,
    decidedAt: at,
  });
  const published = await publishContent(tx, { id: entryId, publishedAt: null }, revisionId, arrival.content, at);
  if (!published.ok) {
    await tx.entry.delete({ where: { id: entryId } });
    return published;
  }
  const actorId = arrival.submitterId;
  await recordStep(tx, { entryId, revisionId, actorId, transition: "approve", from: "DRAFT", to: "PUBLISHED", at });
  return success({ entryId });
}

type NewEntry = Omit<Arrival, "source"> & { source: string | null; entryId?: string };
type FirstRevision = { state: "DRAFT" | "SUBMITTED" | "PUBLISHED"; submittedAt?: Date; decidedAt?: Date };

/** A new entry with its first revision open. */
export async function createEntry(
  tx: Transaction,
  { entryId, content, provenance, source, submitterId, batchId }: NewEntry,
  first: FirstRevision,
): Promise<{ entryId: string; revisionId: string }> {
  const kind = entryKinds[content.kind];
  const entry = await tx.entry.create({
    data: {
      id: entryId,
      kind,
      status: first.state === "PUBLISHED" ? "SUBMITTED" : first.state,
      slug: first.state === "DRAFT" ? crypto.randomUUID() : await claimSlug(tx, kind, content.title),
      ...entryColumns(content),
      provenance,
      source,
      submitterId,
      batchId,
      submittedAt: first.submittedAt,
    },
    select: { id: true },
  });
  const revision = await tx.revision.create({
    data: { entryId: entry.id, number: 1, authorId: submitterId, ...first, ...revisionColumns(content) },
    select: { id: true },
  });
  await tx.entry.update({ where: { id: entry.id }, data: { openRevisionId: revision.id } });
  return { entryId: entry.id, revisionId: revision.id };
}

/** A revision's content, and what lists and the queue's filters read off it. */
export function revisionColumns(content: Content) {
  return {
    content: content as Prisma.InputJsonObject,
    title: content.title.trim(),
    language: content.language.slice(0, 8),
    topicIds: content.topics.map((code) => `topic:${code}`),
  };
}
