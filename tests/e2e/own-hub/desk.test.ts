import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { type APIRequestContext, type Browser, type Page, request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runningEmbeddedUrl } from "@/lib/db/embedded-address";
import { launchBrowser } from "@/tests/setup/browser";
import { type Hub, startHub } from "@/tests/setup/hub-process";
import { logIn, moderator, newestMail, press } from "../journey";

/*
 * The moderators' desk at work, on a hub of its own: a hundred records from Crossref one by one by keyboard, two
 * moderators over the same entries at once, five hundred entries in one decision.
 */

/** Made a second moderator: whoever imports submits, and nobody decides on their own. */
const colleague = { email: "practitioner@hub.example", password: "south-south" };
const researcher = { email: "researcher@hub.example", password: "south-south" };
const files = mkdtempSync(path.join(tmpdir(), "hub-desk-"));
let hub: Hub;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub(), launchBrowser()]);
  const client = new pg.Client({ connectionString: runningEmbeddedUrl(hub.dataDir) });
  await client.connect();
  await client.query(`UPDATE "User" SET "role" = 'MODERATOR' WHERE "email" = $1`, [colleague.email]);
  await client.end();
});
afterAll(async () => {
  await browser.close();
  await hub.remove();
  rmSync(files, { recursive: true });
});

async function desk(who: typeof moderator, more: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: "reduce", ...more })).newPage();
  await logIn(page, hub.address, who);
  return page;
}

/** Imports as many made-up records and gives the batch's id, as the queue's filter names it. */
async function importBatch(name: string, count: number, page: Page): Promise<string> {
  const file = path.join(files, `${name}.json`);
  const records = Array.from({ length: count }, (_, number) => ({
    id: `${name}-${number}`,
    type: "report",
    keyword: "Return and reintegration",
    title: `Returns to district ${number} of the ${name} survey`,
    author: [{ family: "Writer", given: `No. ${number}` }],
    issued: { "date-parts": [[2000 + (number % 20)]] },
    publisher: "Office of Statistics",
  }));
  writeFileSync(file, JSON.stringify(records));
  return importFile(file, page);
}

/** Imports a file by the hub's own command. @returns the batch's id */
async function importFile(file: string, page: Page): Promise<string> {
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: hub.dataDir, HUB_MODE: "demonstration", SEED: "demo" };
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/import.ts", file], { env, stdio: "inherit" });
  expect(await once(child, "exit")).toEqual([0, null]);
  await page.goto(`${hub.address}/moderation`);
  const option = page.locator("[name=batch] option", { hasText: path.parse(file).name });
  return (await option.getAttribute("value")) ?? "";
}

/** Requests in the name of somebody who is logged in, without a browser. */
async function requestsOf(who: typeof moderator): Promise<APIRequestContext> {
  const page = await desk(who);
  const storageState = await page.context().storageState();
  await page.context().close();
  return request.newContext({ storageState });
}

/** The forms of a page as it arrives without scripts, with what each is sent with. */
async function formsOf(api: APIRequestContext, where: string): Promise<string[]> {
  const html = await (await api.get(hub.address + where)).text();
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main"));
  return main.match(/<form[\s\S]*?<\/form>/g) ?? [];
}

function fieldsOf(form: string): Record<string, string> {
  const attribute = (input: string, name: string) =>
    (new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]));
}

