import { prometheusType, writeMetrics } from "@/lib/base/prometheus";
import { readMetrics } from "@/lib/insight/metrics-data";

export const dynamic = "force-dynamic";

/** How the hub is, as Prometheus asks for it. */
export async function GET() {
  const headers = { "Content-Type": prometheusType, "Cache-Control": "no-store" };
  return new Response(writeMetrics(await readMetrics()), { headers });
}
