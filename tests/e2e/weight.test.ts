import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { localePath } from "@/lib/i18n/locales";
import { launchBrowser } from "@/tests/setup/browser";
import { publicPages } from "@/tests/setup/pages";
import { transfer, weigh } from "@/tests/setup/transfer";

/**
 * What a first visit may weigh on the wire, in bytes: a page with its styles, before any script. With gzip, which every
 * program takes; with Brotli, which browsers take, it is less.
 */
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
  "no public page in %s weighs more than readers can afford, or asks anything of another site",
  async (locale, { expect }) => {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const asked = new Set<string>();
    context.on("request", (request) => asked.add(new URL(request.url()).origin));
    const table = [];
    for (const path of await publicPages(hub)) table.push(await firstVisit(context, localePath(locale, path)));
    await context.close();
    console.log(`On the wire, in bytes, with gzip (the page also with Brotli); ${locale}`);
    console.table(Object.fromEntries(table.map(({ path, ...bytes }) => [path, bytes])));
    expect([...asked].filter((origin) => origin !== "null")).toEqual([new URL(hub).origin]);
    expect(table.length).toBeGreaterThan(15);
    expect(table.filter(({ styles, scripts }) => styles === 0 || scripts === 0)).toEqual([]);
    expect(table.filter(({ page }) => page > PAGE)).toEqual([]);
    expect(table.filter(({ page, brotli }) => brotli >= page)).toEqual([]);
    expect(table.filter(({ scripts }) => scripts > SCRIPTS)).toEqual([]);
  },
);

test("the service worker is light", async () => {
  const { bytes } = await transfer(`${hub}/sw.js`, "gzip");
  console.log(`/sw.js: ${bytes} bytes`);
  expect(bytes).toBeLessThan(WORKER);
});

test("an answer travels as whoever asks for it accepts", async () => {
  const sent = async (accepted: string) => (await transfer(`${hub}/about`, accepted)).encoding;
  expect(await sent("gzip, deflate, br, zstd")).toBe("br");
  expect(await sent("gzip, br;q=0")).toBe("gzip");
  expect(await sent("identity")).toBeUndefined();
  const { headers } = await fetch(`${hub}/about`);
  expect(headers.get("vary")?.toLowerCase()).toContain("accept-encoding");
});

/** A first visit: the page and its styles, all scripts that it then asks for, and its fonts. */
async function firstVisit(context: BrowserContext, path: string) {
  const page = await context.newPage();
  const asked: Record<"stylesheet" | "script" | "font", Set<string>> = {
    stylesheet: new Set(),
    script: new Set(),
    font: new Set(),
  };
  page.on("request", (request) => asked[request.resourceType() as keyof typeof asked]?.add(request.url()));
  await page.goto(hub + path, { waitUntil: "networkidle" });
  await page.close();
  const [html, styles, scripts, fonts, brotli] = await Promise.all([
    weigh([hub + path], "gzip"),
    weigh(asked.stylesheet, "gzip"),
    weigh(asked.script, "gzip"),
    weigh(asked.font, "gzip"),
    weigh([hub + path, ...asked.stylesheet], "gzip, br"),
  ]);
  return { path, html, styles, page: html + styles, brotli, scripts, fonts };
}
