import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { findings } from "@/tests/setup/axe";
import { keepScreenshot, launchBrowser } from "@/tests/setup/browser";
import { openWire, type Wire } from "@/tests/setup/wire";
import { logIn, moderator, practitioner, press } from "./journey";

const hub = inject("hubAddress");
let browser: Browser;
let wire: Wire;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  wire = await openWire(hub);
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await wire.close();
});

/** Addresses and titles of the first entries of a search. */
async function findEntries(
  count: number,
  search = "/search?kind=publication",
): Promise<{ path: string; title: string }[]> {
  await page.goto(wire.address + search);
  const links = page.locator("main article :is(h2, h3) a");
  return links.evaluateAll(
    (all, most) =>
      all.slice(0, most).map((link) => ({ path: link.getAttribute("href") ?? "", title: link.textContent ?? "" })),
    count,
  );
}

/** Addresses, as paths, of the pages that the browser keeps. */
const keptPages = () =>
  page.evaluate(async () => (await (await caches.open("pages-1")).keys()).map(({ url }) => new URL(url).pathname));

async function read(path: string): Promise<void> {
  await page.goto(wire.address + path);
  await expect.poll(keptPages, { timeout: 15_000 }).toContain(path);
}

const title = () => page.locator("h1").textContent();
const status = () => page.locator("form#submission [role=status]").textContent();

async function fillNews(headline: string): Promise<void> {
  await page.goto(`${wire.address}/submit/news`);
  await page.fill("[name=title]", headline);
  await page.fill("[name=date]", "2026-05-05");
  await page.fill("[name=source]", "Radio of the road");
  await page.check("[name=topics][value=gender]");
  await page.fill("[name=body]", "Written where there is no network.");
}

/** The titles that wait at the moderators' desk, as often as they do. */
async function waiting(headline: string): Promise<number> {
  const desk = await browser.newContext();
  const list = await desk.newPage();
  await logIn(list, hub, moderator);
  await list.goto(`${hub}/moderation?kind=news`);
  const count = await list.locator(`main a:text-is("${headline}")`).count();
  await desk.close();
  return count;
}

