import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { meilisearchEngine } from "@/lib/search/meilisearch";
import { parseSearch } from "@/lib/search/query";
import { searchDocument } from "./documents";

/*
 * What the adapter does when a server misbehaves, which a healthy server cannot show: a few answers of Meilisearch's
 * HTTP interface, as its reference documents them.
 */

type Reply = { status: number; body: unknown };
let server: Server | undefined;

async function serving(reply: (method: string, path: string) => Reply) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    asked.push(`${request.method} ${path}`);
    const { status, body } = reply(request.method ?? "", path);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { engine: meilisearchEngine({ host: `http://127.0.0.1:${port}`, name: "hub" }), asked };
}

afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

const index = { uid: "hub_v1", createdAt: "2026-01-01T00:00:00Z", updatedAt: "2026-01-01T00:00:00Z", primaryKey: "id" };
const enqueued = { taskUid: 7, indexUid: "hub_v1", status: "enqueued", type: "documentAdditionOrUpdate" };
const problem = (code: string) => ({ message: "no", code, type: "invalid_request", link: "" });
const search = { query: parseSearch({ q: "x" }).query };

describe("the Meilisearch adapter", () => {
  it("reports a task that failed, although the client resolves it", async () => {
    const task = { uid: 7, indexUid: "hub_v1", type: "documentAdditionOrUpdate", status: "failed" };
    const { engine } = await serving((method, path) => {
      if (path === "/tasks/7") return { status: 200, body: { ...task, error: problem("invalid_document_id") } };
      return method === "GET" ? { status: 200, body: index } : { status: 202, body: enqueued };
    });
    await expect(engine.upsert([searchDocument({ id: "a" })])).rejects.toThrow(/invalid_document_id/);
  });

  it("does not write to an index that is not there, which would make one without settings", async () => {
    const { engine, asked } = await serving(() => ({ status: 404, body: problem("index_not_found") }));
    await expect(engine.upsert([searchDocument({ id: "a" })])).rejects.toMatchObject({ reason: "noIndex" });
    await expect(engine.remove(["a"])).rejects.toMatchObject({ reason: "noIndex" });
    await expect(engine.search(search)).rejects.toMatchObject({ reason: "noIndex" });
    expect(asked.filter((each) => each.includes("/documents"))).toEqual([]);
    expect(await engine.health()).toEqual({ ready: false, documents: 0, reason: "noIndex" });
  });

  it("says when the key is refused", async () => {
    const { engine } = await serving(() => ({ status: 403, body: problem("invalid_api_key") }));
    await expect(engine.search(search)).rejects.toMatchObject({ name: "SearchUnavailable", reason: "refused" });
    expect(await engine.health()).toMatchObject({ ready: false, reason: "refused" });
  });

  it("says when the server is in trouble or not there at all", async () => {
    const { engine } = await serving(() => ({ status: 503, body: problem("internal") }));
    await expect(engine.search(search)).rejects.toMatchObject({ reason: "unreachable" });
    const nobody = meilisearchEngine({ host: "http://127.0.0.1:1" });
    await expect(nobody.search(search)).rejects.toMatchObject({ name: "SearchUnavailable", reason: "unreachable" });
    expect(await nobody.health()).toEqual({ ready: false, documents: 0, reason: "unreachable" });
  });
});
