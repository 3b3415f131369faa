import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rule on the size of targets is the one of WCAG 2.2 that axe leaves out unless it is asked for. */
const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };

/**
 * What is wrong with the page that is open, a line each: what axe finds (WCAG 2.2 A and AA, and its best practices), and
 * whether it is wider than the screen, or than one of 320 px, which is what a zoom to 400 % leaves of a desktop.
 */
export async function findings(page: Page): Promise<string[]> {
  await unstick(page);
  // Evaluated by the debugger, which the page's content policy does not bind.
  const run = `${axe}; axe.run(document, ${JSON.stringify(options)})`;
  const { violations } = (await page.evaluate(run)) as AxeResults;
  const lines = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
  const size = page.viewportSize();
  const wide = await overflow(page);
  if (wide > 0) lines.push(`wider than the screen by ${wide} px`);
  if (size) {
    await page.setViewportSize({ width: 320, height: 256 });
    const zoomed = await overflow(page);
    if (zoomed > 0) lines.push(`wider than 320 px by ${zoomed} px`);
    await page.setViewportSize(size);
  }
  return lines;
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Opens all that is folded: what it holds is read, too. @returns whether anything was */
export function unfold(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const folds = document.querySelectorAll<HTMLDetailsElement>("details:not([open])");
    for (const fold of folds) fold.open = true;
    return folds.length > 0;
  });
}

/**
 * Puts in its place what sticks to an edge of the screen: what it covers just then is another thing at each scroll, and
 * tests/e2e/keyboard.test.ts sees to it that no focus is hidden.
 */
async function unstick(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>("main *")) {
      if (getComputedStyle(part).position === "sticky") part.style.position = "static";
    }
  });
}
