import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findings } from "@/tests/setup/axe";
import { keepScreenshot, launchBrowser } from "@/tests/setup/browser";
import { press } from "./journey";

const hub = inject("hubAddress");
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page that is ready to answer in place. Errors of its scripts fail the test. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: "reduce", ...options })).newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    if (message.type() === "error") throw new Error(message.text());
  });
  await page.goto(hub + path);
  if (options.javaScriptEnabled !== false) await page.waitForSelector("[name=q][role=combobox]");
  return page;
}

const parameters = (page: Page) => new URL(page.url()).search;
const found = async (page: Page) => Number((await page.textContent("#results"))?.replace(/\D/g, "") ?? Number.NaN);
/** Waits until the address says something, and the page has followed. */
async function arrive(page: Page, search: string): Promise<void> {
  await page.waitForFunction((wanted) => location.search === wanted, search);
  await page.waitForFunction(() => !document.querySelector("[data-loading]"));
}

describe("suggestions", () => {
  const active = (page: Page) =>
    page.evaluate(() => {
      const id = document.querySelector("[role=combobox]")?.getAttribute("aria-activedescendant");
      return id ? document.getElementById(id)?.textContent : null;
    });

  test("come while one types, and are chosen by keyboard alone", async () => {
    const page = await open("/");
    await page.locator("[name=q]").focus();
    await page.keyboard.type("haiti");
    await page.waitForSelector("[role=option]");
    const box = page.locator("[role=combobox]");

    expect(await box.getAttribute("aria-expanded")).toBe("true");
    expect(await page.textContent("search [role=status]")).toMatch(/^Suggestions: \d$/);
    expect(await page.locator("[role=option] mark").first().textContent()).toBe("Haiti");
    expect(await active(page)).toBeNull();

    const all = await page.locator("[role=option]").allTextContents();
    await page.keyboard.press("ArrowDown");
    expect(await active(page)).toBe(all[0]);
    await page.keyboard.press("ArrowUp");
    expect(await active(page)).toBeNull();
    await page.keyboard.press("ArrowUp");
    expect(await active(page)).toBe(all.at(-1));
    await page.keyboard.press("End");
    expect(await active(page)).toBeNull();
    expect(await findings(page)).toEqual([]);
    await keepScreenshot(page, "search-suggestions");

    await page.keyboard.press("Escape");
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    expect(await box.inputValue()).toBe("haiti");
    await page.keyboard.press("ArrowDown");
    await page.waitForSelector("[role=option]:visible");
    await page.keyboard.press("ArrowDown");
    const href = await page.locator("[role=option][aria-selected=true]").getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL(hub + href);
    await page.context().close();
  });

  test("leave alone who only presses Enter, or goes on", async () => {
    const page = await open("/");
    await page.fill("[name=q]", "haiti");
    await page.waitForSelector("[role=option]");
    await page.keyboard.press("Tab");
    expect(await page.locator("[role=option]:visible").count()).toBe(0);
    await page.locator("[name=q]").focus();
    await press(page, "form button:has-text('Search')", /\/search\?q=haiti$/);
    await page.context().close();
  });

  test("are in Arabic from right to left, and large enough for a thumb", async () => {
    const page = await open("/ar", { ...phone, colorScheme: "dark" });
    await page.fill("[name=q]", "السنغ");
    await page.waitForSelector("[role=option]");
    const option = page.locator("[role=option]").first();

    expect(await page.locator("[role=group]").first().getAttribute("aria-labelledby")).toBe("suggested-country");
    expect(await option.textContent()).toContain("السنغال");
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector("[role=option]") as Element).direction),
    ).toBe("rtl");
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await findings(page)).toEqual([]);
    await option.tap();
    await page.waitForURL(/\/ar\/countries\/SEN$/);
    await page.context().close();
  });

  test("show what is typed and what is found as text only", async () => {
    const page = await open("/search");
    await page.fill("[name=q]", `<img src=x onerror="document.title='no'"> remit`);
    await page.waitForTimeout(1000);
    expect(await page.locator("search img, #results img").count()).toBe(0);
    expect(await page.title()).not.toBe("no");
    await page.context().close();
  });
});

