import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { clock } from "@/lib/base/clock";
import { searchDocument } from "@/lib/catalogue/document";
import { searchEntries } from "@/lib/catalogue/search-data";
import { database } from "@/lib/db/client";
import { indexBatch } from "@/lib/indexing/batch";
import { compareWhenDue, repairDrift } from "@/lib/indexing/comparison";
import { drainIndex, startIndexer } from "@/lib/indexing/indexer";
import { inTurn } from "@/lib/indexing/lock";
import { rebuildIndex } from "@/lib/indexing/rebuild";
import { indexState } from "@/lib/indexing/state";
import { closeSearchEngine, searchEngine } from "@/lib/search/engine";
import { SearchUnavailable } from "@/lib/search/interface";
import { parseSearch } from "@/lib/search/query";
import { facets } from "@/lib/search/settings";
import { emptyDatabase } from "@/tests/setup/database";
import { searchDocument as madeUp } from "../search/documents";
import { createEntry, createTerms, retitle, withdraw } from "./catalogue";

beforeEach(async () => {
  await emptyDatabase();
  await createTerms();
  await rebuildIndex();
});
afterAll(closeSearchEngine);

const find = async (address: string) => {
  const { query } = parseSearch(new URLSearchParams(address));
  return (await searchEngine().search({ query })).hits.map((hit) => hit.id);
};
const undone = () => database().indexTask.count({ where: { doneAt: null } });

describe("the search document of an entry", () => {
  it("says what readers may see, with codes, names in every language and what its terms are part of", async () => {
    const id = await createEntry({
      title: "Sending money home",
      abstract: "From Dakar.",
      terms: ["topic:remittances", "country:SEN", "sdg:10"],
      corridor: ["country:MAR", "country:SEN"],
      contributor: "A. Writer",
      doi: "10.5555/HOME.1",
      issued: "2015-03",
    });
    expect(await searchDocument(database(), id)).toMatchObject({
      id,
      kind: "publication",
      originalLanguage: "en",
      texts: [{ language: "en", title: "Sending money home", abstract: "From Dakar.", keywords: [] }],
      contributors: ["A. Writer"],
      identifiers: ["10.5555/home.1"],
      topics: ["remittances"],
      countries: ["SEN", "MAR"],
      regions: expect.arrayContaining(["western-africa", "africa", "ldc"]),
      sdg: ["10"],
      resourceType: "article",
      corridors: ["MAR-SEN"],
      languages: ["en"],
      year: 2015,
      sortDate: 20150300,
      labels: expect.arrayContaining(["Remesas", "Transferts de fonds", "Senegal", "المغرب", "Western Africa"]),
    });
  });

  it.each(["DRAFT", "SUBMITTED", "IN_REVIEW", "CHANGES_REQUESTED", "DECLINED", "WITHDRAWN", "ARCHIVED"] as const)(
    "does not exist in state %s",
    async (status) => {
      const id = await createEntry({ title: "Not public", status });
      expect(await searchDocument(database(), id)).toBeNull();
      await drainIndex();
      expect(await find("")).toEqual([]);
    },
  );
});

