import type { Viewer } from "@/lib/accounts/actor";
import { authorize, may } from "@/lib/accounts/permissions";
import { clock } from "@/lib/base/clock";
import { type Failure, failure, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { amendEntry } from "./amendment-mutations";
import { performTransition } from "./mutations";
import { bulkAtMost } from "./workflow";

export const bulkTransitions = ["approve", "requestChanges", "decline"] as const;
export type BulkTransition = (typeof bulkTransitions)[number];

export type BulkPlan = {
  entryIds: string[];
  transition: BulkTransition;
  reason?: string;
  /** Topic codes for those entries that came without any, as imports often do. */
  topics?: string[];
  /** The queue that they were chosen from, as an address's query. */
  filter?: string;
};

/** As many as one request decides: a few seconds' work. */
export const bulkStep = 100;

/** Writes down what one decision on many entries is to do, with each as it is now; nothing changes yet. */
export async function planMany(viewer: Viewer, plan: BulkPlan): Promise<Result<{ bulkId: string }>> {
  const allowed = authorize(viewer, "moderate");
  if (!allowed.ok) return allowed;
  const chosen = [...new Set(plan.entryIds)].slice(0, bulkAtMost);
  const entries = await database().entry.findMany({
    where: { id: { in: chosen } },
    select: { id: true, version: true },
  });
  const seen = new Map(entries.map(({ id, version }) => [id, version]));
  const items = chosen.flatMap((entryId, position) => {
    const version = seen.get(entryId);
    return version === undefined ? [] : { entryId, position, seen: version };
  });
  const { id } = await database().bulkDecision.create({
    data: {
      actorId: allowed.value.actor.id,
      transition: plan.transition,
      reason: plan.reason?.trim() || null,
      topics: plan.topics ?? [],
      filter: plan.filter ?? "",
      items: { createMany: { data: items } },
    },
    select: { id: true },
  });
  return success({ bulkId: id });
}

/**
 * Decides the next entries of a plan, each on its own: one that cannot be decided (claimed by somebody, breaking a rule,
 * changed since it was planned) stays as it is, with the reason written down; the others are done.
 * @returns how many are left; `missing` for anybody but the moderator who planned it
 */
export async function applyMany(viewer: Viewer, bulkId: string): Promise<Result<{ left: number }>> {
  const allowed = authorize(viewer, "moderate");
  if (!allowed.ok) return allowed;
  const bulk = await nextItems(bulkId, { outcome: null });
  if (!bulk || bulk.undoneAt || bulk.actorId !== allowed.value.actor.id) return failure("missing");
  for (const item of bulk.items) {
    const alongside = (tx: Transaction, version: number) =>
      mark(tx, bulkId, item.entryId, { outcome: "done", doneVersion: version, failure: undefined });
    const result = await decideOne(viewer, bulk, item, alongside);
    if (!result.ok) await refuse(bulkId, item.entryId, "outcome", result);
  }
  return success({ left: await database().bulkDecisionItem.count({ where: { bulkId, outcome: null } }) });
}

/**
 * Takes back the next of what one decision on many entries did: those that nobody has touched since, for a day.
 * @returns how many are left; `missing` for anybody but the moderator who decided, or an administrator
 */
export async function undoMany(viewer: Viewer, bulkId: string): Promise<Result<{ left: number }>> {
  const allowed = authorize(viewer, "moderate");
  if (!allowed.ok) return allowed;
  const pending = { outcome: "done", undone: null };
  const bulk = await nextItems(bulkId, pending);
  const mayUndo = bulk?.actorId === allowed.value.actor.id || may(viewer, "administer");
  if (!bulk || !mayUndo) return failure("missing");
  // What was not applied yet no longer will be.
  await database().bulkDecision.updateMany({
    where: { id: bulkId, undoneAt: null },
    data: { undoneAt: clock.now() },
  });
  for (const { entryId, doneVersion } of bulk.items) {
    const alongside = (tx: Transaction) => mark(tx, bulkId, entryId, { undone: "done", failure: undefined });
    const seen = doneVersion ?? undefined;
    const result = await performTransition(viewer, { entryId, transition: "undo", seen, alongside });
    if (!result.ok) await refuse(bulkId, entryId, "undone", result);
  }
  return success({ left: await database().bulkDecisionItem.count({ where: { bulkId, ...pending } }) });
}

function nextItems(bulkId: string, where: Prisma.BulkDecisionItemWhereInput) {
  return database().bulkDecision.findUnique({
    where: { id: bulkId },
    include: { items: { where, orderBy: { position: "asc" }, take: bulkStep } },
  });
}

async function decideOne(
  viewer: Viewer,
  { transition, reason, topics }: { transition: string; reason: string | null; topics: string[] },
  { entryId, seen }: { entryId: string; seen: number },
  alongside: (tx: Transaction, version: number) => Promise<void>,
): Promise<Result<unknown>> {
  let version = seen;
  if (topics.length > 0) {
    const amended = await amendEntry(viewer, { entryId, seen, amendment: { topics }, onlyIfWithoutTopics: true });
    if (!amended.ok) return amended;
    version = amended.value.version;
  }
  const input = { entryId, transition: transition as BulkTransition, reason: reason ?? undefined, alongside };
  return performTransition(viewer, { ...input, seen: version });
}

async function mark(
  tx: Transaction,
  bulkId: string,
  entryId: string,
  data: Prisma.BulkDecisionItemUpdateInput,
): Promise<void> {
  await tx.bulkDecisionItem.update({ where: { bulkId_entryId: { bulkId, entryId } }, data });
}

/** Unless another window of the same moderator has done it in the meantime. */
async function refuse(bulkId: string, entryId: string, what: "outcome" | "undone", why: Failure): Promise<void> {
  await database().bulkDecisionItem.updateMany({
    where: { bulkId, entryId, [what]: null },
    data: { [what]: "refused", failure: why as unknown as Prisma.InputJsonObject },
  });
}