describe("results follow in place", () => {
  test("what is typed replaces the address, what is ticked can be taken back", async () => {
    const page = await open("/search");
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    const all = await found(page);
    await page.locator("[name=q]").pressSequentially("remittances", { delay: 15 });
    await arrive(page, "?q=remittances");
    const typed = await found(page);

    expect(typed).toBeLessThan(all);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
    expect(await page.textContent(".results [role=status]")).toBe(await page.textContent("#results"));
    expect(await page.getAttribute("header a[hreflang=fr]", "href")).toContain("q=remittances");
    expect(await page.locator("details.sheet button:visible").count()).toBe(0);

    await page.keyboard.press("Escape");
    const country = page.locator("[name=country]").first();
    const code = await country.getAttribute("value");
    await country.check();
    await arrive(page, `?q=remittances&country=${code}`);
    expect(await found(page)).toBe(Number(await page.textContent(`label:has([value=${code}]) small`)));
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(code);

    await page.click("nav a[href*='sort=newest']");
    await page.waitForURL(/sort=newest/);
    await page.goBack();
    await arrive(page, `?q=remittances&country=${code}`);
    await page.goBack();
    await arrive(page, "?q=remittances");
    expect(await found(page)).toBe(typed);
    expect(await country.isChecked()).toBe(false);
    await page.goForward();
    await arrive(page, `?q=remittances&country=${code}`);
    expect(await country.isChecked()).toBe(true);

    await page.click('main a[aria-label^="Remove Country"]');
    await arrive(page, "?q=remittances");
    expect(await page.inputValue("[name=q]")).toBe("remittances");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("results");
    expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
    await page.context().close();
  });

  test("the next page begins at its first result", async () => {
    const page = await open("/search");
    const first = await page.locator("main article h3").first().textContent();
    await page.click('main a[rel="next"]');
    await arrive(page, "?page=2");

    expect(await page.locator("main article h3").first().textContent()).not.toBe(first);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("results");
    expect((await page.locator("#results").boundingBox())?.y).toBeLessThan(200);
    await page.fill("[name=q]", "haiti");
    await arrive(page, "?q=haiti");
    await page.context().close();
  });

  test("on a slow line a new question waits for the answer before it, and nothing typed is lost", async () => {
    const page = await open("/search");
    const asked: string[] = [];
    await page.route(/_rsc=/, async (route) => {
      asked.push(new URL(route.request().url()).searchParams.get("q") ?? "");
      await new Promise((resolve) => setTimeout(resolve, 900));
      await route.continue();
    });
    await page.locator("[name=q]").pressSequentially("env", { delay: 20 });
    await page.waitForSelector("[data-loading]", { state: "attached" });
    await page.locator("[name=q]").pressSequentially("ironmental migration", { delay: 60 });
    await page.waitForURL(/\?q=environmental\+migration$/);

    expect(await page.inputValue("[name=q]")).toBe("environmental migration");
    expect(asked[0]).toBe("env");
    expect(asked.at(-1)).toBe("environmental migration");
    expect(asked.length).toBeLessThanOrEqual(4);
    await page.context().close();
  });

  test("an address in other words is left as it is, and understood", async () => {
    const page = await open(
      "/search?country=tur&region=LDC&region=ASIA&year=2026-2010&from=SYR&from=xyz&to=TUR&to=LBN",
    );
    const before = page.url();
    await page.waitForTimeout(1000);
    expect(page.url()).toBe(before);
    expect(await page.isChecked("[name=region][value=asia]")).toBe(true);
    expect(await page.inputValue("[name=since]")).toBe("2010");
    await page.check("[name=kind] >> nth=0");
    await page.waitForURL(/kind=publication/);
    expect(new URL(page.url()).searchParams.getAll("country")).toEqual(["TUR"]);
    expect(new URL(page.url()).searchParams.getAll("from")).toEqual(["SYR", "XYZ"]);
    await page.context().close();
  });

  test("a part of a region takes the place of the whole", async () => {
    const page = await open("/search?region=africa");
    const whole = await found(page);
    await page.check("[name=region][value=northern-africa]");
    await arrive(page, "?region=northern-africa");
    expect(await page.isChecked("[name=region][value=africa]")).toBe(false);
    expect(await found(page)).toBeLessThan(whole);
    await page.context().close();
  });
});