describe("by keyboard", () => {
  let strokes = 0;
  const key = async (page: Page, name: string) => {
    strokes += 1;
    await page.keyboard.press(name);
  };
  /** Waits until the desk shows another entry than before, and its keys work. */
  const arrived = (page: Page, before: string) =>
    page.waitForFunction((last) => {
      const shown = document.querySelector<HTMLInputElement>(".desk-bar [name=entryId]")?.value ?? "";
      const keys = document.querySelector("[data-desk-keys=on]");
      return keys && shown !== "" && shown !== last && location.pathname.endsWith(shown) ? shown : "";
    }, before);

  type Kind = "approve" | "decline" | "requestChanges";
  /** The queue, when nothing more of it is to be decided. */
  const done = (page: Page) => page.waitForURL(({ pathname }) => pathname === "/moderation");

  async function decide(page: Page, kind: Kind): Promise<void> {
    if (kind === "approve") return key(page, "a");
    // The saved reasons stand before the field: the first of this step, as it is.
    await key(page, kind === "decline" ? "d" : "r");
    await key(page, "Shift+Tab");
    for (let down = 0; down < (kind === "decline" ? 5 : 1); down++) await key(page, "ArrowDown");
    await expect.poll(() => page.inputValue("[name=reason]")).toMatch(/\S/);
    await key(page, "Control+Enter");
  }

  test("a hundred records from Crossref are decided, each with a handful of keystrokes", {
    timeout: 400_000,
  }, async () => {
    const page = await desk(moderator);
    const batch = await importFile("tests/fixtures/exchange/crossref-hundred.csl.json", page);
    await page.goto(`${hub.address}/moderation?batch=${batch}`);
    expect(await page.textContent("main")).toContain("100 match this filter.");
    await page.locator("main li a").first().click();
    let entry = await (await arrived(page, "")).jsonValue();
    const begun = performance.now();
    const counted: Record<Kind, number[]> = { approve: [], decline: [], requestChanges: [] };
    const decided = new Set<string>();
    for (let number = 0; number < 100; number++) {
      const before = strokes;
      // What is on none of the hub's topics is declined.
      const onTopic = (await page.locator("[name=topics]:checked").count()) > 0;
      const kind: Kind = !onTopic ? "decline" : number % 10 === 7 ? "requestChanges" : "approve";
      await decide(page, kind);
      decided.add(entry);
      if (number === 99) await done(page);
      else entry = await (await arrived(page, entry)).jsonValue();
      expect(new URL(page.url()).searchParams.get("done")).toBe(kind);
      counted[kind].push(strokes - before);
      if (number !== 50) continue;
      // Back to the last one, the decision on it taken back, and taken again.
      const [at, next] = [strokes, entry];
      await key(page, "z");
      entry = await (await arrived(page, next)).jsonValue();
      await key(page, "z");
      await page.waitForURL(/done=undo/);
      await arrived(page, next);
      await decide(page, kind);
      entry = await (await arrived(page, entry)).jsonValue();
      strokes = at;
    }
    expect(decided.size).toBe(100);
    const seconds = Math.round((performance.now() - begun) / 1000);
    const mean = (list: number[]) => (list.reduce((sum, one) => sum + one, 0) / list.length).toFixed(1);
    const kinds = Object.entries(counted).map(([kind, list]) => `${kind} ${list.length}, ${mean(list)} each`);
    console.log(
      `100 records decided in ${seconds} s with ${strokes} keystrokes, ${(strokes / 100).toFixed(2)} a decision ` +
        `(${kinds.join("; ")}).`,
    );
    expect(strokes / 100).toBeLessThan(4);
    await page.goto(`${hub.address}/moderation?batch=${batch}`);
    expect(await page.locator("[name=entry]").count()).toBe(0);
    await page.context().close();
  });

  test("keys leave fields alone, and can be turned off for good", async () => {
    const page = await desk(moderator);
    await page.goto(`${hub.address}/moderation?kind=publication`);
    await page.locator("main li a").first().click();
    const entry = await (await arrived(page, "")).jsonValue();
    await page.fill("[name=reason]", "");
    await page.focus("[name=reason]");
    await page.keyboard.type("add a card, jack");
    expect(await page.inputValue("[name=reason]")).toBe("add a card, jack");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await arrived(page, entry);
    await page.click("button[data-desk-keys]");
    await page.reload();
    await page.waitForSelector("[data-desk-keys=off]");
    const url = page.url();
    await page.keyboard.press("a");
    await page.keyboard.press("j");
    expect(page.url()).toBe(url);
    await page.context().close();
  });
});

