import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { SearchDocument } from "@/lib/search/document";
import { embeddedEngine } from "@/lib/search/embedded";
import type { SearchEngine } from "@/lib/search/interface";
import { meilisearchEngine } from "@/lib/search/meilisearch";
import { MAX_TEXT, parseSearch } from "@/lib/search/query";
import { searchDocument } from "@/tests/integration/search/documents";
import { meilisearchVersion, removeBenchIndexes } from "../search/meilisearch-contender";
import { table } from "../table";
import { Bm25 } from "./bm25";
import { type Collection, type CollectionDocument, readCisi } from "./cisi";
import { Fts5 } from "./fts5";
import { mean, type Quality, qualityOf } from "./quality";

const REPORT = "docs/benchmarks/relevance.md";
const DEPTH = 100;

type Ranking = (text: string) => Promise<string[]> | string[];
type Row = { name: string; whole: Quality; typed: Quality };

/** `npm run bench -- relevance [--out FILE]` */
export async function benchRelevance(given: string[]): Promise<void> {
  const { values } = parseArgs({ args: given, options: { out: { type: "string", default: REPORT } } });
  const collection = readCisi();
  const rows = await references(collection);
  const directory = mkdtempSync(path.join(tmpdir(), "hub-bench-"));
  rows.push(await engineRow("**embedded**", embeddedEngine(directory), collection));
  rmSync(directory, { recursive: true });
  const { MEILI_HOST: host, MEILI_API_KEY: apiKey } = process.env;
  if (host) {
    const name = `Meilisearch ${await meilisearchVersion({ host, apiKey })}`;
    rows.push(await engineRow(name, meilisearchEngine({ host, apiKey, name: "hub_bench" }), collection));
    await removeBenchIndexes({ host, apiKey });
  }
  mkdirSync(path.dirname(values.out), { recursive: true });
  writeFileSync(values.out, report(rows, collection, given));
  for (const { name, typed, whole } of rows)
    console.log(name.padEnd(36), numbers(typed).join("  "), "", numbers(whole).join("  "));
  console.log(`\nWritten to ${values.out}`);
}

/** A question as the hub takes it, cut where the hub cuts a text, and whole. */
const cut = (text: string) => parseSearch({ q: text }).query.q;

async function rate(name: string, rank: Ranking, { questions }: Collection): Promise<Row> {
  const [whole, typed]: [Quality[], Quality[]] = [[], []];
  for (const { text, relevant } of questions) {
    whole.push(qualityOf(await rank(text), relevant));
    typed.push(qualityOf(await rank(cut(text)), relevant));
  }
  return { name, whole: mean(whole), typed: mean(typed) };
}

async function references(collection: Collection): Promise<Row[]> {
  const bm25 = new Bm25();
  const { documents } = collection;
  for (const { id, title, authors, abstract } of documents) bm25.add(id, [title, ...authors, abstract].join("\n"));
  const [plain, porter] = [new Fts5(documents, "unicode61"), new Fts5(documents, "porter unicode61")];
  return [
    await rate("plain BM25 (k1 1.2, b 0.75)", (text) => bm25.search(text, DEPTH), collection),
    await rate("FTS5's bm25()", (text) => plain.search(text, DEPTH), collection),
    await rate("FTS5's bm25(), Porter stems", (text) => porter.search(text, DEPTH), collection),
  ];
}

async function engineRow(name: string, engine: SearchEngine, collection: Collection): Promise<Row> {
  const rebuild = await engine.startRebuild();
  await rebuild.add(collection.documents.map(documentOf));
  await rebuild.swap();
  const rank: Ranking = async (q) => {
    const { hits } = await engine.search({ query: parseSearch({ q }).query, pageSize: DEPTH });
    return hits.map(({ id }) => id);
  };
  const row = await rate(name, rank, collection);
  await engine.close();
  return row;
}

function documentOf({ id, title, authors, abstract }: CollectionDocument): SearchDocument {
  return searchDocument({ id, title, abstract, contributors: authors });
}

const numbers = ({ ndcg10, recall100 }: Quality) => [ndcg10.toFixed(3), recall100.toFixed(3)];

function report(rows: Row[], { documents, questions }: Collection, given: string[]): string {
  const long = questions.filter(({ text }) => text.length > MAX_TEXT).length;
  const cells = rows.map(({ name, whole, typed }) => [name, ...numbers(typed), ...numbers(whole)]);
  const header = ["", "nDCG@10", "recall@100", "nDCG@10, whole questions", "recall@100, whole questions"];
  return `# Search: relevance

Written by \`${["npm run bench -- relevance", ...given].join(" ")}\` on ${new Date().toISOString().slice(0, 10)}.

CISI, a public test collection: ${documents.length} abstracts of library science, ${questions.length} judged questions. The questions are
sentences and whole abstracts, not what one types into a search box; the hub takes ${MAX_TEXT} characters of a text, and ${long}
questions are longer. The first two columns give every system the text that the hub takes; in the last two the references
read all of a question, and the hub's engines what they take of it. Means over all questions; relevant or not.

${table(header, cells)}

Plain BM25 and FTS5 rank whatever has any of the words, over title, authors and abstract as one text, words in the hub's
spelling (accents folded), no stems but where it says so, no stop words left out. The hub's engines first ask for all
words, and for some of them where no record has all.
`;
}
