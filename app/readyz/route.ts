import { readiness } from "@/lib/indexing/readiness";

export const dynamic = "force-dynamic";

/** Can serve: 200 with each part named, 503 when this process should get no requests. */
export async function GET() {
  const state = await readiness();
  return Response.json(state, { status: state.ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
