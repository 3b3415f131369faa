// npm run soak -- [--minutes 15] [--changes 5] [--searches 50] [--meili-command CMD]: load and faults on a hub of its own, then index = catalogue.
// With MEILI_HOST set, on that Meilisearch, which must be empty; with the command that starts it, it is killed as well.
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { describeMachine } from "@/tests/bench/machine";
import { failuresOf, soakReport } from "@/tests/soak/report";
import { soak } from "@/tests/soak/run";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "15" },
    changes: { type: "string", default: "5" },
    searches: { type: "string", default: "50" },
    "meili-command": { type: "string" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
const { MEILI_HOST, MEILI_API_KEY } = process.env;
const meilisearch = MEILI_HOST
  ? { host: MEILI_HOST, apiKey: MEILI_API_KEY, command: values["meili-command"] }
  : undefined;
const machine = describeMachine();
const say = (line: string) => console.log(`${new Date().toISOString().slice(11, 19)}  ${line}`);
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
const soaked = await soak({
  seconds: Number(values.minutes) * 60,
  changesPerSecond: Number(values.changes),
  searchesPerSecond: Number(values.searches),
  faults: 3,
  meilisearch,
  say,
  signal: stopping.signal,
});

const given = (["minutes", "changes", "searches"] as const).map((name) => ` --${name} ${values[name]}`);
const command = `npm run soak --${given.join("")}`;
const loadAtEnd = (loadavg()[0] ?? 0).toFixed(1);
const out = values.out ?? "docs/benchmarks/soak.md";
mkdirSync(path.dirname(out), { recursive: true });
writeFileSync(out, soakReport(soaked, { command, machine, loadAtEnd, note: values.note }));
const failures = failuresOf(soaked);
for (const failure of failures) console.error(failure);
console.log(`${failures.length === 0 ? "Index and catalogue agree." : "The soak failed."} Written to ${out}`);
process.exit(failures.length === 0 ? 0 : 1);
