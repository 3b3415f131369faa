import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { config } from "@/lib/base/config";
import type { ProviderIdentity } from "./identity-mutations";
import { secureCookies } from "./session-token";

/*
 * An account at another provider that has proved itself to this browser, waiting until its person has registered, or
 * has logged in and agreed to link it. It travels in a cookie and never in an address: a link made by somebody else
 * must not bring their identity into this person's account.
 */

/** How long it waits, in seconds. */
const LIFETIME = 30 * 60;
/** Keeps it from being read as a session, and a session from being read as it. */
const salt = "pending identity";
const schema = z.object({
  provider: z.string(),
  subject: z.string(),
  name: z.string(),
  verifiedEmail: z.string().nullable(),
});

function cookie() {
  const secure = secureCookies();
  return {
    name: `${secure ? "__Secure-" : ""}hub-identity`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}

/** The identity that waits in this browser, or null. */
export async function pendingIdentity(): Promise<ProviderIdentity | null> {
  const value = (await cookies()).get(cookie().name)?.value;
  if (!value) return null;
  const claims = await decode({ token: value, secret: config().NEXTAUTH_SECRET, salt }).catch(() => null);
  return schema.safeParse(claims).data ?? null;
}

export async function keepPendingIdentity(identity: ProviderIdentity): Promise<void> {
  const { name, options } = cookie();
  const value = await encode({ token: identity, secret: config().NEXTAUTH_SECRET, salt, maxAge: LIFETIME });
  (await cookies()).set(name, value, { ...options, maxAge: LIFETIME });
}

export async function forgetPendingIdentity(): Promise<void> {
  const { name, options } = cookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
