import { clock, DAY } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import { overdueBefore } from "./deadline";
import { waitingStates } from "./queue-filter-data";
import { readTargetDays } from "./service-target-data";

export type Load = {
  id: string;
  name: string;
  topicIds: string[];
  languageIds: string[];
  claimed: number;
  /** Claimed and overdue. */
  overdue: number;
  /** In the last thirty days. */
  decided: number;
};

/** What each moderator looks after, has on their desk, and has decided, by name. */
export async function readLoads(): Promise<Load[]> {
  const now = clock.now();
  const db = database();
  const waiting = { state: waitingStates };
  const overdue = { ...waiting, submittedAt: { lt: overdueBefore(now, await readTargetDays()) } };
  const decisions = ["approve", "requestChanges", "decline", "confirm"];
  const [people, claimed, late, decided] = await Promise.all([
    db.user.findMany({
      where: { role: { in: ["MODERATOR", "ADMINISTRATOR"] }, blockedAt: null, closedAt: null },
      select: { id: true, name: true, remit: { select: { termId: true, term: { select: { scheme: true } } } } },
      orderBy: { name: "asc" },
    }),
    db.entry.groupBy({
      by: ["claimedById"],
      where: { claimedById: { not: null }, openRevision: waiting },
      _count: true,
    }),
    db.entry.groupBy({
      by: ["claimedById"],
      where: { claimedById: { not: null }, openRevision: overdue },
      _count: true,
    }),
    db.workflowEvent.groupBy({
      by: ["actorId"],
      where: { transition: { in: decisions }, at: { gte: new Date(now.getTime() - 30 * DAY) } },
      _count: true,
    }),
  ]);
  const count = (rows: { claimedById: string | null; _count: number }[], id: string) =>
    rows.find(({ claimedById }) => claimedById === id)?._count ?? 0;
  return people.map(({ id, name, remit }) => ({
    id,
    name,
    topicIds: remit.filter(({ term }) => term.scheme === "TOPIC").map(({ termId }) => termId),
    languageIds: remit.filter(({ term }) => term.scheme === "LANGUAGE").map(({ termId }) => termId),
    claimed: count(claimed, id),
    overdue: count(late, id),
    decided: decided.find(({ actorId }) => actorId === id)?._count ?? 0,
  }));
}
