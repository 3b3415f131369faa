import { readFileSync } from "node:fs";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { clock, MINUTE } from "@/lib/base/clock";
import { searchDocument } from "@/lib/catalogue/document";
import { database } from "@/lib/db/client";
import { storeFile } from "@/lib/files/mutations";
import { storage } from "@/lib/files/storage";
import { readDueFiles, startFileReader } from "@/lib/indexing/file-reader";
import { drainIndex } from "@/lib/indexing/indexer";
import { closeSearchEngine, searchEngine } from "@/lib/search/engine";
import { parseSearch } from "@/lib/search/query";
import { publication } from "@/tests/setup/contents";
import { createAccount } from "../accounts/accounts";
import { emptyCatalogue, publish, withdraw } from "../catalogue/publishing";

let uploader: Actor;
beforeEach(async () => {
  await emptyCatalogue();
  uploader = await createAccount();
});
afterAll(closeSearchEngine);

const upload = async (name: string) => {
  const bytes = readFileSync(new URL(`../../fixtures/files/${name}.pdf`, import.meta.url));
  const stored = await storeFile(uploader, { name: `${name}.pdf`, bytes });
  if (!stored.ok) throw new Error(JSON.stringify(stored));
  return stored.value;
};
const find = async (q: string) => {
  const { hits } = await searchEngine().search({ query: parseSearch({ q }).query });
  return hits.map((hit) => hit.id);
};
const readAndIndex = async () => {
  const read = await readDueFiles();
  await drainIndex();
  return read;
};
const texts = () =>
  database().fileText.findMany({ select: { sha256: true, status: true }, orderBy: { sha256: "asc" } });

describe("the text of an attached PDF", () => {
  test("finds the entry, behind those whose abstract has the word, as long as it is public", async () => {
    const { id: file, sha256 } = await upload("english");
    const attached = await publish(publication({ files: [file] }));
    const told = await publish(
      publication({ title: "Markets of the coast", doi: "", abstract: "A study of greengrocers.", issued: "1990" }),
    );
    expect(await find("greengrocers")).toEqual([told.id]);
    expect(await readAndIndex()).toBe(1);
    expect(await texts()).toEqual([{ sha256, status: "READ" }]);
    expect(await find("greengrocers")).toEqual([told.id, attached.id]);
    expect(await find("greengrocers adaptation")).toEqual([attached.id]);

    await withdraw(attached.id);
    expect(await find("greengrocers")).toEqual([told.id]);
    expect(await searchDocument(database(), attached.id)).toBeNull();
  });

  test.each([
    ["french", "affluence difficulte"],
    ["arabic", "نواذيبو"],
  ])("finds it in %s too", async (name, words) => {
    const { id } = await publish(publication({ files: [(await upload(name)).id] }));
    await readAndIndex();
    expect(await find(words)).toEqual([id]);
  });

  test("is read once for all uploads of the same content, and known at once to a later entry", async () => {
    const [one, other] = [await upload("english"), await upload("english")];
    const first = await publish(publication({ files: [one.id] }));
    expect(await readAndIndex()).toBe(1);
    const second = await publish(publication({ title: "Another record", doi: "", files: [other.id] }));
    expect(await readAndIndex()).toBe(0);
    expect((await find("greengrocers")).sort()).toEqual([first.id, second.id].sort());
  });

  test("is not read before it is public", async () => {
    await upload("english");
    expect(await readAndIndex()).toBe(0);
    expect(await texts()).toEqual([]);
  });

  test("of several files is joined in their order", async () => {
    const files = [(await upload("french")).id, (await upload("scan")).id, (await upload("english")).id];
    const { id } = await publish(publication({ files }));
    expect(await readAndIndex()).toBe(3);
    const document = await searchDocument(database(), id);
    expect(document?.fullText).toMatch(/^L’efficacité des flux[\s\S]+Field notes\nInternationally/);
  });

  test("is cut to what an index keeps of one entry", async () => {
    const files = [await upload("french"), await upload("english")];
    const { id } = await publish(publication({ files: files.map((file) => file.id) }));
    for (const { sha256 } of files) {
      const text = `${"word ".repeat(30_000)}${sha256}`;
      await database().fileText.update({ where: { sha256 }, data: { status: "READ", text } });
    }
    const document = await searchDocument(database(), id);
    expect(document?.fullText.length).toBeLessThanOrEqual(200_000);
    expect(document?.fullText).toContain(files[0]?.sha256);
  });
});

describe("reading", () => {
  let now = 0;
  const setClock = () => {
    now = Date.now();
    vi.spyOn(clock, "now").mockImplementation(() => new Date(now));
  };

  test("keeps nothing of what cannot be read, and does not try again", async () => {
    const { id: file, sha256 } = await upload("scan");
    const { id } = await publish(publication({ files: [file] }));
    expect(await readAndIndex()).toBe(1);
    expect(await readAndIndex()).toBe(0);
    expect(await database().fileText.findUnique({ where: { sha256 } })).toMatchObject({
      status: "EMPTY",
      text: "",
      pages: 1,
    });
    expect(await searchDocument(database(), id)).toMatchObject({ fullText: "" });
  });

  test("waits for a storage that does not answer", async () => {
    setClock();
    const { id } = await publish(publication({ files: [(await upload("english")).id] }));
    vi.spyOn(storage(), "get").mockRejectedValueOnce(new Error("The file storage answered 503"));
    expect(await readDueFiles()).toBe(1);
    const [row] = await database().fileText.findMany();
    expect(row).toMatchObject({ status: "WAITING", attempts: 1, lastError: expect.stringContaining("503") });
    expect(await readAndIndex()).toBe(0);
    now += 1.1 * MINUTE;
    expect(await readAndIndex()).toBe(1);
    expect(await find("greengrocers")).toEqual([id]);
  });

  test("is taken over from a process that died over it", async () => {
    setClock();
    const { id } = await publish(publication({ files: [(await upload("english")).id] }));
    // What a process leaves behind that was killed while it read.
    await database().fileText.updateMany({ data: { attempts: 1, availableAt: new Date(now + 1.5 * MINUTE) } });
    expect(await readAndIndex()).toBe(0);
    now += 2 * MINUTE;
    expect(await readAndIndex()).toBe(1);
    expect(await find("greengrocers")).toEqual([id]);
  });

  test("is done by one process, however many look", async () => {
    const files = [(await upload("french")).id, (await upload("english")).id, (await upload("arabic")).id];
    await publish(publication({ files }));
    const counts = await Promise.all([readDueFiles(), readDueFiles(), readDueFiles(), readDueFiles()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(3);
    expect(await database().fileText.count({ where: { attempts: 1, status: "READ" } })).toBe(3);
  });

  test("happens in the background, also of files that nobody promised to read, and stops when asked", async () => {
    const { id } = await publish(publication({ files: [(await upload("english")).id] }));
    await database().fileText.deleteMany();
    const stop = startFileReader();
    await vi.waitFor(async () => expect(await texts()).toMatchObject([{ status: "READ" }]), { timeout: 20_000 });
    await drainIndex();
    expect(await find("greengrocers")).toEqual([id]);

    await publish(publication({ title: "Another record", doi: "", files: [(await upload("arabic")).id] }));
    const taken = () => database().fileText.count({ where: { status: "WAITING", attempts: 1 } });
    await vi.waitFor(async () => expect(await taken()).toBe(1), { timeout: 20_000, interval: 5 });
    await stop();
    // Due at once for the next to start.
    expect(await database().fileText.findFirst({ where: { status: "WAITING" } })).toMatchObject({ attempts: 0 });
    expect(await readDueFiles()).toBe(1);
  });
});