describe("indexing", () => {
  it("makes what is published findable, and what is withdrawn not", async () => {
    const [first, second] = [await createEntry({ title: "Alpha" }), await createEntry({ title: "Beta" })];
    expect(await drainIndex()).toBe(2);
    expect(await find("q=alpha")).toEqual([first]);
    await withdraw(first);
    await retitle(second, "Gamma");
    await drainIndex();
    expect(await find("q=alpha")).toEqual([]);
    expect(await find("q=gamma")).toEqual([second]);
    expect(await find("q=beta")).toEqual([]);
    expect(await indexState()).toMatchObject({ ready: true, backlog: 0, published: 1, documents: 1, drift: 0 });
  });

  it("knows nothing of a change that was rolled back", async () => {
    const failed = database().$transaction(async (tx) => {
      await tx.indexTask.create({ data: { entryId: crypto.randomUUID() } });
      throw new Error("rolled back");
    });
    await expect(failed).rejects.toThrow("rolled back");
    expect(await undone()).toBe(0);
  });

  it("carries changes at once from a server whose clock is ahead of the database's", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
    const id = await createEntry({ title: "Alpha" });
    vi.useRealTimers();
    expect(await indexBatch()).toBe(1);
    expect(await find("q=alpha")).toEqual([id]);
  });

  it("keeps a change until the engine has taken it", async () => {
    const id = await createEntry({ title: "Alpha" });
    vi.spyOn(searchEngine(), "upsert").mockRejectedValueOnce(new SearchUnavailable("unreachable"));
    await expect(indexBatch()).rejects.toThrow(SearchUnavailable);
    expect(await undone()).toBe(1);
    expect(await indexState()).toMatchObject({ backlog: 1, drift: 0 });
    await drainIndex();
    expect(await undone()).toBe(0);
    expect(await find("q=alpha")).toEqual([id]);
  });

  it("does not let one record that the engine refuses hold up the others", async () => {
    const ids = [await createEntry({ title: "Alpha" }), await createEntry({ title: "Beta" })];
    const engine = searchEngine();
    const upsert = engine.upsert.bind(engine);
    vi.spyOn(engine, "upsert").mockImplementation(async (documents) => {
      if (documents.some((document) => document.id === ids[0])) throw new Error("too strange");
      await upsert(documents);
    });
    await drainIndex();
    expect(await find("")).toEqual([ids[1]]);
    const [task] = await database().indexTask.findMany({ where: { doneAt: null } });
    expect(task).toMatchObject({ entryId: ids[0], attempts: 1, lastError: expect.stringContaining("too strange") });
    expect(task?.availableAt.getTime()).toBeGreaterThan(Date.now());

    vi.restoreAllMocks();
    await database().indexTask.updateMany({ data: { availableAt: new Date() } });
    await drainIndex();
    expect((await find("")).sort()).toEqual([...ids].sort());
  });

  it("leaves the work to the process that is at it", async () => {
    await createEntry({ title: "Alpha" });
    await inTurn("indexer", async () => {
      expect(await indexBatch()).toBeUndefined();
    });
    expect(await indexBatch()).toBe(1);
  });

  it("follows the catalogue in the background within two seconds, and stops when asked", async () => {
    const stop = startIndexer();
    expect(startIndexer()).toBe(stop);
    const id = await createEntry({ title: "Alpha" });
    await vi.waitFor(async () => expect(await find("q=alpha")).toEqual([id]), { timeout: 2000, interval: 50 });
    await stop();
    await createEntry({ title: "Beta" });
    await wait(700);
    expect(await find("q=beta")).toEqual([]);
    await drainIndex();
  });
});

describe("rebuilding", () => {
  it("carries over what changed while the new index was filled", async () => {
    const kept = await createEntry({ title: "Kept" });
    const changed = await createEntry({ title: "Before" });
    const withdrawn = await createEntry({ title: "Withdrawn" });
    await drainIndex();
    let added = "";
    const engine = searchEngine();
    const startRebuild = engine.startRebuild.bind(engine);
    vi.spyOn(engine, "startRebuild").mockImplementationOnce(async () => {
      const next = await startRebuild();
      return {
        ...next,
        add: async (documents) => {
          await next.add(documents);
          if (added) return;
          // The new index has these records already; now they change, and the live index gets the changes.
          await retitle(changed, "After");
          await withdraw(withdrawn);
          added = await createEntry({ title: "Added" });
          while ((await indexBatch()) !== 0);
        },
      };
    });
    await rebuildIndex();
    await drainIndex();
    expect((await find("")).sort()).toEqual([kept, changed, added].sort());
    expect(await find("q=after")).toEqual([changed]);
    expect(await find("q=before")).toEqual([]);
    expect(await undone()).toBe(0);
  });

  it("leaves the live index alone when it fails", async () => {
    const id = await createEntry({ title: "Alpha" });
    await drainIndex();
    const engine = searchEngine();
    const startRebuild = engine.startRebuild.bind(engine);
    vi.spyOn(engine, "startRebuild").mockImplementationOnce(async () => ({
      ...(await startRebuild()),
      add: async () => {
        throw new Error("disk full");
      },
    }));
    await expect(rebuildIndex()).rejects.toThrow("disk full");
    expect(await find("q=alpha")).toEqual([id]);
  });

  it("happens by itself when the index was lost", async () => {
    const id = await createEntry({ title: "Alpha" });
    await drainIndex();
    const lost = await searchEngine().startRebuild();
    await lost.swap();
    expect(await find("")).toEqual([]);
    await drainIndex();
    expect(await find("")).toEqual([id]);
  });
});

