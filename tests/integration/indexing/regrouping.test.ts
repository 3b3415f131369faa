import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { clock, HOUR } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import { drainIndex, startIndexer } from "@/lib/indexing/indexer";
import { rebuildIndex } from "@/lib/indexing/rebuild";
import { enqueueRegrouped } from "@/lib/indexing/regrouping";
import { closeSearchEngine, searchEngine } from "@/lib/search/engine";
import { parseSearch } from "@/lib/search/query";
import { emptyDatabase } from "@/tests/setup/database";
import { createEntry, createTerms } from "./catalogue";

/* Senegal leaves the least developed countries on 19 December 2029. */

const lastDay = new Date("2029-12-18T22:00:00Z");
const firstDay = new Date("2029-12-19T01:00:00Z");
const at = (moment: Date) => vi.spyOn(clock, "now").mockReturnValue(moment);
const leastDeveloped = async () => {
  const { query } = parseSearch({ region: "ldc" });
  return (await searchEngine().search({ query })).hits.map((hit) => hit.id);
};

let senegal = "";
beforeEach(async () => {
  await emptyDatabase();
  await createTerms();
  await database().termMembership.updateMany({ data: { until: new Date("2029-12-19") } });
  at(lastDay);
  senegal = await createEntry({ title: "Alpha", terms: ["country:SEN"] });
  await createEntry({ title: "Beta", terms: ["country:MAR"] });
  await createEntry({ title: "Gamma", terms: ["country:SEN"], status: "DRAFT" });
  await rebuildIndex();
  await drainIndex();
});
afterAll(closeSearchEngine);

it("a country that left a grouping takes its entries out of it, once", async () => {
  expect(await leastDeveloped()).toEqual([senegal]);
  expect(await enqueueRegrouped(lastDay)).toBe(0);
  expect(await enqueueRegrouped(firstDay, lastDay)).toBe(1);
  at(firstDay);
  await drainIndex();
  expect(await leastDeveloped()).toEqual([]);
  expect(await enqueueRegrouped(new Date(firstDay.getTime() + HOUR), firstDay)).toBe(0);
});

it("a hub that was away on the day finds out when it is back", async () => {
  at(new Date("2030-01-05T12:00:00Z"));
  const stop = startIndexer();
  await vi.waitFor(async () => expect(await leastDeveloped()).toEqual([]), { timeout: 20_000, interval: 50 });
  await stop();
});
