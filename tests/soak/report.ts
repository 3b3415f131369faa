import { latenciesOf } from "../bench/measures";
import { table } from "../bench/table";
import type { Asked } from "./asking";
import type { Seen } from "./changes";
import type { Soaked } from "./run";
import { AT_MOST, searchKinds } from "./searches";

/** Until a change is findable, or what was withdrawn is gone: at the 99th percentile, under load. */
const BAR = 2000;
const changeKinds = {
  published: "published → found",
  edited: "edited → new title found",
  withdrawn: "withdrawn → gone",
};

export type SoakFacts = { command: string; machine: string; loadAtEnd: string; note?: string };

/** What makes a run fail, each in a line; nothing when all is well. */
export function failuresOf({ end, asking, changes }: Soaked): string[] {
  const counts: [string, number][] = [
    ["public entries are not in the index", end.missing.length],
    ["entries are in the index as another revision", end.stale.length],
    ["entries in the index are not public", end.extra.length],
    ["acknowledged changes are not in the database", end.lost.length],
    ["changed entries are not shown as they are by a search at the end", end.notShown.length],
    ["changes were never seen by a reader", changes.seen.filter(({ seen }) => seen === undefined).length],
    ["changes failed", changes.failures.length],
    ["answers 5xx while the server lived", asking.serverErrors().length],
  ];
  return counts.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
}

/** The report of a run, in Markdown. */
export function soakReport(soaked: Soaked, facts: SoakFacts): string {
  const sections = [
    introduction(soaked, facts),
    `## At the end\n\n${ending(soaked)}`,
    `## From the change to the reader\n\n${changesSection(soaked)}`,
    `## Searches\n\n${searchesSection(soaked)}`,
    `## What was done to it\n\n${outagesSection(soaked)}`,
  ];
  return `${sections.join("\n\n")}\n`;
}

function introduction(soaked: Soaked, facts: SoakFacts): string {
  const { seconds, engine, changes, asking } = soaked;
  const { command, machine, loadAtEnd, note } = facts;
  const made = changes.seen.length;
  const searches = asking.asked.filter(({ kind }) => searchKinds.some((known) => known.kind === kind)).length;
  return `# Soak: index and catalogue under load and faults

Written by \`${command}\` on ${new Date().toISOString().slice(0, 10)}. Machine: ${machine}, ${loadAtEnd} when it ended.${note ? ` ${note}` : ""}

A hub of its own (real server process, embedded PostgreSQL, ${engine} search, the demonstration's records) ran for
${(seconds / 60).toFixed(1)} minutes. Meanwhile

- a process beside the server made ${made} changes (${(made / seconds).toFixed(1)} a second; asked for ${soaked.changesPerSecond}) through the rooms' own mutations, as
  the site does: a researcher's draft, submission and edit, a moderator's approval and withdrawal. Every change writes its
  indexing task in its own transaction; the server's indexer carries it. ${changes.missed} moments were passed over because as many
  changes as may be were in hand;
- readers asked ${searches} searches over HTTP (${(searches / seconds).toFixed(1)} a second; asked for ${soaked.searchesPerSecond}), and besides looked for each change
  until they saw it, up to ten times a second and all together up to 25 times (${asking.asked.length - searches} questions more, those of the end included).`;
}

function ending({ end, changes }: Soaked): string {
  return `After the last change was seen and no task waited, the engine's whole list was held against the database's tables,
id by id and revision by revision, without the hub's own comparison; then every change that had been acknowledged against
the database, and against one more search each.

${table(
  ["", "records"],
  [
    ["public in the database", String(end.published)],
    ["in the index", String(end.indexed)],
    ["missing in the index", String(end.missing.length)],
    ["in the index as another revision", String(end.stale.length)],
    ["in the index, but not public", String(end.extra.length)],
    [`acknowledged changes lost (of ${changes.ledger.size} entries)`, String(end.lost.length)],
    ["entries that a search at the end does not show as they are", String(end.notShown.length)],
    ["changes that no reader ever saw", String(changes.seen.filter(({ seen }) => seen === undefined).length)],
    ["changes that failed", String(changes.failures.length)],
  ],
)}`;
}

function changesSection({ changes, outages }: Soaked): string {
  const waited = (change: Seen) => (change.seen ?? Number.NaN) - change.at;
  const outside = changes.seen.filter(({ at, seen }) => seen !== undefined && !outages.during(at, seen));
  const rows = (Object.keys(changeKinds) as (keyof typeof changeKinds)[]).map((kind) => {
    const times = outside.filter(({ change }) => change === kind).map(waited);
    return latencyRow(changeKinds[kind], times, (p99) => (p99 <= BAR ? "reached" : "**missed**"));
  });
  const during = changes.seen.filter(({ at, seen }) => seen !== undefined && outages.during(at, seen));
  const after = during.map(({ at, seen = 0 }) => seen - (outages.during(at, seen)?.ended ?? seen));
  const longest = Math.max(0, ...after) / 1000;
  return `Milliseconds from the commit to the arrival of the answer that shows it, in answers of the engine alone (those of the
database in its place do not count), asked for every 100 ms where the server keeps up: what is measured is up to that and
one answer too long.
Outside the outages:

${table(["change", "count", "p50", "p99", "longest", "p99 ≤ 2 s"], rows)}

${during.length} changes more fell into an outage. They were looked for one after the other when none made since waited; the last
was seen ${longest.toFixed(1)} s after the outage's end.`;
}

function searchesSection({ asking, outages, searchesMissed }: Soaked): string {
  const calm = ({ begun, ended }: Asked) => !outages.during(begun, ended);
  const all = [...searchKinds.map(({ kind }) => kind), "looking for a change"];
  const rows = all.map((kind) => {
    const times = asking.asked.filter((one) => one.kind === kind && one.status === 200 && calm(one));
    return latencyRow(
      kind,
      times.map(({ begun, ended }) => ended - begun),
    );
  });
  const ends = new Map<string, [number, number]>();
  for (const asked of asking.asked) {
    const end = asked.error ?? (asked.reduced ? `${asked.status}, answered by the database` : String(asked.status));
    const counts = ends.get(end) ?? [0, 0];
    counts[asking.wasServerDead(asked) ? 1 : 0]++;
    ends.set(end, counts);
  }
  const answers = [...ends].sort().map(([end, [living, dead]]) => [end, String(living), String(dead)]);
  return `Milliseconds from question to whole answer, outside the outages.

${table(["kind", "count", "p50", "p99", "longest"], rows)}

How all questions ended. While the process is dead nobody can answer; a question counts there when any moment of it fell
into that time. ${searchesMissed} searches were not asked because ${AT_MOST} were in hand.

${table(["end", "while the server lived", "while it was dead or starting"], answers)}`;
}

function outagesSection({ outages }: Soaked): string {
  const rows = outages.list.map(({ what, begun, ended }) => [what, ((ended - begun) / 1000).toFixed(1)]);
  const text =
    "Seconds from the kill until `/readyz` said that search answers and nothing older than 1.5 s waited for it.";
  return rows.length > 0 ? `${text}\n\n${table(["fault", "s"], rows)}` : "Nothing.";
}

function latencyRow(name: string, times: number[], verdict?: (p99: number) => string): string[] {
  if (times.length === 0) return [name, "0", "–", "–", "–", ...(verdict ? ["–"] : [])];
  const { count, p50, p99, longest } = latenciesOf(times);
  const row = [name, String(count), ...[p50, p99, longest].map((value) => value.toFixed(0))];
  return verdict ? [...row, verdict(p99)] : row;
}
