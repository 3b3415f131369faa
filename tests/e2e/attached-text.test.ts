import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "@/tests/setup/browser";
import { logIn, moderator, press } from "./journey";

const hub = inject("hubAddress");
const practitioner = { email: "practitioner@hub.example", password: "south-south" };
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
  await logIn(member, hub, practitioner);
  await member.goto(`${hub}/submit/publication`);
  await member.fill("[name=title]", title);
  await member.fill('[name="contributors.0.name"]', "A. Writer");
  await member.selectOption("[name=resourceType]", "report");
  await member.fill("[name=issued]", "2024");
  await member.check("[name=topics][value=remittances]");
  await member.setInputFiles("[name=file]", { name: "report.pdf", mimeType: "application/pdf", buffer: report });
  await press(member, "[name=intent][value=submit]", /\/account\/submissions\//);
  const entryId = new URL(member.url()).pathname.split("/").at(-1);
  expect(await found()).toBe(false);

  const desk = await browser.newPage();
  await logIn(desk, hub, moderator);
  await desk.goto(`${hub}/moderation/${entryId}`);
  await press(desk, "[name=transition][value=claim]", /done=claim/);
  await press(desk, "[name=transition][value=approve]", /done=approve/);
  await expect.poll(found, { timeout: 20_000, interval: 300 }).toBe(true);

  await desk.goto(`${hub}/moderation/${entryId}`);
  await desk.fill("[name=reason]", "Asked for by its author.");
  await desk.selectOption("[name=publicReason]", "error");
  await press(desk, "[name=transition][value=withdraw]", /done=withdraw/);
  await expect.poll(found, { timeout: 20_000, interval: 300 }).toBe(false);
});
