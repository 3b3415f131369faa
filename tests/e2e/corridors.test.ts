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

const open = async (path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  await page.goto(hub + path);
  return page;
};

describe("the map of corridors", () => {
  test("shows every line of its table, and shows where nobody has written", async () => {
    const page = await open("/corridors", { viewport: { width: 1280, height: 900 } });
    const lines = await page.locator("figure svg a").evaluateAll((links) => links.map((a) => a.getAttribute("href")));
    const table = await page.locator("table a").evaluateAll((links) => links.map((a) => a.getAttribute("href")));
    expect(table.length).toBeGreaterThanOrEqual(50);
    expect(lines.sort()).toEqual(table.sort());

    const known = await page.locator("tbody tr", { has: page.locator('a[href="/corridors/SYR-TUR"]') }).textContent();
    expect(known).toContain("3,743,494");
    const dashed = (pair: string) =>
      page.locator(`figure a[href="/corridors/${pair}"] path`).getAttribute("stroke-dasharray");
    expect(await dashed("SYR-TUR")).toBeNull();
    expect(await dashed("IND-ARE")).not.toBeNull();
    await keepScreenshot(page, "corridors");
    await page.context().close();
  });

  test("draws land under its lines", async () => {
    const page = await open("/corridors");
    const ground = await page.locator("figure svg use").first().getAttribute("href");
    const answer = await fetch(new URL(ground ?? "", hub));
    expect(answer.headers.get("content-type")).toContain("image/svg+xml");
    const land = await page.locator("figure svg use").nth(1).boundingBox();
    expect(land?.width).toBeGreaterThan(200);
    await page.context().close();
  });

  test("leads to a corridor, its other direction and its neighbours", async () => {
    const page = await open("/fr/corridors");
    await press(page, 'table a[href="/fr/corridors/SYR-TUR"]', /\/fr\/corridors\/SYR-TUR$/);
    expect(await page.locator("main article").count()).toBeGreaterThan(5);
    expect(await page.locator("figure h2").textContent()).toContain("3\u202f743\u202f494");
    await press(page, 'main a[href="/fr/corridors/TUR-SYR"]', /\/fr\/corridors\/TUR-SYR$/);
    await press(page, 'main li a[href="/fr/corridors/PSE-SYR"]', /\/fr\/corridors\/PSE-SYR$/);
    await page.context().close();
  });

  test("leads to what is typed, in any language, or says what it does not know", async () => {
    const page = await open("/es/corridors");
    await page.fill("[name=from]", "senegal");
    await page.fill("[name=to]", "كوت ديفوار");
    await press(page, "main form button", /\/es\/corridors\/SEN-CIV$/);
    await page.goto(`${hub}/es/corridors`);
    await page.fill("[name=to]", "Costa de Marfil");
    await press(page, "main form button", /\/es\/countries\/CIV#corridors$/);
    await page.goto(`${hub}/es/corridors`);
    await page.fill("[name=from]", "Atlántida");
    await press(page, "main form button", /\/es\/corridors\?from=Atl/);
    expect(await page.inputValue("[name=from]")).toBe("Atlántida");
    expect(await page.textContent("#unknown-country")).toContain("Ningún país");
    await page.context().close();
  });

  test("can be taken away as a table", async () => {
    const text = await (await fetch(`${hub}/fr/corridors.csv`)).text();
    const lines = text.trim().split("\r\n");
    expect(lines.length).toBeGreaterThan(3_900);
    expect(lines[0]).toContain('"from","from_name","to","to_name","people_1990"');
    expect(lines).toContainEqual(expect.stringMatching(/^"SYR","Syrie","TUR","Türkiye",.*,3743494,\d+$/));
  });
});

describe("a corridor", () => {
  test("of which nobody has written invites to", async () => {
    const page = await open("/corridors/SEN-GAB", { viewport: { width: 360, height: 740 } });
    expect(await page.locator("main article").count()).toBe(0);
    await page.click("main details summary");
    expect(await page.locator("main details td").first().isVisible()).toBe(true);
    await press(page, 'main a[href="/submit/publication"]', /\/login|\/submit/);
    await page.context().close();
  });

  test("has one address, and there is none of what is no pair of countries", async () => {
    const status = async (path: string) => (await fetch(hub + path, { redirect: "manual" })).status;
    expect(await status("/corridors/SEN-CIV")).toBe(200);
    expect(await status("/corridors/sen-civ")).toBe(308);
    for (const nothing of ["SEN-SEN", "XXX-SEN", "SEN", "SEN-CIV-GHA", "..."])
      expect(await status(`/ar/corridors/${nothing}`), nothing).toBe(404);
  });
});

test("countries nobody has written about are named, but not where nobody lives", async () => {
  const text = await (await fetch(`${hub}/countries`)).text();
  expect(text).toContain("Zambia");
  for (const island of ["Bouvet", "South Georgia", "Outlying"]) expect(text).not.toContain(island);
});

test("a country shows its corridors both ways, over time, and who has written", async () => {
  const page = await open("/pt/countries/VEN");
  const links = async (heading: string) =>
    page.locator(`#corridors div:has(> h3:text-is("${heading}")) li`).allTextContents();
  expect(await links("Venezuela: saídas para")).toContainEqual(
    expect.stringMatching(/^Colômbia1\.048\.714\s· 6 registros$/),
  );
  expect((await links("Venezuela: chegadas de"))[0]).toMatch(/^Colômbia/);
  await page.click("#corridors details summary");
  expect(await page.locator("#corridors tbody tr").count()).toBe(7);
  expect(await page.locator("section", { hasText: "Quem escreveu" }).locator("li").count()).toBeGreaterThan(3);
  await page.context().close();
});

describe("evidence at a glance", () => {
  test("fits on two printed pages, in any language", async () => {
    const browserPage = await (await browser.newContext()).newPage();
    for (const path of ["/topics/environmental-migration/evidence", "/ar/corridors/SYR-TUR/evidence"]) {
      await browserPage.goto(hub + path);
      const pdf = await browserPage.pdf({ format: "A4" });
      expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length, path).toBeLessThanOrEqual(2);
    }
    await browserPage.context().close();
  });

  test("says of what it does not know that it does not", async () => {
    const page = await open("/topics/environmental-migration");
    expect(await page.locator("figure", { hasText: "How the literature grew" }).locator("svg path").count()).toBe(2);
    await press(page, 'main a[href="/topics/environmental-migration/evidence"]', /\/evidence$/);
    expect(await page.locator("main article").count()).toBe(7);
    const figure = (name: string) => page.locator("dl > div", { hasText: name });
    expect(Number(await figure("publications").first().locator("dd").textContent())).toBeGreaterThan(20);
    // The demonstration knows the country of no author of these.
    expect(await figure("are in the South").locator("dd").textContent()).toBe("–");
    expect(await figure("are in the South").textContent()).toContain("too few to say");
    await page.context().close();
  });

  test("is nowhere where there is nothing to tell of", async () => {
    for (const path of ["/topics/nothing/evidence", "/corridors/SEN-SEN/evidence"])
      expect((await fetch(hub + path)).status, path).toBe(404);
    expect(await (await fetch(`${hub}/corridors/SEN-GAB/evidence`)).text()).toContain("Yours could be the first");
  });
});

