import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { unzip } from "@/tests/integration/exchange/unzip";
import { keepScreenshot } from "@/tests/setup/browser";
import { logIn, moderator, newestMail, press, registerAndConfirm, smallPdf } from "./journey";
import { browserOfFile } from "./new-page";

const hub = inject("hubAddress");
const openPage = browserOfFile();

const newPage = (javaScriptEnabled: boolean) => openPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });

const send = (page: Page) => press(page, "main form button[type=submit]");
const says = (page: Page) => page.textContent("main");

async function submitPublication(page: Page, title: string): Promise<void> {
  await page.goto(`${hub}/submit/publication`);
  await page.fill("[name=title]", title);
  await page.selectOption("[name=resourceType]", "report");
  await page.fill("[name=issued]", "2024");
  await page.fill('[name="contributors.0.name"]', "Efua Mensah");
  await page.check('[name=topics][value="remittances"]');
  await page.setInputFiles("[name=file]", { name: "report.pdf", mimeType: "application/pdf", buffer: smallPdf });
  await press(page, "[name=intent][value=submit]", /\/account\/submissions\//);
}

describe.each([{ javaScript: true }, { javaScript: false }])("leaving, JavaScript $javaScript", ({ javaScript }) => {
  const tag = javaScript ? "js" : "plain";
  const person = { name: "Efua Mensah", email: `leaving.${tag}@ug.example`, password: "seven dry seasons" };
  const title = `What migrants' savings build, ${tag}`;

  test("a member takes their data, closes the account, and leaves what was published", async () => {
    const [page, other] = [await newPage(javaScript), await newPage(javaScript)];
    await registerAndConfirm(page, hub, person);
    await logIn(page, hub, person);
    await submitPublication(page, title);
    await logIn(other, hub, moderator);
    const reviewed = `${hub}/moderation/${new URL(page.url()).pathname.split("/").at(-1)}`;
    await other.goto(reviewed);
    await press(other, "[name=transition][value=approve]", /done=approve/);

    await page.goto(`${hub}/account`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click('a[href="/account/data"]')]);
    expect(download.suggestedFilename()).toMatch(/^hub-account-[\d-]+\.zip$/);
    const files = unzip(readFileSync(await download.path()));
    expect([...files.keys()]).toEqual(["account.json", "files/001 report.pdf"]);
    expect(files.get("files/001 report.pdf")).toEqual(smallPdf);
    const account = JSON.parse(files.get("account.json")?.toString("utf8") ?? "");
    expect(account.profile.email).toBe(person.email);
    expect(account.entries[0]).toMatchObject({ status: "PUBLISHED", revisions: [{ content: { title } }] });

    await press(page, 'a[href="/account/close"]');
    expect(await says(page)).toContain("The entry that you have published stays public.");
    await keepScreenshot(page, `leaving-${tag}-close`);
    await page.fill("[name=confirmation]", person.email);
    await page.fill("[name=currentPassword]", "not my password");
    await send(page);
    expect(await page.locator('[role=alert] a[href="#field-currentPassword"]').count()).toBe(1);
    expect(await page.inputValue("[name=confirmation]")).toBe(person.email);
    await page.fill("[name=currentPassword]", person.password);
    await press(page, "main form button[type=submit]", /\/account\/closed$/);
    expect(await says(page)).toContain("Your account is closed");
    await keepScreenshot(page, `leaving-${tag}-closed`);
    expect(await newestMail(page, hub, person.email, /is closed, as you asked/)).toContain("deleted");

    await page.goto(`${hub}/account`);
    expect(page.url()).toContain("/login");
    await page.fill("[name=email]", person.email);
    await page.fill("[name=password]", person.password);
    await send(page);
    expect(await says(page)).toContain("do not match");
    const data = await page.request.get(`${hub}/account/data`, { maxRedirects: 0 });
    expect(data.status()).toBe(303);

    await page.goto(`${hub}/publications/${account.entries[0].slug}`);
    expect(await says(page)).toContain(title);
    await other.goto(reviewed);
    expect(await says(other)).toContain("Former member submitted it");
    await other.goto(reviewed.replace("/moderation/", "/fr/moderation/"));
    expect(await says(other)).toContain("Ex-membre");
  });
});
