import { clock } from "@/lib/base/clock";
import { type FieldError, failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { enqueueMail } from "@/lib/mail/outbox";
import type { Actor } from "./actor";
import { checkCurrentPassword } from "./log-in-mutations";
import { hashPassword, passwordProblem } from "./passwords";
import { limits } from "./rate-limit";
import { limitMails, type Origin } from "./registration-mutations";
import { revokeSessions } from "./session-mutations";
import { findToken } from "./token-data";
import { issueToken, revokeTokens, useToken } from "./tokens";

/** Mails a link to choose a new password. The answer is the same whether the address has an account or not. */
export async function requestReset({ email }: { email: string }, origin: Origin): Promise<Result<undefined>> {
  const limited = await limitMails(email, origin, limits.mailByAddress);
  if (!limited.ok) return limited;
  const user = await database().user.findFirst({ where: { email, blockedAt: null, closedAt: null } });
  if (!user) return success();
  await database().$transaction(async (transaction) => {
    const secret = await issueToken(transaction, { userId: user.id, purpose: "RESET" });
    const parameters = { path: `/reset?token=${secret}` };
    await enqueueMail(transaction, { to: email, locale: user.locale, template: "reset", parameters });
  });
  return success();
}

/**
 * Sets a new password by the secret of a mailed link, and logs the account out everywhere. Since the link came by
 * mail, it confirms the address as well.
 * @returns `expired` when the link is used, too old or unknown; `invalid` on `password`
 */
export async function resetPassword({
  token: secret,
  password,
}: {
  token: string;
  password: string;
}): Promise<Result<undefined>> {
  const token = await findToken(secret);
  const user = token?.purpose === "RESET" ? await database().user.findUnique({ where: { id: token.userId } }) : null;
  if (!user) return failure("expired");
  const problem = passwordProblem(password, user.email);
  if (problem) return wrongPassword(problem);
  const passwordHash = await hashPassword(password);
  return database().$transaction(async (transaction) => {
    if (!(await useToken(transaction, secret, ["RESET"]))) return failure("expired");
    await setPassword(transaction, user, passwordHash);
    await transaction.user.updateMany({
      where: { id: user.id, emailVerifiedAt: null },
      data: { emailVerifiedAt: clock.now() },
    });
    return success();
  });
}

/** Changes one's own password and logs out every session but the present one. */
export async function changePassword(
  actor: Actor,
  { currentPassword, password }: { currentPassword: string; password: string },
  sessionId: string,
): Promise<Result<undefined>> {
  const checked = await checkCurrentPassword(actor.id, currentPassword);
  if (!checked.ok) return checked;
  const problem = passwordProblem(password, actor.email);
  if (problem) return wrongPassword(problem);
  const passwordHash = await hashPassword(password);
  await database().$transaction((transaction) => setPassword(transaction, checked.value, passwordHash, sessionId));
  return success();
}

async function setPassword(transaction: Transaction, user: User, passwordHash: string, stay?: string): Promise<void> {
  const { id, email, locale, name } = user;
  await transaction.user.update({ where: { id }, data: { passwordHash } });
  await revokeSessions(id, stay, transaction);
  // Whoever asked for another address may have been the one against whom the password is changed.
  await revokeTokens(transaction, id, ["RESET", "CHANGE_EMAIL"]);
  await enqueueMail(transaction, { to: email, locale, template: "passwordChanged", parameters: { name } });
}

function wrongPassword({ key, values }: FieldError) {
  return invalidField("password", key, values);
}
