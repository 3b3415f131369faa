import { expect, inject, test } from "vitest";
import { metricsOf } from "@/tests/setup/metrics";

const hub = inject("hubAddress");

test("whoever runs the hub sees what answers, what waits and what there is", async () => {
  const metrics = await metricsOf(hub);
  for (const part of ["database", "search", "mail", "files"])
    expect(metrics.get(`hub_part_ok{part="${part}"}`)).toBe(1);
  for (const kind of ["publication", "event", "news"]) {
    const { total } = await (await fetch(`${hub}/api/v1/entries?kind=${kind}`)).json();
    expect(metrics.get(`hub_entries{kind="${kind}"}`)).toBe(total);
  }
  expect(metrics.get('hub_submissions_waiting{state="submitted"}')).toBeGreaterThan(0);
  expect(metrics.get("hub_mails_waiting")).toBeGreaterThanOrEqual(0);
  expect(metrics.get("hub_index_documents")).toBeGreaterThan(400);
  expect(metrics.get("process_resident_memory_bytes")).toBeGreaterThan(50_000_000);
  const started = metrics.get("process_start_time_seconds") ?? 0;
  expect(Date.now() / 1000 - started).toBeLessThan(86_400);
});
