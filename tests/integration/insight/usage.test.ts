import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { clock } from "@/lib/base/clock";
import { usageOf } from "@/lib/catalogue/usage-data";
import { database } from "@/lib/db/client";
import { noteUse, type Use, writeUsage } from "@/lib/insight/usage-counter";
import { mostRead } from "@/lib/insight/usage-data";
import { addUsage } from "@/lib/insight/usage-mutations";
import { publication } from "@/tests/setup/contents";
import { emptyCatalogue, publish, withdraw } from "../catalogue/publishing";

const address = "203.0.113.77";
const userAgent = "Mozilla/5.0 (Mobile; LYF/F220B) Gecko/48.0 Firefox/48.0 KAIOS/2.5.2";

let now: Date;
let days = 0;
beforeEach(async () => {
  await emptyCatalogue();
  vi.spyOn(clock, "now").mockImplementation(() => now);
  // Far from all that another test of this file has done.
  now = new Date(Date.UTC(2026, 10, 24 + ++days, 12));
});

const work = (title: string) => publish(publication({ title, doi: "" }));
const read = (entryId: string, more: Partial<Use> = {}) =>
  noteUse({ metric: "views", entryIds: [entryId], what: `page ${entryId}`, address, userAgent, ...more });
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const use = (entryId: string | undefined, day: string, views: number, downloads = 0) => ({
  ...{ entryId: entryId ?? "", day, views, downloads },
  exports: 0,
});
async function drafts(count: number): Promise<string[]> {
  const data = Array.from({ length: count }, () => ({
    kind: "NEWS" as const,
    slug: randomUUID(),
    originalLanguage: "en",
  }));
  return (await database().entry.createManyAndReturn({ data })).map(({ id }) => id);
}
const rows = () => database().entryUsage.findMany({ orderBy: [{ day: "asc" }, { entryId: "asc" }] });

describe("use of an entry", () => {
  test("is counted by day, what is added later to what is there", async () => {
    const { id } = await work("One");
    read(id);
    read(id, { address: "203.0.113.78" });
    await writeUsage();
    later(60);
    read(id);
    noteUse({ metric: "downloads", entryIds: [id], what: "file 1", address, userAgent });
    noteUse({ metric: "exports", entryIds: [id], what: `reference ${id}`, address, userAgent });
    await writeUsage();

    expect(await rows()).toEqual([
      { entryId: id, day: new Date(now.toISOString().slice(0, 10)), views: 3, downloads: 1, exports: 1 },
    ]);
    expect(await usageOf({ id, publishedAt: null })).toMatchObject({ views: 3, downloads: 1, exports: 1 });
  });

  test("counts a double click once, and each file for itself", async () => {
    const { id } = await work("One");
    read(id);
    later(29);
    read(id);
    noteUse({ metric: "downloads", entryIds: [id], what: "file 1", address, userAgent });
    noteUse({ metric: "downloads", entryIds: [id], what: "file 2", address, userAgent });
    noteUse({ metric: "downloads", entryIds: [id], what: "file 2", address, userAgent });
    later(31);
    read(id);
    await writeUsage();

    expect(await usageOf({ id, publishedAt: null })).toMatchObject({ views: 2, downloads: 2, exports: 0 });
  });

  test("belongs to the day in UTC on which it was, not on which it is written", async () => {
    const { id } = await work("One");
    now = new Date("2031-12-31T23:59:59.900Z");
    read(id);
    later(0.2);
    read(id, { address: "203.0.113.78" });
    await writeUsage();

    expect((await rows()).map(({ day, views }) => [day.toISOString(), views])).toEqual([
      ["2031-12-31T00:00:00.000Z", 1],
      ["2032-01-01T00:00:00.000Z", 1],
    ]);
  });

  test("is said since the hub counts or, if that is later, since the entry is public", async () => {
    const [old, recent] = [await work("Old"), await work("Recent")];
    expect(await usageOf({ id: old.id, publishedAt: new Date("2020-05-05T10:00:00Z") })).toMatchObject({ since: null });
    await addUsage([{ entryId: old.id, day: "2024-02-01", views: 1, downloads: 0, exports: 0 }]);

    const since = async (id: string, publishedAt: string) =>
      (await usageOf({ id, publishedAt: new Date(publishedAt) })).since?.toISOString();
    expect(await since(old.id, "2020-05-05T10:00:00Z")).toBe("2024-02-01T00:00:00.000Z");
    expect(await since(recent.id, "2025-05-05T10:00:00Z")).toBe("2025-05-05T10:00:00.000Z");
  });

  test("is not lost where the database does not answer, and what is counted meanwhile neither fails nor waits", async () => {
    const { id } = await work("One");
    const write = vi.spyOn(database(), "$executeRaw").mockRejectedValueOnce(new Error("The database is away"));
    read(id);
    await writeUsage();
    expect(write).toHaveBeenCalled();
    read(id, { address: "203.0.113.78" });
    await writeUsage();

    expect((await rows()).map(({ views }) => views)).toEqual([2]);
  });

  test("of an entry that is no more is passed over, and goes with it", async () => {
    const [one, other] = await drafts(2);
    await addUsage([use(one, "2026-11-24", 1), use(randomUUID(), "2026-11-24", 1), use(other, "2026-11-24", 1)]);
    expect((await rows()).map(({ entryId }) => entryId).sort()).toEqual([one, other].sort());
    await database().entry.delete({ where: { id: other } });

    expect((await rows()).map(({ entryId }) => entryId)).toEqual([one]);
  });

  test("adds up when several processes write the same rows at once", async () => {
    const ids = await drafts(1000);
    const write = (order: string[]) => addUsage(order.map((id) => use(id, "2026-11-24", 1)));
    await Promise.all(Array.from({ length: 10 }, (_, at) => write(at % 2 ? ids : ids.toReversed())));

    expect((await rows()).map(({ views }) => views)).toEqual(Array(1000).fill(10));
  });
});

