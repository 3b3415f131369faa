import { type NextRequest, NextResponse } from "next/server";
import { negotiateLocale, splitLocale } from "@/lib/i18n/negotiate";

/** Every page request: its language becomes the first segment that the router sees, and its scripts get a nonce. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const { locale, path, prefixed } = splitLocale(pathname);

  // English has one address only, the one without prefix.
  if (prefixed && locale === "en") return NextResponse.redirect(new URL(path + search, request.url), 308);
  // Whoever comes from outside is met in their browser's language; whoever chose English in the hub gets it.
  if (pathname === "/" && !isFromHub(request.headers)) {
    const wanted = negotiateLocale(request.headers.get("accept-language"));
    if (wanted !== "en") {
      const answer = NextResponse.redirect(new URL(`/${wanted}${search}`, request.url), 307);
      answer.headers.set("Vary", "Accept-Language");
      return answer;
    }
  }

  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("X-NEXT-INTL-LOCALE", locale);
  headers.set("x-hub-path", path + search);

  const target = request.nextUrl.clone();
  target.pathname = `/${locale}${path === "/" ? "" : path}`;
  const answer = prefixed
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(target, { request: { headers } });
  answer.headers.set("Content-Security-Policy", policy);
  if (pathname === "/") answer.headers.set("Vary", "Accept-Language");
  // What a browser keeps for when it is offline (app/sw.js) must show nothing of who read it.
  if (request.cookies.getAll().some(({ name }) => name.includes("session-token")))
    answer.headers.set("Hub-Reader", "member");
  return answer;
}

/** Whether a link or form of the hub led here. Browsers tell by Sec-Fetch-Site on secure connections, else by Referer. */
function isFromHub(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const referer = headers.get("referer") ?? "";
  return URL.canParse(referer) && new URL(referer).host === headers.get("host");
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Pages only: machine addresses, files and anything with an extension go straight to their routes. */
export const config = {
  matcher: ["/((?!_next/|api/|files/|fonts/|dev/|healthz|readyz|metrics|oai)(?!.*\\.[a-z0-9]+$).*)"],
};
