import { clock } from "@/lib/base/clock";
import type { Metric } from "@/lib/base/prometheus";
import { countKinds } from "@/lib/catalogue/figure-data";
import { kinds } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { readiness } from "@/lib/indexing/readiness";
import { type IndexState, indexState } from "@/lib/indexing/state";

/**
 * How the hub is, for those who run it: what of it answers, what waits, what it holds, and what this process uses. Says
 * nothing of persons. While the database does not answer, what it would have to count is left out.
 */
export async function readMetrics(): Promise<Metric[]> {
  const { parts } = await readiness();
  const answering = Object.entries(parts).map(([part, { ok }]) => ({ labels: { part }, value: ok ? 1 : 0 }));
  return [
    gauge("hub_part_ok", "Whether a part of the hub answers", answering),
    ...(parts.database.ok ? await countedMetrics() : []),
    ...processMetrics(),
  ];
}

async function countedMetrics(): Promise<Metric[]> {
  const [entries, waiting, mails, index] = await Promise.all([
    countKinds(),
    database().revision.groupBy({
      by: ["state"],
      where: { state: { in: ["SUBMITTED", "IN_REVIEW"] } },
      _count: true,
    }),
    readMails(),
    // The search server may be the part that does not answer.
    indexState().catch(() => null),
  ]);
  const waits = new Map(waiting.map(({ state, _count }) => [state, _count]));
  return [
    gauge(
      "hub_entries",
      "Published entries",
      kinds.map((kind) => ({ labels: { kind }, value: entries[kind] ?? 0 })),
    ),
    gauge("hub_submissions_waiting", "Submissions that wait for a moderator, or that one has claimed", [
      { labels: { state: "submitted" }, value: waits.get("SUBMITTED") ?? 0 },
      { labels: { state: "in_review" }, value: waits.get("IN_REVIEW") ?? 0 },
    ]),
    one("hub_mails_waiting", "E-mails that are not sent yet", mails.waiting),
    one("hub_mails_failing", "Of these, those that could not be sent at least once", mails.failing),
    ...(index ? indexMetrics(index) : []),
  ];
}

function indexMetrics({ ready, documents, drift, backlog, backlogAge }: IndexState): Metric[] {
  const held = [
    one("hub_index_documents", "Entries in the search index", documents),
    one("hub_index_drift", "Entries by which index and catalogue differ in number", drift),
  ];
  return [
    one("hub_index_backlog", "Changes that the search index does not have yet", backlog),
    one("hub_index_backlog_age_seconds", "Age of the oldest of these changes", backlogAge / 1000),
    ...(ready ? held : []),
  ];
}

async function readMails(): Promise<{ waiting: number; failing: number }> {
  const unsent = { sentAt: null };
  const [waiting, failing] = await Promise.all([
    database().mailTask.count({ where: unsent }),
    database().mailTask.count({ where: { ...unsent, attempts: { gt: 0 } } }),
  ]);
  return { waiting, failing };
}

/** Under the names that Prometheus's own client libraries have for them. */
function processMetrics(): Metric[] {
  const { user, system } = process.cpuUsage();
  const cpu = [{ value: (user + system) / 1e6 }];
  return [
    { name: "process_cpu_seconds_total", help: "Processor time of this process", type: "counter", samples: cpu },
    one("process_resident_memory_bytes", "Memory of this process", process.memoryUsage.rss()),
    one(
      "process_start_time_seconds",
      "When this process started, since 1970",
      Math.round(clock.now().getTime() / 1000 - process.uptime()),
    ),
  ];
}

function gauge(name: string, help: string, samples: Metric["samples"]): Metric {
  return { name, help, type: "gauge", samples };
}

function one(name: string, help: string, value: number): Metric {
  return gauge(name, help, [{ value }]);
}
