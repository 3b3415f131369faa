import { describe, expect, test } from "vitest";
import { readFileRecords } from "@/lib/exchange/file-records";

const read = (text: string, more: Partial<Parameters<typeof readFileRecords>[2]> = {}) =>
  readFileRecords("file.bib", Buffer.from(text), {
    ...{ time: 50_000, memory: 512 * 1024 * 1024, records: 100, characters: 100_000, ...more },
  });
const record = (key: string, note = "") => `@book{${key}, title = {Book ${key}}, year = 2020, note = {${note}}}\n`;
const titlesOf = (found: Awaited<ReturnType<typeof read>>) => ("items" in found ? found.items.map((i) => i.title) : []);

/** Each name is twice the one before. */
const unfolding = () => {
  const names = Array.from({ length: 40 }, (_, n) => `@string{s${n + 1} = s${n} # s${n}}\n`).join("");
  return `@string{s0 = {0123456789}}\n${names}@book{k, title = s40}\n`;
};

describe("a bibliography that somebody uploads", () => {
  test("gives its records in order, as many as are wanted, without those that are no record's length", async () => {
    const text = [record("a"), record("b", "x".repeat(200_000)), record("c"), record("d")].join("");
    expect(titlesOf(await read(text, { records: 2 }))).toEqual(["Book a", "Book c"]);
    expect(await readFileRecords("file", Buffer.from("What I did."))).toEqual({ problem: "fileFormat" });
  });

  test.each([
    ["unfolds without end", unfolding()],
    ["keeps its reader searching", `@book{a,\n${" \n".repeat(60_000)}x`],
    ["never closes", `@book{a, title = {${"\n@book{".repeat(60_000)}`],
  ])("that %s ends alone, and the hub goes on", async (_what, text) => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 50);
    const found = await read(text, { time: 5_000 });
    clearInterval(timer);
    expect(found).toHaveProperty("items");
    expect(ticks).toBeGreaterThan(2);
  });
});
