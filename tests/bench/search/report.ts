import { table } from "../table";
import { kinds, queryKinds } from "./query-mix";
import type { AskResult, BuildResult, EngineName } from "./task";

export type Measured = { engine: EngineName; size: number; build: BuildResult; ask: AskResult };

export type RunFacts = {
  machine: string;
  /** Version of the server, when it took part. */
  meilisearch: string | undefined;
  command: string;
  titles: number;
  abstracts: number;
  queries: number;
};

const BAR = 50;
const BLOCK_BAR = 20;
const names: Record<EngineName, string> = { embedded: "embedded", meilisearch: "Meilisearch", postgres: "PostgreSQL" };

/** The report of a run, in Markdown. */
export function searchReport(measured: Measured[], facts: RunFacts): string {
  const sizes = [...new Set(measured.map(({ size }) => size))];
  const largest = sizes.at(-1) ?? 0;
  const sections = [
    introduction(facts),
    "## Against the bars\n",
    bars(measured, sizes),
    "## Building, size and memory\n",
    builds(measured),
    ...sizes.map((size) => `## Queries at ${thousands(size)} records\n\n${latencies(measured, size)}`),
    `## Processor time of the embedded engine\n\n${processor(measured)}`,
    `## Growth\n\n${growth(measured, sizes)}`,
    "## Changes\n",
    changes(measured),
    `## The web server's event loop at ${thousands(largest)} records\n\n${blocks(measured, largest)}`,
    "## What was asked\n",
    table(
      ["kind", "queries"],
      kinds.map((kind) => [kind, queryKinds[kind]]),
    ),
  ];
  return `${sections.map((section) => section.trim()).join("\n\n")}\n`;
}

function introduction({ machine, meilisearch, command, titles, abstracts, queries }: RunFacts): string {
  const server = meilisearch ? `Meilisearch ${meilisearch}` : "Meilisearch did not take part (MEILI_HOST was not set)";
  return `# Search: speed, memory and growth

Written by \`${command}\` on ${new Date().toISOString().slice(0, 10)}. Machine: ${machine}. ${server}.

**Catalogues.** ${thousands(titles)} different real titles (Crossref, ReliefWeb), one for each record, and ${thousands(abstracts)} real abstracts
(Crossref). 76 of 100 records have an abstract, as in the collection that they come from; because there are fewer
abstracts than titles, most abstracts stand under several titles that are not their own. Three of a hundred records come
with the text of a file, ten abstracts long. No text is invented. Topics, countries, corridors, years, languages, goals
and institutions are assigned by rule (countries that the text names, the rest by lot, some far more often than others),
each with its names in five languages. A smaller catalogue is the beginning of the larger one.

**Engines.** *embedded*: SQLite FTS5 in a thread of the asking process. *Meilisearch*: the hub's adapter, server on the
same machine. *PostgreSQL*: the yardstick, the hub's embedded PostgreSQL with a weighted tsvector under GIN, GIN on every
facet, pg_trgm for typing errors, 512 MB of shared buffers; asked for the same page, total and facets, ranked by
\`ts_rank\` alone. Every step runs in a process of its own, which stands for the web server.

**Queries.** ${queries} of each kind (fewer where a kind took more than 15 seconds), made from real words by a seeded rule, one at a
time, after 20 that are not counted; times from question to answer in the asking process, in milliseconds.`;
}

