import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { normaliseTitle } from "@/lib/catalogue/identity";
import { createSubmitted } from "@/lib/catalogue/intake";
import { database } from "@/lib/db/client";
import { importLibrary } from "@/lib/exchange/import";
import { readQueue } from "@/lib/moderation/queue-data";
import { queueFilterSchema } from "@/lib/moderation/queue-filter-data";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { emptyDatabase } from "@/tests/setup/database";
import { createPerson } from "@/tests/setup/people";
import { fixtureFile } from "@/tests/unit/exchange/fixtures";
import { type ImportOptions, importFile as importAnyFile, importText as importAnyText } from "./importing";

let administrator: Actor;

beforeEach(async () => {
  await emptyDatabase();
  await seedVocabulary(database());
  administrator = await createPerson({ role: "ADMINISTRATOR", email: "administrator@hub.example" });
});

type Options = Partial<ImportOptions>;
const importText = (text: string, options: Options = {}) => importAnyText(text, { actor: administrator, ...options });
const importFile = (file: string, options: Options = {}) => importAnyFile(file, { actor: administrator, ...options });

const entries = () =>
  database().entry.findMany({
    include: { openRevision: true, publication: true, batch: true },
    orderBy: { id: "asc" },
  });

function book(key: string, more = ""): string {
  return `@book{${key}, title = {Book ${key}}, author = {Obi, Ada}, year = {2019}, ${more}}\n`;
}

describe("into the queue", () => {
  test("a record waits with its topics, its source and its batch", async () => {
    const report = await importFile(fixtureFile("core-excerpt.bib"));
    expect(report.reported).toEqual([]);
    const entry = (await entries()).find(({ source }) => source?.includes("acostablouin2019"));
    expect(entry).toMatchObject({
      kind: "PUBLICATION",
      status: "SUBMITTED",
      provenance: "IMPORT",
      source: "core-excerpt.bib, record 4, key acostablouin2019",
      submitterId: administrator.id,
      originalLanguage: "es",
      batch: { id: report.batchId, name: "core-excerpt.bib", format: "bibtex", actorId: administrator.id },
      openRevision: {
        state: "SUBMITTED",
        title: "La emigración venezolana: respuestas latinoamericanas",
        topicIds: ["topic:migration-governance", "topic:forced-displacement"],
        content: {
          resourceType: "working-paper",
          countries: ["VEN", "COL", "PER", "BRA"],
          corridors: [
            { from: "VEN", to: "COL" },
            { from: "VEN", to: "PER" },
          ],
          keywords: [],
        },
      },
    });
    expect(await database().workflowEvent.count({ where: { transition: "submit" } })).toBe(report.queued);
  });

  test("topics are known by their names in any language; other keywords stay", async () => {
    const names = await database().termLabel.findMany({ where: { termId: "topic:remittances", locale: "es" } });
    await importText(book("k", `keywords = {${names[0]?.label}, Ghana}`));
    const [entry] = await entries();
    expect(entry?.openRevision?.content).toMatchObject({ topics: ["remittances"], keywords: ["Ghana"] });
  });

  test("a record that lacks only what a moderator can add is taken; without title or year it is reported", async () => {
    const report = await importText(
      `@misc{bare, title = {Bare}, year = {2019}}
       @misc{untitled, author = {Obi, Ada}, year = {2019}}
       @misc{undated, title = {Undated}, year = {in press}}
       @misc{empty}`,
    );
    expect(report.queued).toBe(1);
    expect(report.reported).toEqual([
      { position: 2, line: 2, key: "untitled", reason: "it has no title" },
      { position: 3, line: 3, key: "undated", reason: "it has no year of issue" },
      { position: 4, line: 4, key: "empty", reason: "no field could be read: it is empty" },
    ]);
  });

  test("members may; people without a confirmed address and strange files may not", async () => {
    const member = await createPerson();
    expect((await importText(book("k"), { actor: member })).queued).toBe(1);
    const stranger = await createPerson({ emailVerifiedAt: null });
    const refused = await importLibrary({ actor: stranger, fileName: "a.bib", text: book("l") });
    expect(refused).toMatchObject({ ok: false, code: "forbidden" });
    const unknown = await importLibrary({ actor: member, fileName: "a.txt", text: "Dear all" });
    expect(unknown).toMatchObject({ ok: false, code: "invalid", fields: { file: [{ key: "libraryFormat" }] } });
  });
});

