import type { Actor } from "@/lib/accounts/actor";
import { clock, MINUTE } from "@/lib/base/clock";
import { type Database, database } from "@/lib/db/client";

/** How long after logging in somebody without a password counts as present, in minutes. */
export const FRESH_MINUTES = 15;

/** What closing an account would do, for who is about to. */
export type Farewell = {
  hasPassword: boolean;
  /** Logged in a moment ago: what those show who have no password. */
  isFresh: boolean;
  isLastAdministrator: boolean;
  /** Entries of theirs that readers see. */
  published: number;
  /** Waiting for a decision: they are withdrawn. */
  waiting: number;
  /** Never submitted: they are deleted. */
  drafts: number;
  /** Other people's entries that they have claimed to decide: those go back to the queue. */
  claimed: number;
};

export async function readFarewell({ id, role }: Actor, sessionId: string): Promise<Farewell> {
  const db = database();
  const [user, published, waiting, drafts, claimed, others, isFresh] = await Promise.all([
    db.user.findUnique({ where: { id }, select: { passwordHash: true } }),
    db.entry.count({ where: { submitterId: id, status: "PUBLISHED" } }),
    db.entry.count({ where: waitingOf(id) }),
    db.entry.count({ where: { submitterId: id, openRevision: { state: "DRAFT" } } }),
    db.entry.count({ where: { claimedById: id } }),
    countOtherAdministrators(db, id),
    isFreshSession(sessionId, id),
  ]);
  const isLastAdministrator = role === "ADMINISTRATOR" && others === 0;
  const hasPassword = user?.passwordHash != null;
  return { hasPassword, isFresh, isLastAdministrator, published, waiting, drafts, claimed };
}

/** What a person wrote and submitted, and nobody has decided on. What they imported is a library's, and stays. */
export function waitingOf(submitterId: string) {
  const undecided = ["SUBMITTED" as const, "IN_REVIEW" as const, "CHANGES_REQUESTED" as const];
  const state = { in: undecided };
  return {
    OR: [
      { submitterId, provenance: "FORM" as const, openRevision: { state, translationId: null } },
      { openRevision: { state, translation: { translatorId: submitterId } } },
    ],
  };
}

export function countOtherAdministrators(db: Database, id: string): Promise<number> {
  return db.user.count({ where: { role: "ADMINISTRATOR", id: { not: id }, blockedAt: null, closedAt: null } });
}

export async function isFreshSession(id: string, userId: string): Promise<boolean> {
  const since = new Date(clock.now().getTime() - FRESH_MINUTES * MINUTE);
  return (await database().session.count({ where: { id, userId, createdAt: { gt: since } } })) > 0;
}
