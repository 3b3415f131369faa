import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { clock, DAY } from "@/lib/base/clock";
import { safeFetch } from "@/lib/base/safe-fetch";
import { type Ask, checkLinks } from "@/lib/catalogue/link-checker";
import { countDeadLinks, readDeadLinks, readLinkReport } from "@/lib/catalogue/link-data";
import { forgiveLink } from "@/lib/catalogue/link-mutations";
import { loadEntry } from "@/lib/catalogue/loaders";
import { database } from "@/lib/db/client";
import { event, news, publication } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";
import { emptyCatalogue, publish, withdraw } from "./publishing";

/** What each path answers now; others are there. */
const statuses = new Map<string, number>();
let asked: { host: string; method: string; path: string; agent: string }[] = [];
let open = 0;
let mostOpen = 0;
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    const host = String(request.headers.host).split(":")[0] ?? "";
    const { method = "", url: path = "" } = request;
    asked.push({ host, method, path, agent: String(request.headers["user-agent"]) });
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.on("close", () => {
      open -= 1;
    });
    const status = statuses.get(path) ?? 200;
    // A server that does not know HEAD.
    response.writeHead(path === "/only-get" && method === "HEAD" ? 404 : status).end("here");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

let now: Date;
beforeEach(async () => {
  await emptyCatalogue();
  now = new Date("2026-11-01T08:00:00Z");
  vi.spyOn(clock, "now").mockImplementation(() => new Date(now));
  statuses.clear();
  asked = [];
  mostOpen = 0;
});
afterEach(() => vi.restoreAllMocks());

const tomorrow = () => {
  now = new Date(now.getTime() + DAY);
};
const at = (path: string, host = "journal.test") => `http://${host}:${port}${path}`;
/** Every name of ".test" is the server of this file; there is no other way in. */
const ask: Ask = (url, method) =>
  safeFetch(url, {
    method,
    trustedOrigin: new URL(url).origin,
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  });
const nobody: Ask = async () => ({ ok: false, problem: "unreachable", redirects: [] });
const check = (by: Ask = ask) => checkLinks({ ask: by, pause: 0 });

