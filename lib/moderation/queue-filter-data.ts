import { z } from "zod";
import { addressText } from "@/lib/base/address-text";
import { clock, DAY } from "@/lib/base/clock";
import { entryKinds } from "@/lib/catalogue/kinds";
import { kinds } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { overdueBefore } from "./deadline";
import { type RemitView, readRemit } from "./remit-data";
import { readTargetDays } from "./service-target-data";

/** The queue's lists: all that waits, what is in a moderator's remit, what nobody has claimed, what waits too long … */
export const queueShows = ["waiting", "remit", "unclaimed", "overdue", "mine", "afterwards"] as const;

/** The queue's filters, as its address carries them. What does not make sense is as if it were not there. */
export const queueFilterSchema = z.object({
  kind: z.enum(kinds).optional().catch(undefined),
  language: addressText(8).optional().catch(undefined),
  topic: addressText(64).optional().catch(undefined),
  /** Waiting for at least so many days. */
  age: z.coerce.number().int().min(1).max(3650).optional().catch(undefined),
  batch: z.uuid().optional().catch(undefined),
  show: z.enum(queueShows).default("waiting").catch("waiting"),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type QueueFilter = z.infer<typeof queueFilterSchema>;

const blocked = { blockedAt: { not: null } };
/** What a blocked person sent, an entry or a translation, waits out of sight until they are unblocked. */
export const notOfBlocked = {
  NOT: { OR: [{ submitter: blocked }, { openRevision: { translation: { translator: blocked } } }] },
} satisfies Prisma.EntryWhereInput;
export const waitingStates = { in: ["SUBMITTED", "IN_REVIEW"] } satisfies Prisma.EnumWorkflowStateFilter;
/** What waits for a moderator. */
export const isWaiting = { ...notOfBlocked, openRevision: { state: waitingStates } } satisfies Prisma.EntryWhereInput;

/** Oldest first; of those that came together, as from one file, in the order in which they came. */
export function queueOrder(filter: QueueFilter, way: "asc" | "desc" = "asc"): Prisma.EntryOrderByWithRelationInput[] {
  const since = filter.show === "afterwards" ? { reviewDueAt: way } : { openRevision: { submittedAt: way } };
  return [since, { id: way }];
}

/** What a filter means to the database. @param moderatorId whose claims "mine" means */
export async function queueWhere(filter: QueueFilter, moderatorId: string): Promise<Prisma.EntryWhereInput> {
  const revision: Prisma.RevisionWhereInput = {
    ...(filter.language && inLanguages([filter.language])),
    ...(filter.topic && { topicIds: { has: `topic:${filter.topic}` } }),
    ...(filter.age && { submittedAt: { lte: new Date(clock.now().getTime() - filter.age * DAY) } }),
  };
  const kind = filter.kind && { kind: entryKinds[filter.kind] };
  const batch = filter.batch && { batchId: filter.batch };
  if (filter.show === "afterwards") {
    return { ...kind, ...batch, status: "PUBLISHED", reviewDueAt: { not: null }, publishedRevision: revision };
  }
  const list = await listWhere(filter.show, moderatorId);
  return { AND: [{ ...kind, ...batch, ...notOfBlocked, openRevision: { ...revision, state: waitingStates } }, list] };
}

/** A translation concerns those who read its language, as much as those who read the original's. */
const inLanguages = (codes: string[]): Prisma.RevisionWhereInput => ({
  OR: [{ language: { in: codes } }, { translation: { locale: { in: codes } } }],
});

async function listWhere(show: QueueFilter["show"], moderatorId: string): Promise<Prisma.EntryWhereInput> {
  if (show === "mine") return { claimedById: moderatorId };
  if (show === "unclaimed") return { claimedById: null };
  if (show === "overdue") {
    return { openRevision: { submittedAt: { lt: overdueBefore(clock.now(), await readTargetDays()) } } };
  }
  return show === "remit" ? inRemit(await readRemit(moderatorId)) : {};
}

/** What has no topic yet is everybody's. */
function inRemit({ topics, languages }: RemitView): Prisma.EntryWhereInput {
  const topicIds = topics.map((code) => `topic:${code}`);
  const ofTopics: Prisma.RevisionWhereInput[] = [{ topicIds: { hasSome: topicIds } }, { topicIds: { isEmpty: true } }];
  return {
    openRevision: {
      AND: [languages.length > 0 ? inLanguages(languages) : {}, topics.length > 0 ? { OR: ofTopics } : {}],
    },
  };
}

/** How many entries stand in each of the queue's lists. */
export async function readQueueCounts(moderatorId: string): Promise<Record<QueueFilter["show"], number>> {
  const counts = queueShows.map(async (show) => {
    const where = await queueWhere({ show, page: 1 }, moderatorId);
    return [show, await database().entry.count({ where })] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as Record<QueueFilter["show"], number>;
}
