import { clock, DAY } from "@/lib/base/clock";
import type { Database, Transaction } from "@/lib/db/client";
import type { Session, User } from "@/lib/db/generated/client";

/** How long a log-in lasts, in seconds; the cookie and its row end together. */
export const SESSION_SECONDS = (30 * DAY) / 1000;

/** Records a log-in. @returns the id that the session's cookie carries */
export async function openSession(db: Database, userId: string, userAgent: string | null): Promise<string> {
  const now = clock.now();
  const session = await db.session.create({
    data: {
      userId,
      userAgent: userAgent?.slice(0, 300) ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
    },
  });
  return session.id;
}

/**
 * Whose log-in this is, or null: unknown, revoked, expired, or of an account that is blocked or closed.
 * @param id as the cookie says it, which only the hub can write
 */
export async function findSessionUser(db: Database, id: string): Promise<User | null> {
  const session = await db.session.findFirst({
    where: { id, ...live(), user: { blockedAt: null, closedAt: null } },
    include: { user: true },
  });
  return session?.user ?? null;
}

/** A person's open sessions, the latest first. */
export async function listSessions(db: Database, userId: string): Promise<Session[]> {
  return db.session.findMany({ where: { userId, ...live() }, orderBy: { createdAt: "desc" } });
}

/** Logs one session out. */
export async function revokeSession(db: Database, id: string): Promise<void> {
  await db.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: clock.now() } });
}

/** Logs a person out everywhere, or everywhere else when one session is to stay. @returns how many were open */
export async function revokeSessions(db: Database | Transaction, userId: string, except?: string): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { userId, ...live(), ...(except && { id: { not: except } }) },
    data: { revokedAt: clock.now() },
  });
  return count;
}

function live() {
  return { revokedAt: null, expiresAt: { gt: clock.now() } };
}