describe("drift", () => {
  it("is found record by record and repaired", async () => {
    const [missing, stale] = [await createEntry({ title: "Missing" }), await createEntry({ title: "Stale" })];
    await drainIndex();
    await searchEngine().remove([missing]);
    await searchEngine().upsert([
      madeUp({ id: stale, title: "Old words", revision: "old" }),
      madeUp({ id: "extra", title: "Extra" }),
      madeUp({ id: "0190c4a4-0000-7000-8000-000000000000", title: "Extra" }),
    ]);
    expect(await indexState()).toMatchObject({ published: 2, documents: 3, drift: 1 });
    await searchEngine().remove(["extra"]);
    expect(await repairDrift()).toEqual({
      records: 2,
      missing: [missing],
      stale: [stale],
      extra: ["0190c4a4-0000-7000-8000-000000000000"],
    });
    await drainIndex();
    expect((await find("")).sort()).toEqual([missing, stale].sort());
    expect(await find("q=stale")).toEqual([stale]);
    expect(await repairDrift()).toEqual({ records: 2, missing: [], stale: [], extra: [] });
  });

  it("is not what is on its way to the index", async () => {
    const [changed, withdrawn] = [await createEntry({ title: "Before" }), await createEntry({ title: "Withdrawn" })];
    await drainIndex();
    await createEntry({ title: "New" });
    await retitle(changed, "After");
    await withdraw(withdrawn);
    expect(await repairDrift()).toEqual({ records: 2, missing: [], stale: [], extra: [] });
    expect(await undone()).toBe(3);
  });

  it("is not what was indexed while the list was read", async () => {
    const [withdrawn, changed] = [await createEntry({ title: "Withdrawn" }), await createEntry({ title: "Before" })];
    await drainIndex();
    const engine = searchEngine();
    const list = engine.list.bind(engine);
    vi.spyOn(engine, "list").mockImplementationOnce(async (cursor) => {
      const read = await list(cursor);
      await withdraw(withdrawn);
      await retitle(changed, "After");
      await createEntry({ title: "New" });
      await drainIndex();
      return read;
    });
    expect(await repairDrift()).toEqual({ records: 2, missing: [], stale: [], extra: [] });
  });

  it("is not what a list in pieces left out while others wrote", async () => {
    await createEntry({ title: "Alpha" });
    await drainIndex();
    vi.spyOn(searchEngine(), "list").mockResolvedValueOnce({ items: [] });
    expect(await repairDrift()).toEqual({ records: 1, missing: [], stale: [], extra: [] });
    expect(await undone()).toBe(0);
  });
});

describe("the daily comparison", () => {
  const loseOne = async () => {
    const id = await createEntry({ title: "Lost" });
    await drainIndex();
    await searchEngine().remove([id]);
    return id;
  };
  const age = (hours: number) => database().$executeRaw`
    UPDATE "IndexComparison" SET at = at - make_interval(hours => ${hours}::int)`;

  it("finds once a day what is lost, and says when and how much", async () => {
    const lost = await loseOne();
    expect((await indexState()).comparison).toBeNull();
    expect(await compareWhenDue()).toMatchObject({ missing: [lost] });
    expect((await indexState()).comparison).toMatchObject({ records: 1, missing: 1, stale: 0, extra: 0 });
    await drainIndex();
    expect(await find("q=lost")).toEqual([lost]);

    await age(23);
    expect(await compareWhenDue()).toBeUndefined();
    await age(2);
    expect(await compareWhenDue()).toEqual({ records: 1, missing: [], stale: [], extra: [] });
    expect((await indexState()).comparison).toMatchObject({ missing: 0 });
    expect(await database().indexComparison.count()).toBe(2);
  });

  it("is made by one process, however many look", async () => {
    await loseOne();
    const made = await Promise.all([compareWhenDue(), compareWhenDue(), compareWhenDue()]);
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await database().indexComparison.count()).toBe(1);
  });

  it("stays due while the engine is away", async () => {
    const lost = await loseOne();
    vi.spyOn(searchEngine(), "list").mockRejectedValueOnce(new SearchUnavailable("unreachable"));
    await expect(compareWhenDue()).rejects.toThrow(SearchUnavailable);
    expect(await database().indexComparison.count()).toBe(0);
    expect(await compareWhenDue()).toMatchObject({ missing: [lost] });
  });

  it("happens in the background, beside the indexing", async () => {
    // An index that lost its only record would be built anew.
    await createEntry({ title: "Kept" });
    const lost = await loseOne();
    const stop = startIndexer();
    await vi.waitFor(async () => expect(await find("q=lost")).toEqual([lost]), { timeout: 20_000, interval: 50 });
    await stop();
    expect((await indexState()).comparison).toMatchObject({ missing: 1 });
  });
});

