import { clock } from "@/lib/base/clock";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import type { EmailToken, EmailTokenPurpose } from "@/lib/db/generated/client";
import { enqueueMail } from "@/lib/mail/outbox";
import type { Actor } from "./actor";
import { isTaken } from "./identity-mutations";
import { checkCurrentPassword } from "./log-in-mutations";
import { tellIfHeld } from "./mail-domain-mutations";
import { limit, limits } from "./rate-limit";
import { issueToken, revokeTokens, useToken } from "./tokens";

/**
 * Confirms an address by the secret of a mailed link: that of a new account, or a new one of an account.
 * @returns which of the two; `expired` when the link is used, too old or unknown; `conflict` when another account has
 * confirmed the same address meanwhile
 */
export async function confirmEmail({ token: secret }: { token: string }): Promise<Result<EmailTokenPurpose>> {
  try {
    return await database().$transaction(async (transaction) => {
      const token = await useToken(transaction, secret, ["CONFIRM", "CHANGE_EMAIL"]);
      if (!token) return failure("expired");
      await takeAddress(transaction, token);
      return success(token.purpose);
    });
  } catch (error) {
    if (isTaken(error)) return failure("conflict");
    throw error;
  }
}

/**
 * Asks to use another address: it is confirmed by mail first, and the present one is told. Whether the new one has an
 * account already is told only to its owner.
 */
export async function requestEmailChange(
  actor: Actor,
  { email, currentPassword }: { email: string; currentPassword: string },
): Promise<Result<undefined>> {
  const checked = await checkCurrentPassword(actor.id, currentPassword);
  if (!checked.ok) return checked;
  if (email === actor.email) return invalidField("email", "emailUnchanged");
  // By whoever asks too: each mail goes to an address that they name.
  for (const source of [actor.id, email]) {
    const limited = await limit(database(), limits.mailByAccount, source);
    if (!limited.ok) return limited;
  }
  const { name, locale } = checked.value;
  const owner = await database().user.findFirst({ where: { email, emailVerifiedAt: { not: null } } });
  await database().$transaction(async (transaction) => {
    const about = { name, newEmail: email };
    await enqueueMail(transaction, { to: actor.email, locale, template: "changeEmailNotice", parameters: about });
    if (owner) {
      const mail = { to: email, locale: owner.locale, template: "alreadyRegistered" as const, parameters: {} };
      return enqueueMail(transaction, mail);
    }
    const secret = await issueToken(transaction, { userId: actor.id, purpose: "CHANGE_EMAIL", newEmail: email });
    const parameters = { name, path: `/confirm?token=${secret}` };
    await enqueueMail(transaction, { to: email, locale, template: "changeEmailConfirm", parameters });
  });
  return success();
}

async function takeAddress(transaction: Transaction, { userId, newEmail }: EmailToken): Promise<void> {
  const now = clock.now();
  if (newEmail) {
    // A registration of the same address that nobody confirmed gives way to who has shown that it is theirs.
    await transaction.user.deleteMany({ where: { email: newEmail, emailVerifiedAt: null, blockedAt: null } });
    await revokeTokens(transaction, userId, ["RESET", "CHANGE_EMAIL"]);
  }
  const user = await transaction.user.update({
    where: { id: userId },
    data: { emailVerifiedAt: now, ...(newEmail && { email: newEmail }) },
  });
  await tellIfHeld(transaction, user);
}