function bars(measured: Measured[], sizes: number[]): string {
  const [smallest, largest] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  const [small, large] = [smallest, largest].map((size) =>
    measured.find((each) => each.engine === "embedded" && each.size === size),
  );
  if (!small || !large) return "The embedded engine did not take part.";
  const slowest = [...kinds].sort((a, b) => large.ask.kinds[b].p99 - large.ask.kinds[a].p99)[0] ?? "word";
  const { p99 } = large.ask.kinds[slowest];
  const [block, crowd] = [longestBlockOf(large.ask), large.ask.crowd.block];
  const linear = largest / smallest;
  const rows = [
    [`p99 of every kind at ${thousands(largest)} ≤ ${BAR} ms`, `${ms(p99)} ms (${slowest})`, verdict(p99 <= BAR)],
    [
      `event loop never blocked longer than ${BLOCK_BAR} ms by a query`,
      `${ms(block)} ms at most (${ms(crowd)} ms by the clock with eight asking at once, the machine's pauses included)`,
      verdict(block <= BLOCK_BAR),
    ],
  ];
  for (const measure of linear > 1 ? (["p50", "p99"] as const) : []) {
    const ratios = kinds.map((kind) => ({
      kind,
      ratio: large.ask.kinds[kind][measure] / small.ask.kinds[kind][measure],
    }));
    const [steepest] = ratios.sort((a, b) => b.ratio - a.ratio);
    rows.push([
      `growth of every kind from ${thousands(smallest)} to ${thousands(largest)} ≤ × ${linear}, ${measure}`,
      `× ${(steepest?.ratio ?? 0).toFixed(1)} (${steepest?.kind})`,
      verdict((steepest?.ratio ?? 0) <= linear),
    ]);
  }
  return table(["embedded engine", "measured", ""], rows);
}

function builds(measured: Measured[]): string {
  const rows = measured.map(({ engine, size, build, ask }) => [
    names[engine],
    thousands(size),
    seconds(build.time),
    thousands(Math.round((build.documents * 1000) / build.time)),
    megabytes(build.disk),
    megabytes(ask.memory),
    ask.serverMemory === undefined ? "–" : megabytes(ask.serverMemory),
    megabytes(build.peakMemory),
    seconds(ask.opening),
  ]);
  const empty = megabytes(measured[0]?.ask.emptyMemory ?? 0);
  return `${table(
    [
      "engine",
      "records",
      "build s",
      "records/s",
      "disk MB",
      "process MB",
      "server MB",
      "peak MB while building",
      "opening s",
    ],
    rows,
  )}

*Process* is the resident memory of the asking process after all queries (${empty} MB of it before the engine was opened, with
Node and the benchmark); the embedded engine lives in it. *Server* is that of the server's processes, pages of mapped files
included. *Opening* is from opening an index that is there to the first answer.`;
}

function latencies(measured: Measured[], size: number): string {
  const there = measured.filter((each) => each.size === size);
  const postgres = there.find(({ engine }) => engine === "postgres");
  const others = there.filter((each) => each !== postgres);
  const header = ["kind", ...there.map(({ engine }) => `${names[engine]} p50 / p99`)];
  if (postgres) header.push(...others.map(({ engine }) => `PostgreSQL ÷ ${names[engine]}, p50 / p99`));
  const rows = kinds.map((kind) => {
    const row: string[] = [kind, ...there.map(({ ask }) => `${ms(ask.kinds[kind].p50)} / ${ms(ask.kinds[kind].p99)}`)];
    for (const { ask } of postgres ? others : []) {
      const [yardstick, own] = [postgres?.ask.kinds[kind], ask.kinds[kind]];
      if (yardstick) row.push(`${ratio(yardstick.p50, own.p50)} / ${ratio(yardstick.p99, own.p99)}`);
    }
    return row;
  });
  const perSecond = (each: Measured) => each.ask.crowd.perSecond;
  rows.push([
    "queries/s, mixed, 8 at once",
    ...there.map((each) => perSecond(each).toFixed(0)),
    ...(postgres ? others.map((each) => ratio(perSecond(postgres), perSecond(each))) : []),
  ]);
  const missed = others.flatMap(({ engine, ask }) =>
    kinds
      .filter((kind) => ask.kinds[kind].found < 0.9)
      .map((kind) => `${names[engine]} ${kind} ${percent(ask.kinds[kind].found)}`),
  );
  const note =
    missed.length > 0 ? `\n\nQueries that found something, where fewer than 90 %: ${missed.join(", ")}.` : "";
  return table(header, rows) + note;
}