describe("searchEntries", () => {
  // Each test is long after the one before, so that none meets an engine that is left alone since the last failure.
  let now = Date.now();
  const search = (address: string) => {
    const { query } = parseSearch(new URLSearchParams(address));
    return searchEntries(query, { facets });
  };

  beforeEach(async () => {
    now += 60_000;
    vi.spyOn(clock, "now").mockImplementation(() => new Date(now));
    await createEntry({
      title: "Money sent to Senegal",
      terms: ["topic:remittances", "country:SEN", "country:MAR", "sdg:10"],
      corridor: ["country:MAR", "country:SEN"],
      contributor: "Awa Writer",
      doi: "10.5555/money",
      issued: "2015-03-02",
    });
    await createEntry({
      title: "Genre et mobilité",
      language: "fr",
      terms: ["topic:gender", "country:MAR"],
      issued: "2018",
    });
    await createEntry({ kind: "NEWS", title: "Money matters", terms: ["topic:gender"], issued: "2020-05-05" });
    await createEntry({ title: "Money in draft", status: "DRAFT" });
    await drainIndex();
  });

  const addresses = [
    "",
    "q=money",
    "q=Awa",
    "q=10.5555/MONEY",
    "kind=news",
    "topic=gender",
    "topic=gender&topic=remittances",
    "country=MAR&topic=gender",
    "region=africa",
    "region=western-africa",
    "region=ldc",
    "language=fr",
    "language=en",
    "year=2015-2018",
    "year=2020",
    "year=2018-",
    "year=-2017",
    "sdg=10",
    "from=MAR",
    "to=SEN",
    "from=MAR&to=SEN",
    "from=SEN&to=MAR",
    "person=nobody",
    "institution=nothing",
    "sort=oldest",
    "sort=title",
    "q=money&kind=publication",
    "page=2",
  ];

  it.each(addresses)("answers the same from the database when the engine is down: %s", async (address) => {
    const whole = await search(address);
    expect(whole.reduced).toBe(false);
    vi.spyOn(searchEngine(), "search").mockRejectedValue(new SearchUnavailable("unreachable"));
    const reduced = await search(address);
    expect(reduced).toEqual({ ...whole, reduced: true });
  });

  it("does not wait longer than a second for a slow engine, and comes back by itself", async () => {
    vi.spyOn(searchEngine(), "search").mockImplementationOnce(() => wait(5000, undefined as never));
    const begun = performance.now();
    expect(await search("q=money")).toMatchObject({ reduced: true, total: 2 });
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(await search("q=money")).toMatchObject({ reduced: true });
    now += 2_100;
    expect(await search("q=money")).toMatchObject({ reduced: false, total: 2 });
  });

  it.each(['\'; DROP TABLE "Entry"; --', "%", "_", "\\", "' OR 1=1 --", "\u0000", "%_%"])(
    "takes anything typed as text in the database too: %s",
    async (q) => {
      vi.spyOn(searchEngine(), "search").mockRejectedValue(new SearchUnavailable("unreachable"));
      const outcome = await searchEntries(parseSearch({ q }).query);
      expect(outcome.reduced).toBe(true);
      expect(outcome.total).toBeLessThanOrEqual(3);
    },
  );
});
