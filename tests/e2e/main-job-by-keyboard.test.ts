import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Locale, localePath, textDirection } from "@/lib/i18n/locales";
import { launchBrowser } from "@/tests/setup/browser";
import { mailedLink, moderator, newestMail, pageAfter } from "./journey";

const hub = inject("hubAddress");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const FARTHEST = 250;

/** Goes on with the Tab key until the focus is on what a selector finds. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < FARTHEST; stops++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`The Tab key does not lead to ${selector} on ${page.url()}`);
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.type(text);
}

/** Presses a key on what a selector finds, and waits for the page that follows. */
async function enter(page: Page, selector: string, next: RegExp): Promise<void> {
  await tabTo(page, `${selector}:not([aria-hidden])`);
  await pageAfter(page, () => page.keyboard.press("Enter"), next);
}

async function logIn(page: Page, locale: Locale, { email, password }: typeof moderator): Promise<void> {
  await page.goto(hub + localePath(locale, "/"));
  await enter(page, 'header a[href$="/login"]', /\/login/);
  await type(page, "[name=email]", email);
  await type(page, "[name=password]", password);
  await enter(page, "main form button[type=submit]", /^(?!.*\/login)/);
}

/*
 * The main job without a mouse, in the languages that the other journeys do not speak: register → submit → moderate →
 * find. Only the mail's link is opened by its address, as a mail program does.
 */
describe.each([
  {
    locale: "fr" as const,
    name: "Aïssatou Diallo",
    title: "Un atelier sur le retour et la réintégration à Dakar",
    body: "Des chercheuses et des associations se sont réunies pendant deux jours.",
    word: "réintégration atelier",
    mail: /Confirme/,
    approved: /atelier sur le retour/,
  },
  {
    locale: "ar" as const,
    name: "سلمى بن يوسف",
    title: "ورشة حول تحويلات المهاجرين في الرباط",
    body: "اجتمع باحثون وجمعيات على مدى يومين.",
    word: "ورشة تحويلات",
    mail: /تأكيد/,
    approved: /ورشة حول تحويلات/,
  },
])("by keyboard alone, in $locale", ({ locale, name, title, body, word, mail, approved }) => {
  const person = { email: `keyboard.${locale}.${Date.now()}@ucad.example`, password: "a quiet harbour wall" };

  test("news goes from a new member's form to an anonymous reader's search", async () => {
    const context = await browser.newContext({ locale });
    const member = await context.newPage();
    const inTheirLanguage = async (page: Page) => {
      expect(await page.getAttribute("html", "lang"), page.url()).toBe(locale);
      expect(await page.getAttribute("html", "dir"), page.url()).toBe(textDirection(locale));
    };

    // Whoever comes from outside is met in their browser's language.
    await member.goto(`${hub}/`);
    await inTheirLanguage(member);
    await enter(member, 'footer a[href$="/register"]', /\/register$/);
    await type(member, "[name=name]", name);
    await type(member, "[name=email]", person.email);
    await type(member, "[name=password]", person.password);
    await tabTo(member, "[name=occupation]");
    await member.keyboard.press("Space");
    await type(member, "[name=institution]", "Université Cheikh Anta Diop");
    await tabTo(member, "[name=country]");
    await member.keyboard.press("ArrowDown");
    await enter(member, "main form button[type=submit]", /\/register\/sent/);
    await inTheirLanguage(member);
    expect(await newestMail(member, hub, person.email, mail)).toContain(`/${locale}/confirm`);
    await member.goto(await mailedLink(member, hub, person.email, /\/confirm\?/));
    await enter(member, "main form button[type=submit]", /^(?!.*\/confirm\?)/);
    await logIn(member, locale, person);

    await enter(member, 'header a[href$="/submit"]', /\/submit$/);
    await enter(member, 'main a[href$="/submit/news"]', /\/submit\/news$/);
    await inTheirLanguage(member);
    await type(member, "[name=title]", title);
    await enter(member, "[name=intent][value=submit]", /check=1/);
    // What is wrong has the focus, and each line leads to its field.
    await expect.poll(() => member.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
    await tabTo(member, '[role=alert] a[href="#field-date"]');
    await member.keyboard.press("Enter");
    await expect.poll(() => member.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("date");
    await member.keyboard.type("2026-05-05");
    await type(member, "[name=body]", body);
    await type(member, "[name=source]", "Radio");
    await tabTo(member, "[name=topics]");
    await member.keyboard.press("Space");
    await enter(member, "[name=intent][value=submit]", /\/account\/submissions\/[^?]*\?done=submitted/);
    await inTheirLanguage(member);
    const entryId = new URL(member.url()).pathname.split("/").at(-1);

    const office = await browser.newContext({ locale });
    const desk = await office.newPage();
    await logIn(desk, locale, moderator);
    await enter(desk, 'header a[href$="/moderation"]', /\/moderation$/);
    await desk.goto(hub + localePath(locale, `/moderation/${entryId}`));
    await inTheirLanguage(desk);
    await enter(desk, "[name=transition][value=approve]", /done=approve/);
    await newestMail(member, hub, person.email, approved);
    await office.close();
    await context.close();

    const reader = await (await browser.newContext({ locale })).newPage();
    const found = async () => {
      await reader.goto(hub + localePath(locale, `/search?q=${word}`));
      return reader.textContent("main");
    };
    await expect.poll(found, { timeout: 15_000, interval: 500 }).toContain(title);
    await reader.goto(`${hub}/`);
    await type(reader, "main [name=q]", word);
    await pageAfter(reader, () => reader.keyboard.press("Enter"), /\/search\?/);
    await enter(reader, "main article a", /\/news\//);
    await inTheirLanguage(reader);
    expect(await reader.textContent("h1")).toBe(title);
    // The form took it to be in the language in which it was read, which needs no mark of its own.
    expect(await reader.locator("h1 [lang]").count()).toBe(0);
    await reader.context().close();
  });
});
