import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { findings } from "@/tests/setup/axe";
import { logIn, moderator, press } from "./journey";
import { browserOfFile } from "./new-page";

const hub = inject("hubAddress");
const practitioner = { email: "practitioner@hub.example", password: "south-south" };
const newPage = browserOfFile();
/** Of the demonstration: published, by Peggy Levitt, 1998. */
const known = "Social Remittances: Migration Driven Local-Level Forms of Cultural Diffusion";

async function fill(page: Page): Promise<void> {
  await page.goto(`${hub}/submit/publication`);
  await page.fill("[name=title]", "social remittances");
  await page.fill('[name="contributors.0.name"]', "Levitt, P.");
  await page.fill("[name=issued]", "1998");
}

test("as a title is typed, the form says which entry may be the same, and leads to it", async () => {
  const page = await newPage({ viewport: { width: 1280, height: 900 } });
  await logIn(page, hub, practitioner);
  await fill(page);
  const hint = page.locator("form#submission [aria-live=polite]");
  await expect.poll(() => hint.textContent(), { timeout: 15_000 }).toContain(known);
  expect(await hint.textContent()).toMatch(
    /Likely the same work: same title, once with and once without its subtitle, same authors, same year\./,
  );
  const href = (await hint.locator("a").first().getAttribute("href")) ?? "";
  expect((await page.request.get(hub + href)).status()).toBe(200);
  expect(await findings(page)).toEqual([]);
  await page.fill("[name=title]", "Nothing that anybody has written yet");
  await expect.poll(() => hint.textContent(), { timeout: 15_000 }).toBe("");
  await page.context().close();
});

test("without JavaScript whoever submits it is asked, may say no, and the moderator sees both side by side", async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await logIn(page, hub, practitioner);
  await fill(page);
  await page.selectOption("[name=resourceType]", "article");
  await page.check("[name=topics][value=remittances]");
  await press(page, "[name=intent][value=submit]", /\/submit\/publication\/twins\?entry=/);
  expect(await page.textContent("h1")).toBe("Is yours one of these?");
  expect(await page.textContent("main")).toContain(known);
  await press(page, "main form:has([name=other]) button", /\/account\/submissions\/.*done=submitted/);
  const entryId = new URL(page.url()).pathname.split("/").at(-1);

  const desk = await newPage({ viewport: { width: 1280, height: 900 } });
  await logIn(desk, hub, moderator);
  await desk.goto(`${hub}/moderation/${entryId}`);
  const twins = desk.locator("section[aria-labelledby=twins]");
  expect(await twins.textContent()).toContain(known);
  expect(await twins.textContent()).toContain("The submitter says that these are two works.");
  expect(await findings(desk)).toEqual([]);
  await press(desk, 'section[aria-labelledby=twins] a[href*="/beside/"]', /\/beside\//);
  expect(await desk.textContent("main")).toContain("Likely the same work");
  expect(await desk.textContent("main dl")).toContain(known);
  expect(await findings(desk)).toEqual([]);
  await desk.context().close();
});
