import { config } from "@/lib/base/config";
import { readKeptMail } from "@/lib/mail/folder";

type Context = { params: Promise<{ name: string }> };

/** A kept mail as a mail program shows it: no scripts, nothing from elsewhere. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const mail = config().mode === "production" ? null : await readKeptMail((await params).name);
  if (!mail) return new Response(null, { status: 404 });
  const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation";
  return new Response(mail.html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy },
  });
}
