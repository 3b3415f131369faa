import { clock } from "@/lib/base/clock";
import { type Database, database } from "@/lib/db/client";
import { liveSession } from "./session-data";
import { SESSION_SECONDS } from "./session-token";

/** Records a log-in. @returns the id that the session's cookie carries */
export async function openSession(userId: string, userAgent: string | null): Promise<string> {
  const now = clock.now();
  const session = await database().session.create({
    data: {
      userId,
      userAgent: userAgent?.slice(0, 300) ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
    },
  });
  return session.id;
}

/** Logs one session out. */
export async function revokeSession(id: string): Promise<void> {
  await database().session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: clock.now() } });
}

/** Logs a person out everywhere, or everywhere else when one session is to stay. @returns how many were open */
export async function revokeSessions(userId: string, except?: string, db: Database = database()): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { userId, ...liveSession(), ...(except && { id: { not: except } }) },
    data: { revokedAt: clock.now() },
  });
  return count;
}
