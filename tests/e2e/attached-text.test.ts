import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "@/tests/setup/browser";
import { approveAtDesk, press, submitReport } from "./journey";

const hub = inject("hubAddress");
const report = readFileSync(new URL("../fixtures/files/english.pdf", import.meta.url));
const title = "Markets and mobility in coastal cities";
/** Stands in the attached file and nowhere else. */
const word = "greengrocers";
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("a word that only the attached PDF has finds the entry while it is public", async () => {
  const reader = await browser.newPage();
  const found = async () => {
    await reader.goto(`${hub}/search?q=${word}`);
    return ((await reader.textContent("main")) ?? "").includes(title);
  };
  const member = await browser.newPage();
  const entryId = await submitReport(member, hub, title, report);
  expect(await found()).toBe(false);

  const desk = await browser.newPage();
  await approveAtDesk(desk, hub, entryId);
  await expect.poll(found, { timeout: 20_000, interval: 300 }).toBe(true);

  await desk.goto(`${hub}/moderation/${entryId}`);
  await desk.fill("[name=reason]", "Asked for by its author.");
  await desk.selectOption("[name=publicReason]", "error");
  await press(desk, "[name=transition][value=withdraw]", /done=withdraw/);
  await expect.poll(found, { timeout: 20_000, interval: 300 }).toBe(false);
});
