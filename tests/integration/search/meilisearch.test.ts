import { randomUUID } from "node:crypto";
import { type Key, Meilisearch, MeilisearchApiError } from "meilisearch";
import { afterAll, describe, expect, it } from "vitest";
import { meilisearchEngine } from "@/lib/search/meilisearch";
import { searchContract } from "./contract";
import { searchDocument } from "./documents";

/** All that the hub does on a server. */
const actions = [
  "search",
  "documents.add",
  "documents.get",
  "documents.delete",
  "indexes.create",
  "indexes.get",
  "indexes.delete",
  "indexes.swap",
  "settings.update",
  "tasks.get",
  "stats.get",
];

// tests/setup/environment.ts hides the developer's own server; this one may be written to.
const { TEST_MEILI_HOST: host, TEST_MEILI_API_KEY: apiKey } = process.env;

if (host) {
  const name = `hub_test_${randomUUID().replaceAll("-", "")}`;
  searchContract(`Meilisearch at ${host}`, async () => {
    const { pkgVersion } = await new Meilisearch({ host, apiKey }).getVersion();
    console.log(`The search contract runs on Meilisearch ${pkgVersion}.`);
    return meilisearchEngine({ host, apiKey, name });
  });

  const client = new Meilisearch({ host, apiKey });
  let limited: Key | undefined;
  it("does with a key that is for the hub's own indexes and actions alone", async (context) => {
    const wanted = { name, actions, indexes: [`${name}_*`], expiresAt: null };
    limited = await client.createKey(wanted).catch((error) => {
      if (error instanceof MeilisearchApiError && error.response.status === 403) return undefined;
      throw error;
    });
    if (!limited) return context.skip("The key in MEILI_API_KEY may not make others.");
    const engine = meilisearchEngine({ host, apiKey: limited.key, name: `${name}_limited` });
    await engine.configure();
    for (const title of ["First", "Second"]) {
      const rebuild = await engine.startRebuild();
      await rebuild.add([searchDocument({ id: title, title })]);
      await rebuild.swap();
      expect((await engine.list()).items.map(({ id }) => id)).toEqual([title]);
    }
    await engine.remove(["Second"]);
    expect(await engine.health()).toEqual({ ready: true, documents: 0 });
    const elsewhere = meilisearchEngine({ host, apiKey: limited.key, name: "elsewhere" });
    await expect(elsewhere.configure()).rejects.toMatchObject({ reason: "refused" });
  });

  afterAll(async () => {
    if (limited) await client.deleteKey(limited.key);
    const { results } = await client.getIndexes({ limit: 1000 });
    for (const { uid } of results) if (uid.startsWith(name)) await client.deleteIndex(uid).waitTask();
  });
} else {
  describe("search on Meilisearch", () => {
    it.skip("was not run: no server is given in MEILI_HOST", () => {});
  });
}
