import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "@/tests/setup/browser";
import { fixture } from "@/tests/setup/registry";
import { logIn, pageAfter, press } from "./journey";

const hub = inject("hubAddress");
const researcher = { email: "researcher@hub.example", password: "south-south" };
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const said = async (page: Page, selector: string) => (await page.textContent(selector)) ?? "";
const fill = (page: Page, outcome: RegExp) => press(page, "[name=intent][value=fill]", outcome);

test("a DOI fills what is empty and keeps what was typed; one that nobody knows is told beside the field", async () => {
  const page = await browser.newPage();
  await logIn(page, hub, researcher);
  await page.goto(`${hub}/submit/publication`);
  await page.fill("[name=abstract]", "What I say of it.");
  await page.fill("[name=fillFrom]", "10.5555/unknown");
  await fill(page, /fill=unknownDoi/);
  expect(await said(page, "#field-fillFrom-error")).toMatch(/No such DOI/);
  expect(await page.inputValue("[name=fillFrom]")).toBe("10.5555/unknown");

  await page.fill("[name=fillFrom]", "https://doi.org/10.1177/0197918319879057");
  await pageAfter(page, () => page.press("[name=fillFrom]", "Enter"), /filled=1/);
  expect(await page.inputValue("[name=title]")).toMatch(/^The Migration State in the Global South: Nationalizing/);
  expect(await page.inputValue("[name=abstract]")).toBe("What I say of it.");
  expect(await page.inputValue('[name="contributors.1.name"]')).toBe("Gerasimos Tsourapas");
  expect(await said(page, "#field-title-hint")).toMatch(/From the record at 127\.0\.0\.1/);
  expect(await said(page, "#fill [role=status]")).toMatch(/Title, Authors and others/);
});

test("without scripts a file of several records asks which, and fills the form with the one chosen", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await logIn(page, hub, researcher);
  await page.goto(`${hub}/submit/publication`);
  await page.fill('[name="contributors.0.name"]', "Typed By Hand");
  await page.setInputFiles("[name=fillFile]", {
    name: "three.bib",
    mimeType: "text/plain",
    buffer: fixture("three.bib"),
  });
  await fill(page, /fill=choose/);
  await page.getByLabel("The National versus the Foreigner in South America").check();
  await fill(page, /filled=1/);
  expect(await page.inputValue("[name=publisher]")).toBe("Cambridge University Press");
  expect(await page.inputValue('[name="contributors.0.name"]')).toBe("Typed By Hand");
  expect(await said(page, "#fill [role=status]")).toMatch(/Left as you had it.*Authors and others/);
  await context.close();
});
