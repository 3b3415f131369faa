import { kindOf } from "@/lib/catalogue/kinds";
import type { Kind } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { isWaiting, notOfBlocked, type QueueFilter, queueOrder, queueWhere, waitingStates } from "./queue-filter-data";

export const queuePageSize = 50;

export type QueueItem = {
  entryId: string;
  kind: Kind;
  title: string;
  language: string;
  topicIds: string[];
  waitingSince: Date;
  submitter: { id: string; name: string } | null;
  claimedBy: { id: string; name: string } | null;
  /** A change to an entry that readers see already. */
  isRevision: boolean;
  /** Who proposed it as a translation, and into which language. */
  translation: { locale: string; by: string } | null;
  appealed: boolean;
  /** It looked like an entry that the hub had when it came. */
  hadTwin: boolean;
  batch: { id: string; name: string } | null;
};

export type Queue = {
  items: QueueItem[];
  /** Entries that match the filter. */
  total: number;
  /** Entries waiting, whatever the filter. */
  waiting: number;
  /** Since when the oldest of all has waited. */
  oldest: Date | null;
  languages: string[];
  topicIds: string[];
  batches: { id: string; name: string; waiting: number }[];
};

/** What waits for a moderator, oldest first. @param moderatorId whose claims "mine" means */
export async function readQueue(filter: QueueFilter, moderatorId: string): Promise<Queue> {
  const db = database();
  const where = await queueWhere(filter, moderatorId);
  const [rows, total, all, oldest, facets, batches] = await Promise.all([
    db.entry.findMany({
      where,
      include: {
        openRevision: {
          include: { translation: { select: { locale: true, translator: { select: { name: true } } } } },
        },
        publishedRevision: true,
        submitter: { select: { id: true, name: true } },
        claimedBy: { select: { id: true, name: true } },
        batch: { select: { id: true, name: true } },
        _count: { select: { twinMarks: true } },
      },
      orderBy: queueOrder(filter),
      skip: (filter.page - 1) * queuePageSize,
      take: queuePageSize,
    }),
    db.entry.count({ where }),
    db.entry.count({ where: isWaiting }),
    db.revision.aggregate({ where: { openOf: notOfBlocked, state: waitingStates }, _min: { submittedAt: true } }),
    readWaitingFacets(),
    db.importBatch.findMany({
      where: { entries: { some: isWaiting } },
      select: { id: true, name: true, _count: { select: { entries: { where: isWaiting } } } },
      orderBy: { createdAt: "desc" },
      take: 20,
    }),
  ]);
  return {
    items: rows.flatMap((entry) => {
      const revision = entry.openRevision ?? entry.publishedRevision;
      if (!revision) return [];
      return {
        entryId: entry.id,
        kind: kindOf[entry.kind],
        title: revision.title,
        language: revision.language,
        topicIds: revision.topicIds,
        waitingSince: revision.submittedAt ?? revision.createdAt,
        submitter: entry.submitter,
        claimedBy: entry.claimedBy,
        isRevision: entry.publishedRevisionId !== null,
        translation: translationOf(entry.openRevision),
        appealed: entry.appealedAt !== null,
        hadTwin: entry._count.twinMarks > 0,
        batch: entry.batch,
      };
    }),
    total,
    waiting: all,
    oldest: oldest._min.submittedAt,
    ...facets,
    batches: batches.map(({ id, name, _count }) => ({ id, name, waiting: _count.entries })),
  };
}

function translationOf(open: { translation: { locale: string; translator: { name: string } } | null } | null) {
  return open?.translation ? { locale: open.translation.locale, by: open.translation.translator.name } : null;
}

/** The languages and topics of what waits, whatever the filter. */
export async function readWaitingFacets(): Promise<Pick<Queue, "languages" | "topicIds">> {
  const found = await database().revision.findMany({
    where: { openOf: notOfBlocked, state: waitingStates },
    select: { language: true, topicIds: true, translation: { select: { locale: true } } },
    distinct: ["language", "topicIds", "translationId"],
  });
  return {
    languages: [
      ...new Set(found.flatMap(({ language, translation }) => [language, translation?.locale ?? language])),
    ].sort(),
    topicIds: [...new Set(found.flatMap(({ topicIds }) => topicIds))].sort(),
  };
}

/** The ids of all entries that a filter finds, oldest first, for deciding them together. */
export async function readQueueIds(filter: QueueFilter, moderatorId: string, atMost: number): Promise<string[]> {
  const rows = await database().entry.findMany({
    where: await queueWhere(filter, moderatorId),
    orderBy: queueOrder(filter),
    select: { id: true },
    take: atMost,
  });
  return rows.map(({ id }) => id);
}