describe("the same record", () => {
  test("by DOI or by title and year, in the file and in the hub", async () => {
    const report = await importText(
      book("a", "doi = {10.1000/ABC}") +
        "@article{b, title = {Another title}, year = {2001}, doi = {https://doi.org/10.1000/abc}}\n" +
        "@article{c, title = {BOOK: \\'a!}, year = {2019}, doi = {10.1000/other}}\n" +
        "@article{d, title = {Book a}, year = {2018}}\n",
    );
    expect(report.queued).toBe(2);
    expect(report.alreadyThere).toEqual([
      { position: 2, line: 2, key: "b", because: "same DOI", as: { position: 1 } },
      { position: 3, line: 3, key: "c", because: "same title and year", as: { position: 1 }, otherDoi: "10.1000/abc" },
    ]);
    const again = await importText(book("a"));
    const [entry] = await entries();
    expect(again.alreadyThere).toMatchObject([{ because: "same title and year", as: { entryId: entry?.id } }]);
  });

  test("a draft of somebody's is not there yet; a declined record is", async () => {
    await importText(book("a") + book("b"));
    const [first, second] = await entries();
    await database().entry.update({ where: { id: first?.id ?? "" }, data: { status: "DRAFT" } });
    await database().entry.update({ where: { id: second?.id ?? "" }, data: { status: "DECLINED" } });
    const report = await importText(book("a") + book("b"));
    expect(report).toMatchObject({ queued: 1, alreadyThere: [{ key: "b" }] });
  });

  test("in other words is taken, left to a moderator, and reported with how sure that is and why", async () => {
    const work = (key: string, title: string) => book(key, "keywords = {remittances}").replace(`Book ${key}`, title);
    const known = "Remittances and rural schools in Ghana: evidence from two districts";
    await importText(work("a", known), { publish: true });
    const [there] = await entries();
    expect(there?.status).toBe("PUBLISHED");
    const report = await importText(
      work("b", "Remittances and Rural Schools in Ghana") + work("c", "Remittances and Rural Clinics in Ghana"),
      { publish: true },
    );
    expect(report).toMatchObject({ published: 1, queued: 1, notPublishable: [] });
    expect(report.likelyTwins).toEqual([
      {
        ...{ position: 1, line: 1, key: "b", as: { entryId: there?.id, title: known } },
        likeness: {
          sureness: "likely",
          reasons: ["titleWithoutSubtitle", "sameAuthors", "sameYear"],
          doubts: [],
        },
      },
    ]);
    const { items } = await readQueue(queueFilterSchema.parse({}), administrator.id);
    expect(items).toMatchObject([{ title: "Remittances and Rural Schools in Ghana", hadTwin: true }]);
  });

  test("two imports at once bring it in once", async () => {
    const text = Array.from({ length: 60 }, (_, n) => book(`k${n}`)).join("");
    const reports = await Promise.all([importText(text), importText(text), importText(text)]);
    expect(reports.reduce((sum, report) => sum + report.queued, 0)).toBe(60);
    expect(await database().entry.count()).toBe(60);
  });
});

describe("published at once", () => {
  test("by an administrator, what breaks no rule; the rest goes to the queue", async () => {
    const report = await importText(book("good", "keywords = {remittances}, language = {en}") + book("bad"), {
      publish: true,
    });
    expect(report).toMatchObject({ published: 1, queued: 1, reported: [] });
    expect(report.notPublishable).toEqual([
      { position: 2, line: 2, key: "bad", reason: "it has no topic of the hub's" },
    ]);
    const [good, bad] = await entries();
    expect(good).toMatchObject({ status: "PUBLISHED", publication: { issued: "2019" }, provenance: "IMPORT" });
    expect(bad).toMatchObject({ status: "SUBMITTED", publication: null });
    expect(await database().indexTask.count({ where: { entryId: good?.id } })).toBe(1);
  });

  test("by nobody else", async () => {
    const moderator = await createPerson({ role: "MODERATOR" });
    const refused = await importLibrary({ actor: moderator, fileName: "a.bib", text: book("k"), publish: true });
    expect(refused).toMatchObject({ ok: false, code: "forbidden" });
    expect(await database().entry.count()).toBe(0);
  });
});

