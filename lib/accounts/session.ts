import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import type { Locale } from "@/lib/i18n/locales";
import { splitLocale } from "@/lib/i18n/negotiate";
import type { Actor } from "./actor";
import { standingActorOf } from "./mail-domain-data";
import { type Limit, limit } from "./rate-limit";
import { findSessionUser } from "./session-data";
import { openSession, revokeSession } from "./session-mutations";
import { readSession, SESSION_SECONDS, sealSession, secureCookies, sessionCookie } from "./session-token";

type CurrentSession = { id: string; user: User };

/** The live session of this request and its account, read once per request. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const claims = await readSession((await cookies()).get(sessionCookie().name)?.value);
  const user = claims && (await findSessionUser(claims.sid));
  return user ? { id: claims.sid, user } : null;
});

/** Who makes this request, or null: nobody is logged in. Read once per request. */
export const currentUser = cache(async (): Promise<Actor | null> => {
  const session = await currentSession();
  return session && standingActorOf(session.user);
});

/** Logs an account in on this browser: for server actions and route handlers, which may set cookies. */
export async function startSession(userId: string): Promise<void> {
  await endSession();
  const sid = await openSession(userId, await requestUserAgent());
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sealSession({ sid, sub: userId }), { ...options, maxAge: SESSION_SECONDS });
}

/** Logs this browser out; the cookie would be worth nothing even if somebody had kept it. */
export async function endSession(): Promise<void> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  const claims = await readSession(jar.get(name)?.value);
  if (claims) await revokeSession(claims.sid);
  jar.set(name, "", { ...options, maxAge: 0 });
}

/**
 * The network address that this request comes from, as the nearest server says it: a proxy appends to
 * `X-Forwarded-For`, so only the last entry is its own word. Null when nothing is said.
 */
export async function requestAddress(): Promise<string | null> {
  const forwarded = (await headers()).get("x-forwarded-for");
  return forwarded?.split(",").at(-1)?.trim() || null;
}

/** Counts one more request of this one's address: `tooMany` with `values.minutes` when it has had its share. */
export async function limitByAddress(allowed: Limit): Promise<Result<undefined>> {
  const address = await requestAddress();
  return address ? limit(database(), allowed, address) : success();
}

export async function requestUserAgent(): Promise<string | null> {
  return (await headers()).get("user-agent");
}

/** The language of the page to which a provider's log-in leads back, which next-auth keeps in a cookie. */
export async function returnLocale(): Promise<Locale> {
  const name = `${secureCookies() ? "__Secure-" : ""}next-auth.callback-url`;
  const address = (await cookies()).get(name)?.value ?? "";
  return splitLocale(URL.canParse(address) ? new URL(address).pathname : "/").locale;
}
