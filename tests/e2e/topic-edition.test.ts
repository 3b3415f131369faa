import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "@/tests/setup/browser";
import { administrator, logIn, moderator, press } from "./journey";

const hub = inject("hubAddress");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const main = async (page: Page) => (await page.textContent("main")) ?? "";

async function withoutScripts(): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  return context.newPage();
}

test("two editors introduce a topic without scripts: nothing typed is lost, nobody is overwritten unawares", async () => {
  const [one, other] = [await withoutScripts(), await withoutScripts()];
  const edit = `${hub}/topics/remittances/edit`;
  await logIn(one, hub, moderator);
  await logIn(other, hub, administrator);
  await one.goto(edit);
  await other.goto(edit);

  await one.check("[name=language][value=fr]");
  await one.fill('[name="introduction.es"]', "Sin original.");
  await press(one, "main form button[type=submit]", /edit$/);
  expect(await one.getAttribute('[name="introduction.fr"]', "aria-invalid")).toBe("true");
  expect(await one.inputValue('[name="introduction.es"]')).toBe("Sin original.");

  await one.fill('[name="introduction.fr"]', "L’argent **envoyé**.\n\n<script>alert(1)</script>");
  await press(one, "main form button[type=submit]", /done=1/);
  await one.goto(`${hub}/ar/topics/remittances`);
  const shown = one.locator("main .reading[lang=fr][dir=ltr]");
  expect(await shown.locator("strong").textContent()).toBe("envoyé");
  expect(await shown.textContent()).toContain("<script>alert(1)</script>");
  expect(await main(one)).toContain("الفرنسية");

  await other.fill('[name="introduction.en"]', "Money that is sent.");
  await press(other, "main form button[type=submit]", /edit$/);
  expect(await main(other)).toContain("Demo moderator");
  expect(await main(other)).toContain("L’argent **envoyé**.");
  expect(await other.inputValue('[name="introduction.en"]')).toBe("Money that is sent.");
  expect(await other.inputValue('[name="introduction.fr"]')).toBe("");
  await press(other, "main form button[type=submit]", /done=2/);
  await other.goto(`${hub}/topics/remittances`);
  expect(await main(other)).toContain("Money that is sent.");
  await Promise.all([one.context().close(), other.context().close()]);
});

test("an editor chooses key readings without scripts, and readers begin with them", async () => {
  const page = await withoutScripts();
  await logIn(page, hub, moderator);
  await page.goto(`${hub}/topics/gender`);
  await press(page, 'main a[href="/topics/gender/edit"]');
  await press(page, 'main a[href="/topics/gender/edit/readings"]');

  const listed = await page.request.get(`${hub}/api/v1/entries?kind=publication&topic=gender&pageSize=2`);
  const { items } = (await listed.json()) as { items: [{ title: string }, { title: string; url: string }] };
  const titles = items.map(({ title }) => title);
  for (const typed of [items[0].title, items[1].url]) {
    await page.fill("main input[name=q][type=text]", typed);
    await press(page, "main form:has(input[name=q][type=text]) button");
    await press(page, 'main button[name=step][value^="add "]', /done=1/);
  }
  const lines = () => page.locator("main ol li > p:first-child").allTextContents();
  expect(await lines()).toEqual(titles.map((title, position) => `${position + 1}.${title}`));
  await press(page, 'main ol button[value^="up "]', /done=1/);
  expect(await lines()).toEqual([`1.${titles[1]}`, `2.${titles[0]}`]);

  for (const path of ["/topics/gender", "/topics/gender/evidence"]) {
    await page.goto(hub + path);
    const first = await page.locator("main article h3").allTextContents();
    expect(first.slice(0, 2), path).toEqual([titles[1], titles[0]]);
  }
  expect(await main(page)).toContain("Chosen by an editor");
  await page.goto(`${hub}/topics/labour-mobility/evidence`);
  expect(await main(page)).toContain("Chosen by rule");
  await page.context().close();
});

test("the editors' pages are for editors", async () => {
  const page = await browser.newPage();
  const edit = "/topics/environmental-migration/edit";
  await page.goto(hub + edit);
  expect(new URL(page.url()).searchParams.get("next")).toBe(edit);
  await logIn(page, hub, { email: "researcher@hub.example", password: "south-south" });
  for (const path of [edit, `${edit}/readings`]) expect((await page.goto(hub + path))?.status()).toBe(404);
  await page.goto(`${hub}/topics/environmental-migration`);
  expect(await page.locator(`main a[href="${edit}"]`).count()).toBe(0);
  await page.close();
});
