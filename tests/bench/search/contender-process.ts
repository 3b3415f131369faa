import { setTimeout as wait } from "node:timers/promises";
import type { SearchDocument } from "@/lib/search/document";
import { emptyQuery } from "@/lib/search/query";
import { latenciesOf, longestBlock, mainThreadTime, percentile, timed } from "../measures";
import { Random } from "../random";
import { readCatalogue } from "./catalogue-file";
import type { Contender } from "./contender";
import { embeddedContender } from "./embedded-contender";
import { meilisearchContender } from "./meilisearch-contender";
import { postgresContender } from "./postgres-contender";
import { type BenchQuery, kinds, type QueryKind, queryMix } from "./query-mix";
import type { AskResult, BuildResult, Task } from "./task";

/*
 * A process for one step with one engine, in the place of the web server: whatever it holds and whatever keeps it from
 * answering is the engine's doing.
 */

/** Queries of a kind that are asked first and not counted. */
const WARM_UP = 20;
/** Milliseconds after which a kind has been asked often enough. */
const PATIENCE = 15_000;
/** Records whose words are asked for. */
const SAMPLE = 3000;
const AT_ONCE = 8;
/** Milliseconds of doing nothing before each measure, which tell what the machine itself does at that time. */
const IDLE_BEFORE = 2000;

const task = JSON.parse(process.argv[2] ?? "") as Task;
const emptyMemory = process.memoryUsage.rss();
process.send?.(task.step === "build" ? await build() : await ask());
process.disconnect?.();

async function open(): Promise<Contender> {
  if (task.engine === "embedded") return embeddedContender(task.directory);
  if (task.engine === "postgres") return postgresContender(task.directory);
  return meilisearchContender({ host: process.env.MEILI_HOST ?? "", apiKey: process.env.MEILI_API_KEY });
}

async function build(): Promise<BuildResult> {
  const contender = await open();
  let documents = 0;
  async function* counted() {
    for await (const batch of readCatalogue(task.catalogue, contender.batch)) {
      documents += batch.length;
      yield batch;
    }
  }
  const time = await timed(() => contender.build(counted()));
  const [serverMemory, disk] = [contender.serverMemory(), await contender.disk()];
  await contender.close();
  return { documents, time, disk, serverMemory, peakMemory: process.resourceUsage().maxRSS * 1024 };
}

async function ask(): Promise<AskResult> {
  const records = await sample();
  let contender: Contender | undefined;
  const opening = await timed(async () => {
    contender = await open();
    await contender.ask({ kind: "everything", search: { query: emptyQuery() } });
  });
  if (!contender) throw new Error("There is no engine");
  const mix = queryMix(records, task.queries + WARM_UP);
  const measured = {} as AskResult["kinds"];
  for (const kind of kinds) measured[kind] = await askAll(contender, kind, mix);
  const crowd = await askTogether(contender, mix);
  const [memory, serverMemory] = [process.memoryUsage.rss(), contender.serverMemory()];
  const changes = await change(contender, records);
  await contender.close();
  return { opening, emptyMemory, memory, serverMemory, kinds: measured, crowd, changes };
}

async function askAll(
  contender: Contender,
  kind: QueryKind,
  mix: BenchQuery[],
): Promise<AskResult["kinds"][QueryKind]> {
  const queries = mix.filter((query) => query.kind === kind);
  for (const query of queries.slice(0, WARM_UP)) await contender.ask(query);
  collectGarbage();
  const idleBlock = await longestBlock(() => wait(IDLE_BEFORE));
  const [times, processor, own]: [number[], number[], number[]] = [[], [], []];
  const deadline = performance.now() + PATIENCE;
  let found = 0;
  const block = await longestBlock(async () => {
    for (const query of queries.slice(WARM_UP)) {
      if (performance.now() > deadline) break;
      const [before, ownBefore] = [process.cpuUsage(), mainThreadTime()];
      times.push(
        await timed(async () => {
          if ((await contender.ask(query)) > 0) found++;
        }),
      );
      const { user, system } = process.cpuUsage(before);
      processor.push((user + system) / 1000);
      const ownAfter = mainThreadTime();
      if (ownBefore !== undefined && ownAfter !== undefined) own.push(ownAfter - ownBefore);
    }
  });
  return {
    ...latenciesOf(times),
    found: found / times.length,
    block,
    idleBlock,
    processor: latenciesOf(processor),
    mainThread: own.length > 0 ? latenciesOf(own) : undefined,
  };
}

/** What the benchmark itself left behind is not to be cleared away while the engine is measured. */
function collectGarbage(): void {
  globalThis.gc?.();
}

async function askTogether(contender: Contender, mix: BenchQuery[]): Promise<AskResult["crowd"]> {
  const queries = new Random(3).shuffle(mix);
  const deadline = performance.now() + task.crowd * 1000;
  let answered = 0;
  let time = 0;
  const asking = async (first: number) => {
    for (let at = first; performance.now() < deadline; at += AT_ONCE) {
      await contender.ask(queries[at % queries.length] as BenchQuery);
      answered++;
    }
  };
  collectGarbage();
  const idleBlock = await longestBlock(() => wait(IDLE_BEFORE));
  const block = await longestBlock(async () => {
    time = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, (_, first) => asking(first))));
  });
  return { perSecond: (answered * 1000) / time, block, idleBlock };
}

/** Changes records, one and a hundred at a time, and asks for them. */
async function change(contender: Contender, records: SearchDocument[]): Promise<AskResult["changes"]> {
  const [ones, after, hundreds]: number[][] = [[], [], []];
  const block = await longestBlock(async () => {
    for (const [at, record] of records.slice(0, 30).entries()) {
      const query = { ...emptyQuery(), q: `changed${at}x` };
      ones?.push(await timed(() => contender.upsert([changed(record, query.q)])));
      after?.push(await timed(() => contender.ask({ kind: "word", search: { query } })));
    }
    for (let first = 100; first < 600; first += 100) {
      const some = records.slice(first, first + 100).map((record) => changed(record, `again${first}x`));
      hundreds?.push(await timed(() => contender.upsert(some)));
    }
  });
  const [one, searchAfter, hundred] = [ones, after, hundreds].map((times) => percentile(times ?? [], 50));
  return { one: one ?? 0, hundred: hundred ?? 0, searchAfter: searchAfter ?? 0, block };
}

function changed(record: SearchDocument, word: string): SearchDocument {
  const [original, ...others] = record.texts;
  const texts = original ? [{ ...original, title: `${original.title} ${word}` }, ...others] : [];
  return { ...record, revision: word, texts };
}

async function sample(): Promise<SearchDocument[]> {
  const records: SearchDocument[] = [];
  for await (const batch of readCatalogue(task.catalogue, SAMPLE)) {
    records.push(...batch);
    break;
  }
  return records;
}
