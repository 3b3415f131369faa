import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { SearchDocument } from "@/lib/search/document";
import { embeddedEngine } from "@/lib/search/embedded";
import type { SearchEngine } from "@/lib/search/interface";
import { meilisearchEngine } from "@/lib/search/meilisearch";
import { catalogue } from "../catalogue";
import { mistypings } from "../mistypings";
import { readRealTexts } from "../real-texts";
import { meilisearchVersion, removeBenchIndexes } from "../search/meilisearch-contender";
import { table } from "../table";
import { seedCatalogue } from "./seed-catalogue";
import { type TypoResult, tryTypos, typoTrials } from "./trials";

const REPORT = "docs/benchmarks/typos.md";
const WORDS = 200;
const BAR = 95;

type Row = { catalogue: string; engine: string; result: TypoResult };

/** `npm run bench -- typos [--sizes 10000,125000] [--out FILE]` */
export async function benchTypos(given: string[]): Promise<void> {
  const options = {
    sizes: { type: "string", default: "10000,125000" },
    out: { type: "string", default: REPORT },
  } as const;
  const { values } = parseArgs({ args: given, options });
  const rows = await measure("the demonstration's", () => seedCatalogue());
  const texts = readRealTexts();
  for (const size of values.sizes.split(",").map(Number)) {
    rows.push(...(await measure(`${size.toLocaleString("en")} real titles`, () => catalogue(texts, size))));
  }
  mkdirSync(path.dirname(values.out), { recursive: true });
  writeFileSync(values.out, report(rows, given));
  console.log(`\nWritten to ${values.out}`);
}

async function measure(name: string, documents: () => Iterable<SearchDocument>): Promise<Row[]> {
  const trials = typoTrials(documents(), WORDS);
  const rows: Row[] = [];
  const run = async (engine: SearchEngine, called: string) => {
    const rebuild = await engine.startRebuild();
    for (const batch of inBatches(documents(), 1000)) await rebuild.add(batch);
    await rebuild.swap();
    const result = await tryTypos(engine, trials);
    await engine.close();
    console.log(`${name}, ${called}: ${result.any.all.toFixed(1)} % of ${result.trials}`);
    rows.push({ catalogue: name, engine: called, result });
  };
  const directory = mkdtempSync(path.join(tmpdir(), "hub-bench-"));
  await run(embeddedEngine(directory), "embedded");
  rmSync(directory, { recursive: true });
  const { MEILI_HOST: host, MEILI_API_KEY: apiKey } = process.env;
  if (host) {
    await run(
      meilisearchEngine({ host, apiKey, name: "hub_bench" }),
      `Meilisearch ${await meilisearchVersion({ host, apiKey })}`,
    );
    await removeBenchIndexes({ host, apiKey });
  }
  return rows;
}

function* inBatches(documents: Iterable<SearchDocument>, size: number): Generator<SearchDocument[]> {
  let batch: SearchDocument[] = [];
  for (const document of documents) {
    batch.push(document);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function report(rows: Row[], given: string[]): string {
  const percent = (value: number) => value.toFixed(1);
  const cells = rows.map(({ catalogue, engine, result: { any, same, beside } }) => [
    catalogue,
    engine,
    ...mistypings.map((kind) => percent(any[kind])),
    any.all < BAR ? `**${percent(any.all)}**` : percent(any.all),
    percent(same.all),
    percent(beside.all),
  ]);
  const missed = rows.map(({ catalogue, engine, result }) => {
    const words = result.missed.slice(0, 30).map(({ word, typed }) => `${typed} (${word})`);
    return `- ${catalogue}, ${engine}: ${words.join(", ") || "none"}${result.missed.length > 30 ? ", …" : ""}`;
  });
  const header = ["catalogue", "engine", ...mistypings, "all", "the very record", "with a second word"];
  return `# Search: typing errors

Written by \`${["npm run bench -- typos", ...given].join(" ")}\` on ${new Date().toISOString().slice(0, 10)}.

${WORDS} words of titles, drawn by lot (the same in every run) from those of four letters or more that stand in the titles of at
most ten records, each typed with one error of each kind: a letter inserted, left out, replaced, or swapped with the next.
The mistyped word alone is searched for. Per cent of the trials in which a record with the word in its title is among the
first ten; to reach: ${BAR}. "The very record" counts only the one that the word was drawn from; "with a second word" does so
too, when another word of the same title is typed behind it. No trial is left out because the mistyped word is a word
itself: what then comes first is what was typed.

${table(header, cells)}

## Not found

${missed.join("\n")}
`;
}
