import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "@/lib/db/client";
import { importLibrary } from "@/lib/exchange/import";
import { importedCount } from "@/lib/exchange/import-report";
import { exportSearch, MOST_EXPORTED, type SearchExportFormat } from "@/lib/exchange/search-export-data";
import { drainIndex } from "@/lib/indexing/indexer";
import { rebuildIndex } from "@/lib/indexing/rebuild";
import { closeSearchEngine, searchEngine } from "@/lib/search/engine";
import { parseSearch } from "@/lib/search/query";
import { vocabularyChanged } from "@/lib/vocabulary/data";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { emptyDatabase } from "@/tests/setup/database";
import { createPerson } from "@/tests/setup/people";
import { publish, withdraw } from "../catalogue/publishing";

async function startAnew(): Promise<void> {
  await emptyDatabase();
  await seedVocabulary(database());
  vocabularyChanged();
  await rebuildIndex();
}
beforeEach(startAnew);
afterAll(closeSearchEngine);

const publication = {
  kind: "publication",
  language: "fr",
  title: "Les transferts de fonds {au} Sénégal : 50 % & plus",
  abstract: 'Ce que "les migrants" envoient.\n\n= et ce qui en est fait.',
  keywords: ["Dakar", "transferts, envois"],
  topics: ["remittances", "labour-mobility"],
  countries: ["SEN", "MAR"],
  corridors: [{ from: "SEN", to: "MAR" }],
  contributors: [
    { name: "Awa Diop", family: "Diop", given: "Awa" },
    { role: "editor", name: "IFAN", isInstitution: true },
  ],
  resourceType: "article",
  issued: "2019-03",
  doi: "10.5555/senegal.1",
  container: "Revue des migrations",
  volume: "12",
  pages: "45-67",
};
const older = {
  ...publication,
  title: "An older one",
  language: "en",
  doi: "10.5555/older",
  issued: "2001",
  abstract: "",
};
const arabic = {
  ...publication,
  title: "=الهجرة",
  language: "ar",
  doi: "10.5555/arabic",
  issued: "2010",
  resourceType: "report",
};
const news = {
  kind: "news",
  title: "A new route opens",
  topics: ["remittances"],
  countries: ["SEN"],
  body: "From **Dakar**.",
  date: "2026-01-02",
  source: "APS",
};

async function exported(format: SearchExportFormat, parameters: Record<string, string> = {}) {
  const made = await exportSearch(parseSearch(parameters).query, format, "en");
  let text = "";
  for await (const piece of made.pieces()) text += piece;
  return { ...made, text };
}

describe("the publications of a search", () => {
  test.each(["bib", "json"] as const)("come back from .%s as they were", async (format) => {
    for (const one of [publication, older, arabic, news]) await publish(one);
    const before = await exported(format, { sort: "oldest" });
    expect(before).toMatchObject({ total: 3, exported: 3, reduced: false });

    await startAnew();
    const actor = await createPerson({ role: "ADMINISTRATOR" });
    const fileName = `hub-search.${format}`;
    const imported = await importLibrary({ actor, fileName, text: before.text, publish: true });
    if (!imported.ok) throw new Error(imported.code);
    expect(importedCount(imported.value)).toBe(3);
    await drainIndex();

    expect((await exported(format, { sort: "oldest" })).text).toBe(before.text);
  });

  test("come back from .ris, without what RIS cannot say", async () => {
    for (const one of [publication, older, arabic]) await publish(one);
    const before = await exported("ris", { sort: "oldest" });

    await startAnew();
    const actor = await createPerson({ role: "ADMINISTRATOR" });
    const imported = await importLibrary({ actor, fileName: "hub-search.ris", text: before.text });
    if (!imported.ok) throw new Error(imported.code);
    expect(importedCount(imported.value)).toBe(3);
    const revisions = await database().revision.findMany({ orderBy: { createdAt: "asc" } });
    expect(revisions.map(({ title }) => title)).toEqual([older.title, arabic.title, publication.title]);
    expect(revisions.map(({ topicIds }) => topicIds)).toEqual(
      [1, 2, 3].map(() => ["topic:remittances", "topic:labour-mobility"]),
    );
  });

  test("follow the search: its filters, its order, and nothing that readers cannot see", async () => {
    for (const one of [publication, older, arabic, news]) await publish(one);
    const keys = async (parameters: Record<string, string>) =>
      [...(await exported("ris", parameters)).text.matchAll(/^DO {2}- (\S+)/gm)].map(([, doi]) => doi);

    expect(await keys({ sort: "newest" })).toEqual([publication.doi, arabic.doi, older.doi]);
    expect(await keys({ sort: "oldest", year: "2001-2010", page: "7" })).toEqual([older.doi, arabic.doi]);
    expect(await keys({ q: "older" })).toEqual([older.doi]);
    expect(await keys({ kind: "news" })).toEqual([]);
    const { id } = await database().entry.findFirstOrThrow({ where: { doi: older.doi } });
    await withdraw(id);
    expect(await keys({ sort: "newest" })).toEqual([publication.doi, arabic.doi]);
  });

  test("are a file of the format also when there are none", async () => {
    expect((await exported("json", { q: "nothing" })).text).toBe("[\n]\n");
    expect((await exported("json", { kind: "news" })).text).toBe("[\n]\n");
    expect((await exported("ris", { q: "nothing" })).text).toBe("");
    expect((await exported("bib", { q: "nothing" })).text).toMatch(/^% 0 of 0 publications found by \S+\n\n$/);
  });
});

test("a table has entries of every kind, and no cell that a spreadsheet would compute", async () => {
  for (const one of [publication, arabic, news]) await publish(one);
  const { text, total } = await exported("csv", { sort: "oldest" });
  const lines = text.split("\r\n");

  expect(total).toBe(3);
  expect(lines[0]).toMatch(/^\ufeff"id","kind","title"/);
  expect(lines.slice(1, -1).map((line) => line.split(",")[1])).toEqual(['"publication"', '"publication"', '"news"']);
  expect(text).toContain(`"'=الهجرة"`);
  expect(text).toContain('"Remittances; Labour mobility"');
  expect(text).toContain('"Ce que ""les migrants"" envoient.\n\n= et ce qui en est fait."');
});

test("a file has so many records and says of how many", async () => {
  await publish(publication);
  const many = { total: 5_310, hits: Array.from({ length: MOST_EXPORTED }, () => ({ id: crypto.randomUUID() })) };
  const search = vi.spyOn(searchEngine(), "search").mockImplementation(async ({ pageSize = 20 }) => ({
    ...{ ...many, facets: {}, page: 1, pageSize, relaxed: false },
  }));

  expect(await exported("bib")).toMatchObject({
    ...{ total: 5_310, exported: MOST_EXPORTED },
    text: expect.stringMatching(/^% 2000 of 5310 publications found by http:\/\/hub\.test\/search\n/),
  });
  expect(search.mock.calls[0]?.[0]).toMatchObject({ pageSize: MOST_EXPORTED, query: { page: 1 } });
});
