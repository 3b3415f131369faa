import type pg from "pg";
import { allowedTypos } from "@/lib/search/embedded/typos";
import { type Filter, filtersOf, opens } from "@/lib/search/filters";
import type { SearchRequest } from "@/lib/search/interface";
import { emptyQuery } from "@/lib/search/query";
import { type Facet, facetFields } from "@/lib/search/settings";
import { parseWords } from "@/lib/search/words";
import type { BenchQuery } from "./query-mix";

type Client = Pick<pg.PoolClient, "query">;
/** A condition with the values of its parameters. */
type Condition = { sql: (first: number) => string; values: unknown[] };

/** With fewer records than these, words that are spelt alike count as well; the rule of the embedded engine. */
const ENOUGH = 10;
const SUGGESTIONS = 8;

/** Asks for the same as of the engines: the page, its exact total, and each facet as if nothing were chosen in it. */
export async function askPostgres(client: Client, query: BenchQuery): Promise<number> {
  const request =
    "suggest" in query ? { query: { ...emptyQuery(), q: query.suggest }, pageSize: SUGGESTIONS } : query.search;
  const text = await textCondition(client, request.query.q);
  const filters = filtersOf(request.query);
  const { total, ids } = await readPage(client, request, text, filters.map(conditionOf));
  await countFacets(client, request.facets ?? [], text, filters);
  return "suggest" in query ? ids.length : total;
}

/** All words; when few records have them, with words spelt alike; when none has, any of them. */
async function textCondition(client: Client, q: string): Promise<string | undefined> {
  const { words, phrases, excluded } = parseWords(q);
  if (words.length + phrases.length + excluded.length === 0) return undefined;
  const fixed = [
    ...phrases.map((phrase) => phrase.map(quote).join(" <-> ")),
    ...excluded.map((phrase) => `!(${phrase.map(quote).join(" <-> ")})`),
  ];
  const typed = words.map(({ text, prefix }) => quote(text) + (prefix ? ":*" : ""));
  const exact = [...typed, ...fixed].join(" & ");
  if (words.length === 0 || (await countUpTo(client, exact)) >= ENOUGH) return exact;
  const near: string[] = [];
  for (const [at, { text }] of words.entries())
    near.push(`(${[typed[at], ...(await alike(client, text))].join(" | ")})`);
  const nearly = [...near, ...fixed].join(" & ");
  if (words.length === 1 || (await countUpTo(client, nearly)) > 0) return nearly;
  return [`(${near.join(" | ")})`, ...fixed].join(" & ");
}

async function countUpTo(client: Client, text: string): Promise<number> {
  const sql = "SELECT count(*)::int AS n FROM (SELECT FROM entry WHERE words @@ $1::tsquery LIMIT $2) AS found";
  return (await client.query(sql, [text, ENOUGH])).rows[0].n;
}

async function alike(client: Client, word: string): Promise<string[]> {
  const allowed = allowedTypos(word.length);
  if (allowed === 0) return [];
  const sql = `SELECT word FROM lexeme WHERE word % $1 AND levenshtein_less_equal(word, $1, $2) <= $2
    ORDER BY similarity(word, $1) DESC, documents DESC LIMIT 20`;
  // Two swapped letters count as two errors there.
  return (await client.query(sql, [word, allowed + 1])).rows.map((row) => quote(row.word));
}

async function readPage(
  client: Client,
  { query, pageSize = 20 }: SearchRequest,
  text: string | undefined,
  conditions: Condition[],
): Promise<{ total: number; ids: string[] }> {
  const { where, values } = whereOf(text, conditions);
  const byText = query.sort === "relevance" && text !== undefined;
  const order = { relevance: '"sortDate" DESC', newest: '"sortDate" DESC', oldest: '"sortDate"', title: '"sortKey"' };
  const rank = byText ? "ts_rank(words, $1::tsquery) DESC, " : "";
  const sql = `SELECT id FROM entry ${where} ORDER BY ${rank}${order[query.sort]} LIMIT ${pageSize} OFFSET ${(query.page - 1) * pageSize}`;
  const [page, count] = [
    await client.query(sql, values),
    await client.query(`SELECT count(*)::int AS total FROM entry ${where}`, values),
  ];
  return { total: count.rows[0].total, ids: page.rows.map((row) => row.id) };
}

async function countFacets(
  client: Client,
  facets: readonly Facet[],
  text: string | undefined,
  filters: Filter[],
): Promise<void> {
  const opened = facets.filter((facet) => filters.some((filter) => opens(facet, filter)));
  const others = facets.filter((facet) => !opened.includes(facet));
  const groups = [others, ...opened.map((facet) => [facet])].filter((group) => group.length > 0);
  for (const group of groups) {
    const left = filters.filter((filter) => !group.some((facet) => opens(facet, filter)));
    const { where, values } = whereOf(text, left.map(conditionOf));
    const fields = group.map((facet) => facetFields[facet]);
    const counts = fields.map((field) => {
      const value = field === "kind" || field === "year" ? `${field}::text` : `unnest(${field})`;
      return `SELECT '${field}' AS field, ${value} AS value, count(*)::int AS n FROM found GROUP BY 2`;
    });
    const found = `SELECT ${fields.join(", ")} FROM entry ${where}`;
    await client.query(`WITH found AS MATERIALIZED (${found}) ${counts.join(" UNION ALL ")}`, values);
  }
}

function whereOf(text: string | undefined, conditions: Condition[]): { where: string; values: unknown[] } {
  const values: unknown[] = text === undefined ? [] : [text];
  const parts = text === undefined ? [] : ["words @@ $1::tsquery"];
  for (const condition of conditions) {
    parts.push(condition.sql(values.length + 1));
    values.push(...condition.values);
  }
  return { where: parts.length > 0 ? `WHERE ${parts.join(" AND ")}` : "", values };
}

function conditionOf(filter: Filter): Condition {
  if (filter.field === "year") {
    const ranges = filter.ranges.map(({ from, to }) => `year BETWEEN ${Number(from)} AND ${Number(to)}`);
    return { sql: () => `(${ranges.join(" OR ")})`, values: [] };
  }
  const { field, anyOf } = filter;
  return { sql: (first) => (field === "kind" ? `kind = ANY($${first})` : `${field} && $${first}`), values: [anyOf] };
}

/** A word as a tsquery has it: tokens hold letters, digits and marks only. */
function quote(word: string): string {
  return `'${word}'`;
}
