import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "@/tests/setup/browser";
import { logIn, moderator, practitioner, press } from "./journey";

const hub = inject("hubAddress");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const status = (page: Page) => page.locator("form#submission [role=status]");

test("a draft is saved as it is typed, and found again; two windows never overwrite each other", async () => {
  const context = await browser.newContext();
  const first = await context.newPage();
  await logIn(first, hub, practitioner);
  await first.goto(`${hub}/submit/news`);
  await first.fill("[name=title]", "Typed and left");
  await first.check("[name=topics][value=gender]");
  await expect.poll(() => status(first).textContent(), { timeout: 15_000 }).toMatch(/^Draft saved at /);
  const address = first.url();
  expect(address).toMatch(/[?&]entry=[0-9a-f-]{36}$/);
  await first.reload();
  expect(await first.inputValue("[name=title]")).toBe("Typed and left");
  expect(await first.isChecked("[name=topics][value=gender]")).toBe(true);

  const second = await context.newPage();
  await second.goto(address);
  await second.fill("[name=title]", "In the second window");
  await expect.poll(() => status(second).textContent(), { timeout: 15_000 }).toMatch(/^Draft saved at /);
  await first.fill("[name=title]", "In the first window");
  await expect.poll(() => status(first).textContent(), { timeout: 15_000 }).toMatch(/changed in another window/);
  await press(first, "[name=intent][value=save]", /conflict=1/);
  const both = (await first.textContent("main")) ?? "";
  expect(both).toContain("In the first window");
  expect(both).toContain("In the second window");
  await press(first, "[name=choice][value=rival]", /saved=1/);
  expect(await first.inputValue("[name=title]")).toBe("In the first window");
  await context.close();
});

test("without the network what is typed stays, and is saved when the network is back", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await logIn(page, hub, practitioner);
  await page.goto(`${hub}/submit/event`);
  await context.setOffline(true);
  await page.fill("[name=title]", "Typed on the road");
  await expect
    .poll(() => status(page).textContent(), { timeout: 15_000 })
    .toMatch(/^Not saved on the hub, .* but kept on this device/);
  await context.setOffline(false);
  await expect.poll(() => status(page).textContent(), { timeout: 30_000 }).toMatch(/^Draft saved at /);
  await page.reload();
  expect(await page.inputValue("[name=title]")).toBe("Typed on the road");
  await context.close();
});

test("opening a form keeps nothing; what is typed before its script has come is saved all the same", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await logIn(page, hub, practitioner);
  for (const kind of ["publication", "event", "news"]) {
    await page.goto(`${hub}/submit/${kind}`);
    await page.waitForTimeout(2_500);
    expect(new URL(page.url()).search, kind).toBe("");
  }
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await slow;
    await route.continue();
  });
  await page.goto(`${hub}/submit/news`, { waitUntil: "commit" });
  await page.fill("[name=title]", "Typed before the script");
  release();
  await expect.poll(() => status(page).textContent(), { timeout: 20_000 }).toMatch(/^Draft saved at /);
  await context.close();
});

test("a moderator decides several entries at once, without JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const desk = await context.newPage();
  await logIn(desk, hub, moderator);
  await desk.goto(`${hub}/moderation?kind=event&topic=forced-displacement`);
  const ids = await desk
    .locator("[name=entry]")
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  expect(ids.length).toBeGreaterThan(1);
  for (const id of ids.slice(0, 2)) await desk.check(`[name=entry][value="${id}"]`);
  await desk.click("details:has([name=scope]) > summary");
  await press(desk, "[name=transition][value=decline]", /[?&]back=/);
  expect(await desk.locator("[role=alert] a[href='#field-reason']").count()).toBe(1);
  for (const [index, id] of ids.entries()) {
    expect(await desk.isChecked(`[name=entry][value="${id}"]`)).toBe(index < 2);
  }
  await desk.fill("[name=reason]", "The dates could not be confirmed.");
  await press(desk, "[name=transition][value=decline]", /\/moderation\/bulk\//);
  expect(await desk.textContent("main")).toContain("2 entries would be decided, none refused.");
  await press(desk, "[name=apply]", /\/moderation\/bulk\//);
  expect(await desk.textContent("main")).toContain("2 entries were decided.");
  await desk.goto(`${hub}/moderation?kind=event&topic=forced-displacement`);
  const left = await desk
    .locator("[name=entry]")
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  expect(left).toEqual(ids.slice(2));
  await desk.goto(`${hub}/moderation/${ids[0]}`);
  expect(await desk.textContent("main")).toContain("The dates could not be confirmed.");
  await context.close();
});
