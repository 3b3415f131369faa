import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "@/tests/setup/browser";
import { type Hub, startHub } from "@/tests/setup/hub-process";
import { type Issuer, startIssuer } from "../issuer";
import { logIn, mailedLink, press, registerAndConfirm } from "../journey";

let browser: Browser;
let issuer: Issuer;
let hub: Hub;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [browser, issuer] = await Promise.all([launchBrowser(), startIssuer()]);
  const { id, secret } = issuer.client;
  const env = { SEED: "none", OIDC_ISSUER: issuer.address, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret };
  hub = await startHub({ env: env as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv });
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(async () => {
  await Promise.all([browser?.close(), hub?.remove(), issuer?.close()]);
});

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  contexts.push(context);
  return context.newPage();
}

const says = (page: Page) => page.textContent("main");
async function arrive(page: Page, locale = ""): Promise<void> {
  await page.goto(`${hub.address}${locale}/login`);
  await press(page, 'main a[href*="/login/with/oidc"]');
}

test("a new person with a verified address arrives in an account of their own, and again in the same", async () => {
  issuer.person = { sub: "1", name: "Kofi Boateng", email: "Kofi@uni.example", email_verified: true };
  for (const page of [await newPage(), await newPage()]) {
    await arrive(page, "/fr");
    expect(new URL(page.url()).pathname).toBe("/fr/account");
    expect(await page.inputValue("[name=name]")).toBe("Kofi Boateng");
    expect(await says(page)).toContain("kofi@uni.example");
    expect(await page.inputValue("[name=locale]")).toBe("fr");
  }
});

test("an account that has the address is linked only by its owner, with their password", async () => {
  const owner = { name: "Efua Mensah", email: "efua@uni.example", password: "a quiet harbour wall" };
  await registerAndConfirm(await newPage(), hub.address, owner);
  issuer.person = { sub: "2", name: "Somebody", email: owner.email, email_verified: true };
  const page = await newPage();
  await arrive(page);
  expect(new URL(page.url()).pathname).toBe("/login");
  await page.goto(`${hub.address}/account`);
  expect(new URL(page.url()).pathname).toBe("/login");

  await logIn(page, hub.address, owner);
  expect(new URL(page.url()).pathname).toBe("/account/link");
  await press(page, "main form button", /done=linked/);
  const again = await newPage();
  await arrive(again);
  expect(await again.inputValue("[name=name]")).toBe(owner.name);
});

test("who comes without a verified address gives one, and confirms it", async () => {
  issuer.person = { sub: "3", name: "Lindiwe Dube", email: "unverified@uni.example", email_verified: false };
  const page = await newPage();
  await arrive(page);
  expect(new URL(page.url()).pathname).toBe("/register");
  expect(await page.inputValue("[name=name]")).toBe("Lindiwe Dube");
  expect(await page.inputValue("[name=email]")).toBe("");
  expect(await page.locator("[name=password]").count()).toBe(0);
  await page.fill("[name=email]", "lindiwe@uni.example");
  await page.check("[name=occupation][value=PRACTITIONER]");
  await press(page, "main form button", /register\/sent/);
  await page.goto(await mailedLink(page, hub.address, "lindiwe@uni.example", /\/confirm\?/));
  await press(page, "main form button", /done=confirmed/);
  await arrive(page);
  expect(await says(page)).toContain("lindiwe@uni.example");
});

test("a log-in that this browser did not begin, or a provider that does not answer, is told clearly", async () => {
  const page = await newPage();
  await page.goto(`${hub.address}/api/auth/callback/oidc?code=stolen&state=forged`);
  expect(new URL(page.url()).pathname).toBe("/login");
  expect(await page.locator("main [class*=alarm]").count()).toBe(1);
  expect(await page.request.get(`${hub.address}/login/with/orcid`).then((answer) => answer.status())).toBe(404);
  const foreign = await page.request.get(`${hub.address}/login/with/oidc`, {
    headers: { "sec-fetch-site": "cross-site" },
    maxRedirects: 0,
  });
  expect(foreign.headers().location).toBe("/login");
  await issuer.close();
  await arrive(page);
  expect(new URL(page.url()).pathname).toBe("/login");
  expect(await page.locator("main [class*=alarm]").count()).toBe(1);
});
