import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { decisionNames } from "@/lib/accounts/standing";
import { keepScreenshot } from "@/tests/setup/browser";
import { administrator, logIn, moderator, newestMail, press, registerAndConfirm } from "./journey";
import { browserOfFile } from "./new-page";

const hub = inject("hubAddress");
const researcher = { email: "researcher@hub.example", password: "south-south" };
const held = { name: "Kept Waiting", email: "somebody@office.held.example", password: "a quiet harbour wall" };
const spammer = { name: "Cheap Flights", email: "offers@shop.example", password: "a quiet harbour wall" };
const openPage = browserOfFile();

/** Without JavaScript, so that what is tested is what the server does. */
const newPage = () => openPage({ javaScriptEnabled: false });

async function asPerson(person: { email: string; password: string }): Promise<Page> {
  const page = await newPage();
  await logIn(page, hub, person);
  return page;
}

const main = async (page: Page) => (await page.textContent("main")) ?? "";

/** Finds a person as an administrator does, and opens their page. @returns its path */
async function openPerson(page: Page, email: string): Promise<string> {
  await page.goto(`${hub}/admin/people`);
  await page.fill("[name=q]", email);
  await press(page, "main search button");
  await press(page, "main li a", /\/admin\/people\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

async function decide(page: Page, path: string, decision: string, reason: string): Promise<void> {
  await page.goto(hub + path);
  await page.check(`[name=decision][value=${decision}]`);
  await page.fill("[name=reason]", reason);
  await press(page, "main form:has([name=decision]) button[type=submit]", /\?/);
}

async function submitNews(page: Page, title: string, next = /\/account\/submissions\//): Promise<string> {
  await page.goto(`${hub}/submit/news`);
  await page.fill("[name=title]", title);
  await page.fill("[name=date]", "2018-12-10");
  await page.fill("[name=body]", "Book now, pay later.");
  await page.check("[name=topics][value=migration-governance]");
  await press(page, "[name=intent][value=submit]", next);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** The hidden fields of a form: with them its action can be called. */
async function hiddenFields(page: Page, form: string): Promise<Record<string, string>> {
  const inputs = await page.locator(`${form} input[type=hidden]`).all();
  const pairs = inputs.map(async (input) => [(await input.getAttribute("name")) ?? "", await input.inputValue()]);
  return Object.fromEntries(await Promise.all(pairs));
}

const found = async (title: string) => {
  const answer = await fetch(`${hub}/api/v1/entries?q=${encodeURIComponent(`"${title}"`)}`);
  return ((await answer.json()) as { items: { title: string }[] }).items.some((item) => item.title.includes(title));
};

describe("the administration", () => {
  test("a spammer is blocked and what they published is gone; they are told why and ask; unblocked, it is back", {
    timeout: 180_000,
  }, async () => {
    const title = "Flights at half the price";
    const writer = await newPage();
    await registerAndConfirm(writer, hub, spammer);
    await logIn(writer, hub, spammer);
    const entryId = await submitNews(writer, title);
    const desk = await asPerson(moderator);
    await desk.goto(`${hub}/moderation/${entryId}`);
    await press(desk, "[name=transition][value=approve]", /done=approve/);
    const address = `${hub}${await desk.locator('main a[href^="/news/"]').first().getAttribute("href")}`;
    expect((await fetch(address)).status).toBe(200);
    await expect.poll(() => found(title), { timeout: 20_000, interval: 250 }).toBe(true);

    const office = await asPerson(administrator);
    const path = await openPerson(office, spammer.email);
    await decide(office, path, "block", "");
    expect(await office.getAttribute("[name=reason]", "aria-invalid")).toBe("true");
    expect(await office.isChecked("[name=decision][value=block]")).toBe(true);
    await decide(office, path, "block", "Advertises flights.");
    expect(await main(office)).toContain("one entry hidden");
    await keepScreenshot(office, "admin-blocked-person");

    expect((await fetch(address)).status).toBe(410);
    await expect.poll(() => found(title), { timeout: 20_000, interval: 250 }).toBe(false);
    await writer.goto(`${hub}/account`);
    expect(new URL(writer.url()).pathname).toBe("/login");
    expect(await newestMail(writer, hub, spammer.email, /Advertises flights/)).toContain("has been blocked");

    await writer.goto(`${hub}/login`);
    await writer.fill("[name=email]", spammer.email);
    await writer.fill("[name=password]", spammer.password);
    await press(writer, "main form button[type=submit]", /\/blocked/);
    expect(await main(writer)).toContain("Advertises flights.");
    await writer.fill("[name=text]", "It is my research on the price of flights.");
    await press(writer, "main form button[type=submit]", /done=sent/);
    await office.goto(`${hub}/admin`);
    expect(await main(office)).toContain("my research on the price");

    await office.goto(hub + path);
    await office.fill("[name=answer]", "Thank you, understood.");
    await press(office, "main form:has([name=answer]) button[type=submit]", /done=answerAppeal/);
    await newestMail(writer, hub, spammer.email, /Thank you, understood/);
    await decide(office, path, "unblock", "It is research.");
    expect((await fetch(address)).status).toBe(200);
    await expect.poll(() => found(title), { timeout: 20_000, interval: 250 }).toBe(true);
    await logIn(writer, hub, spammer);

    await decide(office, path, "makeModerator", "Knows flights.");
    await writer.goto(`${hub}/moderation`);
    expect(await writer.locator("main h1").count()).toBe(1);
    expect(writer.url()).toBe(`${hub}/moderation`);
    await office.goto(`${hub}/admin/log?action=block`);
    expect(await main(office)).toContain("Advertises flights.");
    expect(await main(office)).not.toContain("Knows flights.");
    await decide(office, path, "makeMember", "Enough.");
    await writer.goto(`${hub}/moderation`);
    expect(new URL(writer.url()).pathname).toBe("/login");
  });

  test("what administrators promise and announce is read where it matters, and can be taken back", async () => {
    const office = await asPerson(administrator);
    await office.goto(`${hub}/admin/settings`);
    await office.fill("[name=days]", "90");
    await press(office, "form:has([name=days]) button", /back=/);
    expect(await office.getAttribute("[name=days]", "aria-invalid")).toBe("true");
    expect(await office.inputValue("[name=days]")).toBe("90");
    await office.fill("[name=days]", "5");
    await press(office, "form:has([name=days]) button", /done=target/);
    const writer = await asPerson(researcher);
    await writer.goto(`${hub}/submit`);
    expect(await main(writer)).toContain("within 5 working days");
    await submitNews(writer, "Promised an answer");
    expect(await main(writer)).toContain("within 5 working days");

    await office.fill("[name=text-fr]", "Le pôle est fermé lundi.");
    await office.fill("[name=text-ar]", "المركز مغلق يوم الاثنين.");
    await office.fill("[name=link]", "/events");
    await press(office, "form:has([name=text-fr]) button", /done=announced/);
    const home = async (locale: string) => (await fetch(`${hub}${locale}`)).text();
    expect(await home("/ar")).toContain("المركز مغلق يوم الاثنين.");
    expect(await home("/es")).toContain("Le pôle est fermé lundi.");
    await office.goto(`${hub}/admin/settings`);
    await press(office, "form:has([name=announcement]) button", /done=removed/);
    expect(await home("/ar")).not.toContain("المركز مغلق يوم الاثنين.");
    await office.fill("[name=days]", "");
    await press(office, "form:has([name=days]) button", /done=target/);
    await writer.goto(`${hub}/submit`);
    expect(await main(writer)).not.toContain("working days");
  });

  test("a merged topic's address leads to the other", async () => {
    const office = await asPerson(administrator);
    await office.goto(`${hub}/admin/topics/planned-relocation?language=fr`);
    await office.fill("[name=label]", "Réinstallation planifiée");
    await press(office, "form:has([name=label]) button", /done=words/);
    const french = await (await fetch(`${hub}/fr/topics/planned-relocation`)).text();
    expect(french).toContain("Réinstallation planifiée");
    await office.selectOption("[name=into]", "return-and-reintegration");
    await office.fill("[name=reason]", "For a test.");
    await press(office, "form:has([name=into]) button", /done=merged/);
    await expect
      .poll(async () => (await fetch(`${hub}/topics/planned-relocation`)).url, { timeout: 10_000, interval: 250 })
      .toBe(`${hub}/topics/return-and-reintegration`);
    await office.goto(`${hub}/admin/log?action=mergeTopic`);
    expect(await main(office)).toContain("planned-relocation → return-and-reintegration");
  });

  test("who writes from a blocked domain loses nothing, is told why and asks; free mail is not blocked unwarned", async () => {
    const office = await asPerson(administrator);
    await office.goto(`${hub}/admin/domains`);
    const rule = async (domain: string, next: RegExp) => {
      await office.fill("[name=domain]", domain);
      await office.check("[name=right][value=BLOCKED]");
      await office.fill("[name=reason]", "Advertises from there.");
      await press(office, "form:has([name=right]) button[type=submit]", next);
    };
    await rule("gmail.com", /back=/);
    expect(await office.getAttribute("[name=domain]", "aria-invalid")).toBe("true");
    expect(await main(office)).toContain("many scholars of the South have no other");
    expect(await office.inputValue("[name=reason]")).toBe("Advertises from there.");
    await rule("@held.example", /done=set/);

    const writer = await newPage();
    await registerAndConfirm(writer, hub, held);
    await logIn(writer, hub, held);
    await submitNews(writer, "Written while held", /problem=held/);
    expect(await writer.inputValue("[name=title]")).toBe("Written while held");
    const draft = writer.url();
    await press(writer, 'main a[href="/held"]', /\/held$/);
    expect(await main(writer)).toContain("Advertises from there.");
    await writer.fill("[name=text]", "I only write about remittances.");
    await press(writer, "main form:has([name=text]) button[type=submit]", /done=sent/);
    await newestMail(writer, hub, held.email, /Advertises from there/);
    await office.goto(`${hub}/admin`);
    expect(await main(office)).toContain("I only write about remittances.");

    await office.goto(`${hub}/admin/domains`);
    await press(office, "main li form button", /done=removed/);
    await writer.goto(draft);
    await press(writer, "[name=intent][value=submit]", /\/account\/submissions\//);
  });

  test("nobody finds a choice about themselves", async () => {
    const office = await asPerson(administrator);
    await openPerson(office, administrator.email);
    expect(await office.locator("[name=decision]").count()).toBe(0);
  });
});

describe("who is no administrator", () => {
  const people = { member: researcher, moderator } as const;
  const pages = [
    "/admin",
    "/admin/people",
    "/admin/log",
    "/admin/settings",
    "/admin/topics",
    "/admin/topics/gender",
    "/admin/groupings/ldc",
    ...["/admin/domains", "/admin/reasons", "/admin/institutions", "/admin/institutions/new"],
    "/admin/topics/gender/split",
  ];
  let personPath: string;
  let fields: Record<string, string>;
  /** The hidden fields of every other form of the administration, which name its action; by a field of it. */
  const others = new Map<string, { path: string; fields: Record<string, string> }>();
  const sessions = new Map<string, Page>();

  const forms: { path: string; field: string; sent: Record<string, string> }[] = [
    { path: "/admin/settings", field: "days", sent: { days: "1" } },
    { path: "/admin/settings", field: "text-en", sent: { "text-en": "Mine", from: "2020-01-01" } },
    { path: "/admin/topics/gender", field: "label", sent: { label: "Mine" } },
    { path: "/admin/topics/gender", field: "featured", sent: { featured: "yes" } },
    { path: "/admin/groupings/ldc", field: "since", sent: { country: "SEN", since: "2020-01-01" } },
    { path: "/admin/domains", field: "right", sent: { domain: "mine.example", right: "TRUSTED", reason: "Mine." } },
    { path: "/admin/reasons", field: "transition", sent: { transition: "decline", label: "Mine", text: "Mine." } },
    { path: "/admin/topics/gender/split", field: "code", sent: { code: "mine", "name-en": "Mine" } },
    { path: "/admin/institutions/new", field: "city", sent: { "name-en": "Mine", city: "Mine" } },
    { path: "/admin/topics/gender", field: "into", sent: { into: "remittances", reason: "Because." } },
  ];

  beforeAll(async () => {
    const office = await asPerson(administrator);
    personPath = await openPerson(office, "practitioner@hub.example");
    fields = await hiddenFields(office, "form:has([name=decision])");
    for (const { path, field } of forms) {
      await office.goto(hub + path);
      others.set(field, { path, fields: await hiddenFields(office, `form:has([name=${field}])`) });
    }
    for (const [who, person] of Object.entries(people)) sessions.set(who, await asPerson(person));
    sessions.set("nobody", await newPage());
  });

  const whos = [...Object.keys(people), "nobody"];
  test.each(whos)("%s finds no page of it", async (who) => {
    const page = sessions.get(who) as Page;
    for (const path of [...pages, personPath]) {
      const answer = await page.goto(hub + path);
      if (who === "nobody") expect(new URL(page.url()).pathname, path).toBe("/login");
      else expect(answer?.status(), path).toBe(404);
    }
  });

  test.each(whos.flatMap((who) => decisionNames.map((decision) => ({ who, decision }))))(
    "$who calls $decision and changes nothing",
    async ({ who, decision }) => {
      const page = sessions.get(who) as Page;
      for (const path of [personPath, "/"]) {
        const answer = await page.request.post(hub + path, {
          multipart: { ...fields, decision, reason: "Because." },
          headers: { origin: hub },
          maxRedirects: 0,
        });
        // 404: no such page for them; 409: Next.js's answer to an action that the page does not have; to log in first.
        expect(who === "nobody" ? [303, 307, 404, 409] : [404, 409], path).toContain(answer.status());
        if (answer.status() === 303) expect(answer.headers().location).toContain("/login");
      }
    },
  );

  test.each(whos.flatMap((who) => forms.map((form) => ({ who, ...form }))))(
    "$who sends the form of $field and changes nothing",
    async ({ who, path, field, sent }) => {
      const page = sessions.get(who) as Page;
      const answer = await page.request.post(hub + path, {
        multipart: { ...others.get(field)?.fields, ...sent },
        headers: { origin: hub },
        maxRedirects: 0,
      });
      expect(who === "nobody" ? [303, 307, 404, 409] : [404, 409]).toContain(answer.status());
      if (answer.status() === 303) expect(answer.headers().location).toContain("/login");
    },
  );

  test("and nothing changed", async () => {
    const office = await asPerson(administrator);
    await office.goto(hub + personPath);
    expect(await office.locator("section[aria-labelledby=log] li").count()).toBe(0);
    expect(await office.locator("[name=decision][value=block]").count()).toBe(1);
    await office.goto(`${hub}/admin/settings`);
    expect(await office.inputValue("[name=days]")).toBe("");
    expect(await office.locator("[name=announcement]").count()).toBe(0);
    await office.goto(`${hub}/admin/domains`);
    expect(await office.locator("main li form").count()).toBe(0);
    await office.goto(`${hub}/admin/reasons`);
    expect(await main(office)).not.toContain("Mine");
    expect((await fetch(`${hub}/topics/mine`)).status).toBe(404);
    expect(await (await fetch(`${hub}/institutions?q=mine`)).text()).toContain("No institution matches");
    await office.goto(`${hub}/admin/groupings/ldc`);
    expect(await main(office)).not.toContain("since 1 January 2020");
    await office.goto(`${hub}/admin/topics/gender`);
    expect(await office.inputValue("[name=label]")).not.toBe("Mine");
    expect(await office.isChecked("[name=featured]")).toBe(false);
  });
});
