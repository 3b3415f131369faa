import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { firstEntry } from "@/tests/setup/pages";
import { logIn, moderator, newestMail, press } from "./journey";
import { browserOfFile } from "./new-page";

const hub = inject("hubAddress");
const pageOf = browserOfFile();
const researcher = { email: "researcher@hub.example", password: "south-south" };
const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

const main = async (page: Page) => (await page.textContent("main")) ?? "";
const submit = "main form:has([name=title]) button[type=submit]";

test("a member translates an entry without scripts, a moderator approves, and its readers find it", async () => {
  const entry = await firstEntry(hub, "/search?kind=publication&language=en&q=corridors");
  const page = await pageOf(phone);
  await page.goto(`${hub}/fr${entry}`);
  const original = await page.textContent("h1");
  await press(page, `main a[href="/fr${entry}/translate"]`, /login/);
  await page.fill("[name=email]", researcher.email);
  await page.fill("[name=password]", researcher.password);
  await press(page, "main form button[type=submit]", /translate/);
  expect(await main(page)).toContain(original);
  expect(await page.locator("main [lang=fr][name=title]").count()).toBe(1);

  const long = page.locator("main textarea[name=abstract]");
  const hasAbstract = (await long.count()) > 0;
  if (hasAbstract) await long.fill("Ce que l’on sait des couloirs entre pays voisins.");
  await press(page, `${submit}[value=send]`, /check=/);
  expect(await page.getAttribute("[name=title]", "aria-invalid")).toBe("true");
  if (hasAbstract) expect(await long.inputValue()).toContain("pays voisins");
  await page.fill("main [name=title]", "Xylophonie des migrations voisines");
  await press(page, `${submit}[value=send]`, /done=sent/);

  const desk = await pageOf({});
  await logIn(desk, hub, moderator);
  await desk.goto(`${hub}/moderation?language=fr`);
  await press(desk, `main a[href^="/moderation/"]:text-is(${JSON.stringify(original)})`);
  expect(await main(desk)).toContain("Xylophonie des migrations voisines");
  await press(desk, "button[name=transition][value=approve]");
  await newestMail(page, hub, researcher.email, /Published: your translation/);

  const found = async () => {
    await page.goto(`${hub}/fr/search?q=xylophonie`);
    return (await main(page)).includes("Xylophonie des migrations voisines");
  };
  await expect.poll(found, { timeout: 20_000 }).toBe(true);
  await page.goto(`${hub}/fr${entry}`);
  expect(await main(page)).toContain("Xylophonie des migrations voisines");
  expect(await main(page)).toMatch(/Traduit en français par/);
  const { translations } = await (
    await page.request.get(`${hub}/api/v1/entries${entry.slice(entry.lastIndexOf("/"))}`)
  ).json();
  expect(translations).toMatchObject([{ language: "fr", title: "Xylophonie des migrations voisines" }]);
});
