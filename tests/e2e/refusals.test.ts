import type { APIRequestContext, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { keepScreenshot } from "@/tests/setup/browser";
import { firstEntry } from "@/tests/setup/pages";
import { logIn, mailedLink, moderator, newestMail, press, registerAndConfirm, smallPdf } from "./journey";
import { browserOfFile } from "./new-page";

const hub = inject("hubAddress");
const administrator = { email: "admin@hub.example", password: "south-south" };
const researcher = { email: "researcher@hub.example", password: "south-south" };
const openPage = browserOfFile();

/** Without JavaScript, so that what is tested is what the server does. */
const newPage = (javaScriptEnabled = false) => openPage({ javaScriptEnabled });

async function asPerson(person: { email: string; password: string }): Promise<Page> {
  const page = await newPage();
  await logIn(page, hub, person);
  return page;
}

const main = async (page: Page) => (await page.textContent("main")) ?? "";

/** Fills the least that a news item needs. */
async function fillNews(page: Page, title: string): Promise<void> {
  await page.goto(`${hub}/submit/news`);
  await page.fill("[name=title]", title);
  await page.fill("[name=date]", "2018-12-10");
  await page.fill("[name=body]", "The compact was adopted in Marrakech.");
  await page.check("[name=topics][value=migration-governance]");
}

async function submitNews(page: Page, title: string): Promise<string> {
  await fillNews(page, title);
  await press(page, "[name=intent][value=submit]", /\/account\/submissions\//);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Everything a form of the page would send, files aside. */
async function formFields(page: Page, selector: string): Promise<Record<string, string>> {
  const inputs = await page.locator(`${selector} input[type=hidden]`).all();
  const fields: Record<string, string> = {};
  for (const input of inputs) fields[(await input.getAttribute("name")) ?? ""] = await input.inputValue();
  return fields;
}

const send = (request: APIRequestContext, url: string, multipart: Record<string, string>) =>
  request.post(url, { multipart, headers: { origin: hub }, maxRedirects: 0 });

test("a reader's report arrives without the character that the database refuses", async () => {
  const page = await newPage();
  await page.goto(`${hub}${await firstEntry(hub, "/search?kind=publication&q=remittances")}/report`);
  const fields = { ...(await formFields(page, "form:has([name=words])")), reason: "RIGHTS", words: "Zero\0character" };
  const answer = await send(page.request, page.url(), fields);
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toMatch(/done=sent/);
});

describe("accounts", () => {
  test("a wrong password is refused in the same words as an unknown address, and what was typed stays", async () => {
    const page = await newPage();
    const refusals: string[] = [];
    for (const email of [moderator.email, "nobody@hub.example"]) {
      await page.goto(`${hub}/login`);
      await page.fill("[name=email]", email);
      await page.fill("[name=password]", "not the password");
      await press(page, "main form button[type=submit]");
      expect(await page.inputValue("[name=email]")).toBe(email);
      refusals.push((await page.textContent("[role=alert]")) ?? "");
    }
    expect(refusals[0]).toMatch(/\S/);
    expect(refusals[0]).toBe(refusals[1]);
  });

  test("logging in leads nowhere but into the hub", async () => {
    const page = await newPage();
    for (const next of ["//elsewhere.example/x", "/fr//elsewhere.example/x", "/en/%5Celsewhere.example"]) {
      await page.goto(`${hub}/login`);
      const fields = { ...(await formFields(page, "form:has([name=password])")), ...researcher, next };
      const answer = await send(page.request, page.url(), fields);
      expect(answer.status()).toBe(303);
      expect(new URL(answer.headers().location ?? "", hub).origin, next).toBe(hub);
      await page.context().clearCookies();
    }
  });

  test("registering a taken address shows the same page; its owner hears of it, nobody else", async () => {
    const page = await newPage();
    const pages: string[] = [];
    for (const email of [researcher.email, "new.person@ug.example"]) {
      await page.goto(`${hub}/register`);
      await page.fill("[name=name]", "Ama Darko");
      await page.fill("[name=email]", email);
      await page.fill("[name=password]", "a quiet harbour wall");
      await page.check("[name=occupation][value=PRACTITIONER]");
      await press(page, "main form button[type=submit]");
      pages.push(`${new URL(page.url()).pathname} ${(await main(page)).replaceAll(email, "ADDRESS")}`);
    }
    expect(pages[0]).toBe(pages[1]);
    await newestMail(page, hub, researcher.email, /\/login/);
    // Until it is confirmed the new account is worth nothing.
    await page.goto(`${hub}/login`);
    await page.fill("[name=email]", "new.person@ug.example");
    await page.fill("[name=password]", "a quiet harbour wall");
    await press(page, "main form button[type=submit]", /\/login/);
    await page.goto(`${hub}/account`);
    expect(new URL(page.url()).pathname).toBe("/login");
  });

  test("a link that was used, or never was one, says so and offers another", async () => {
    const page = await newPage();
    const person = { name: "Yaw Boateng", email: "yaw@ug.example", password: "a quiet harbour wall" };
    await registerAndConfirm(page, hub, person);
    const used = await mailedLink(page, hub, person.email, /\/confirm\?/);
    const notes: string[] = [];
    for (const address of [used, `${hub}/confirm?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`]) {
      const response = await page.goto(address);
      expect(response?.status()).toBeLessThan(500);
      expect(await page.locator("main form [name=email]").count()).toBe(1);
      notes.push(await main(page));
    }
    expect(notes[0]).toBe(notes[1]);
  });
});

describe("submissions", () => {
  test("a form sent twice is one entry", async () => {
    const page = await asPerson(researcher);
    await fillNews(page, "Sent twice");
    const form = "form#submission";
    const fields = {
      ...(await formFields(page, form)),
      title: "Sent twice",
      date: "2018-12-10",
      body: "The compact was adopted in Marrakech.",
      topics: "migration-governance",
      intent: "submit",
    };
    const answers = await Promise.all([1, 2].map(() => send(page.request, page.url(), fields)));
    for (const answer of answers) {
      expect(answer.status()).toBe(303);
      expect(answer.headers().location).toMatch(/\/account\/submissions\/[0-9a-f-]{36}/);
    }
    await page.goto(`${hub}/account/submissions`);
    expect((await main(page)).split("Sent twice")).toHaveLength(2);
  });

  test.each([
    {
      name: "a file of 30 MB",
      file: { name: "large.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(30_000_000, smallPdf) },
      problem: "fileTooLarge",
    },
    {
      name: "an HTML file named .pdf",
      file: {
        name: "page.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from("<!doctype html><script>alert(1)</script>%PDF-1.4 %%EOF"),
      },
      problem: "notPdf",
    },
  ])("$name is refused beside its field, and nothing that was typed is lost", async ({ file, problem }) => {
    const page = await asPerson(researcher);
    const title = `With ${problem}`;
    await fillNews(page, title);
    await page.setInputFiles("[name=file]", file);
    await press(page, "[name=intent][value=submit]", new RegExp(`problem=${problem}`));
    expect(await page.inputValue("[name=title]")).toBe(title);
    expect(await page.isChecked("[name=topics][value=migration-governance]")).toBe(true);
    expect(await page.getAttribute("[name=file]", "aria-invalid")).toBe("true");
    expect(await page.locator("[role=alert] a[href='#field-file']").count()).toBe(1);
  });

  test("a script in every text field is text, for the moderator and for readers", async () => {
    const script = `<script>document.title="taken"</script><img src=x onerror='document.title="taken"'>`;
    const page = await newPage(true);
    await logIn(page, hub, researcher);
    await page.goto(`${hub}/submit/publication`);
    await page.locator("form#submission details").evaluateAll((folds) => {
      for (const fold of folds) (fold as HTMLDetailsElement).open = true;
    });
    for (const field of await page.locator("form#submission :is(input[type=text], textarea):visible").all()) {
      await field.fill(script);
    }
    await page.locator("[name=title]").fill(`Marked up ${script}`);
    for (const [name, value] of [
      ["issued", "2024"],
      ["doi", ""],
      ["corridors.0.from", "Ghana"],
      ["corridors.0.to", "Nigeria"],
      ["links.0.url", "javascript:alert(1)"],
    ]) {
      await page.fill(`[name="${name}"]`, value ?? "");
    }
    for (const orcid of await page.locator('[name$=".orcid"]').all()) await orcid.fill("");
    await page.selectOption("[name=resourceType]", "report");
    await page.check("[name=topics][value=gender]");
    await press(page, "[name=intent][value=submit]", /check=1/);
    // An address that runs code is no address.
    expect(await page.locator('[role=alert] a[href="#field-links-0-url"]').count()).toBe(1);
    await page.fill('[name="links.0.url"]', "https://example.org/?q=<script>");
    await press(page, "[name=intent][value=submit]", /\/account\/submissions\//);
    const entryId = new URL(page.url()).pathname.split("/").at(-1);

    const desk = await newPage(true);
    await logIn(desk, hub, moderator);
    await desk.goto(`${hub}/moderation/${entryId}`);
    expect(await desk.title()).not.toContain("taken");
    await press(desk, "[name=transition][value=approve]", /done=approve/);
    const reader = await newPage(true);
    const errors: string[] = [];
    reader.on("dialog", (dialog) => errors.push(dialog.message()));
    await reader.goto(`${hub}${await desk.locator('main a[href^="/publications/"]').first().getAttribute("href")}`);
    expect(await reader.title()).not.toBe("taken");
    expect(await reader.textContent("h1")).toContain("<script>");
    expect(await reader.locator("main img").count()).toBe(0);
    expect(errors).toEqual([]);
    expect(
      (
        await reader.locator("main a").evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).protocol))
      ).filter((protocol) => protocol === "javascript:"),
    ).toEqual([]);
  });
});

describe("the desk", () => {
  test("of two moderators with one entry open the second is told who decided and what", async () => {
    const entryId = await submitNews(await asPerson(researcher), "Open on two desks");
    const [first, second] = [await asPerson(moderator), await asPerson(administrator)];
    for (const desk of [first, second]) await desk.goto(`${hub}/moderation/${entryId}`);
    await press(first, "[name=transition][value=approve]", /done=approve/);
    await second.fill("[name=reason]", "Not about South-South migration.");
    await press(second, "[name=transition][value=decline]", /\/moderation\//);
    const told = await main(second);
    expect(told).toContain("Demo moderator");
    expect(told).toContain("approved it");
    expect(await second.inputValue("[name=reason]")).toBe("Not about South-South migration.");
    await keepScreenshot(second, "two-moderators");
  });

  test("nobody approves their own entry", async () => {
    const desk = await asPerson(moderator);
    const entryId = await submitNews(desk, "By a moderator");
    await desk.goto(`${hub}/moderation/${entryId}`);
    expect(await desk.locator("[name=transition][value=approve]").count()).toBe(0);
  });

  test("an address with something else than an id is a page that does not exist", async () => {
    const desk = await asPerson(moderator);
    const dashes = "-".repeat(36);
    const pages = [`/moderation/${dashes}`, `/account/submissions/${dashes}`, `/submit/news?entry=${dashes}`];
    for (const page of [...pages, `/submit/news/preview?entry=${dashes}`, `/files/${dashes}/a.pdf`]) {
      const answer = await desk.request.get(`${hub}${page}`);
      expect(answer.status(), page).toBe(404);
    }
  });

  test("a member who calls a moderator's action finds nothing there, and changes nothing", async () => {
    const member = await asPerson(researcher);
    const entryId = await submitNews(member, "Approved by its own writer");
    const desk = await asPerson(moderator);
    await desk.goto(`${hub}/moderation/${entryId}`);
    const form = 'form:has([name=transition][value="approve"])';
    const fields = { ...(await formFields(desk, form)), transition: "approve", reason: "" };
    for (const page of [`/moderation/${entryId}`, `/account/submissions/${entryId}`]) {
      const answer = await send(member.request, `${hub}${page}`, fields);
      // 404: no such page for them; 409: Next.js's answer to an action that the page does not have.
      expect([404, 409], page).toContain(answer.status());
    }
    const anonymous = await newPage();
    const answer = await send(anonymous.request, `${hub}/moderation/${entryId}`, fields);
    expect([303, 307, 404]).toContain(answer.status());
    await desk.reload();
    expect(await desk.locator("[name=transition][value=approve]").count()).toBe(1);
    expect((await member.goto(`${hub}/moderation`))?.status()).toBe(404);
  });
});
