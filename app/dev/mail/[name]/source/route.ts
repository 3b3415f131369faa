import { config } from "@/lib/base/config";
import { readKeptMail } from "@/lib/mail/folder";

type Context = { params: Promise<{ name: string }> };

/** A kept mail as it lies in the folder. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const mail = config().mode === "production" ? null : await readKeptMail((await params).name);
  if (!mail) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(mail.source), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" },
  });
}