test("what is read most is said of public entries, from a day on", async () => {
  const [often, seldom, before, gone] = [
    await work("Often"),
    await work("Seldom"),
    await work("Before"),
    await work("Gone"),
  ];
  await addUsage([
    use(often.id, "2026-03-01", 2, 1),
    use(often.id, "2026-04-01", 2, 1),
    use(seldom.id, "2025-11-24", 3),
    use(before.id, "2025-11-23", 99),
    use(gone.id, "2026-04-01", 50),
  ]);
  await withdraw(gone.id);

  expect(await mostRead(new Date("2025-11-24T09:00:00Z"), 9)).toEqual([
    { id: often.id, views: 4, downloads: 2 },
    { id: seldom.id, views: 3, downloads: 0 },
  ]);
});

test("nothing of who reads stands in any table, and no row but the day's totals is written", async () => {
  const { id } = await work("One");
  const before = await rowsByTable();
  for (const what of ["page", "file", "reference"]) {
    noteUse({ metric: "views", entryIds: [id], what: `${what} ${id}`, address, userAgent });
  }
  await writeUsage();
  const after = await rowsByTable();

  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(changed).toEqual(["EntryUsage"]);
  const day = now.toISOString().slice(0, 10);
  expect(JSON.parse(after.EntryUsage ?? "")).toEqual([{ entryId: id, day, views: 3, downloads: 0, exports: 0 }]);
  expect(JSON.stringify(after)).not.toContain(address);
  expect(JSON.stringify(after)).not.toContain("KAIOS");
});

/** All that every table has, as JSON. */
async function rowsByTable(): Promise<Record<string, string>> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1`;
  const all: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await database().$queryRawUnsafe<{ rows: object }[]>(
      `SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)), '[]') AS rows FROM "${name}" t`,
    );
    all[name] = JSON.stringify(row?.rows);
  }
  return all;
}
