import { currentUser } from "@/lib/accounts/session";
import { isOwnRequest } from "@/lib/base/own-request";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { kindSchema, receive } from "../receiving";

type Context = { params: Promise<{ locale: string }> };

/**
 * Takes in a submission form as the browser's scripts send it, also long after it was written without a network. The
 * same form may come twice, because its first answer was lost: it is one entry and one submission.
 * @returns `{ next }`, the page that comes next; 401 when its writer must log in first, 403 when somebody else has
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isOwnRequest(request.headers)) return refusal(403);
  const actor = await currentUser();
  if (!actor) return refusal(401);
  const form = await request.formData().catch(() => null);
  if (!form || !kindSchema.safeParse(form.get("kind")).success) return refusal(400);
  if (form.get("writer") !== actor.id) return refusal(403);
  const { locale } = await params;
  const next = localePath(locale as Locale, await receive(actor, form));
  return Response.json({ next }, { headers: { "Cache-Control": "no-store" } });
}

const refusal = (status: number) => new Response(null, { status, headers: { "Cache-Control": "no-store" } });