describe("filters", () => {
  test("a corridor is a pair, and can be turned round", async () => {
    const page = await open("/search");
    await page.selectOption("[name=from]", "SYR");
    await arrive(page, "?from=SYR");
    const offered = (await page.textContent("[name=to] option[value=LBN]")) ?? "";
    await page.selectOption("[name=to]", "LBN");
    await arrive(page, "?from=SYR&to=LBN");

    expect(offered).toBe(`Lebanon (${await found(page)})`);
    await page.click("a:has-text('Swap')");
    await arrive(page, "?from=LBN&to=SYR");
    expect([await page.inputValue("[name=from]"), await page.inputValue("[name=to]")]).toEqual(["LBN", "SYR"]);
    await page.selectOption("[name=to]", "");
    await arrive(page, "?from=LBN");
    await page.context().close();
  });

  test("years are a range, open at one end or not", async () => {
    const page = await open("/search");
    const caption = () => page.textContent("figcaption");
    expect(await caption()).toMatch(/^\d{4} to \d{4}, most in \d{4}: \d+\.$/);
    await page.fill("[name=since]", "2019");
    await page.keyboard.press("Enter");
    await arrive(page, "?year=2019-");
    const since = await found(page);
    await page.fill("[name=until]", "2021");
    await page.keyboard.press("Tab");
    await arrive(page, "?year=2019-2021");

    expect(await found(page)).toBeLessThan(since);
    expect(await caption()).toContain(`Chosen: ${await found(page)}.`);
    await page.click('main a[aria-label^="Remove Year"]');
    await arrive(page, "");
    expect(await page.inputValue("[name=since]")).toBe("");
    await page.context().close();
  });

  test("a value that is not shown is found by its name", async () => {
    const page = await open("/fr/search");
    await page.fill("[type=search][aria-label*=Pays]", "seneg");
    const box = page.locator("[data-filtering] [name=country][value=SEN]");
    await box.waitFor();
    const count = Number(await page.textContent("[data-filtering] label:has([value=SEN]) small"));
    await box.check();
    await arrive(page, "?country=SEN");
    expect(await found(page)).toBe(count);
    await page.fill("[type=search][aria-label*=Pays]", "");
    expect(await page.isChecked("fieldset > ul [name=country][value=SEN]")).toBe(true);
    await page.context().close();
  });

  test("on a phone the sheet says how many are found, and leads there", async () => {
    const page = await open("/ar/search", phone);
    await page.tap("details.sheet > summary");
    await page.locator("[name=kind]").first().check();
    await page.waitForURL(/kind=/);
    const leave = page.locator('details.sheet a[href="#results"]');
    await leave.waitFor();
    expect(await findings(page)).toEqual([]);
    await leave.tap();
    expect(await page.evaluate(() => document.querySelector("details.sheet")?.hasAttribute("open"))).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("results");
    await page.context().close();
  });
});

describe("without scripts", () => {
  const plain = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

  test("everything is asked by one form, corridors and years too", async () => {
    const page = await open("/search?q=refugees", plain);
    await page.click("details.sheet > summary");
    await page.selectOption("[name=from]", "SYR");
    await page.fill("[name=since]", "2020");
    await press(page, "details.sheet button", /q=refugees/);

    expect(parameters(page)).toBe("?q=refugees&from=SYR&year=2020-");
    await page.click("details.sheet > summary");
    expect(await page.inputValue("[name=since]")).toBe("2020");
    await page.fill("[name=since]", "");
    await press(page, "details.sheet button", /since=/);
    expect(await page.locator('main a[aria-label^="Remove"]').allTextContents()).toHaveLength(1);
    await page.context().close();
  });

  test("all values of a long facet have a page, and lead back to the search", async () => {
    const page = await open("/search?q=migration&kind=publication", plain);
    await page.click("details.sheet > summary");
    await press(page, 'main a[href*="/search/country"]', /\/search\/country\?q=migration/);
    expect(await page.locator("[name=country]").count()).toBeGreaterThan(40);
    const count = Number(await page.textContent("label:has([value=MAR]) small"));
    await page.check("[name=country][value=MAR]");
    await press(page, "main form button", /country=MAR/);
    expect(parameters(page)).toBe("?q=migration&kind=publication&country=MAR");
    expect(await found(page)).toBe(count);

    await page.goto(`${hub}/search/from?to=LBN`);
    const paired = Number(await page.textContent("label:has([value=SYR]) small"));
    await page.check("[name=from][value=SYR]");
    await press(page, "main form button", /from=SYR/);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ from: "SYR", to: "LBN" });
    expect(await found(page)).toBe(paired);
    await page.context().close();
  });
});

test.each([
  ["320 px wide", { viewport: { width: 320, height: 640 } }],
  ["at 400 % zoom", { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
])("nothing is cut off %s, with everything open", async (_, options) => {
  const page = await open("/search?q=migration&from=SYR&region=asia&year=2010-2026", options);
  await page.click("details.sheet > summary");
  for (const summary of await page.locator("details.facet:not([open]) > summary").all()) await summary.click();
  expect(await findings(page)).toEqual([]);
  await page.context().close();
});

test("a text of ten thousand characters is searched as far as it goes, and the page says so", async () => {
  const page = await open(`/search?q=${"migration ".repeat(1000)}`);
  expect(await page.textContent("main")).toContain("Only the first 500 characters were searched.");
  expect(await findings(page)).toEqual([]);
  await page.context().close();
});
