import { type NextRequest, NextResponse } from "next/server";
import { beginProviderLogin } from "@/lib/accounts/provider-login";
import { configuredProviders } from "@/lib/accounts/providers";
import { localPath } from "@/lib/accounts/schema";
import { config } from "@/lib/base/config";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Context = { params: Promise<{ locale: string; provider: string }> };

/** Sends the browser to another provider to log in there. A plain link, so that it works without scripts. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { locale: language, provider } = await params;
  const locale = language as Locale;
  if (!configuredProviders().some(({ id }) => id === provider)) return new NextResponse(null, { status: 404 });
  // No other site may start a log-in here; browsers that do not say where a request comes from are few and old.
  const from = request.headers.get("sec-fetch-site");
  if (from === "cross-site" || from === "same-site") return to(localePath(locale, "/login"));
  const next = localPath.parse(request.nextUrl.searchParams.get("next") ?? "") || localePath(locale, "/account");
  const { location, cookies } = await beginProviderLogin(provider, config().APP_URL + next);
  const answer = to(location);
  for (const cookie of cookies) answer.headers.append("Set-Cookie", cookie);
  return answer;
}

function to(location: string): NextResponse {
  return new NextResponse(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}