test("three entries that were read are read again without a network; what was written then arrives once", async () => {
  await logIn(page, wire.address, practitioner);
  const entries = await findEntries(3);
  expect(entries).toHaveLength(3);
  for (const { path } of entries) await read(path);
  const headline = `Written offline ${Date.now()}`;
  await fillNews(headline);
  await expect.poll(status, { timeout: 15_000 }).toMatch(/^Draft saved at /);

  wire.cut();
  const reader = await context.newPage();
  for (const { path, title: expected } of entries) {
    await reader.goto(wire.address + path);
    expect(await reader.textContent("h1")).toBe(expected);
    expect(await reader.textContent("main [role=status]")).toMatch(
      /^You are reading a saved copy of \d{1,2} \w+ 20\d\d/,
    );
    // As a stranger sees it, in the hub's own type and colours.
    expect(await reader.textContent("body")).not.toContain("Demo practitioner");
    expect(await reader.locator("header a:has-text('Log in')").count()).toBeGreaterThan(0);
    expect(await reader.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("system-ui");
  }
  await keepScreenshot(reader, "offline-copy");
  await page.fill("[name=body]", "Written where there is no network, and finished there.");
  await page.click("[name=intent][value=submit]");
  await expect.poll(status, { timeout: 15_000 }).toMatch(/^Kept on this device\. It is submitted automatically, once/);
  expect(await findings(page)).toEqual([]);
  await reader.goto(`${wire.address}/account`);
  expect(await reader.textContent("h1")).toBe("You are offline");
  const listed = (await reader.textContent("main")) ?? "";
  for (const text of [headline, ...entries.map(({ title: one }) => one)]) expect(listed).toContain(text);
  await keepScreenshot(reader, "offline");

  wire.mend();
  await page.waitForURL(/\/account\/submissions\/.*done=submitted/, { timeout: 30_000 });
  expect(await waiting(headline)).toBe(1);
  await page.goto(page.url().replace(/\?.*/, ""));
  expect(await page.textContent("main")).toContain("and finished there.");
  expect(await page.locator("main ol > li:has-text('submitted')").count()).toBe(1);
});

test("a submission whose answer was lost is sent again, and arrives once", async () => {
  await logIn(page, wire.address, practitioner);
  const headline = `Answer lost ${Date.now()}`;
  await fillNews(headline);
  wire.loseAnswerTo("/submit/receive");
  await page.click("[name=intent][value=submit]");
  await page.waitForURL(/\/account\/submissions\/.*done=submitted/, { timeout: 30_000 });
  expect(wire.carried.filter((one) => one === "POST /submit/receive")).toHaveLength(2);
  expect(await waiting(headline)).toBe(1);
});

test("what waits is sent from any page, is told once, and never for somebody else", async () => {
  await logIn(page, wire.address, practitioner);
  const headline = `Left behind ${Date.now()}`;
  await fillNews(headline);
  await expect.poll(status, { timeout: 15_000 }).toMatch(/^Draft saved at /);
  wire.cut();
  await page.click("[name=intent][value=submit]");
  await expect.poll(status, { timeout: 15_000 }).toMatch(/^Kept on this device/);
  const cookies = await context.cookies();
  await page.close();

  await context.clearCookies();
  wire.mend();
  page = await context.newPage();
  await logIn(page, wire.address, moderator);
  await page.goto(`${wire.address}/about`);
  await expect.poll(() => wire.carried.filter((one) => one === "POST /submit/receive").length).toBeGreaterThan(0);
  expect(await waiting(headline)).toBe(0);

  await context.clearCookies();
  await context.addCookies(cookies);
  await page.goto(`${wire.address}/about`);
  const told = page.locator("body > [role=status]");
  await expect.poll(() => told.textContent(), { timeout: 20_000 }).toMatch(/^Sent to the hub, now that/);
  expect(await findings(page)).toEqual([]);
  await press(page, `a:has-text("${headline}")`, /\/account\/submissions\//);
  expect(await waiting(headline)).toBe(1);
  await page.goto(`${wire.address}/about`);
  await page.waitForTimeout(1_000);
  expect(await told.textContent()).toBe("");
});

test("only what anybody may read is kept, and not without end", async () => {
  await logIn(page, wire.address, practitioner);
  for (const path of ["/account", "/submit/news", "/account/submissions", "/login", "/about"]) {
    await page.goto(wire.address + path);
  }
  await expect.poll(keptPages, { timeout: 15_000 }).toContain("/about");
  const [entry] = await findEntries(1);
  await page.evaluate(async () => {
    const pages = await caches.open("pages-1");
    for (let n = 0; n < 100; n++) await pages.put(`/publications/old-${n}`, new Response(""));
  });
  await read(entry?.path ?? "");
  await expect.poll(async () => (await keptPages()).filter((path) => path.includes("/old-")).length).toBe(59);
  const kept = await keptPages();
  expect(kept.filter((path) => /account|submit|login|moderation/.test(path))).toEqual([]);
  expect(kept).toContain(entry?.path);
});

test("an Arabic reader is offline in Arabic; a slow network's page is not waited for where there is a copy", async () => {
  const [entry] = await findEntries(1, "/ar/search?kind=publication");
  await read(entry?.path ?? "");
  wire.delay(20_000);
  const began = Date.now();
  await page.goto(wire.address + entry?.path, { waitUntil: "commit" });
  await expect
    .poll(() => page.locator("main [role=status]").first().textContent())
    .toMatch(/^تقرؤون نسخة محفوظة بتاريخ/);
  expect(Date.now() - began).toBeLessThan(15_000);
  wire.delay(0);
  wire.cut();
  await page.goto(`${wire.address}/ar/countries/never-read`);
  expect(await page.getAttribute("html", "dir")).toBe("rtl");
  expect(await title()).toBe("لا يوجد اتصال");
  await press(page, `main a[href="${entry?.path}"]`);
  expect(await title()).toBe(entry?.title);
});

test("who comes from outside is met in their language with a worker as without, online and off", async () => {
  const french = await browser.newContext({ locale: "fr-SN" });
  const guest = await french.newPage();
  await guest.goto(`${wire.address}/about`);
  await guest.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await guest.goto(`${wire.address}/`);
  expect(new URL(guest.url()).pathname).toBe("/fr");
  wire.cut();
  await guest.goto(`${wire.address}/`);
  expect(await guest.textContent("h1")).toBe("Vous êtes hors connexion");
  await french.close();
});

test("whoever saves data is brought nothing that they did not ask for", async () => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await page.goto(`${wire.address}/about`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForTimeout(1_000);
  expect(wire.carried.filter((one) => one === "GET /about")).toHaveLength(1);
});

test("a form that another site sends, or that somebody else wrote, is not taken in", async () => {
  const send = async (headers: Record<string, string>) => {
    const body = new URLSearchParams({ kind: "news", writer: "somebody" }).toString();
    const type = { "Content-Type": "application/x-www-form-urlencoded" };
    return (
      await context.request.post(`${hub}/submit/receive`, { headers: { ...type, ...headers }, data: body })
    ).status();
  };
  expect(await send({ "Sec-Fetch-Site": "cross-site", Origin: hub })).toBe(403);
  expect(await send({ Origin: "https://elsewhere.example" })).toBe(403);
  expect(await send({})).toBe(403);
  expect(await send({ Origin: hub })).toBe(401);
  await logIn(page, hub, practitioner);
  expect(await send({ Origin: hub })).toBe(403);
});
