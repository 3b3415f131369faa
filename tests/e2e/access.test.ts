import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, inject, test } from "vitest";
import { launchBrowser } from "@/tests/setup/browser";
import { complaints, lookAtAll } from "@/tests/setup/matrix";
import { nameOf, type Variant } from "@/tests/setup/pages";

const hub = inject("hubAddress");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Either direction of writing, in either light, on either device; `npm run access` looks at every variant. */
const variants: Variant[] = [
  { locale: "en", colorScheme: "light", device: "desktop" },
  { locale: "en", colorScheme: "dark", device: "phone" },
  { locale: "ar", colorScheme: "light", device: "phone" },
  { locale: "ar", colorScheme: "dark", device: "desktop" },
];

// At once: most of the time goes to axe, and every page is a process of the browser.
describe.concurrent.each(variants.map((variant) => ({ name: nameOf(variant), variant })))("in $name", ({ variant }) => {
  test("axe finds nothing on any page, and none is wider than the screen", async ({ expect }) => {
    const looked = await lookAtAll(browser, hub, variant);
    console.log(`${nameOf(variant)}: ${looked.length} pages`);
    expect(looked.length).toBeGreaterThan(25);
    expect(complaints(looked)).toEqual([]);
  });
});
