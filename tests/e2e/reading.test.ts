import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { keepScreenshot, launchBrowser } from "@/tests/setup/browser";
import { press } from "./journey";

const hub = inject("hubAddress");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A reader on a phone whose browser runs no scripts. */
async function plainReader(): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  return context.newPage();
}

describe("without scripts", () => {
  test("an address where nothing is says so, in the reader's language, with a way on", async () => {
    const page = await plainReader();
    for (const path of ["/fr/nothing", "/fr/publications/nothing", "/fr/topics/nothing", "/fr/countries/XYZ"]) {
      const answer = await page.goto(`${hub}${path}`);

      expect(answer?.status(), path).toBe(404);
      expect(await page.getAttribute("html", "lang")).toBe("fr");
      expect(await page.textContent("h1")).toBe("Cette page n’existe pas");
    }
    await page.fill("main [name=q]", "migration");
    await press(page, "main form button", /\/fr\/search\?q=migration/);
    expect(await page.locator("main article").count()).toBeGreaterThan(5);
    await page.context().close();
  });

  test("a search is narrowed, sorted, paged and widened again", async () => {
    const page = await plainReader();
    const total = async () => Number((await page.textContent("#results"))?.replace(/\D/g, ""));
    await page.goto(`${hub}/search?q=migration`);
    const all = await total();
    await press(page, 'main nav a[href*="sort=newest"]', /sort=newest/);
    await page.click("details.sheet > summary");
    await page.check("[name=topic][value=forced-displacement]");
    await page.fill("[name=since]", "2020");
    await page.fill("[name=until]", "2029");
    await keepScreenshot(page, "search-filters");
    await press(page, "details.sheet button", /topic=forced-displacement/);
    const address = new URL(page.url()).searchParams;

    expect(Object.fromEntries(address)).toMatchObject({ q: "migration", sort: "newest", year: "2020-2029" });
    expect(await total()).toBeLessThan(all);
    expect(await total()).toBe(
      Number(await page.locator("label:has([value=forced-displacement]) small").textContent()),
    );

    await press(page, 'main a[aria-label^="Remove Topic"]', /search\?(?!.*topic)/);
    await press(page, 'main a[rel="next"]', /page=2/);
    await press(page, 'main a[rel="prev"]', /search\?(?!.*page)/);
    await page.context().close();
  });

  test("who finds nothing is told what to loosen, and finds something there", async () => {
    const page = await plainReader();
    await page.goto(`${hub}/search?q=haitian&country=BRA&kind=news`);
    expect(await page.textContent("#results")).toBe("Nothing found");
    await press(page, 'main section li a:has-text("without Kind: News")', /search\?(?!.*kind)/);
    expect(await page.locator("main article").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test("a page that failed says so, in the reader's language, in the hub's own type", async () => {
    const page = await plainReader();
    for (const [path, title] of [
      ["/fr/styleguide?state=failed", "Une erreur s’est produite de notre côté"],
      ["/ar/styleguide?state=failed", "حدث خلل من جانبنا"],
    ] as const) {
      const answer = await page.goto(hub + path);

      expect(answer?.status(), path).toBe(500);
      expect(await page.textContent("h1")).toBe(title);
      expect(await page.getAttribute("html", "lang")).toBe(path.slice(1, 3));
      expect(await page.textContent("code")).toMatch(/^\d+$/);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("system-ui");
    }
    await page.context().close();
  });

  test("the menu of a phone opens and leads to the same page in another language", async () => {
    const page = await plainReader();
    await page.goto(`${hub}/search?q=remittances`);
    await page.click("header summary");
    await press(page, "header details a[hreflang=ar]", /\/ar\/search\?q=remittances$/);
    expect(await page.getAttribute("html", "dir")).toBe("rtl");
    await page.context().close();
  });
});