function growth(measured: Measured[], sizes: number[]): string {
  const [smallest, largest] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  if (smallest === largest) return "One size only.";
  const present = [...new Set(measured.map(({ engine }) => engine))];
  const of = (engine: EngineName, size: number) =>
    measured.find((each) => each.engine === engine && each.size === size);
  const rows = kinds.map((kind) => [
    kind,
    ...present.map((engine) => {
      const [small, large] = [of(engine, smallest)?.ask.kinds[kind], of(engine, largest)?.ask.kinds[kind]];
      return small && large ? `${ratio(large.p50, small.p50)} / ${ratio(large.p99, small.p99)}` : "–";
    }),
  ]);
  return `p50 / p99 at ${thousands(largest)} records ÷ at ${thousands(smallest)}; linear growth would be ${(largest / smallest).toFixed(1)}.

${table(["kind", ...present.map((engine) => names[engine])], rows)}`;
}

function processor(measured: Measured[]): string {
  const own = measured.filter(({ engine }) => engine === "embedded");
  const rows = kinds.map((kind) => [
    kind,
    ...own.map(({ ask }) => `${ms(ask.kinds[kind].processor.p50)} / ${ms(ask.kinds[kind].processor.p99)}`),
  ]);
  return `Milliseconds of processor that the whole process used for one query, p50 / p99, garbage collection included. Unlike
the times above, these do not grow when something else runs on the machine.

${table(["kind", ...own.map(({ size }) => `${thousands(size)} records`)], rows)}`;
}

function changes(measured: Measured[]): string {
  const rows = measured.map(({ engine, size, ask }) => [
    names[engine],
    thousands(size),
    ms(ask.changes.one),
    ms(ask.changes.searchAfter),
    ms(ask.changes.hundred),
  ]);
  return `Medians in milliseconds, until the change can be found.

${table(["engine", "records", "one record", "the search after it", "a hundred records"], rows)}`;
}

function blocks(measured: Measured[], size: number): string {
  const there = measured.filter((each) => each.size === size);
  const rows = [
    ...kinds.map((kind) => [
      kind,
      ...there.map(({ ask }) => {
        const { mainThread, block, idleBlock } = ask.kinds[kind];
        return `${mainThread ? ms(mainThread.longest) : "–"} / ${ms(block)} / ${ms(idleBlock)}`;
      }),
    ]),
    ["mixed, 8 at once", ...there.map(({ ask }) => `– / ${ms(ask.crowd.block)} / ${ms(ask.crowd.idleBlock)}`)],
    ["changes, 1 and 100 records", ...there.map(({ ask }) => `– / ${ms(ask.changes.block)} / –`)],
  ];
  return `Three numbers in milliseconds. The first is the most processor time that the asking thread itself used for one
query, from question to answer in one or several pieces, its own garbage collection included. The second is the longest
time by the clock for which that thread did nothing else, in which the machine may have run something else. No query can
have kept the event loop from other work for longer than either. The third is the second for two seconds of doing nothing
just before.

${table(["", ...there.map(({ engine }) => names[engine])], rows)}`;
}

/** The longest that a query of any kind can have blocked: neither longer than the clock saw, nor than its own work took. */
function longestBlockOf(ask: AskResult): number {
  return Math.max(
    ...kinds.map((kind) => {
      const { block, mainThread } = ask.kinds[kind];
      return Math.min(block, mainThread?.longest ?? block);
    }),
  );
}

const thousands = (value: number) => value.toLocaleString("en");
const ms = (value: number) => value.toFixed(1);
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
const ratio = (a: number, b: number) => `× ${(a / b).toFixed(1)}`;
const verdict = (reached: boolean) => (reached ? "reached" : "**missed**");
