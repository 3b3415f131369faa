import { afterAll, beforeAll, expect, test } from "vitest";
import { limits } from "@/lib/accounts/rate-limit";
import { suggestionAnswer } from "@/lib/catalogue/suggestion";
import { freePort } from "@/lib/db/free-port";
import { openLibrary } from "@/lib/exchange/records";
import { entriesAnswer, facetsAnswer } from "@/lib/exchange/search-answer-schema";
import { type Hub, startHub } from "@/tests/setup/hub-process";
import { metricsOf } from "@/tests/setup/metrics";

/* A hub whose search server does not answer, behind a proxy that tells who asks. */
let hub: Hub;
beforeAll(async () => {
  const env = { MEILI_HOST: `http://127.0.0.1:${await freePort()}`, TRUST_PROXY: "yes" };
  hub = await startHub({ env: env as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv });
});
afterAll(() => hub.remove());

const ask = (path: string, address = "203.0.113.1") =>
  fetch(`${hub.address}${path}`, { headers: { "X-Forwarded-For": address } });
const json = async (path: string) => (await ask(path)).json();

test("the database answers programs, and says so", async () => {
  const entries = entriesAnswer.parse(await json("/api/v1/entries?q=Haitian&country=BRA&sort=newest"));
  expect(entries.reduced).toBe(true);
  expect(entries.total).toBeGreaterThan(0);
  expect(entries.items).toHaveLength(Math.min(entries.total, 20));
  for (const { countries } of entries.items) expect(countries.map(({ code }) => code)).toContain("BRA");
  expect(entries.facets.kind?.reduce((sum, { count }) => sum + count, 0)).toBe(entries.total);

  const { facets, reduced } = facetsAnswer.parse(await json("/api/v1/facets?facets=topic"));
  expect(reduced).toBe(true);
  expect(facets.topic?.length).toBeGreaterThan(5);
});

test("whoever runs the hub sees which part does not answer", async () => {
  const metrics = await metricsOf(hub.address);
  expect(metrics.get('hub_part_ok{part="search"}')).toBe(0);
  expect(metrics.get('hub_part_ok{part="database"}')).toBe(1);
  expect(metrics.get("hub_index_backlog")).toBeGreaterThan(0);
  expect(metrics.has("hub_index_documents")).toBe(false);
});

test("a search is given as a file all the same", async () => {
  const answer = await ask("/search.bib?country=BRA");
  const { total } = entriesAnswer.parse(await json("/api/v1/entries?country=BRA&kind=publication"));
  expect([...openLibrary("bibtex", await answer.text()).records()]).toHaveLength(total);
});

test("topics, countries, corridors and people are suggested", async () => {
  const suggested = async (q: string) =>
    suggestionAnswer
      .parse(await json(`/api/v1/suggest?q=${encodeURIComponent(q)}`))
      .suggestions.map(({ type }) => type);

  expect(await suggested("haiti")).toEqual(expect.arrayContaining(["country", "corridor"]));
  expect(await suggested("haiti brazil")).toContain("corridor");
  expect(await suggested("remittances")).toContain("topic");
  const [{ authors: [author = ""] = [] } = {}] = entriesAnswer.parse(
    await json("/api/v1/entries?kind=publication"),
  ).items;
  expect(await suggested(author)).toContain("person");
});

test("who asks without end is told when to ask again, and nobody else is held up", async () => {
  const harvester = "203.0.113.9";
  const statuses = new Set<number>();
  for (let n = 0; n <= limits.exportByAddress.count; n++) {
    // An address that is refused for its parameter counts too: reading it is work as well.
    statuses.add((await ask("/search.csv?page=none", harvester)).status);
  }
  const refused = await ask("/search.csv", harvester);
  expect([...statuses]).toEqual([400, 429]);
  expect([refused.status, refused.headers.get("content-type")]).toEqual([
    429,
    "application/problem+json; charset=utf-8",
  ]);
  const seconds = Number(refused.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(limits.exportByAddress.seconds);
  expect(await refused.json()).toMatchObject({ status: 429, instance: "/search.csv" });

  expect((await ask("/search.csv?country=BRA", "203.0.113.2")).status).toBe(200);
  expect((await ask("/api/v1/entries", harvester)).status).toBe(200);
});
