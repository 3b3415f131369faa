import { clock } from "@/lib/base/clock";
import { type Failure, failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
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
 * @returns the account; or `invalid` on `email` (credentialsWrong, emailNotConfirmed, accountBlocked, with the account's id in
 * `values.blocked`), `tooMany`
 */
export async function verifyCredentials(
  { email, password }: Credentials,
  address: string | null,
): Promise<Result<User>> {
  const at = clock.now();
  const limited = await countAttempt(email, address, at);
  if (limited) return limited;
  const user = await database().user.findFirst({ where: { email, closedAt: null } });
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) return invalidField("email", "credentialsWrong");
  await refundAttempt(email, address, at);
  if (user.blockedAt) return { ...invalidField("email", "accountBlocked"), values: { blocked: user.id } };
  if (!user.emailVerifiedAt) return invalidField("email", "emailNotConfirmed");
  return success(user);
}

/** Whether this is the person's password: asked before a change that a borrowed session must not make. */
export async function checkCurrentPassword(userId: string, password: string): Promise<Result<User>> {
  const at = clock.now();
  const limited = await limit(database(), limits.passwordByAccount, userId, at);
  if (!limited.ok) return limited;
  const user = await database().user.findUnique({ where: { id: userId } });
  if (!user) return failure("missing");
  if (!(await verifyPassword(user.passwordHash, password))) return invalidField("currentPassword", "passwordWrong");
  await refund(database(), limits.passwordByAccount, userId, at);
  return success(user);
}

async function countAttempt(email: string, address: string | null, at: Date): Promise<Failure | undefined> {
  // Counted before the check, so that guesses sent all at once are counted too.
  const byAddress = address ? await limit(database(), limits.logInByAddress, address, at) : success();
  if (!byAddress.ok) return byAddress;
  const byAccount = await limit(database(), limits.logInByAccount, email, at);
  return byAccount.ok ? undefined : byAccount;
}

async function refundAttempt(email: string, address: string | null, at: Date): Promise<void> {
  await refund(database(), limits.logInByAccount, email, at);
  if (address) await refund(database(), limits.logInByAddress, address, at);
}
