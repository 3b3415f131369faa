import type { Actor } from "@/lib/accounts/actor";
import { kindOf } from "@/lib/catalogue/kinds";
import type { Kind } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type QueueFilter, queueOrder, queueWhere } from "./queue-filter-data";

/** Where an entry stands in a queue, or stood before it was decided. */
export type Place = { since: Date; entryId: string };

/** An entry as the desk's narrow list shows it. */
export type DeskItem = {
  entryId: string;
  kind: Kind;
  title: string;
  language: string;
  since: Date;
  claimedBy: { id: string; name: string } | null;
};

export type Desk = {
  /** Those around the entry, in the queue's order. */
  items: DeskItem[];
  total: number;
  /** 1 for the first; where the entry stood, when it is no longer in the queue. */
  position: number;
  previous: string | null;
  next: string | null;
};

/** As many of those before and after an entry as the list shows. */
const shown = { before: 2, after: 9 };

/** Where an entry stands or stood in a queue; null for one that never waited. */
export async function readPlace(filter: QueueFilter, entryId: string): Promise<Place | null> {
  const entry = await database().entry.findUnique({
    where: { id: entryId },
    select: { submittedAt: true, reviewDueAt: true, openRevision: { select: { submittedAt: true } } },
  });
  const waiting = entry?.openRevision?.submittedAt ?? entry?.submittedAt;
  const since = filter.show === "afterwards" ? (entry?.reviewDueAt ?? waiting) : waiting;
  return since ? { since, entryId } : null;
}

/** The part of a filtered queue around a place in it. */
export async function readDesk(filter: QueueFilter, viewer: Actor, place: Place | null): Promise<Desk> {
  const db = database();
  const where = await queueWhere(filter, viewer.id);
  if (!place) {
    const [rows, total] = await Promise.all([
      rowsOf(filter, where, "asc", shown.before + shown.after),
      db.entry.count({ where }),
    ]);
    return { items: rows.map(asItem), total, position: 0, previous: null, next: rows[0]?.id ?? null };
  }
  const [before, own, after, ahead, total] = await Promise.all([
    rowsOf(filter, { AND: [where, beyond(filter, place, "lt")] }, "desc", shown.before),
    rowsOf(filter, { AND: [where, { id: place.entryId }] }, "asc", 1),
    rowsOf(filter, { AND: [where, beyond(filter, place, "gt")] }, "asc", shown.after),
    db.entry.count({ where: { AND: [where, beyond(filter, place, "lt")] } }),
    db.entry.count({ where }),
  ]);
  return {
    items: [...before.reverse(), ...own, ...after].map(asItem),
    total,
    position: ahead + 1,
    previous: before.at(-1)?.id ?? null,
    next: after[0]?.id ?? null,
  };
}

/**
 * The next entry of a queue that a moderator may decide: after a place, else from the queue's beginning. Their own
 * entries and those that somebody else has claimed are passed over.
 */
export async function readNextToDecide(
  filter: QueueFilter,
  viewer: Actor,
  place: Place | null,
): Promise<string | null> {
  const theirs: Prisma.EntryWhereInput[] = [
    await queueWhere(filter, viewer.id),
    { OR: [{ claimedById: null }, { claimedById: viewer.id }] },
    { OR: [{ submitterId: null }, { submitterId: { not: viewer.id } }] },
    { NOT: { openRevision: { translation: { translatorId: viewer.id } } } },
  ];
  const find = (more: Prisma.EntryWhereInput[]) =>
    database().entry.findFirst({
      where: { AND: [...theirs, ...more] },
      orderBy: queueOrder(filter),
      select: { id: true },
    });
  const following = place && (await find([beyond(filter, place, "gt")]));
  const found = following ?? (await find(place ? [{ id: { not: place.entryId } }] : []));
  return found?.id ?? null;
}

function beyond(filter: QueueFilter, { since, entryId }: Place, way: "lt" | "gt"): Prisma.EntryWhereInput {
  const at = (date: Prisma.DateTimeNullableFilter | Date): Prisma.EntryWhereInput =>
    filter.show === "afterwards" ? { reviewDueAt: date } : { openRevision: { submittedAt: date } };
  return { OR: [at({ [way]: since }), { AND: [at(since), { id: { [way]: entryId } }] }] };
}

const asked = {
  openRevision: { select: { title: true, language: true, submittedAt: true } },
  publishedRevision: { select: { title: true, language: true } },
  claimedBy: { select: { id: true, name: true } },
} as const;

function rowsOf(filter: QueueFilter, where: Prisma.EntryWhereInput, way: "asc" | "desc", take: number) {
  return database().entry.findMany({ where, include: asked, orderBy: queueOrder(filter, way), take });
}

function asItem(entry: Awaited<ReturnType<typeof rowsOf>>[number]): DeskItem {
  const revision = entry.openRevision ?? entry.publishedRevision;
  return {
    entryId: entry.id,
    kind: kindOf[entry.kind],
    title: revision?.title ?? "",
    language: revision?.language ?? entry.originalLanguage,
    since: entry.openRevision?.submittedAt ?? entry.reviewDueAt ?? entry.createdAt,
    claimedBy: entry.claimedBy,
  };
}