describe("two moderators at once", () => {
  type Answer = { won: boolean; text: string };

  const formOf = async (api: APIRequestContext, entryId: string) =>
    fieldsOf((await formsOf(api, `/moderation/${entryId}`)).find((form) => form.includes('value="decline"')) ?? "");

  async function decide(
    api: APIRequestContext,
    entryId: string,
    fields: Record<string, string>,
    transition: string,
  ): Promise<Answer> {
    const multipart = { ...fields, transition, reason: "Not about South–South migration." };
    const headers = { origin: hub.address };
    const answer = await api.post(`${hub.address}/moderation/${entryId}`, { multipart, headers, maxRedirects: 0 });
    const location = answer.headers().location ?? "";
    return { won: answer.status() === 303 && location.includes(`done=${transition}`), text: await answer.text() };
  }

  test("of two hundred entries each is decided once, and whoever was second is told by whom and how", {
    timeout: 400_000,
  }, async () => {
    const page = await desk(moderator);
    const batch = await importBatch("race", 200, page);
    const ids: string[] = [];
    for (let number = 1; number <= 4; number++) {
      await page.goto(`${hub.address}/moderation?batch=${batch}&page=${number}`);
      ids.push(
        ...(await page
          .locator("[name=entry]")
          .evaluateAll((boxes) => boxes.map((box) => box.getAttribute("value") ?? ""))),
      );
    }
    expect(new Set(ids).size).toBe(200);
    const [first, second] = await Promise.all([requestsOf(moderator), requestsOf(colleague)]);
    // One page says how all of them are sent; the entries are as they were imported.
    const forms = await Promise.all([formOf(first, ids[0] ?? ""), formOf(second, ids[0] ?? "")]);
    const wins = { first: 0, second: 0 };
    const wrong: string[] = [];
    let number = 0;
    const race = async (entryId: string) => {
      const [one, other] = forms.map((fields) => ({ ...fields, entryId }));
      const steps = [
        () => decide(first, entryId, one ?? {}, "requestChanges"),
        () => decide(second, entryId, other ?? {}, "decline"),
      ];
      // Now one sends a moment before, now the other.
      number += 1;
      const turned = number % 2 === 0;
      const answers = await Promise.all((turned ? steps.reverse() : steps).map((send) => send()));
      const [asked, declined] = (turned ? answers.reverse() : answers) as [Answer, Answer];
      if (asked.won === declined.won) return wrong.push(`${entryId}: ${asked.won ? "both" : "neither"}`);
      wins[asked.won ? "first" : "second"] += 1;
      const [loser, by, did] = asked.won
        ? [declined, "Demo moderator", "asked for changes"]
        : [asked, "Demo practitioner", "declined it"];
      if (!loser.text.includes(`${by} was first: ${did}`)) wrong.push(`${entryId}: not told`);
    };
    const left = [...ids];
    const lanes = Array.from({ length: 4 }, async () => {
      for (let id = left.pop(); id; id = left.pop()) await race(id);
    });
    await Promise.all(lanes);
    console.log(`200 entries raced over: ${wins.first} decided by one moderator, ${wins.second} by the other.`);
    expect(wrong).toEqual([]);
    await page.goto(`${hub.address}/moderation?batch=${batch}`);
    expect(await page.locator("[name=entry]").count()).toBe(0);
    await Promise.all([first.dispose(), second.dispose(), page.context().close()]);
  });
});

