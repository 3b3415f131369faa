import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launchBrowser } from "@/tests/setup/browser";
import { type Hub, startHub } from "@/tests/setup/hub-process";
import { complaints, lookAtDesk, lookAtPublic } from "@/tests/setup/matrix";
import { nameOf, type Variant } from "@/tests/setup/pages";

/*
 * Axe over every page. On a hub of its own only because that is where there is time: the journeys on the shared hub take
 * turns and take longest.
 */

const PATIENCE = 400_000;

let hub: Hub;
let browser: Browser;
beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await hub.remove();
});

/**
 * Either direction of writing, either light, either device, and every page at 320 px; `npm run access` looks at all
 * twenty variants.
 */
const readers: Variant[] = [
  { locale: "en", colorScheme: "light", device: "desktop" },
  { locale: "ar", colorScheme: "dark", device: "phone" },
];
/** On the narrower of the devices. */
const workers: Variant[] = [
  { locale: "en", colorScheme: "dark", device: "phone" },
  { locale: "ar", colorScheme: "light", device: "phone" },
];

// At once: most of the time goes to axe, and every page is a process of the browser.
describe.concurrent.each(readers.map((variant) => ({ name: nameOf(variant), variant })))("in $name", ({ variant }) => {
  test("axe finds nothing on any public page, and none is wider than the screen", { timeout: PATIENCE }, async ({
    expect,
  }) => {
    const looked = await lookAtPublic(browser, hub.address, variant);
    console.log(`${nameOf(variant)}: ${looked.length} public pages`);
    expect(looked.length).toBeGreaterThan(25);
    expect(complaints(looked)).toEqual([]);
  });
});

describe.concurrent.each(workers.map((variant) => ({ name: nameOf(variant), variant })))("in $name", ({ variant }) => {
  test("axe finds nothing where members, moderators and administrators work", { timeout: PATIENCE }, async ({
    expect,
  }) => {
    const looked = await lookAtDesk(browser, hub.address, variant);
    console.log(`${nameOf(variant)}: ${looked.length} pages of members, moderators and administrators`);
    expect(looked.length).toBeGreaterThan(30);
    expect(complaints(looked)).toEqual([]);
  });
});
