import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { config } from "@/lib/base/config";
import { rebuildIndex } from "@/lib/indexing/rebuild";
import { closeSearchEngine, searchEngine } from "@/lib/search/engine";
import { parseSearch } from "@/lib/search/query";
import { createEntry, createTerms } from "./catalogue";

afterAll(closeSearchEngine);

it("npm run reindex, in a process of its own, makes an index that the running server answers from at once", async () => {
  const find = async (q: string) => (await searchEngine().search({ query: parseSearch({ q }).query })).total;
  await createTerms();
  await rebuildIndex();
  expect(await find("alpha")).toBe(0);
  await createEntry({ title: "Alpha" });
  await createEntry({ title: "Alpha again" });

  const { DATA_DIR, DATABASE_URL } = config();
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/reindex.ts"], {
    env: { ...process.env, DATA_DIR, DATABASE_URL },
  });
  expect(stdout).toContain("Indexed 2 records");
  expect(stdout).toContain("The index holds 2 records, the catalogue publishes 2.");
  expect(await find("alpha")).toBe(2);
});
