import { get } from "node:http";
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
    await page.click("fieldset:has([name=topic]) summary");
    await page.check("[name=topic][value=remittances]");
    await page.check('[name=year][value="2020-2029"]');
    await keepScreenshot(page, "search-filters");
    await press(page, "details.sheet button", /topic=remittances/);
    const address = new URL(page.url()).searchParams;

    expect(Object.fromEntries(address)).toMatchObject({ q: "migration", sort: "newest", year: "2020-2029" });
    expect(await total()).toBeLessThan(all);
    expect(await total()).toBe(Number(await page.locator("label:has([value=remittances]) small").textContent()));

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

  test("the menu of a phone opens and leads to the same page in another language", async () => {
    const page = await plainReader();
    await page.goto(`${hub}/search?q=remittances`);
    await page.click("header summary");
    await press(page, "header details a[hreflang=ar]", /\/ar\/search\?q=remittances$/);
    expect(await page.getAttribute("html", "dir")).toBe("rtl");
    await page.context().close();
  });
});

describe("weight", () => {
  const limit = 30_000;
  const paths = [
    ...["/", "/search?q=migration", "/search", "/ar/search", "/fr/search?topic=remittances", "/topics", "/countries"],
    ...["/ar/countries/TUR", "/events", "/about"],
  ];

  test(`HTML and styles of a page are at most ${limit} bytes on the wire`, async () => {
    const table = [];
    for (const path of paths) {
      const html = await onTheWire(path);
      const sheets = [...html.text.matchAll(/href="(\/_next\/static\/[^"]+\.css)"/g)].map(([, sheet]) => sheet ?? "");
      const styles = await Promise.all([...new Set(sheets)].map(onTheWire));
      const css = styles.reduce((sum, { bytes }) => sum + bytes, 0);
      table.push({ path, html: html.bytes, css, together: html.bytes + css });
    }
    console.table(table);
    expect(table.filter(({ css }) => css === 0)).toEqual([]);
    expect(table.filter(({ together }) => together > limit)).toEqual([]);
  });

  test("a page asks nothing of any other site", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    for (const path of paths) await page.goto(`${hub}${path}`, { waitUntil: "load" });

    expect(new Set(asked.filter((origin) => origin !== "null"))).toEqual(new Set([new URL(hub).origin]));
    await page.close();
  });
});

/** Bytes of an answer as they travel, gzipped where the server does, and its text. */
async function onTheWire(path: string): Promise<{ bytes: number; text: string }> {
  const text = await (await fetch(hub + path)).text();
  const bytes = await new Promise<number>((resolve, reject) => {
    get(hub + path, { headers: { "accept-encoding": "gzip" } }, (response) => {
      let size = 0;
      response.on("data", (part: Buffer) => {
        size += part.length;
      });
      response.on("end", () => resolve(size));
    }).on("error", reject);
  });
  return { bytes, text };
}
