import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "@/tests/setup/browser";
import { press } from "./journey";

const hub = inject("hubAddress");
const acms = "/institutions/african-centre-for-migration-and-society-university-of-the-witwatersrand";
const iom = "/institutions/international-organization-for-migration";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  // As on the oldest phone: the whole way goes without scripts.
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});
afterAll(() => browser?.close());

describe("institutions", () => {
  test("are found by country, topic and name, and each has a page", async () => {
    await page.goto(`${hub}/countries/ZAF`);
    await press(page, 'main a[href="/institutions?country=ZAF"]');
    expect(await page.locator("main li").count()).toBeGreaterThan(1);
    await page.selectOption("[name=topic]", "forced-displacement");
    await page.fill("[name=q]", "witwatersrand");
    await press(page, "main form button");
    expect(new URL(page.url()).search).toBe("?q=witwatersrand&country=ZAF&topic=forced-displacement");
    expect(await page.inputValue("[name=q]")).toBe("witwatersrand");
    await press(page, `main a[href="${acms}"]`);
    expect(await page.textContent("h1")).toContain("African Centre for Migration and Society");
    expect(await page.locator('main a[href="/topics/urbanisation"]').count()).toBe(1);
  });

  test("lead to their entries, and entries lead to them", async () => {
    await page.goto(`${hub}/fr${iom}`);
    expect(await page.textContent("h1")).toBe("Organisation internationale pour les migrations (OIM)");
    expect(await page.locator('main [lang="ar"]').first().textContent()).toBe("المنظمة الدولية للهجرة");
    await press(page, "main :is(article a, li a.title-link)");
    await press(page, `main a[href="/fr${iom}"]`);
    expect(new URL(page.url()).pathname).toBe(`/fr${iom}`);
  });

  test("that match nothing say what to loosen, and addresses that mean nothing are no error", async () => {
    await page.goto(`${hub}/institutions?q=zzzzzz`);
    expect(await page.textContent("main [role=status]")).toBe("No institution matches");
    expect(await page.locator('main a[href="/institutions"]').count()).toBe(1);
    const status = async (path: string) => (await fetch(hub + path, { redirect: "manual" })).status;
    expect(await status("/institutions?country=xx&topic=%00&page=no")).toBe(200);
    expect(await status("/institutions?page=999")).toBe(404);
    expect(await status("/institutions/no-such")).toBe(404);
    expect(await status("/institutions/%E0%A4%A")).toBeGreaterThanOrEqual(400);
  });

  test("are told to search engines, in a part of the sitemap of their own", async () => {
    const parts = await (await fetch(`${hub}/sitemap.xml`)).text();
    expect(parts).toContain(`<loc>${hub}/sitemap/institutions.xml</loc>`);
    expect(await (await fetch(`${hub}/sitemap/institutions.xml`)).text()).toContain(`<loc>${hub}/ar${acms}</loc>`);
    const html = await (await fetch(hub + acms)).text();
    const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({ "@type": "Organization", alternateName: ["ACMS"] });
  });
});
