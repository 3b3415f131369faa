import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as settings from "@/lib/base/config";
import { type SafeFetchOptions, safeFetch } from "@/lib/base/safe-fetch";

const asked: IncomingMessage[] = [];
const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "/text": (_, response) => response.setHeader("content-type", "Text/HTML; charset=utf-8").end("hello"),
  "/missing": (_, response) => response.writeHead(404).end("no"),
  "/gzip": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync("packed")),
  "/bomb": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(5_000_000))),
  "/endless": (_, response) => {
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(65_536)));
    };
    response.on("drain", more);
    more();
  },
  "/silent": () => {},
  "/slow": (_, response) => void response.write("first"),
  "/broken": (_, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("half", () => response.destroy());
  },
  "/moved": (_, response) => response.writeHead(301, { location: "/text" }).end(),
  "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/inside": (_, response) => response.writeHead(302, { location: "https://169.254.169.254/latest/meta-data" }).end(),
  "/file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/nonsense": (_, response) => response.writeHead(302, { location: "http://[" }).end(),
};
const server = createServer((request, response) => {
  asked.push(request);
  answers[request.url ?? ""]?.(request, response);
});
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, options: SafeFetchOptions = {}) =>
  safeFetch(origin + path, { trustedOrigin: origin, ...options });

test("brings what a server answers, whatever its status", async () => {
  expect(await ask("/text")).toMatchObject({ ok: true, status: 200, type: "text/html", body: Buffer.from("hello") });
  expect(await ask("/missing")).toMatchObject({ ok: true, status: 404, type: "" });
  expect(await ask("/gzip")).toMatchObject({ body: Buffer.from("packed") });
});

test("says who asks and what is wanted, and nothing of the hub's own", async () => {
  await ask("/text", { accept: "application/json" });

  expect(asked[0]?.headers).toEqual({
    accept: "application/json",
    "accept-encoding": "gzip, br",
    "user-agent": "SouthSouthMigrationHub (+http://hub.test)",
    host: new URL(origin).host,
    connection: "close",
  });
});

test("HEAD reads no body", async () => {
  expect(await ask("/text", { method: "HEAD" })).toMatchObject({ ok: true, status: 200, body: Buffer.alloc(0) });
  expect(asked[0]?.method).toBe("HEAD");
});

describe("redirects", () => {
  test("are followed and told, and what is wanted is said again", async () => {
    const answer = await ask("/moved", { accept: "text/plain" });

    expect(answer).toMatchObject({
      ok: true,
      url: `${origin}/text`,
      redirects: [{ status: 301, to: `${origin}/text` }],
    });
    expect(asked.map(({ headers }) => headers.accept)).toEqual(["text/plain", "text/plain"]);
  });

  test.each([
    ["/inside", "notPublic"],
    ["/file", "invalid"],
    ["/nonsense", "invalid"],
    ["/loop", "tooManyRedirects"],
  ])("are checked like the first address: %s", async (path, problem) => {
    expect(await ask(path)).toMatchObject({ ok: false, problem });
  });

  test("end after as many as are allowed", async () => {
    await ask("/loop", { maxRedirects: 2 });
    expect(asked).toHaveLength(3);
  });
});

test("connects to the address that was checked, whatever the name resolves to elsewhere", async () => {
  const { port } = new URL(origin);
  const resolve = vi.fn(async () => [{ address: "127.0.0.1", family: 4 }]);
  const trustedOrigin = `http://pinned.example:${port}`;

  const answer = await safeFetch(`${trustedOrigin}/moved`, { trustedOrigin, resolve });

  expect(answer).toMatchObject({ ok: true, body: Buffer.from("hello") });
  expect(asked[0]?.headers.host).toBe(`pinned.example:${port}`);
  expect(resolve).toHaveBeenCalledTimes(2);
});

test("a machine's own servers are out of reach without being trusted", async () => {
  expect(await safeFetch(`${origin}/text`)).toMatchObject({ ok: false, problem: "invalid" });
  expect(await safeFetch("https://localhost/")).toMatchObject({ ok: false, problem: "notPublic" });
  expect(asked).toEqual([]);
});

describe("bounds", () => {
  test.each(["/endless", "/bomb"])("of size: %s", async (path) => {
    expect(await ask(path, { maxBytes: 100_000 })).toMatchObject({ ok: false, problem: "tooLarge" });
    const cut = await ask(path, { maxBytes: 100_000, whenLarger: "cut" });
    expect(cut.ok && cut.body.length).toBe(100_000);
  });

  test.each(["/silent", "/slow"])("of time: %s", async (path) => {
    expect(await ask(path, { timeoutMs: 300 })).toMatchObject({ ok: false, problem: "timedOut" });
  });

  test("of time, when a name is not resolved", async () => {
    const resolve = () => new Promise<never>(() => {});
    expect(await safeFetch("https://slow.example/", { resolve, timeoutMs: 50 })).toMatchObject({
      ok: false,
      problem: "timedOut",
    });
  });
});

test("a connection that breaks, and one that nobody takes, are told as unreachable", async () => {
  expect(await ask("/broken")).toMatchObject({ ok: false, problem: "unreachable" });
  const closed = "http://127.0.0.1:1";
  expect(await safeFetch(closed, { trustedOrigin: closed })).toMatchObject({ ok: false, problem: "unreachable" });
});

test("nothing is asked when outward requests are switched off", async () => {
  vi.spyOn(settings, "config").mockReturnValue({ ...settings.config(), OUTWARD_REQUESTS: "no" });

  expect(await ask("/text")).toMatchObject({ ok: false, problem: "off" });
  expect(asked).toEqual([]);
});
