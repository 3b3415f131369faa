import { clock } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import type { Session, User } from "@/lib/db/generated/client";

/**
 * Whose log-in this is, or null: unknown, revoked, expired, or of an account that is blocked or closed.
 * @param id as the cookie says it, which only the hub can write
 */
export async function findSessionUser(id: string): Promise<User | null> {
  const session = await database().session.findFirst({
    where: { id, ...liveSession(), user: { blockedAt: null, closedAt: null } },
    include: { user: true },
  });
  return session?.user ?? null;
}

/** A person's open sessions, the latest first. */
export async function listSessions(userId: string): Promise<Session[]> {
  return database().session.findMany({ where: { userId, ...liveSession() }, orderBy: { createdAt: "desc" } });
}

/** What makes a session count. */
export function liveSession() {
  return { revokedAt: null, expiresAt: { gt: clock.now() } };
}
