import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { keepScreenshot, launchBrowser } from "@/tests/setup/browser";
import { logIn, moderator, newestMail, press, registerAndConfirm, smallPdf } from "./journey";

const hub = inject("hubAddress");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/*
 * The main job, as people do it: register → submit → moderate → find. Once with JavaScript and once without; the same
 * steps, because nothing on the way may need it.
 */
describe.each([
  {
    javaScript: true,
    shots: "main-job-js",
    // Crossref records that the demo does not hold.
    work: {
      title: "How Do Transnational Ties Shape Migration Aspirations?",
      slug: "how-do-transnational-ties-shape-migration-aspirations",
      author: "Jørgen Carling",
      issued: "2026-06",
      doi: "https://doi.org/10.1002/psp.70299",
      container: "Population, Space and Place",
      topic: "diaspora-engagement",
      country: "GHA",
      word: "transnational ties aspirat",
    },
  },
  {
    javaScript: false,
    shots: "main-job-plain",
    work: {
      title: "Theorizing experiential time in refugee migration: speed and duration",
      slug: "theorizing-experiential-time-in-refugee-migration-speed-and-duration",
      author: "Goshu Wolde Tefera",
      issued: "2025-06",
      doi: "10.1093/JRS/FEAF031",
      container: "Journal of Refugee Studies",
      topic: "transit-migration",
      country: "ETH",
      word: "experiential time refug",
    },
  },
])("with JavaScript: $javaScript", ({ javaScript, shots, work }) => {
  const person = {
    name: "Efua Mensah",
    email: `efua.${javaScript ? "js" : "plain"}@ug.example`,
    password: "a quiet harbour wall",
  };
  const contexts: BrowserContext[] = [];
  let taken = 0;

  async function newPage(): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: javaScript, viewport: { width: 1280, height: 900 } });
    contexts.push(context);
    return context.newPage();
  }
  async function shot(page: Page, name: string): Promise<void> {
    taken += 1;
    await keepScreenshot(page, `${shots}-${String(taken).padStart(2, "0")}-${name}`);
  }
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
  });

  test("a publication goes from a new member's form to an anonymous reader's search", async () => {
    const member = await newPage();
    await registerAndConfirm(member, hub, person);
    await shot(member, "confirmed");
    await logIn(member, hub, person);

    await member.goto(`${hub}/submit`);
    await shot(member, "choose");
    await press(member, 'main a[href$="/submit/publication"]');
    await member.fill("[name=title]", work.title);
    await member.fill('[name="contributors.0.name"]', work.author);
    await member.selectOption("[name=resourceType]", "article");
    await member.setInputFiles("[name=file]", { name: "article.pdf", mimeType: "application/pdf", buffer: smallPdf });
    await member.click(`details:has([name=countries][value=${work.country}]) > summary >> nth=-1`);
    await member.check(`[name=countries][value=${work.country}]`);
    await press(member, "[name=intent][value=submit]", /check=1/);
    // Two things are missing: they are named, and nothing is lost.
    await shot(member, "errors");
    expect(await member.inputValue("[name=title]")).toBe(work.title);
    expect(await member.isChecked(`[name=countries][value=${work.country}]`)).toBe(true);
    expect(await member.textContent("main")).toContain("article.pdf");
    for (const field of ["issued", "topics"]) {
      expect(await member.locator(`[role=alert] a[href="#field-${field}"]`).count(), field).toBe(1);
    }
    const described = await member.getAttribute("[name=issued]", "aria-describedby");
    expect(await member.textContent(`#${described?.split(" ").at(-1)}`)).toMatch(/\S/);

    await member.fill("[name=issued]", work.issued);
    await member.check(`[name=topics][value=${work.topic}]`);
    await member.click("details:has([name=doi]) > summary");
    await member.fill("[name=doi]", work.doi);
    await member.fill("[name=container]", work.container);
    await press(member, "[name=intent][value=preview]", /\/preview\?/);
    expect(await member.textContent("main")).toContain(work.title);
    await shot(member, "preview");
    await press(member, 'main a[href*="/submit/publication?entry="]', /publication\?entry=/);
    await press(member, "[name=intent][value=submit]", /\/account\/submissions\//);
    await shot(member, "submitted");
    const own = new URL(member.url()).pathname;
    const entryId = own.split("/").at(-1);

    // Nobody else sees it yet.
    const reader = await newPage();
    const search = async (query: string) => {
      await reader.goto(`${hub}/search?${query}`);
      return (await reader.textContent("main")) ?? "";
    };
    expect(await search(`q=${encodeURIComponent(work.word)}`)).not.toContain(work.title);

    const desk = await newPage();
    await logIn(desk, hub, moderator);
    await desk.goto(`${hub}/moderation?topic=${work.topic}&kind=publication`);
    await shot(desk, "queue");
    await desk.goto(`${hub}/moderation/${entryId}`);
    expect(await desk.textContent("main")).toContain(work.title);
    const attached = await desk.locator('main a[href^="/files/"]').first().getAttribute("href");
    expect((await desk.request.get(`${hub}${attached}`)).status()).toBe(200);
    expect((await reader.request.get(`${hub}${attached}`)).status()).toBe(404);
    await press(desk, "[name=transition][value=claim]", /done=claim/);
    await shot(desk, "claimed");
    // Asking for changes needs a reason.
    await desk.click("[name=transition][value=requestChanges]");
    await desk.waitForSelector("[role=alert] a");
    await desk.fill("[name=reason]", "Please add one sentence on where the study was made.");
    await press(desk, "[name=transition][value=requestChanges]", /done=requestChanges/);
    await shot(desk, "changes-requested");

    const asked = await newestMail(member, hub, person.email, /one sentence on where the study was made/);
    expect(asked).toContain(own);
    await member.goto(`${hub}/account/submissions`);
    expect(await member.textContent("main")).toContain("One new step");
    await member.goto(`${hub}${own}`);
    expect(await member.textContent("main")).toContain("Please add one sentence on where the study was made.");
    await press(member, `main a[href*="/submit/publication?entry=${entryId}"]`, /\/submit\/publication/);
    await member.fill("[name=abstract]", "What time means on the way.");
    await press(member, "[name=intent][value=submit]", /\/account\/submissions\//);

    await desk.goto(`${hub}/moderation/${entryId}`);
    await press(desk, "[name=transition][value=approve]", /done=approve/);
    await shot(desk, "approved");
    await newestMail(member, hub, person.email, new RegExp(`publications/${work.slug}`));

    await expect
      .poll(() => search(`q=${encodeURIComponent(work.word)}`), { timeout: 15_000, interval: 300 })
      .toContain(work.title);
    await shot(reader, "found-by-word");
    expect(await search(`topic=${work.topic}&sort=newest`)).toContain(work.title);
    expect(await search(`country=${work.country}&sort=newest`)).toContain(work.title);
    await reader.goto(`${hub}/countries/${work.country}`);
    expect(await reader.textContent("main")).toContain(work.title);
    await reader.goto(`${hub}/topics/${work.topic}`);
    expect(await reader.textContent("main")).toContain(work.title);
    await press(reader, `main a[href^="/publications/${work.slug}"]`, /\/publications\//);
    await shot(reader, "entry");
    const page = (await reader.textContent("main")) ?? "";
    for (const shown of [work.title, work.author, work.container, "What time means on the way"]) {
      expect(page).toContain(shown);
    }
    const file = await reader.locator('main a[href^="/files/"]').first().getAttribute("href");
    const download = await reader.request.get(`${hub}${file}`);
    expect(download.status()).toBe(200);
    expect(await download.body()).toEqual(smallPdf);
    const citation = await reader.request.get(`${reader.url()}.bib`);
    expect(await citation.text()).toContain(work.author.split(" ").at(-1));
  });
});
