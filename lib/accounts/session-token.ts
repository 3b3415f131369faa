import { decode, encode } from "next-auth/jwt";
import { DAY } from "@/lib/base/clock";
import { config } from "@/lib/base/config";

/** How long a log-in lasts, in seconds; the cookie and its row end together. */
export const SESSION_SECONDS = (30 * DAY) / 1000;

/** What a session's cookie says: the row that decides whether it is worth anything. */
export type SessionClaims = { sid: string; sub: string };

/** Whether browsers reach the hub by https, so that its cookies may stay away from http. */
export const secureCookies = () => config().APP_URL.startsWith("https://");

/** The cookie that next-auth and the log-in page share. */
export function sessionCookie() {
  return {
    name: `${secureCookies() ? "__Secure-" : ""}next-auth.session-token`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies() },
  } as const;
}

/** The cookie's value for a session: encrypted and signed as next-auth does it. */
export function sealSession(claims: SessionClaims): Promise<string> {
  return encode({ token: claims, secret: config().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
}

/** What a cookie's value says, or null when the hub did not write it or its time is over. */
export async function readSession(value: string | undefined): Promise<SessionClaims | null> {
  if (!value) return null;
  const claims = await decode({ token: value, secret: config().NEXTAUTH_SECRET }).catch(() => null);
  const { sid, sub } = claims ?? {};
  return typeof sid === "string" && typeof sub === "string" ? { sid, sub } : null;
}
