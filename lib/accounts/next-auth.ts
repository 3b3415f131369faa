import type { Account, AuthOptions, User as NextAuthUser } from "next-auth";
import { decode } from "next-auth/jwt";
import { config } from "@/lib/base/config";
import { log } from "@/lib/base/log";
import { database } from "@/lib/db/client";
import { localePath } from "@/lib/i18n/locales";
import { keepBlockedPerson } from "./blocked-person";
import { type ProviderIdentity, resolveIdentity } from "./identity-mutations";
import { verifyCredentials } from "./log-in-mutations";
import { keepPendingIdentity } from "./pending-identity";
import { oauthProviders } from "./providers";
import { logInSchema } from "./schema";
import { currentUser, requestAddress, requestUserAgent, returnLocale } from "./session";
import { findSessionUser } from "./session-data";
import { openSession, revokeSession } from "./session-mutations";
import { SESSION_SECONDS, sessionCookie } from "./session-token";

/**
 * next-auth as the hub uses it: signed cookies that name a row of Session and say nothing else, so that a log-in can be
 * ended by the hub at any moment.
 */
export function authOptions(): AuthOptions {
  // next-auth builds its own addresses from this variable only.
  process.env.NEXTAUTH_URL = config().APP_URL;
  return {
    secret: config().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/login", signOut: "/logout", error: "/login" },
    providers: [
      {
        id: "credentials",
        name: "credentials",
        type: "credentials",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (given) => authorizeCredentials(given),
      },
      ...oauthProviders(),
    ],
    jwt: {
      async decode(parameters) {
        const claims = await decode(parameters).catch(() => null);
        const live = typeof claims?.sid === "string" && (await findSessionUser(claims.sid));
        return live ? claims : null;
      },
    },
    callbacks: {
      signIn: ({ user, account }) => (account?.type === "oauth" ? admit(user, account) : true),
      async jwt({ token, user, account }) {
        if (!account) return token;
        const userId = account.type === "oauth" ? await userOf(account) : user.id;
        return { sid: await openSession(userId, await requestUserAgent()), sub: userId };
      },
      async session({ session, token }) {
        const user = await findSessionUser(String(token.sid));
        return { expires: session.expires, user: user ? { name: user.name, email: user.email } : undefined };
      },
    },
    events: { signOut: ({ token }) => revokeSession(String(token.sid)) },
    logger: {
      error: (code, detail) => log.warn("next-auth could not do what was asked", { code, detail }),
      warn: (code) => log.debug("next-auth warns", { code }),
      debug: () => undefined,
    },
  };
}

async function authorizeCredentials(given: unknown): Promise<NextAuthUser | null> {
  const parsed = logInSchema.safeParse(given);
  if (!parsed.success) return null;
  const verified = await verifyCredentials(parsed.data, await requestAddress());
  return verified.ok ? { id: verified.value.id } : null;
}

/** Whether an account of another provider may log in now (true, false), or the page where its person goes on. */
async function admit(user: NextAuthUser, account: Account): Promise<boolean | string> {
  const { provider, providerAccountId: subject } = account;
  const identity: ProviderIdentity = { provider, subject, name: user.name ?? "", verifiedEmail: user.email ?? null };
  const locale = await returnLocale();
  const known = await database().loginIdentity.findUnique({ where: { provider_subject: { provider, subject } } });
  if (!known && (await currentUser())) return goOn("/account/link");
  const outcome = await resolveIdentity(identity, locale);
  if (outcome.kind === "user") return true;
  if (outcome.kind === "refused") {
    if (!outcome.blockedId) return false;
    await keepBlockedPerson(outcome.blockedId);
    return localePath(locale, "/blocked");
  }
  return goOn(outcome.kind === "link" ? "/login?link=1" : "/register");

  async function goOn(path: string): Promise<string> {
    await keepPendingIdentity(identity);
    return localePath(locale, path);
  }
}

async function userOf({ provider, providerAccountId: subject }: Account): Promise<string> {
  const where = { provider_subject: { provider, subject } };
  return (await database().loginIdentity.findUniqueOrThrow({ where })).userId;
}
