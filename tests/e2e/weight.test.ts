import { get } from "node:http";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { localePath } from "@/lib/i18n/locales";
import { launchBrowser } from "@/tests/setup/browser";
import { publicPages } from "@/tests/setup/pages";

/** What a first visit may weigh on the wire, in bytes: a page with its styles, before any script. */
const PAGE = 30_000;
/** All scripts: 1.15 times the 135 353 bytes of a bare page of this Next.js version, as `npm run bench -- lab` has it. */
const SCRIPTS = 155_600;
/** The service worker, which comes after the page and once. */
const WORKER = 8_000;

const hub = inject("hubAddress");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.concurrent.for(["en", "ar"] as const)(
  "no public page in %s weighs more than readers can afford",
  async (locale, { expect }) => {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const table = [];
    for (const path of await publicPages(hub)) table.push(await weigh(context, localePath(locale, path)));
    await context.close();
    console.log(`On the wire, in bytes, with gzip; ${locale}`);
    console.table(Object.fromEntries(table.map(({ path, ...bytes }) => [path, bytes])));
    expect(table.length).toBeGreaterThan(15);
    expect(table.filter(({ styles, scripts }) => styles === 0 || scripts === 0)).toEqual([]);
    expect(table.filter(({ page }) => page > PAGE)).toEqual([]);
    expect(table.filter(({ scripts }) => scripts > SCRIPTS)).toEqual([]);
  },
);

test("the service worker is light", async () => {
  const bytes = await onTheWire("/sw.js");
  console.log(`/sw.js: ${bytes} bytes`);
  expect(bytes).toBeLessThan(WORKER);
});

test("a page asks nothing of any other site", async () => {
  const page = await browser.newPage();
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  for (const path of await publicPages(hub)) await page.goto(hub + path, { waitUntil: "load" });

  expect([...asked].filter((origin) => origin !== "null")).toEqual([new URL(hub).origin]);
  await page.close();
});

/** A first visit: the page and its styles, all scripts that it then asks for, and its fonts. */
async function weigh(context: BrowserContext, path: string) {
  const page = await context.newPage();
  const asked: Record<"stylesheet" | "script" | "font", Set<string>> = {
    stylesheet: new Set(),
    script: new Set(),
    font: new Set(),
  };
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    asked[request.resourceType() as keyof typeof asked]?.add(pathname + search);
  });
  await page.goto(hub + path, { waitUntil: "networkidle" });
  await page.close();
  const html = await onTheWire(path);
  const [styles, scripts, fonts] = await Promise.all([sum(asked.stylesheet), sum(asked.script), sum(asked.font)]);
  return { path, html, styles, page: html + styles, scripts, fonts };
}

async function sum(paths: Set<string>): Promise<number> {
  const sizes = await Promise.all([...paths].map(onTheWire));
  return sizes.reduce((total, bytes) => total + bytes, 0);
}

/** Bytes of an answer as they travel, gzipped where the server does. */
function onTheWire(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(hub + path, { headers: { "accept-encoding": "gzip" } }, (response) => {
      let bytes = 0;
      response.on("data", (part: Buffer) => {
        bytes += part.length;
      });
      response.on("end", () => resolve(bytes));
    }).on("error", reject);
  });
}
