import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "@/tests/setup/browser";
import { logIn, moderator } from "./journey";

const hub = inject("hubAddress");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const publicPages = [
  ...[
    "/",
    "/search",
    "/search?q=remittances&country=GHA",
    "/search?q=zzzzzz",
    "/topics",
    "/topics/environmental-migration",
  ],
  ...["/countries", "/countries/SEN", "/events", "/about", "/login", "/register", "/no-such-page"],
];
const deskPages = [
  "/submit",
  "/submit/publication",
  "/submit/event",
  "/submit/news",
  "/account",
  "/account/submissions",
  "/account/searches",
  "/account/searches/new?q=remittances&topic=remittances",
  "/moderation",
  "/moderation/log",
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What axe finds on a page, a line each; WCAG 2.2 A and AA, and its best practices. */
async function findings(page: Page, path: string): Promise<string[]> {
  await page.goto(`${hub}${path}`);
  // Evaluated by the debugger, which the page's content policy does not bind.
  const results = (await page.evaluate(`${axe}; axe.run(document, { resultTypes: ["violations"] })`)) as AxeResults;
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...results.violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html} (${nodes.length})`),
    ...(overflow > 0 ? [`${path}: wider than the screen by ${overflow} px`] : []),
  ];
}

describe.each([
  { language: "en", prefix: "", colorScheme: "light" as const, viewport: { width: 1280, height: 900 } },
  { language: "en", prefix: "", colorScheme: "dark" as const, viewport: { width: 360, height: 740 } },
  { language: "ar", prefix: "/ar", colorScheme: "light" as const, viewport: { width: 360, height: 740 } },
  { language: "ar", prefix: "/ar", colorScheme: "dark" as const, viewport: { width: 1280, height: 900 } },
])("in $language, $colorScheme, $viewport.width px wide", ({ prefix, colorScheme, viewport }) => {
  test("axe finds nothing on any page, and none is wider than the screen", async () => {
    const context = await browser.newContext({ colorScheme, viewport, reducedMotion: "reduce" });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of publicPages) found.push(...(await findings(page, `${prefix}${path}`)));
    await page.goto(`${hub}${prefix}/search?kind=publication`);
    const entry = await page.locator('main a[href*="/publications/"]').first().getAttribute("href");
    found.push(...(await findings(page, entry ?? "")));
    await logIn(page, hub, moderator);
    for (const path of deskPages) found.push(...(await findings(page, `${prefix}${path}`)));
    await page.goto(`${hub}${prefix}/moderation`);
    const waiting = await page.locator('main a[href*="/moderation/"]:not([href$="/log"])').first().getAttribute("href");
    found.push(...(await findings(page, waiting ?? "")));
    await context.close();
    expect(found).toEqual([]);
  });
});
