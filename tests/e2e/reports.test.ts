import { expect, inject, test } from "vitest";
import { findings } from "@/tests/setup/axe";
import { keepScreenshot } from "@/tests/setup/browser";
import { firstEntry } from "@/tests/setup/pages";
import { logIn, moderator, newestMail, press } from "./journey";
import { browserOfFile } from "./new-page";

const hub = inject("hubAddress");
const openPage = browserOfFile();
const reader = "lectrice@example.org";

test("a reader reports an entry without scripts or account; a moderator closes it; the answer comes by mail", async () => {
  const page = await openPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const entry = await firstEntry(hub, "/search?kind=publication&q=remittances");
  await page.goto(`${hub}/fr${entry}`);
  await press(page, `main a[href="/fr${entry}/report"]`);

  // Nothing typed is lost, however long, when something is wrong.
  const words = "L’année est fausse. ".repeat(60).trim();
  await page.check("[name=reason][value=RIGHTS]");
  await page.fill("[name=words]", words);
  await page.fill("[name=email]", "nobody");
  await page.click("main form button[type=submit]");
  await page.waitForSelector("[name=email][aria-invalid=true]");
  expect(await page.inputValue("[name=words]")).toBe(words);
  expect(await page.isChecked("[name=reason][value=RIGHTS]")).toBe(true);
  await keepScreenshot(page, "report-refused");
  await page.fill("[name=email]", reader);
  await press(page, "main form button[type=submit]", /done=sent/);
  await page.context().close();

  const desk = await openPage({ viewport: { width: 1280, height: 900 } });
  await logIn(desk, hub, moderator);
  await desk.goto(`${hub}/moderation/reports`);
  expect(await findings(desk)).toEqual([]);
  const reported = desk.locator("main ol > li").filter({ hasText: words });
  await reported.locator("[name=outcome][value=MENDED]").check();
  await reported.locator("button").click();
  // Somebody waits: not without a word.
  await reported.locator("[name=note][aria-invalid=true]").waitFor();
  expect(await reported.locator("[name=outcome][value=MENDED]").isChecked()).toBe(true);
  await reported.locator("[name=note]").fill("Merci, c’est corrigé.");
  await reported.locator("button").click();
  await desk.waitForURL(/done=answered/);
  await desk.goto(`${hub}/moderation/reports?state=closed`);
  expect(await desk.textContent("main ol")).toContain("Merci, c’est corrigé.");
  expect(await newestMail(desk, hub, reader, /Votre signalement/)).toContain("Merci, c’est corrigé.");
  await desk.context().close();
});
