import { randomUUID } from "node:crypto";
import { Meilisearch } from "meilisearch";
import { afterAll, describe, it } from "vitest";
import { meilisearchEngine } from "@/lib/search/meilisearch";
import { searchContract } from "./contract";

// tests/setup/environment.ts hides the developer's own server; this one may be written to.
const { TEST_MEILI_HOST: host, TEST_MEILI_API_KEY: apiKey } = process.env;

if (host) {
  const name = `hub_test_${randomUUID().replaceAll("-", "")}`;
  searchContract(`Meilisearch at ${host}`, async () => {
    const { pkgVersion } = await new Meilisearch({ host, apiKey }).getVersion();
    console.log(`The search contract runs on Meilisearch ${pkgVersion}.`);
    return meilisearchEngine({ host, apiKey, name });
  });
  afterAll(async () => {
    const client = new Meilisearch({ host, apiKey });
    const { results } = await client.getIndexes({ limit: 1000 });
    for (const { uid } of results) if (uid.startsWith(name)) await client.deleteIndex(uid).waitTask();
  });
} else {
  describe("search on Meilisearch", () => {
    it.skip("was not run: no server is given in MEILI_HOST", () => {});
  });
}
