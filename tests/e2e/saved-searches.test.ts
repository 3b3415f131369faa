import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { keepScreenshot, launchBrowser } from "@/tests/setup/browser";
import { press } from "./journey";

const hub = inject("hubAddress");
const researcher = { email: "researcher@hub.example", password: "south-south" };
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const main = async (page: Page) => (await page.textContent("main")) ?? "";

test("a visitor saves a search without scripts: logs in, comes back to it, names it, opens, renames and deletes it", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const search = "q=migration&from=HTI&to=BRA&page=2";
  await page.goto(`${hub}/fr/account/searches/new?${search}`);
  expect(new URL(page.url()).pathname).toBe("/fr/login");

  await page.fill("[name=email]", researcher.email);
  await page.fill("[name=password]", researcher.password);
  await press(page, "main form button[type=submit]", /account\/searches\/new/);
  expect(new URL(page.url()).search).toBe(`?${search}`);
  expect(await page.inputValue("[name=name]")).toBe("migration · Haïti · Brésil");

  await page.fill("[name=name]", "  ");
  await press(page, "main form button[type=submit]", /back=/);
  expect(await page.getAttribute("[name=name]", "aria-invalid")).toBe("true");
  expect(await page.inputValue("[name=query]")).toBe("q=migration&from=HTI&to=BRA");

  await page.fill("[name=name]", "Argent <envoyé> depuis Haïti");
  await press(page, "main form button[type=submit]", /done=saved/);
  await keepScreenshot(page, "saved-searches");
  const found = await (await page.request.get(`${hub}/api/v1/entries?${search.replace("&page=2", "")}`)).json();
  const results = found.total === 0 ? "Aucun résultat" : found.total === 1 ? "1 résultat" : `${found.total} résultats`;
  expect(await main(page)).toContain(results);

  await press(page, 'main li a:has-text("Argent <envoyé> depuis Haïti")', /\/fr\/search\?/);
  expect(new URL(page.url()).search).toBe("?q=migration&from=HTI&to=BRA");

  await page.goto(`${hub}/fr/account/searches`);
  await page.click("main li summary");
  await page.fill("main li [name=name]", "");
  await press(page, "main li details form button", /back=/);
  expect(await page.locator("main li details[open]").count()).toBe(1);
  await page.fill("main li [name=name]", "Renommée");
  await press(page, "main li details form button", /done=renamed/);
  expect(await main(page)).toContain("Renommée");

  await press(page, "main li > div > form button", /done=removed/);
  expect(await page.locator("main li").count()).toBe(0);
  await context.close();
});

test("who is not logged in is led back to where they wanted to go", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ["/account/searches", "/account/searches/new?q=a"]) {
    await page.goto(`${hub}${path}`);
    expect(new URL(page.url()).searchParams.get("next")).toBe(path);
  }
  await context.close();
});
