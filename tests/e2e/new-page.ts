import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "@/tests/setup/browser";

/** A browser for the tests of a file, closed behind them. @returns opens a page, as on a device of its own */
export function browserOfFile(): (options: BrowserContextOptions) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  // Its contexts go with it.
  afterAll(() => browser.close());
  return async (options) => (await browser.newContext(options)).newPage();
}
