import { readFileSync } from "node:fs";
import type { APIRequestContext, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { transitionNames } from "@/lib/moderation/workflow";
import { logIn, moderator, press } from "./journey";
import { browserOfFile } from "./new-page";

/*
 * Every action of moderators, editors and administrators over HTTP, by everybody who may not: the list is the built
 * hub's own, so that a new action is in it on the day it is written.
 */

const hub = inject("hubAddress");
const openPage = browserOfFile();
const accounts = {
  member: { email: "researcher@hub.example", password: "south-south" },
  moderator,
  administrator: { email: "admin@hub.example", password: "south-south" },
};
type Who = keyof typeof accounts | "nobody";
/** Who an action's gate lets through; the gates of lib/accounts, as the files of actions call them. */
const gates: Record<string, Who[]> = {
  visitorForm: ["nobody", "member", "moderator", "administrator"],
  // Looks by itself who asks.
  currentUser: ["nobody", "member", "moderator", "administrator"],
  // Readers need no account; how much they send is limited by where they send it from.
  requestAddress: ["nobody", "member", "moderator", "administrator"],
  requireUser: ["member", "moderator", "administrator"],
  ownForm: ["member", "moderator", "administrator"],
  memberAction: ["member", "moderator", "administrator"],
  requireModerator: ["moderator", "administrator"],
  moderatorAction: ["moderator", "administrator"],
  requireEditor: ["moderator", "administrator"],
  editorAction: ["moderator", "administrator"],
  administratorFormAction: ["administrator"],
};

type Action = { id: string; name: string; file: string; gate: string | undefined; pages: string[] };
type Manifest = { node: Record<string, { filename: string; exportedName: string; workers: object }> };

const manifest: Manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
const actions = Object.entries(manifest.node).map(
  ([id, { filename: file, exportedName: name, workers }]): Action => ({
    id,
    name,
    file,
    gate: gateOf(readFileSync(file, "utf8"), name),
    pages: Object.keys(workers).map((worker) => worker.replace(/^app\/\[locale\]|\/page$/g, "")),
  }),
);

/** The first gate that an action names. */
function gateOf(text: string, name: string): string | undefined {
  const start = text.search(new RegExp(`^export (const|async function) ${name}\\b`, "m"));
  const body = text.slice(start, text.indexOf("\n}", start) + 2);
  return new RegExp(Object.keys(gates).join("|")).exec(body)?.[0];
}

const guarded = actions.filter(({ gate }) => gate && !gates[gate]?.includes("member"));
const everybody: Who[] = ["nobody", "member", "moderator", "administrator"];
const refusals = guarded.flatMap((action) =>
  everybody
    .filter((who) => !gates[action.gate ?? ""]?.includes(who))
    .map((who) => ({ ...action, who, label: `${who} finds no ${action.name} of ${action.file}` })),
);

const requests = new Map<Who, APIRequestContext>();
const pages = new Map<Who, Page>();
/** What stands for the parts of an address. */
const parts: Record<string, string> = { "[slug]": "gender", "[code]": "gender" };
let log: string;

beforeAll(async () => {
  for (const who of everybody) {
    const page = await openPage({ javaScriptEnabled: false });
    if (who !== "nobody") await logIn(page, hub, accounts[who]);
    pages.set(who, page);
    requests.set(who, page.request);
  }
  const desk = pageOf("moderator");
  await desk.goto(`${hub}/moderation`);
  parts["/moderation/[id]"] = `/moderation/${await desk.locator("[name=entry]").first().getAttribute("value")}`;
  const office = pageOf("administrator");
  await office.goto(`${hub}/admin/people?q=practitioner`);
  parts["/admin/people/[id]"] = (await office.locator("main li a").first().getAttribute("href")) ?? "";
  parts["/admin/groupings/[code]"] = "/admin/groupings/ldc";
  parts["/moderation/bulk/[id]"] = `/moderation/bulk/${crypto.randomUUID()}`;
  log = await everythingDone();
});

const pageOf = (who: Who) => pages.get(who) as Page;

/** An address of a page on which an action stands. */
function addressOf(page: string): string {
  return Object.entries(parts)
    .sort(([one], [other]) => other.length - one.length)
    .reduce((path, [part, value]) => path.replace(part, value), page);
}

async function call(who: Who, { id, pages: [page = ""] }: Action) {
  const multipart = { [`$ACTION_ID_${id}`]: "" };
  const request = requests.get(who) as APIRequestContext;
  const answer = await request.post(hub + addressOf(page), { multipart, headers: { origin: hub }, maxRedirects: 0 });
  return { status: answer.status(), location: answer.headers().location ?? "" };
}

/** What everybody did, as moderators and administrators can read it. */
async function everythingDone(): Promise<string> {
  const texts: string[] = [];
  for (const path of ["/moderation/log", "/admin/log"]) {
    await pageOf("administrator").goto(hub + path);
    texts.push((await pageOf("administrator").textContent("main")) ?? "");
  }
  return texts.join("\n");
}

test("every action of the hub says by a gate who may call it", () => {
  expect(actions.filter(({ gate }) => gate === undefined).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  expect(guarded.length).toBeGreaterThan(15);
});

describe("whoever may not", () => {
  test.each(refusals)("$label", async ({ who, ...action }) => {
    const { status, location } = await call(who, action);
    if (who === "nobody") {
      expect([303, 404]).toContain(status);
      if (status === 303) expect(location).toContain("/login?next=");
    } else expect(status).toBe(404);
  });

  test("changed nothing", async () => {
    expect(await everythingDone()).toBe(log);
  });

  // Without what the form holds nothing comes of it; but it is not refused, so that the answers above say something.
  test.each(guarded)("while who may finds $name of $file", async (action) => {
    const { status, location } = await call(
      action.gate === "administratorFormAction" ? "administrator" : "moderator",
      action,
    );
    expect(status).not.toBe(404);
    expect(location).not.toContain("/login");
  });
});

describe("a moderator and an entry of their own", () => {
  let entryId: string;
  let version: string;
  const reason = "Decided by its own submitter.";
  const desk = () => pageOf("moderator");

  beforeAll(async () => {
    await desk().goto(`${hub}/submit/news`);
    await desk().fill("[name=title]", "Of a moderator's own");
    await desk().fill("[name=date]", "2018-12-10");
    await desk().fill("[name=body]", "The compact was adopted in Marrakech.");
    await desk().check("[name=topics][value=gender]");
    await press(desk(), "[name=intent][value=submit]", /\/account\/submissions\//);
    entryId = new URL(desk().url()).pathname.split("/").at(-1) ?? "";
    await desk().goto(`${hub}/moderation/${entryId}`);
    version = await desk().inputValue(".desk-bar [name=version]");
    log = await everythingDone();
  });

  type Sent = Record<string, string>;

  /** A form of the page of the case, with its action, sent with more. @returns where it leads, or what it says */
  async function send(form: string, more: Sent): Promise<string> {
    await desk().goto(`${hub}/moderation/${entryId}`);
    const fields: Sent = {};
    for (const input of await desk().locator(`${form} input[type=hidden]`).all()) {
      fields[(await input.getAttribute("name")) ?? ""] = await input.inputValue();
    }
    return post(`/moderation/${entryId}`, { ...fields, ...more });
  }

  /** An action called by its name, whether or not a form of the page has it. */
  async function callOwn(name: string, more: Sent): Promise<string> {
    const action = actions.find((one) => one.name === name && one.file.endsWith("/moderation/actions.ts"));
    return post(`/moderation/${entryId}`, { [`$ACTION_ID_${action?.id}`]: "", entryId, version, ...more });
  }

  async function post(path: string, multipart: Sent): Promise<string> {
    const options = { multipart, headers: { origin: hub }, maxRedirects: 0 };
    const answer = await desk().request.post(hub + path, options);
    return answer.headers().location ?? `${answer.status()}`;
  }

  /** The plan of a bulk decision on nothing but this entry. */
  async function planned(): Promise<string> {
    const more = { entry: entryId, scope: "chosen", transition: "decline", reason };
    return (await callOwn("planBulk", more)).split("/").at(-1) ?? "";
  }

  /** Each action of the desk on it, and what comes of that. */
  const table: Record<string, [what: string, come: () => Promise<string>, of: RegExp][]> = {
    decide: transitionNames.map((transition) => [
      transition,
      () => send(".desk-bar form", { transition, reason, publicReason: "other" }),
      /^200$/,
    ]),
    write: [["a note among moderators", () => send("#conversation form", { body: reason, internal: "yes" }), /^200$/]],
    amendInPlace: [["a correction", () => callOwn("amendInPlace", { title: reason }), /problem=overtaken/]],
    bringBack: [["a revision", () => callOwn("bringBack", { number: "1", kind: "news" }), /problem=overtaken/]],
    withhold: [["a revision", () => callOwn("withhold", { number: "1", withheld: "yes" }), /problem=overtaken/]],
    planBulk: [["a plan", planned, /^[0-9a-f-]{36}$/]],
    applyBulk: [["a plan", async () => callOwn("applyBulk", { bulkId: await planned() }), /\/bulk\/[0-9a-f-]{36}$/]],
    undoBulk: [["a plan", async () => callOwn("undoBulk", { bulkId: await planned() }), /\/bulk\/[0-9a-f-]{36}$/]],
    chooseOwnRemit: [],
  };

  test("are a row of this table for every action of the desk", () => {
    const ofTheDesk = actions.filter(({ file }) => file.endsWith("/moderation/actions.ts"));
    expect(Object.keys(table).sort()).toEqual(ofTheDesk.map(({ name }) => name).sort());
  });

  const rows = Object.entries(table).flatMap(([name, list]) =>
    list.map(([what, come, of]) => ({ name, what, come, of })),
  );
  test.each(rows)("$name, $what: nothing comes of it", async ({ come, of }) => {
    expect(await come()).toMatch(of);
  });

  test("leave it as it was, and no step of it behind", async () => {
    await desk().goto(`${hub}/moderation/${entryId}`);
    expect(await desk().inputValue(".desk-bar [name=version]")).toBe(version);
    expect(await desk().textContent("main")).not.toContain(reason);
    expect(await everythingDone()).toBe(log);
  });

  test("published by another, it can be taken down by whoever submitted it, and by no other step", async () => {
    const office = pageOf("administrator");
    await office.goto(`${hub}/moderation/${entryId}`);
    await press(office, "[name=transition][value=approve]", /done=approve/);
    await desk().goto(`${hub}/moderation/${entryId}`);
    const path = await desk().locator('main a[href^="/news/"]').first().getAttribute("href");
    for (const transition of transitionNames.filter((name) => name !== "withdraw" && name !== "archive")) {
      expect(await send(".desk-bar form", { transition, reason, publicReason: "other" }), transition).toBe("200");
    }
    const history = await fetch(`${hub}${path}/history`);
    expect(history.status).toBe(200);
    expect(await history.text()).toMatch(/<meta name="robots" content="noindex"/);

    // Readers are told why, in their language; not in the words to the submitter.
    const words = { reason, publicReason: "error", publicNote: "A corrected record will follow." };
    expect(await send(".desk-bar form", { transition: "withdraw", ...words })).toContain("done=withdraw");
    for (const address of [`/fr${path}`, `/fr${path}/history`]) {
      const gone = await fetch(hub + address);
      expect(gone.status, address).toBe(410);
      const text = await gone.text();
      expect(text).toContain("publiée par erreur");
      expect(text).toContain(words.publicNote);
      expect(text).not.toContain(reason);
    }
    const problem = await fetch(`${hub}/api/v1/entries/${entryId}`);
    expect(problem.status).toBe(410);
    expect(problem.headers.get("content-type")).toContain("application/problem+json");
    expect(await problem.json()).toMatchObject({
      withdrawn: { by: "submitter", reason: "error", note: words.publicNote },
    });
  });
});