test("statistics say what the search finds, on the page and in the table", async () => {
  const page = await open("/statistics");
  const total = async (name: string) =>
    Number(
      await page
        .locator("dl > div", { has: page.locator(`dt :text-is("${name}")`) })
        .locator("dd")
        .textContent(),
    );
  const publications = await total("publications");
  const line = (heading: string, name: string) =>
    page.locator("figure", { has: page.locator(`h2:text-is("${heading}")`) }).locator("li", { hasText: name });
  expect(await line("By kind", "Publication").locator("span").textContent()).toBe(String(publications));
  const french = await line("By language", "French").locator("span").textContent();
  await press(page, 'main a[href="/search?language=fr"]', /language=fr/);
  expect((await page.textContent("#results"))?.replace(/\D/g, "")).toBe(french);
  await page.context().close();

  const lines = (await (await fetch(`${hub}/ar/statistics.csv`)).text()).trim().split("\r\n").slice(1);
  const rows = lines.map((row) => row.split(",").map((cell) => cell.replaceAll('"', "")));
  const sum = (group: string, code: string) =>
    rows.filter((row) => row[0] === group && row[1] === code).reduce((all, row) => all + Number(row[4]), 0);
  expect(sum("kind", "publication")).toBe(publications);
  expect(sum("language", "fr")).toBe(Number(french));
  expect(rows.find((row) => row[1] === "western-africa")?.[2]).toBe("غرب أفريقيا");
});
