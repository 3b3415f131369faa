import { type Failure, failure, invalidField, type Result, success } from "@/lib/base/errors";
import type { Database } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { verifyPassword } from "./passwords";
import { limit, limits, refund } from "./rate-limit";

export type Credentials = { email: string; password: string };

/**
 * Whose e-mail and password these are. Log-in page and next-auth's credentials provider both ask here.
 *
 * A wrong password and an unknown address get the same answer after the same work. What the account's state is
 * (not confirmed, blocked) is told only to who knows the password.
 * @param address network address that the attempt comes from, or null when not known
 * @returns the account; or `invalid` on `email` (credentialsWrong, emailNotConfirmed, accountBlocked), `tooMany`
 */
export async function verifyCredentials(
  db: Database,
  { email, password }: Credentials,
  address: string | null,
): Promise<Result<User>> {
  const limited = await countAttempt(db, email, address);
  if (limited) return limited;
  const user = await db.user.findFirst({ where: { email, closedAt: null } });
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) return invalidField("email", "credentialsWrong");
  await refundAttempt(db, email, address);
  if (user.blockedAt) return invalidField("email", "accountBlocked");
  if (!user.emailVerifiedAt) return invalidField("email", "emailNotConfirmed");
  return success(user);
}

/** Whether this is the person's password: asked before a change that a borrowed session must not make. */
export async function checkCurrentPassword(db: Database, userId: string, password: string): Promise<Result<User>> {
  const limited = await limit(db, limits.passwordByAccount, userId);
  if (!limited.ok) return limited;
  const user = await db.user.findUnique({ where: { id: userId } });
  if (!user) return failure("missing");
  if (!(await verifyPassword(user.passwordHash, password))) return invalidField("currentPassword", "passwordWrong");
  await refund(db, limits.passwordByAccount, userId);
  return success(user);
}

async function countAttempt(db: Database, email: string, address: string | null): Promise<Failure | undefined> {
  // Counted before the check, so that guesses sent all at once are counted too.
  const byAddress = address ? await limit(db, limits.logInByAddress, address) : success();
  if (!byAddress.ok) return byAddress;
  const byAccount = await limit(db, limits.logInByAccount, email);
  return byAccount.ok ? undefined : byAccount;
}

async function refundAttempt(db: Database, email: string, address: string | null): Promise<void> {
  await refund(db, limits.logInByAccount, email);
  if (address) await refund(db, limits.logInByAddress, address);
}
