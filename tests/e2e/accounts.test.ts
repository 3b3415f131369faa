import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { keepScreenshot } from "@/tests/setup/browser";
import { logIn, mailedLink, newestMail, press, registerAndConfirm } from "./journey";
import { browserOfFile } from "./new-page";

const hub = inject("hubAddress");
const openPage = browserOfFile();

const newPage = (javaScriptEnabled: boolean) => openPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });

const send = (page: Page, form = "main form") => press(page, `${form} button[type=submit]`);
const says = (page: Page) => page.textContent("main");
const loggedInAs = async (page: Page) => {
  await page.goto(`${hub}/account`);
  return page.url().includes("/login") ? null : page.inputValue("[name=name]");
};

describe.each([{ javaScript: true }, { javaScript: false }])("accounts, JavaScript $javaScript", ({ javaScript }) => {
  const tag = javaScript ? "js" : "plain";
  const person = { name: "Awa Diop", email: `awa.${tag}@ucad.example`, password: "seven dry seasons" };

  test("a form that is wrong comes back with everything typed, and says what is wrong where", async () => {
    const page = await newPage(javaScript);
    await page.goto(`${hub}/fr/register`);
    await page.fill("[name=name]", '"><script>document.title="owned"</script>');
    await page.fill("[name=email]", "nobody");
    await page.fill("[name=password]", "password123");
    await page.selectOption("[name=country]", "GHA");
    await page.check("[name=interests][value=remittances]");
    await send(page);
    for (const field of ["email", "occupation"]) {
      expect(await page.locator(`[role=alert] a[href="#field-${field}"]`).count(), field).toBe(1);
    }
    await page.check("[name=occupation][value=POLICYMAKER]");
    await page.fill("[name=email]", `nobody.${tag}@example.org`);
    await page.fill("[name=password]", "password123");
    await send(page);
    expect(await page.locator('[role=alert] a[href="#field-password"]').count()).toBe(1);
    const described = await page.getAttribute("[name=password]", "aria-describedby");
    expect(await page.textContent(`#${described?.split(" ").at(-1)}`)).toContain("mot de passe");
    expect(await page.inputValue("[name=name]")).toContain("<script>");
    expect(await page.inputValue("[name=country]")).toBe("GHA");
    expect(await page.isChecked("[name=interests][value=remittances]")).toBe(true);
    expect(await page.isChecked("[name=occupation][value=POLICYMAKER]")).toBe(true);
    expect(await page.inputValue("[name=password]")).toBe("");
    expect(await page.title()).not.toBe("owned");
    await keepScreenshot(page, `accounts-${tag}-register-errors`);
  });

  test("a member registers, confirms, and finds the way back to the page they wanted", async () => {
    const page = await newPage(javaScript);
    await registerAndConfirm(page, hub, person);
    expect(await says(page)).toContain("Your address is confirmed");

    await page.goto(`${hub}/account/submissions`);
    await page.fill("[name=email]", person.email.toUpperCase());
    await page.fill("[name=password]", "not my password");
    await send(page);
    expect(await says(page)).toContain("do not match");
    expect(await page.inputValue("[name=email]")).toBe(person.email.toUpperCase());
    await page.fill("[name=password]", person.password);
    await press(page, "main form button[type=submit]", /\/account\/submissions$/);
    await keepScreenshot(page, `accounts-${tag}-back`);
  });

  test("a used link, or one that never was, says so and offers a new one", async () => {
    const page = await newPage(javaScript);
    await page.goto(await mailedLink(page, hub, person.email, /\/confirm\?/));
    expect(await says(page)).toContain("does not work any more");
    expect(await page.locator("[name=email]").count()).toBe(1);
    await page.goto(`${hub}/ar/reset?token=${"x".repeat(43)}`);
    expect(await page.locator('main a[href="/ar/forgot"]').count()).toBe(1);
    expect(await page.getAttribute("html", "dir")).toBe("rtl");
  });

  test("a taken address and a free one look the same to whoever registers", async () => {
    const page = await newPage(javaScript);
    const register = async (email: string) => {
      await page.goto(`${hub}/register`);
      await page.fill("[name=name]", "Somebody");
      await page.fill("[name=email]", email);
      await page.fill("[name=password]", "some other password");
      await page.check("[name=occupation][value=RESEARCHER]");
      await send(page);
      return [page.url(), await says(page)];
    };
    expect(await register(person.email)).toEqual(await register(`free.${tag}@example.org`));
    expect(await newestMail(page, hub, person.email, /already has an account/)).not.toContain("Somebody,");
    await logIn(page, hub, person);
  });

  test("a forgotten password is replaced by mail, and every device is logged out", async () => {
    const [phone, laptop] = [await newPage(javaScript), await newPage(javaScript)];
    await logIn(phone, hub, person);
    await laptop.goto(`${hub}/forgot`);
    await laptop.fill("[name=email]", person.email);
    await send(laptop);
    await laptop.goto(await mailedLink(laptop, hub, person.email, /\/reset\?/));
    await laptop.fill("[name=password]", "short");
    await send(laptop);
    expect(await says(laptop)).toContain("at least 10");
    person.password = `${person.password} later`;
    await laptop.fill("[name=password]", person.password);
    await send(laptop);
    expect(await loggedInAs(phone)).toBeNull();
    await logIn(laptop, hub, person);
    expect(await loggedInAs(laptop)).toBe(person.name);
  });

  test("logging out everywhere ends every session, even for who kept the cookie", async () => {
    const [phone, laptop] = [await newPage(javaScript), await newPage(javaScript)];
    await logIn(phone, hub, person);
    await logIn(laptop, hub, person);
    const kept = await laptop.context().cookies();
    await phone.goto(`${hub}/account`);
    await press(phone, 'main form:has-text("Log out everywhere") button');
    expect(await says(phone)).toContain("logged out on all devices");
    expect([await loggedInAs(phone), await loggedInAs(laptop)]).toEqual([null, null]);
    await laptop.context().addCookies(kept);
    expect(await loggedInAs(laptop)).toBeNull();
    const session = await laptop.request.get(`${hub}/api/auth/session`);
    expect(await session.json()).toEqual({});
  });

  test("a profile is changed, then the password, then the address", async () => {
    const page = await newPage(javaScript);
    await logIn(page, hub, person);
    await page.goto(`${hub}/account`);
    await page.fill("[name=name]", "Awa Diop Fall");
    await page.uncheck("[name=interests][value=remittances]");
    await press(page, "form:has([name=occupation]) button", /done=profile/);
    expect(await page.inputValue("[name=name]")).toBe("Awa Diop Fall");
    expect(await page.isChecked("[name=interests][value=remittances]")).toBe(false);

    const former = person.password;
    person.password = "another long evening";
    const passwordForm = "form:has([name=password])";
    await page.fill(`${passwordForm} [name=currentPassword]`, "wrong");
    await page.fill("[name=password]", person.password);
    await press(page, `${passwordForm} button`, /form=password/);
    expect(await page.locator('[role=alert] a[href="#field-currentPassword"]').count()).toBe(1);
    await page.fill(`${passwordForm} [name=currentPassword]`, former);
    await page.fill("[name=password]", person.password);
    await press(page, `${passwordForm} button`, /done=password/);
    await newestMail(page, hub, person.email, /was changed just now/);

    const emailForm = "form:has([name=email])";
    const next = `awa.fall.${tag}@ucad.example`;
    await page.fill("[name=email]", next);
    await page.fill(`${emailForm} [name=currentPassword]`, "wrong");
    await press(page, `${emailForm} button`, /form=email/);
    expect(await page.inputValue("[name=email]")).toBe(next);
    const [link] = await page.locator("[role=alert] a").all();
    expect(await page.locator(`input${await link?.getAttribute("href")}`).getAttribute("type")).toBe("password");
    await page.fill(`${emailForm} [name=currentPassword]`, person.password);
    await press(page, `${emailForm} button`, /done=emailSent/);
    await newestMail(page, hub, person.email, new RegExp(next.replaceAll(".", "\\.")));
    await page.goto(await mailedLink(page, hub, next, /\/confirm\?/));
    await press(page, "main form button[type=submit]", /done=email/);
    expect(await says(page)).toContain(next);
    await keepScreenshot(page, `accounts-${tag}-account`);
  });
});

test("what is another person's does not exist: pages and files of others answer 404, of nobody 404 too", async () => {
  const page = await newPage(true);
  await logIn(page, hub, { email: "practitioner@hub.example", password: "south-south" });
  for (const path of ["/moderation", "/files/019b0000-0000-7000-8000-000000000000/x.pdf", "/dev/mail/none"]) {
    expect((await page.request.get(`${hub}${path}`)).status(), path).toBe(404);
  }
});
