export const dynamic = "force-dynamic";

/** Alive: the process answers. Says nothing of what it depends on. */
export function GET() {
  return new Response("ok\n", { headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" } });
}