test("five hundred entries are decided at once, after a look at what will happen, and taken back", {
  timeout: 400_000,
}, async () => {
  const page = await desk(moderator);
  const batch = await importBatch("flood", 500, page);
  await page.goto(`${hub.address}/moderation?batch=${batch}`);
  await page.click("details:has([name=scope]) > summary");
  await page.check("[name=scope][value=all]");
  await press(page, "[name=transition][value=approve]", /\/moderation\/bulk\//);
  expect(await page.textContent("main")).toContain("500 entries would be decided, none refused.");
  const begun = performance.now();
  const says = (words: string) =>
    expect.poll(() => page.textContent("main"), { timeout: 120_000, interval: 300 }).toContain(words);
  await page.click("[name=apply]");
  await says("500 entries were decided.");
  const applied = performance.now();
  await page.click("[name=undo]");
  await says("500 decisions were taken back.");
  const [there, back] = [applied - begun, performance.now() - applied].map((time) => (time / 1000).toFixed(1));
  console.log(`500 entries approved in ${there} s, taken back in ${back} s.`);
  await page.goto(`${hub.address}/moderation?batch=${batch}`);
  expect(await page.textContent("main")).toContain("500 match this filter.");
  await page.context().close();
});

test("a question reaches the submitter and its answer the moderator; a note reaches no submitter in any form", async () => {
  const page = await desk(moderator, { javaScriptEnabled: false });
  await page.goto(`${hub.address}/moderation?kind=publication`);
  await page.locator("main li a").first().click();
  const entryId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.fill("#conversation [name=body]", "Quetzal: I suspect a copy.");
  await press(page, "#conversation [name=internal]", /done=noted/);
  await page.selectOption("#conversation [name=quotedField]", "title");
  await page.fill("#conversation [name=body]", "Is this the title as printed?");
  await press(page, "#conversation button:not([name])", /done=sent/);
  expect(await page.textContent("#conversation")).toContain("Quetzal");

  const writer = await desk(researcher, { javaScriptEnabled: false });
  const mail = await newestMail(writer, hub.address, researcher.email, /Is this the title as printed\?/);
  expect(mail).toContain(`/account/submissions/${entryId}`);
  expect(mail).not.toContain("Quetzal");
  await writer.goto(`${hub.address}/account/submissions/${entryId}`);
  expect(await writer.textContent("#conversation")).toContain("Is this the title as printed?");
  await writer.fill("#conversation [name=body]", "It is, word by word.");
  await press(writer, "#conversation button:not([name])", /done=sent/);
  const addresses = [
    ...[`/account/submissions/${entryId}`, "/account/submissions", `/api/v1/entries/${entryId}`],
    ...[`/moderation/${entryId}`, "/account"],
  ];
  for (const address of addresses) {
    for (const [name, value] of [
      ["accept", "text/html"],
      ["rsc", "1"],
      ["accept", "application/json"],
    ] as const) {
      const answer = await writer.request.get(hub.address + address, { headers: { [name]: value } });
      expect(await answer.text(), address).not.toContain("Quetzal");
    }
  }
  await newestMail(page, hub.address, moderator.email, /It is, word by word\./);
  await page.goto(`${hub.address}/moderation`);
  await press(page, `main a[href$="/moderation/${entryId}#conversation"]`, /#conversation/);
  expect(await page.textContent("#conversation")).toContain("It is, word by word.");
  await Promise.all([page.context().close(), writer.context().close()]);
});

test("whoever is no moderator finds none of the desk's actions over HTTP, whatever they send", async () => {
  const page = await desk(moderator, { javaScriptEnabled: false });
  await page.goto(`${hub.address}/moderation?kind=event`);
  const entryId = (await page.locator("[name=entry]").first().getAttribute("value")) ?? "";
  await page.check(`[name=entry][value="${entryId}"]`);
  await page.click("details:has([name=scope]) > summary");
  await press(page, "[name=transition][value=approve]", /\/moderation\/bulk\//);
  const bulk = new URL(page.url()).pathname;
  const places = ["/moderation?kind=event", `/moderation/${entryId}`, bulk, "/moderation/team"];
  const own = await request.newContext({ storageState: await page.context().storageState() });
  const everything = { transition: "approve", reason: "Mine.", entry: entryId, scope: "chosen", topics: "gender" };
  const texts = { title: "Changed", body: "Written over HTTP", internal: "yes", languages: "fr" };
  const sent: string[] = [];
  const open: string[] = [];
  const strangers = await Promise.all([
    request.newContext(),
    requestsOf({ email: "policymaker@hub.example", password: "south-south" }),
    requestsOf(researcher),
  ]);
  for (const place of places) {
    const forms = (await formsOf(own, place)).filter((form) => form.includes("$ACTION"));
    for (const form of forms) {
      const multipart = { ...everything, ...texts, ...fieldsOf(form) };
      for (const stranger of strangers) {
        const headers = { origin: hub.address };
        const answer = await stranger.post(hub.address + place, { multipart, headers, maxRedirects: 0 });
        const away = answer.status() === 404 || (answer.headers().location ?? "").includes("/login");
        sent.push(place);
        if (!away) open.push(`${place}: ${answer.status()} ${answer.headers().location}`);
      }
    }
  }
  expect(open).toEqual([]);
  // Planning, deciding, amending, writing, applying and choosing a remit, by each of the three.
  expect(sent.length).toBeGreaterThanOrEqual(6 * 3);
  await page.goto(`${hub.address}/moderation/${entryId}`);
  const shown = (await page.textContent("main")) ?? "";
  for (const text of ["Written over HTTP", "Changed", "Mine."]) expect(shown).not.toContain(text);
  expect(await page.locator("[name=transition][value=approve]").count()).toBe(1);
  await page.goto(hub.address + bulk);
  expect(await page.textContent("main")).toContain("One entry would be decided, none refused.");
  await Promise.all([...strangers, own].map((context) => context.dispose()));
  await page.context().close();
});
