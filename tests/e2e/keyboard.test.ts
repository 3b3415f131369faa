import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "@/tests/setup/browser";
import { devices, firstEntry } from "@/tests/setup/pages";
import { logIn, moderator } from "./journey";

const hub = inject("hubAddress");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Stop = { name: string; seen: boolean; outlined: boolean };

/** Where the focus is, what a screen reader calls it, and whether a person sees it there. Null at the end of the page. */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return null;
    const { left, top, right, bottom } = here.getBoundingClientRect();
    const points = [0.15, 0.5, 0.85].flatMap((x) =>
      [0.15, 0.5, 0.85].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
    );
    const seen = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (here.contains(hit) || hit.contains(here)) && x >= 0 && x <= window.innerWidth;
    });
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    const labels = [...((here as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent);
    const name = here.getAttribute("aria-label") || labels.join(" ") || here.textContent || "";
    const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    return { name: `${here.tagName.toLowerCase()} ${name.trim().slice(0, 60)}`.trim(), seen, outlined };
  });
}

/** Goes through a page with the Tab key, to its end or for so many stops. */
async function walk(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  while (stops.length < most) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

test.each(["phone", "desktop"] as const)(
  "on a %s the focus is never lost, hidden, or without a name",
  async (device) => {
    const context = await browser.newContext({ viewport: devices[device], reducedMotion: "reduce" });
    const page = await context.newPage();
    await logIn(page, hub, moderator);
    const paths = ["/", "/search?q=migration", await firstEntry(hub, "/search?kind=publication"), "/countries/SEN"];
    const wrong: string[] = [];
    for (const path of [...paths, "/submit/publication", "/moderation"]) {
      await page.goto(hub + path);
      const first = await walk(page, 1);
      expect(first[0]?.name, path).toContain("Skip to the content");
      // The header's menu lies over the page as long as its reader wants it to.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details")) fold.open = true;
      });
      const stops = await walk(page, 150);
      expect(stops.length, path).toBeGreaterThan(15);
      for (const { name, seen, outlined } of stops) {
        if (!seen) wrong.push(`${path}: ${name} is hidden`);
        if (!outlined) wrong.push(`${path}: ${name} has no outline`);
        if (!/ \S/.test(name)) wrong.push(`${path}: ${name} has no name`);
      }
    }
    expect(wrong).toEqual([]);
    await context.close();
  },
);
