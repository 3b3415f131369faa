import { clock } from "@/lib/base/clock";
import { type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import type { Prisma, User } from "@/lib/db/generated/client";
import type { Locale } from "@/lib/i18n/locales";
import { enqueueMail } from "@/lib/mail/outbox";
import { honeypotField } from "./honeypot";
import { isTaken, type ProviderIdentity } from "./identity-mutations";
import { hashPassword } from "./passwords";
import { profileData } from "./profile-mutations";
import { type Limit, limit, limits } from "./rate-limit";
import type { Registration } from "./schema";
import { issueToken } from "./tokens";

/** Where a request comes from: what mutations without an acting person need to know of it. */
export type Origin = { locale: Locale; address: string | null };

/**
 * Registers an account, inert until its address is confirmed by mail. Whether the address already has an account is
 * told to nobody but its owner, by mail; the answer and its time are the same.
 *
 * Registering again before confirming replaces what was given before, its password included: who confirms an address
 * must not thereby open an account that somebody else made for them.
 * @param identity the account at another provider that registers, instead of a password
 */
export async function register(
  registration: Registration,
  origin: Origin,
  identity?: ProviderIdentity,
): Promise<Result<undefined>> {
  const { email, password } = registration;
  const limited = await limitMails(email, origin, limits.registerByAddress);
  if (!limited.ok) return limited;
  const profile = await profileData(registration);
  if (!profile.ok) return profile;
  const { columns, interestIds } = profile.value;
  const passwordHash = password === null ? null : await hashPassword(password);
  const interests = { create: interestIds.map((termId) => ({ termId })) };
  const honeypotAt = registration[honeypotField]?.trim() ? clock.now() : null;
  const data = { ...columns, honeypotAt, email, passwordHash, locale: origin.locale, interests };

  const existing = await database().user.findUnique({ where: { email } });
  try {
    if (existing?.emailVerifiedAt) await tellOwner(existing);
    else await writeInert(data, identity);
  } catch (error) {
    // Somebody registered the same address at the same moment: theirs stands, and the mail is theirs to confirm.
    if (!isTaken(error)) throw error;
  }
  return success();
}

/** Sends the link again to an address that waits for it; says nothing of any other. */
export async function resendConfirmation({ email }: { email: string }, origin: Origin): Promise<Result<undefined>> {
  const limited = await limitMails(email, origin, limits.mailByAddress);
  if (!limited.ok) return limited;
  const user = await database().user.findFirst({
    where: { email, emailVerifiedAt: null, blockedAt: null, closedAt: null },
  });
  if (user) await database().$transaction((transaction) => sendConfirmation(transaction, user));
  return success();
}

/**
 * Bounds the mails that anyone can cause: to one mailbox, and from one network address. Counted alike whether the
 * mailbox has an account or not.
 */
export async function limitMails(email: string, { address }: Origin, byAddress: Limit): Promise<Result<undefined>> {
  const limited = address ? await limit(database(), byAddress, address) : success();
  return limited.ok ? limit(database(), limits.mailByAccount, email) : limited;
}

async function tellOwner({ email, locale }: User): Promise<void> {
  await database().$transaction((transaction) =>
    enqueueMail(transaction, { to: email, locale, template: "alreadyRegistered", parameters: {} }),
  );
}

type NewUser = Prisma.UserUncheckedCreateInput & { email: string };

async function writeInert(data: NewUser, identity?: ProviderIdentity): Promise<void> {
  const key = identity && { provider: identity.provider, subject: identity.subject };
  await database().$transaction(async (transaction) => {
    const former = { email: data.email };
    await transaction.user.deleteMany({
      where: {
        emailVerifiedAt: null,
        blockedAt: null,
        OR: key ? [former, { identities: { some: key } }] : [former],
      },
    });
    const identities = key ? { create: key } : {};
    const user = await transaction.user.create({ data: { ...data, identities, createdAt: clock.now() } });
    await sendConfirmation(transaction, user);
  });
}

async function sendConfirmation(transaction: Transaction, user: User): Promise<void> {
  const secret = await issueToken(transaction, { userId: user.id, purpose: "CONFIRM" });
  await enqueueMail(transaction, {
    to: user.email,
    locale: user.locale,
    template: "confirm",
    parameters: { path: `/confirm?token=${secret}` },
  });
}
