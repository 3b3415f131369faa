import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

/** The smallest file that is a PDF in every reader's eyes, with one empty page. */
export const smallPdf = Buffer.from(
  [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj",
    "trailer<</Root 1 0 R>>",
    "%%EOF",
    "",
  ].join("\n"),
);

/**
 * Does something and waits until the page that follows has loaded. It waits for the arrival itself, not only for the
 * address: a form that is sent again may lead to the address where the page already is.
 * @param next the address that follows; without, any other than the page's
 */
export async function pageAfter(page: Page, act: () => Promise<void>, next?: RegExp): Promise<void> {
  const before = page.url();
  const arrived = (href: string) => (next ? next.test(href) : href !== before);
  const arrival = page.waitForEvent("framenavigated", (frame) => frame === page.mainFrame() && arrived(frame.url()));
  await Promise.all([arrival, act()]);
  await page.waitForLoadState("load");
}

/**
 * Presses what a selector finds and waits for the page that follows. Buttons that only catch the Enter key are passed
 * over; the address that follows is named where it may be the same, or the page may change it while one types.
 */
export async function press(page: Page, selector: string, next?: RegExp): Promise<void> {
  const target = page.locator(`${selector}:not([aria-hidden])`).first();
  await pageAfter(page, () => target.click(), next);
}

export type Person = { name: string; email: string; password: string };

/** Registers, opens the mail's link and confirms. */
export async function registerAndConfirm(page: Page, hub: string, person: Person): Promise<void> {
  await page.goto(`${hub}/register`);
  await page.fill("[name=name]", person.name);
  await page.fill("[name=email]", person.email);
  await page.fill("[name=password]", person.password);
  await page.check("[name=occupation][value=RESEARCHER]");
  await page.fill("[name=institution]", "Centre for Migration Studies, University of Ghana");
  await page.selectOption("[name=country]", "GHA");
  await page.check("[name=interests][value=remittances]");
  await press(page, "main form button[type=submit]");
  await page.goto(await mailedLink(page, hub, person.email, /\/confirm\?/));
  await press(page, "main form button[type=submit]");
}

/** The link in the newest mail to somebody, as it stands at /dev/mail. */
export async function mailedLink(page: Page, hub: string, to: string, which: RegExp): Promise<string> {
  const mail = await newestMail(page, hub, to, which);
  const link = /https?:\/\/[^\s"<>]+/g;
  const found = [...mail.matchAll(link)].map(([url]) => url.replaceAll("&amp;", "&")).find((url) => which.test(url));
  if (!found) throw new Error(`No link like ${which} in the mail to ${to}:\n${mail}`);
  return found;
}

/** The text of the newest mail to somebody that says something; mails are sent a moment after the commit. */
export async function newestMail(page: Page, hub: string, to: string, saying: RegExp): Promise<string> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await page.waitForTimeout(250)) {
    const list = await page.request.get(`${hub}/dev/mail?to=${encodeURIComponent(to)}`);
    expect(list.status()).toBe(200);
    const mails = [...(await list.text()).matchAll(/href="(\/dev\/mail\/[^"]+)"/g)].map(([, href]) => href ?? "");
    for (const href of mails) {
      const mail = await (await page.request.get(`${hub}${href}`)).text();
      if (mail.includes(to) && saying.test(mail)) return mail;
    }
  }
  throw new Error(`No mail to ${to} that says ${saying}`);
}

export async function logIn(page: Page, hub: string, { email, password }: Omit<Person, "name">): Promise<void> {
  await page.goto(`${hub}/login`);
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", password);
  await press(page, "main form button[type=submit]");
  expect(await loggedIn(page.context())).toBe(true);
}

async function loggedIn(context: BrowserContext): Promise<boolean> {
  const cookie = (await context.cookies()).find(({ name }) => name.includes("session-token"));
  return cookie !== undefined && cookie.value !== "" && cookie.httpOnly && cookie.sameSite === "Lax";
}

export const moderator = { email: "moderator@hub.example", password: "south-south" };

export const practitioner = { email: "practitioner@hub.example", password: "south-south" };

/** Logs the practitioner in, submits a report with a file attached, and gives the entry's id. */
export async function submitReport(page: Page, hub: string, title: string, file: Buffer): Promise<string> {
  await logIn(page, hub, practitioner);
  await page.goto(`${hub}/submit/publication`);
  await page.fill("[name=title]", title);
  await page.fill('[name="contributors.0.name"]', "A. Writer");
  await page.selectOption("[name=resourceType]", "report");
  await page.fill("[name=issued]", "2024");
  await page.check("[name=topics][value=remittances]");
  await page.setInputFiles("[name=file]", { name: "report.pdf", mimeType: "application/pdf", buffer: file });
  await press(page, "[name=intent][value=submit]", /\/account\/submissions\//);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Logs the moderator in, claims an entry and approves it. */
export async function approveAtDesk(page: Page, hub: string, entryId: string): Promise<void> {
  await logIn(page, hub, moderator);
  await page.goto(`${hub}/moderation/${entryId}`);
  await press(page, "[name=transition][value=claim]", /done=claim/);
  await press(page, "[name=transition][value=approve]", /done=approve/);
}
export const administrator = { email: "admin@hub.example", password: "south-south" };
