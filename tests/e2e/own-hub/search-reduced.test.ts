import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "@/lib/db/free-port";
import { findings } from "@/tests/setup/axe";
import { keepScreenshot, launchBrowser } from "@/tests/setup/browser";
import { type Hub, startHub } from "@/tests/setup/hub-process";

/* A hub whose search server does not answer. */
let hub: Hub;
let browser: Browser;
beforeAll(async () => {
  const env = { MEILI_HOST: `http://127.0.0.1:${await freePort()}` };
  hub = await startHub({ env: env as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await hub.remove();
});

test.each([
  { language: "en", path: "/search", said: "Search is reduced for the moment", viewport: { width: 1280, height: 900 } },
  { language: "ar", path: "/ar/search", said: "البحث محدود في الوقت الحالي", viewport: { width: 360, height: 740 } },
])("without its engine the page in $language says so, and narrows and counts as ever", async (variant) => {
  const context = await browser.newContext({ viewport: variant.viewport, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${hub.address}${variant.path}?q=migration`);
  expect(await page.textContent(".results")).toContain(variant.said);
  // The database ranks nothing.
  expect(await page.locator(".results nav [aria-current]").getAttribute("href")).not.toContain("sort=");
  expect(await page.locator(".results nav a[href*=sort]").count()).toBe(2);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details")) fold.open = true;
  });
  expect(await findings(page)).toEqual([]);
  await page.waitForSelector("form[data-live]");
  const all = await page.textContent("#results");
  for (const facet of ["kind", "topic", "country", "region", "language"]) {
    const box = page.locator(`details.sheet [name=${facet}]`).first();
    const value = await box.getAttribute("value");
    const count = (await page.textContent(`details.sheet label:has([name=${facet}][value=${value}]) small`)) ?? "";
    await box.check();
    await page.waitForURL((url) => url.searchParams.get(facet) === value);
    await page.waitForSelector(`#results:has-text("${count}")`);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has(facet));
    // The address is back before the page is: what is ticked in between is set back with the rest of the form.
    await expect.poll(() => box.isChecked()).toBe(false);
    await expect.poll(() => page.textContent("#results")).toBe(all);
  }
  await keepScreenshot(page, `search-reduced-${variant.language}`);
  await context.close();
});

test.each(["%00%01", "%F0%9F%98%80", "%22%27%5C;--%20OR%201=1", `${"x".repeat(8000)}`, "a&year=9999&from=XYZ&page=77"])(
  "nothing typed is an error: %s",
  async (typed) => {
    const answer = await fetch(`${hub.address}/search?q=${typed}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('id="results"');
  },
);
