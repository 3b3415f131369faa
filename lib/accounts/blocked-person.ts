import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { config } from "@/lib/base/config";
import { secureCookies } from "./session-token";

/*
 * A blocked person who has proved who they are, by password or at another provider: not logged in, yet they may read why
 * they are blocked and write to the administrators.
 */

/** How long, in seconds. */
const LIFETIME = 60 * 60;
/** Keeps it from being read as a session. */
const salt = "blocked person";

function cookie() {
  const secure = secureCookies();
  return {
    name: `${secure ? "__Secure-" : ""}hub-blocked`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: LIFETIME },
  } as const;
}

/** Lets this browser read and ask in the name of a blocked person. */
export async function keepBlockedPerson(userId: string): Promise<void> {
  const { name, options } = cookie();
  const value = await encode({ token: { sub: userId }, secret: config().NEXTAUTH_SECRET, salt, maxAge: LIFETIME });
  (await cookies()).set(name, value, options);
}

/** Whose account this browser proved to be blocked, or null. Whether it still is, its row says. */
export async function blockedPerson(): Promise<string | null> {
  const value = (await cookies()).get(cookie().name)?.value;
  if (!value) return null;
  const claims = await decode({ token: value, secret: config().NEXTAUTH_SECRET, salt }).catch(() => null);
  return claims?.sub ?? null;
}
