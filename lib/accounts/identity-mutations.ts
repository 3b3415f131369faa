import { clock } from "@/lib/base/clock";
import { failure, type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import { Prisma, type User } from "@/lib/db/generated/client";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "./actor";
import { tellIfHeld } from "./mail-domain-mutations";

/** An account at ORCID or at an institution's OpenID Connect, as its provider vouches for it. */
export type ProviderIdentity = {
  provider: string;
  /** The provider's own, lasting name for the person; for ORCID the iD. */
  subject: string;
  name: string;
  /** In lower case. Only when the provider says that it has verified it. */
  verifiedEmail: string | null;
};

/** What logging in with another provider leads to. */
export type IdentityOutcome =
  | { kind: "user"; user: User }
  /** Closed, or blocked: then with whose account it is, so that they can be told why. */
  | { kind: "refused"; blockedId?: string }
  /** An account has this address: its owner must log in and agree to link. */
  | { kind: "link" }
  /** The provider gave no verified address: the person gives one and confirms it. */
  | { kind: "register" };

/**
 * Who logs in with an account of another provider. A new person with a verified address gets an account at once;
 * an existing account is never taken over on the word of a provider.
 */
export async function resolveIdentity(identity: ProviderIdentity, locale: Locale): Promise<IdentityOutcome> {
  const { provider, subject, verifiedEmail } = identity;
  const known = await database().loginIdentity.findUnique({
    where: { provider_subject: { provider, subject } },
    include: { user: true },
  });
  if (known) return outcomeFor(known.user);
  if (!verifiedEmail) return { kind: "register" };
  const owner = await database().user.findUnique({ where: { email: verifiedEmail } });
  if (owner?.emailVerifiedAt) return { kind: "link" };
  try {
    return { kind: "user", user: await createUser({ ...identity, verifiedEmail }, locale) };
  } catch (error) {
    if (isTaken(error)) return { kind: "link" };
    throw error;
  }
}

/** Links another provider's account to the person's own; `conflict` when it belongs to somebody else. */
export async function linkIdentity(
  actor: Actor,
  { provider, subject }: Pick<ProviderIdentity, "provider" | "subject">,
): Promise<Result<undefined>> {
  const known = await database().loginIdentity.findUnique({ where: { provider_subject: { provider, subject } } });
  if (known) return known.userId === actor.id ? success() : failure("conflict");
  try {
    await database().loginIdentity.create({ data: { provider, subject, userId: actor.id, createdAt: clock.now() } });
  } catch (error) {
    if (isTaken(error)) return failure("conflict");
    throw error;
  }
  return success();
}

/** Takes a link away; `conflict` when it is the only way in to the account. */
export async function unlinkIdentity(actor: Actor, provider: string): Promise<Result<undefined>> {
  const user = await database().user.findUnique({ where: { id: actor.id }, include: { identities: true } });
  if (!user) return failure("missing");
  const left = user.identities.filter((identity) => identity.provider !== provider);
  if (!user.passwordHash && left.length === 0) return failure("conflict");
  await database().loginIdentity.deleteMany({ where: { userId: actor.id, provider } });
  return success();
}

function outcomeFor(user: User): IdentityOutcome {
  if (user.closedAt) return { kind: "refused" };
  if (user.blockedAt) return { kind: "refused", blockedId: user.id };
  // Registered with an address that was never confirmed, perhaps mistyped: they may give it again.
  return user.emailVerifiedAt ? { kind: "user", user } : { kind: "register" };
}

async function createUser(
  { provider, subject, name, verifiedEmail }: ProviderIdentity & { verifiedEmail: string },
  locale: Locale,
): Promise<User> {
  const now = clock.now();
  return database().$transaction(async (transaction) => {
    // Somebody who registered this address and never confirmed it has shown no right to it.
    await transaction.user.deleteMany({ where: { email: verifiedEmail, emailVerifiedAt: null, blockedAt: null } });
    const user = await transaction.user.create({
      data: {
        email: verifiedEmail,
        emailVerifiedAt: now,
        name: name || (verifiedEmail.split("@")[0] as string),
        // Providers do not tell; the person is asked on the account page, where they arrive.
        occupation: "RESEARCHER",
        locale,
        createdAt: now,
        identities: { create: { provider, subject, createdAt: now } },
      },
    });
    await tellIfHeld(transaction, user);
    return user;
  });
}

/** Whether a write failed because another row has the same unique value (Prisma's P2002). */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
