import { type Database, database } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import type { Actor } from "./actor";

/** The acting person that an account's row describes. */
export function actorOf(user: User): Actor {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    occupation: user.occupation,
    locale: isLocale(user.locale) ? user.locale : defaultLocale,
    emailVerified: user.emailVerifiedAt !== null,
    blocked: user.blockedAt !== null,
    trusted: user.trustedAt !== null,
  };
}

/** The person whose account has this address, to act in their name from a command line; null when there is none. */
export async function findActorByEmail(db: Database, email: string): Promise<Actor | null> {
  const user = await db.user.findFirst({ where: { email: email.trim().toLowerCase(), closedAt: null } });
  return user && actorOf(user);
}

/** A person's own account with what they chose and how they may log in; the password's hash stays behind. */
export async function findAccount(id: string) {
  const user = await database().user.findUnique({ where: { id }, include: { interests: true, identities: true } });
  if (!user) return null;
  const { passwordHash, interests, ...account } = user;
  return {
    ...account,
    hasPassword: passwordHash !== null,
    interests: interests.map(({ termId }) => termId.replace(/^topic:/, "")),
    country: user.countryId?.replace(/^country:/, "") ?? "",
  };
}
export type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;
