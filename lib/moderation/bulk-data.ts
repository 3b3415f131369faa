import type { Actor } from "@/lib/accounts/actor";
import { may } from "@/lib/accounts/permissions";
import { clock } from "@/lib/base/clock";
import type { Failure } from "@/lib/base/errors";
import { isUuid } from "@/lib/base/uuid";
import { database } from "@/lib/db/client";
import { type BulkItemRow, bulkItemWithEntry, forecaster } from "./bulk-forecast-data";
import { type TransitionName, UNDO_FOR } from "./workflow";

export type BulkItemView = {
  entryId: string;
  title: string;
  language: string;
  failure: Failure | null;
  /** It looked like an entry that the hub had when it came. */
  hadTwin: boolean;
};

export type BulkView = {
  bulkId: string;
  transition: TransitionName;
  reason: string | null;
  topics: string[];
  filter: string;
  by: string;
  total: number;
  /** Not applied yet: those that would be done, and those that would be refused as things stand. */
  pending: BulkItemView[];
  done: BulkItemView[];
  refused: BulkItemView[];
  undone: BulkItemView[];
  notUndone: BulkItemView[];
  /** Somebody has said to take it back. */
  takenBack: boolean;
  mayApply: boolean;
  mayUndo: boolean;
};

/** One decision on many entries, before, while and after it is applied. Null for those who are no moderators. */
export async function readBulk(viewer: Actor, bulkId: string): Promise<BulkView | null> {
  if (!may(viewer, "moderate") || !isUuid(bulkId)) return null;
  const bulk = await database().bulkDecision.findUnique({
    where: { id: bulkId },
    include: {
      actor: { select: { id: true, name: true } },
      items: { include: bulkItemWithEntry, orderBy: { position: "asc" } },
    },
  });
  if (!bulk) return null;
  const waiting = bulk.items.filter(({ outcome }) => outcome === null);
  const forecast = await forecaster(viewer, bulk, waiting);
  const views = (rows: BulkItemRow[]) => rows.map((row) => asView(row, row.failure as Failure | null));
  const of = (outcome: string, undone: string | null) =>
    bulk.items.filter((item) => item.outcome === outcome && item.undone === undone);
  const mine = bulk.actor.id === viewer.id;
  const fresh = bulk.createdAt.getTime() + UNDO_FOR > clock.now().getTime();
  return {
    bulkId,
    transition: bulk.transition as TransitionName,
    reason: bulk.reason,
    topics: bulk.topics,
    filter: bulk.filter,
    by: bulk.actor.name,
    total: bulk.items.length,
    pending: waiting.map((row) => asView(row, forecast(row))),
    done: views(of("done", null)),
    refused: views(of("refused", null)),
    undone: views(of("done", "done")),
    notUndone: views(of("done", "refused")),
    takenBack: bulk.undoneAt !== null,
    mayApply: mine && bulk.undoneAt === null && waiting.length > 0,
    mayUndo: (mine || may(viewer, "administer")) && fresh && of("done", null).length > 0,
  };
}

function asView({ entryId, entry }: BulkItemRow, why: Failure | null): BulkItemView {
  const revision = entry.openRevision ?? entry.publishedRevision;
  return {
    entryId,
    title: revision?.title ?? "",
    language: revision?.language ?? entry.originalLanguage,
    failure: why,
    hadTwin: entry._count.twinMarks > 0,
  };
}
