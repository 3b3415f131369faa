import { createHash, randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { config } from "@/lib/base/config";
import { authOptions } from "./next-auth";
import { secureCookies } from "./session-token";

/**
 * The first step of a log-in at another provider: where the browser must go, and the cookies (values of Set-Cookie)
 * that it must take along. next-auth starts from a form with its own token, which a page without scripts cannot carry;
 * this asks it in the page's stead. The caller has made sure that the request comes from the hub's own pages.
 * @param callbackUrl page of the hub to arrive at, absolute
 */
export async function beginProviderLogin(
  provider: string,
  callbackUrl: string,
): Promise<{ location: string; cookies: string[] }> {
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${config().NEXTAUTH_SECRET}`).digest("hex");
  const name = `${secureCookies() ? "__Host-" : ""}next-auth.csrf-token`;
  const request = {
    method: "POST",
    query: { nextauth: ["signin", provider] },
    body: { csrfToken: token, callbackUrl },
    cookies: { [name]: `${token}|${hash}` },
    headers: {},
  };
  const headers = new Map<string, string | string[]>();
  const response = {
    getHeader: (header: string) => headers.get(header.toLowerCase()),
    setHeader(header: string, value: string | string[]) {
      headers.set(header.toLowerCase(), value);
      return response;
    },
    status: () => response,
    end: () => undefined,
    json: () => undefined,
    send: () => undefined,
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, authOptions());
  return {
    location: String(headers.get("location") ?? "/login?error=OAuthSignin"),
    cookies: [headers.get("set-cookie") ?? []].flat(),
  };
}