test("one record that the database refuses is reported and the others get in", async () => {
  await database().$executeRawUnsafe(
    `ALTER TABLE "Entry" ADD CONSTRAINT "noBook7" CHECK ("titleYearKey" <> 'book k7|2019')`,
  );
  try {
    const text = Array.from({ length: 40 }, (_, n) => book(`k${n}`)).join("");
    const report = await importText(text);
    expect(report.queued).toBe(39);
    expect(report.reported).toMatchObject([{ position: 8, key: "k7" }]);
    expect(report.reported[0]?.reason).toContain("the database refused it");
  } finally {
    await database().$executeRawUnsafe('ALTER TABLE "Entry" DROP CONSTRAINT "noBook7"');
  }
});

test("progress counts what is committed", async () => {
  const seen: [number, number][] = [];
  const text = Array.from({ length: 60 }, (_, n) => book(`k${n}`)).join("");
  await importLibrary({
    actor: administrator,
    fileName: "a.bib",
    text,
    onProgress: (done, of) => seen.push([done, of]),
  });
  expect(seen).toEqual([
    [25, 60],
    [50, 60],
    [60, 60],
  ]);
});

test("an entry that was submitted by form is found too", async () => {
  const { contentFromCsl } = await import("@/lib/exchange/csl");
  const { content } = contentFromCsl({ id: "x", type: "book", title: "Book é", issued: { "date-parts": [[2019]] } });
  await database().$transaction((tx) =>
    createSubmitted(tx, { content, provenance: "FORM", source: "", submitterId: administrator.id }),
  );
  expect(normaliseTitle("Book é")).toBe("book e");
  expect((await importText(book("e"))).alreadyThere).toHaveLength(1);
});

describe("the command", () => {
  const start = (...parameters: string[]) =>
    spawn(process.execPath, ["--import", "tsx", "scripts/import.ts", ...parameters], {
      stdio: ["ignore", "pipe", "pipe"],
    });

  async function run(...parameters: string[]): Promise<{ code: number | null; out: string; err: string }> {
    const child = start(...parameters);
    let [out, err] = ["", ""];
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (err += data));
    const [code] = await once(child, "close");
    return { code, out, err };
  }

  test("tells what became of the file", { timeout: 60_000 }, async () => {
    const { code, out, err } = await run(fixtureFile("damaged.bib"));
    expect(err).toBe("");
    expect(out).toContain("as administrator@hub.example");
    expect(out).toMatch(/reported: line \d+, record 6, key empty2013: no field could be read: it is empty/);
    expect(out).toContain("warning: line");
    expect(out).toContain("8 of 8 records");
    expect(out).toContain('Besides records the file holds 1 @comment, 2 @string, 1 records behind "%".');
    expect(out).toMatch(/BibTeX, \d+\.\d s, at most \d+ MB of memory/);
    expect(out).toContain("8 records in file = 7 imported + 0 already there + 1 reported\n");
    expect(code).toBe(0);
  });

  test.each([
    [["no-such-file.bib"], "no-such-file.bib cannot be read"],
    [[], "Usage: npm run import"],
    [[fixtureFile("dspace.ris"), "--as", "nobody@hub.example"], "No account has the address nobody@hub.example."],
    [[fixtureFile("README.md")], "in no known format"],
  ])("%j is refused with one line", { timeout: 60_000 }, async (parameters, message) => {
    const { code, err } = await run(...parameters);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("killed in the middle loses nothing it acknowledged and is completed by another", {
    timeout: 120_000,
  }, async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "hub-import-")), "long.bib");
    writeFileSync(file, Array.from({ length: 800 }, (_, n) => book(`k${n}`)).join(""));
    const child = start(file);
    const ended = once(child, "close");
    let acknowledged = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(/^ {2}(\d+) of 800 records/.exec(line)?.[1] ?? 0);
      if (acknowledged > 0) break;
    }
    child.kill("SIGKILL");
    await ended;
    const kept = await database().entry.count();
    expect(kept).toBeGreaterThanOrEqual(acknowledged);
    expect(kept).toBeLessThan(800);
    expect(await database().revision.count()).toBe(kept);

    const { code, out } = await run(file);
    expect(code).toBe(0);
    expect(out).toContain(`800 records in file = ${800 - kept} imported + ${kept} already there + 0 reported`);
    expect(await database().entry.count()).toBe(800);
  });
});
