import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { stopEmbeddedIfUnused } from "@/lib/db/embedded";
import { catalogue } from "../catalogue";
import { describeMachine } from "../machine";
import { type RealTexts, readRealTexts } from "../real-texts";
import { writeCatalogue } from "./catalogue-file";
import { meilisearchVersion, removeBenchIndexes } from "./meilisearch-contender";
import { type Measured, searchReport } from "./report";
import { type AskResult, type BuildResult, type EngineName, engines, type Task } from "./task";

const REPORT = "docs/benchmarks/search.md";

/** `npm run bench -- search [--sizes 10000,125000] [--engines embedded,postgres] [--quick] [--out FILE]` */
export async function benchSearch(given: string[]): Promise<void> {
  const { values } = parseArgs({
    args: given,
    options: {
      sizes: { type: "string" },
      engines: { type: "string" },
      quick: { type: "boolean", default: false },
      out: { type: "string" },
    },
  });
  const { quick } = values;
  const sizes = (values.sizes ?? (quick ? "2000,10000" : "10000,50000,125000")).split(",").map(Number);
  const chosen = chooseEngines(values.engines);
  const texts = readRealTexts();
  const machine = describeMachine();
  const amounts = quick ? { queries: 60, crowd: 3 } : { queries: 300, crowd: 10 };
  const root = mkdtempSync(path.join(tmpdir(), "hub-bench-"));
  const measured: Measured[] = [];
  try {
    for (const size of sizes) measured.push(...(await measureSize(root, size, chosen, texts, amounts)));
  } finally {
    rmSync(root, { recursive: true, force: true });
    if (chosen.includes("meilisearch")) await removeBenchIndexes(meilisearchServer());
  }
  const meilisearch = chosen.includes("meilisearch") ? await meilisearchVersion(meilisearchServer()) : undefined;
  const command = ["npm run bench -- search", ...given].join(" ");
  const counts = { titles: texts.titles.length, abstracts: texts.abstracts.length, queries: amounts.queries };
  const report = searchReport(measured, { machine, meilisearch, command, ...counts });
  // A try does not replace what a full run measured.
  const out = values.out ?? (quick ? path.join(tmpdir(), "search-quick.md") : REPORT);
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, report);
  console.log(`\nWritten to ${out}`);
}

function chooseEngines(given: string | undefined): EngineName[] {
  const wanted = given?.split(",") ?? engines.filter((name) => name !== "meilisearch" || process.env.MEILI_HOST);
  for (const name of wanted) if (!engines.some((each) => each === name)) throw new Error(`There is no engine ${name}`);
  if (wanted.includes("meilisearch") && !process.env.MEILI_HOST) throw new Error("MEILI_HOST names no server");
  return wanted as EngineName[];
}

function meilisearchServer() {
  return { host: process.env.MEILI_HOST ?? "", apiKey: process.env.MEILI_API_KEY };
}

async function measureSize(
  root: string,
  size: number,
  chosen: EngineName[],
  texts: RealTexts,
  amounts: Pick<Task, "queries" | "crowd">,
): Promise<Measured[]> {
  const file = path.join(root, `catalogue-${size}.jsonl`);
  await writeCatalogue(file, catalogue(texts, size));
  const measured: Measured[] = [];
  for (const engine of chosen) {
    const directory = path.join(root, `${engine}-${size}`);
    mkdirSync(directory);
    const task = { engine, directory, catalogue: file, ...amounts };
    const { build, ask } = await measure(task);
    for (const [kind, { count, p50, p99, block }] of Object.entries(ask.kinds)) {
      const times = `p50 ${p50.toFixed(1)}  p99 ${p99.toFixed(1)} ms`;
      console.log(`  ${kind.padEnd(12)} ${times}  blocked ${block.toFixed(1)} ms  (${count} queries)`);
    }
    console.log(`  ${ask.crowd.perSecond.toFixed(0)} queries/s together`);
    measured.push({ engine, size, build, ask });
  }
  rmSync(file);
  return measured;
}

async function measure(task: Omit<Task, "step">): Promise<{ build: BuildResult; ask: AskResult }> {
  try {
    const build = await inProcess<BuildResult>({ ...task, step: "build" });
    console.log(`${task.engine}, ${build.documents} records: built in ${(build.time / 1000).toFixed(1)} s`);
    return { build, ask: await inProcess<AskResult>({ ...task, step: "ask" }) };
  } finally {
    // Only left running by a step that failed.
    if (task.engine === "postgres") await stopEmbeddedIfUnused(task.directory);
    rmSync(task.directory, { recursive: true, force: true });
  }
}

/** Runs one step in a process of its own and gives what it measured. */
function inProcess<Result>(task: Task): Promise<Result> {
  const file = fileURLToPath(new URL("./contender-process.ts", import.meta.url));
  const child = fork(file, [JSON.stringify(task)], { execArgv: ["--import", "tsx", "--expose-gc"] });
  return new Promise((resolve, reject) => {
    let result: Result | undefined;
    child.on("message", (message) => {
      result = message as Result;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (result && code === 0) resolve(result);
      else reject(new Error(`The ${task.step} of ${task.engine} ended with ${code}`));
    });
  });
}
