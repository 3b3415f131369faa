import type { Actor } from "@/lib/accounts/actor";
import { type Failure, failure, invalidField } from "@/lib/base/errors";
import { normaliseDoi } from "@/lib/catalogue/identity";
import { contentErrors } from "@/lib/catalogue/rules";
import { contentSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { vocabulary } from "@/lib/vocabulary/data";
import { planTransition, type TransitionName } from "./workflow";

/** What a forecast needs to know of each entry of a bulk decision. */
export const bulkItemWithEntry = {
  entry: {
    include: {
      openRevision: { include: { translation: { select: { translatorId: true } } } },
      publishedRevision: { select: { title: true, language: true } },
      claimedBy: { select: { id: true, name: true } },
      _count: { select: { twinMarks: true } },
    },
  },
} satisfies Prisma.BulkDecisionItemInclude;
export type BulkItemRow = Prisma.BulkDecisionItemGetPayload<{ include: typeof bulkItemWithEntry }>;

type Plan = { transition: string; reason: string | null; topics: string[] };

/** Says of each entry what would keep the decision from being taken now, without taking it. */
export async function forecaster(
  viewer: Actor,
  plan: Plan,
  rows: BulkItemRow[],
): Promise<(row: BulkItemRow) => Failure | null> {
  const terms = await vocabulary();
  const appealed = rows.filter(({ entry }) => entry.appealedAt).map(({ entryId }) => entryId);
  const [declines, taken] = await Promise.all([
    database().workflowEvent.findMany({
      where: { entryId: { in: appealed }, transition: "decline" },
      orderBy: { at: "asc" },
      select: { entryId: true, actorId: true },
    }),
    database().publication.findMany({
      where: { doi: { in: rows.flatMap(({ entry }) => doiOf(entry.openRevision?.content) ?? []) } },
      select: { doi: true, entryId: true },
    }),
  ]);
  // The first decline is the one that was appealed against.
  const declinedBy = new Map([...declines].reverse().map(({ entryId, actorId }) => [entryId, actorId]));
  return ({ entryId, entry, seen }) => {
    const subject = {
      status: entry.status,
      submitterId: entry.submitterId,
      translatorId: entry.openRevision?.translation?.translatorId ?? null,
      revisionState: entry.openRevision?.state ?? null,
      claimedBy: entry.claimedBy,
      appealed: entry.appealedAt !== null && !entry.openRevision?.translation,
      reviewDue: entry.reviewDueAt !== null,
      declinedById: declinedBy.get(entryId) ?? null,
      lastStep: null,
    };
    const transition = plan.transition as TransitionName;
    const planned = planTransition(transition, subject, viewer, { reason: plan.reason ?? undefined });
    if (!planned.ok) return planned;
    if (entry.version !== seen || !entry.openRevision) return failure("conflict");
    if (transition !== "approve") return null;
    const content = contentSchema.parse(entry.openRevision.content);
    const topics = content.topics.length > 0 ? content.topics : plan.topics;
    const fields = contentErrors({ ...content, topics }, terms);
    if (Object.keys(fields).length > 0) return failure("invalid", { fields });
    const doi = doiOf(content);
    const twin = doi && taken.some((one) => one.doi === doi && one.entryId !== entryId);
    return twin ? invalidField("doi", "doiTaken", { title: doi }) : null;
  };
}

function doiOf(content: unknown): string | null {
  const doi = (content as { doi?: unknown } | null | undefined)?.doi;
  return typeof doi === "string" ? normaliseDoi(doi) : null;
}
