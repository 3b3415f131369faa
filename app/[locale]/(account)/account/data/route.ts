import type { NextRequest } from "next/server";
import { returnForm } from "@/lib/accounts/returned-form";
import { currentUser } from "@/lib/accounts/session";
import { clock } from "@/lib/base/clock";
import { accountCopy } from "@/lib/exchange/account-copy-data";
import { zipOf } from "@/lib/exchange/zip";
import { type Locale, localePath } from "@/lib/i18n/locales";

type Context = { params: Promise<{ locale: string }> };

/** All that the hub holds of who is logged in, as a ZIP file. A plain link, so that it works without scripts. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const locale = (await params).locale as Locale;
  const account = localePath(locale, "/account");
  const user = await currentUser();
  if (!user) return to(`${localePath(locale, "/login")}?next=${encodeURIComponent(account)}`);
  // No other site may make a browser fetch it.
  const from = request.headers.get("sec-fetch-site");
  if (from === "cross-site" || from === "same-site") return to(account);
  const copy = await accountCopy(user);
  if (!copy.ok) return to(`${account}?form=data&back=${await returnForm(new FormData(), [], copy)}`);
  const now = clock.now();
  const name = `hub-account-${now.toISOString().slice(0, 10)}.zip`;
  return new Response(zipOf(copy.value, now), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

function to(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}
