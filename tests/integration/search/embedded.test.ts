import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { embeddedEngine } from "@/lib/search/embedded";
import { SearchUnavailable } from "@/lib/search/interface";
import { parseSearch } from "@/lib/search/query";
import { searchContract } from "./contract";
import { searchDocument } from "./documents";

const root = mkdtempSync(path.join(tmpdir(), "hub-search-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const directory = (name: string) => path.join(root, name);

searchContract("the embedded engine", async () => embeddedEngine(directory("contract")));

describe("the embedded engine", () => {
  const everything = { query: parseSearch({}).query };

  it("says that it has no index until there is one", async () => {
    const engine = embeddedEngine(directory("fresh"));
    expect(await engine.health()).toEqual({ ready: false, documents: 0, reason: "noIndex" });
    await expect(engine.search(everything)).rejects.toThrow(SearchUnavailable);
    await expect(engine.upsert([searchDocument({ id: "a" })])).rejects.toMatchObject({ reason: "noIndex" });
    await engine.configure();
    expect(await engine.health()).toEqual({ ready: true, documents: 0 });
    await engine.close();
  });

  it("puts a whole word before a longer one that begins like it", async () => {
    const engine = embeddedEngine(directory("whole"));
    await engine.configure();
    const [whole, longer] = [
      { id: "whole", title: "Cooperación sur-sur" },
      { id: "longer", title: "Survival" },
    ];
    await engine.upsert([searchDocument({ ...whole, sortDate: 1 }), searchDocument({ ...longer, sortDate: 2 })]);
    const { hits } = await engine.search({ query: parseSearch({ q: "sur" }).query });
    expect(hits.map((hit) => hit.id)).toEqual(["whole", "longer"]);
    await engine.close();
  });

  it("puts a word as it was typed before its other forms, and takes words in quotes as they are", async () => {
    const engine = embeddedEngine(directory("forms"));
    await engine.configure();
    const titles = ["Migrant workers", "A migrant worker", "Migrants at work"];
    await engine.upsert(titles.map((title, at) => searchDocument({ id: title, title, sortDate: 3 - at })));
    const found = async (q: string) => {
      const { hits } = await engine.search({ query: parseSearch({ q }).query });
      return hits.map(({ id }) => id);
    };
    expect(await found("worker ")).toEqual(["A migrant worker", "Migrant workers"]);
    expect((await found("migrants"))[0]).toBe("Migrants at work");
    expect(await found('"migrant workers"')).toEqual(["Migrant workers"]);
    await engine.close();
  });

  it("finds other forms of words in attached files", async () => {
    const engine = embeddedEngine(directory("file-forms"));
    await engine.configure();
    await engine.upsert([searchDocument({ id: "file", fullText: "Interviews with greengrocers in two cities." })]);
    for (const q of ["greengrocer city", "city greengrocer"]) {
      const { hits } = await engine.search({ query: parseSearch({ q }).query });
      expect(hits).toEqual([{ id: "file" }]);
    }
    await engine.close();
  });

  it("shows the best record of each word that may be meant, not only those of the most used", async () => {
    const engine = embeddedEngine(directory("meant"));
    await engine.configure();
    const donors = Array.from({ length: 20 }, (_, at) =>
      searchDocument({ id: `donor-${at}`, title: "Donors and aid" }),
    );
    await engine.upsert([...donors, searchDocument({ id: "honor", title: "Honors" })]);
    const { hits, total } = await engine.search({ query: parseSearch({ q: "onors" }).query, pageSize: 2 });
    expect(total).toBe(21);
    expect(hits.map((hit) => hit.id)).toContain("honor");
    await engine.close();
  });

  it("finds a word of four letters of which one is left out", async () => {
    const engine = embeddedEngine(directory("short"));
    await engine.configure();
    await engine.upsert([searchDocument({ id: "mali", title: "Mali" }), searchDocument({ id: "peru", title: "Peru" })]);
    const { hits } = await engine.search({ query: parseSearch({ q: "mli" }).query });
    expect(hits.map((hit) => hit.id)).toEqual(["mali"]);
    await engine.close();
  });

  it("reads a pasted paragraph to its end, quotation marks and all, and weighs its words", async () => {
    const engine = embeddedEngine(directory("long"));
    await engine.configure();
    const common = Array.from({ length: 30 }, (_, at) =>
      searchDocument({
        id: `common-${at}`,
        title: "What these papers say",
        abstract: "Which systems could people want?",
      }),
    );
    const meant = { id: "meant", title: "Kafala", abstract: "Domestic workers under sponsorship." };
    await engine.upsert([...common, searchDocument(meant)]);
    const q = `What systems could these people want, say papers which perhaps nobody "ever wrote", on kafala sponsorship?`;
    const outcome = await engine.search({ query: parseSearch({ q }).query });
    expect(outcome).toMatchObject({ relaxed: true, total: 31 });
    expect(outcome.hits[0]).toEqual({ id: "meant" });
    await engine.close();
  });

  it("answers searches between records with long texts of files", async () => {
    const engine = embeddedEngine(directory("long-texts"));
    await engine.configure();
    await engine.upsert([searchDocument({ id: "short", title: "Short" })]);
    const fullText = Array.from({ length: 25_000 }, (_, at) => `word${at % 5000}`).join(" ");
    const writing = engine.upsert(
      Array.from({ length: 40 }, (_, at) => searchDocument({ id: `long-${at}`, fullText })),
    );
    let written = false;
    const done = writing.then(() => {
      written = true;
    });
    let answers = 0;
    for (; !written; answers++) await engine.search({ query: parseSearch({ q: "short" }).query });
    await done;
    expect(answers).toBeGreaterThanOrEqual(20);
    expect(await engine.count()).toBe(41);
    await engine.close();
  });

  it("keeps its index when it is closed and opened again", async () => {
    const first = embeddedEngine(directory("kept"));
    await first.configure();
    await first.upsert([searchDocument({ id: "a", title: "Kept" })]);
    await first.close();
    const second = embeddedEngine(directory("kept"));
    expect(await second.count()).toBe(1);
    await second.close();
  });

  it("sees what another process wrote: changes, removals and rebuilds", async () => {
    const [server, commandLine] = [embeddedEngine(directory("shared")), embeddedEngine(directory("shared"))];
    const total = async () => (await server.search(everything)).total;
    await server.configure();
    expect(await total()).toBe(0);
    await commandLine.upsert([searchDocument({ id: "a", title: "Alpha" }), searchDocument({ id: "b", title: "Beta" })]);
    expect(await total()).toBe(2);
    await commandLine.remove(["a"]);
    expect(await total()).toBe(1);
    const rebuild = await commandLine.startRebuild();
    await rebuild.add([searchDocument({ id: "c" }), searchDocument({ id: "d" }), searchDocument({ id: "e" })]);
    await rebuild.swap();
    expect(await total()).toBe(3);
    await server.upsert([searchDocument({ id: "f" })]);
    expect(await commandLine.count()).toBe(4);
    await Promise.all([server.close(), commandLine.close()]);
  });

  it("loses nothing when two processes write at the same time", async () => {
    const engines = [embeddedEngine(directory("busy")), embeddedEngine(directory("busy"))];
    await engines[0]?.configure();
    const writes = engines.flatMap((engine, writer) =>
      Array.from({ length: 25 }, (_, number) => engine.upsert([searchDocument({ id: `${writer}-${number}` })])),
    );
    await Promise.all(writes);
    for (const engine of engines) expect(await engine.count()).toBe(50);
    await Promise.all(engines.map((engine) => engine.close()));
  });

  it("does not begin a search that nobody waits for any more, and answers those who do", async () => {
    const engine = embeddedEngine(directory("patience"));
    await engine.configure();
    const many = Array.from({ length: 50 }, (_, at) =>
      searchDocument({ id: String(at), fullText: "word ".repeat(400) }),
    );
    const writing = engine.upsert(many);
    const [given, waited] = await Promise.allSettled([
      engine.search({ ...everything, patience: 0 }),
      engine.search({ ...everything, patience: 60_000 }),
    ]);
    await writing;
    expect(given).toMatchObject({ status: "rejected", reason: { name: "SearchUnavailable", reason: "slow" } });
    expect(waited).toMatchObject({ status: "fulfilled", value: { total: 50 } });
    await engine.close();
  });

  it("puts a damaged file aside and starts without an index", async () => {
    const damaged = embeddedEngine(directory("damaged"));
    await damaged.configure();
    await damaged.close();
    writeFileSync(path.join(directory("damaged"), "search.db"), "not a database at all ".repeat(500));
    const engine = embeddedEngine(directory("damaged"));
    expect(await engine.health()).toMatchObject({ ready: false, reason: "noIndex" });
    await engine.configure();
    expect(await engine.count()).toBe(0);
    await engine.close();
  });
});