test("a link that is not found on three days is dead, its page says since when, and where a copy may be", async () => {
  const link = at("/gone");
  const entry = await publish(publication({ links: [{ url: link, label: "" }] }));
  await database().entry.update({ where: { id: entry.id }, data: { publishedAt: new Date("2024-02-03T00:00:00Z") } });
  expect(await check()).toBe(1);
  statuses.set("/gone", 404);
  now = new Date(now.getTime() + 30 * DAY);
  const first = now;
  for (const day of [1, 2, 3]) {
    expect(await countDeadLinks()).toBe(0);
    expect(await check()).toBe(1);
    // Not due again on the same day.
    expect(await check()).toBe(0);
    if (day < 3) tomorrow();
  }

  const shown = await loadEntry("publication", entry.slug, "en");
  if (shown.state !== "public") throw new Error(shown.state);
  expect(await readDeadLinks(shown.view)).toEqual(
    new Map([[link, { since: first, archive: `https://web.archive.org/web/20261101/${link}` }]]),
  );
  expect(await readLinkReport(1)).toMatchObject({
    links: [{ url: link, answer: "404", failedDays: 3, entries: [{ id: entry.id, title: publication().title }] }],
    known: 1,
    checked: 1,
    failing: 0,
  });
  expect(asked.map(({ method }) => method)).toEqual(["HEAD", "HEAD", "GET", "HEAD", "GET", "HEAD", "GET"]);
  expect(asked[0]?.agent).toMatch(/^SouthSouthMigrationHub \(\+http/);

  // It comes back.
  statuses.delete("/gone");
  now = new Date(now.getTime() + 7 * DAY);
  await check();
  expect(await countDeadLinks()).toBe(0);
});

test("only addresses of public entries are asked, each once, DOIs not at all", async () => {
  const both = at("/both");
  const conference = event({
    onlineUrl: at("/online", "event.test"),
    reportUrl: both,
    links: [{ url: both, label: "" }],
  });
  await publish(conference);
  const hidden = await publish(publication({ links: [{ url: at("/hidden"), label: "" }] }));
  await publish(news({ sourceUrl: at("/source"), links: [{ url: "https://doi.org/10.1000/1", label: "" }] }));
  await withdraw(hidden.id);
  expect(await check()).toBe(3);
  expect(asked.map(({ path }) => path).sort()).toEqual(["/both", "/online", "/source"]);

  await database().entry.updateMany({ where: { kind: "EVENT" }, data: { status: "WITHDRAWN" } });
  tomorrow();
  await check();
  expect((await database().linkState.findMany()).map(({ url }) => url)).toEqual([at("/source")]);
});

test("who refuses robots, has trouble, or does not know HEAD, is not dead", async () => {
  const paths = ["/401", "/403", "/500", "/503", "/only-get"];
  for (const path of paths) statuses.set(path, Number(path.slice(1)) || 200);
  await publish(publication({ links: paths.map((path) => ({ url: at(path), label: "" })) }));
  for (let week = 0; week < 5; week += 1) {
    await check();
    now = new Date(now.getTime() + 7 * DAY);
  }
  expect(await database().linkState.count({ where: { failingSince: { not: null } } })).toBe(0);
});

test("a host gets one request at a time, and no more once it says that it is too much", async () => {
  const links = Array.from({ length: 6 }, (_, number) => ({ url: at(`/page-${number}`), label: "" }));
  await publish(publication({ links }));
  expect(await check()).toBe(6);
  expect(mostOpen).toBe(1);

  now = new Date(now.getTime() + 30 * DAY);
  for (let number = 0; number < 6; number += 1) statuses.set(`/page-${number}`, 429);
  asked = [];
  expect(await check()).toBe(1);
  expect(asked).toHaveLength(1);
  expect(await database().linkState.count({ where: { dueAt: { lte: now }, leasedUntil: null } })).toBe(5);
});

test("two processes do not ask the same host at once", async () => {
  await publish(publication({ links: [{ url: at("/a"), label: "" }] }));
  let second: number | undefined;
  const slow: Ask = async (url, method) => {
    second ??= await check();
    return ask(url, method);
  };
  expect(await check(slow)).toBe(1);
  expect(second).toBe(0);
});

test("while the hub itself is cut off, nothing is held against anybody", async () => {
  await publish(publication({ links: [{ url: at("/a"), label: "" }] }));
  await publish(news({ sourceUrl: at("/b", "news.test") }));
  await check();
  const error = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  for (let day = 0; day < 4; day += 1) {
    now = new Date(now.getTime() + 30 * DAY);
    expect(await check(nobody)).toBe(0);
  }
  expect(error).toHaveBeenCalled();
  expect(await database().linkState.count({ where: { failingSince: { not: null } } })).toBe(0);

  // Only one of them is silent.
  const oneSilent: Ask = (url, method) => (url.includes("news.test") ? nobody(url, method) : ask(url, method));
  for (let day = 0; day < 3; day += 1) {
    tomorrow();
    await check(oneSilent);
  }
  expect((await readLinkReport(1)).links).toMatchObject([{ url: at("/b", "news.test"), answer: "unreachable" }]);
});

test("a moderator for whom it works has it forgiven, and that is noted", async () => {
  const url = at("/gone");
  statuses.set("/gone", 410);
  await publish(publication({ links: [{ url, label: "" }] }));
  for (let day = 0; day < 3; day += 1) {
    await check();
    tomorrow();
  }
  const [link] = (await readLinkReport(1)).links;
  expect(await forgiveLink(await createPerson(), link?.urlHash ?? "")).toMatchObject({ code: "forbidden" });
  const moderator = await createPerson({ role: "MODERATOR" });
  expect(await forgiveLink(moderator, link?.urlHash ?? "")).toEqual({ ok: true, value: undefined });
  expect(await countDeadLinks()).toBe(0);
  expect(await database().auditEvent.findFirst({ where: { action: "forgiveLink" } })).toMatchObject({
    detail: { url },
  });
});
