import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { request as newRequest } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runningEmbeddedUrl } from "@/lib/db/embedded-address";
import { cslFromContent } from "@/lib/exchange/csl";
import type { CslItem } from "@/lib/exchange/csl-item";
import { demoFacts } from "@/prisma/seed/demo-facts";
import { launchBrowser } from "@/tests/setup/browser";
import { type Hub, startHub } from "@/tests/setup/hub-process";
import { logIn } from "../journey";

/*
 * The machine is lost, at a moment nobody chose: what the hub had acknowledged is there when it comes back.
 */
const researcher = { email: "researcher@hub.example", password: "south-south" };
let hub: Hub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.remove());

/** Comes back on the same port with the same data, as an operator would start it. */
async function startAgain(): Promise<void> {
  hub = await startHub({ port: hub.port, dataDir: hub.dataDir });
}

async function ask<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: runningEmbeddedUrl(hub.dataDir) });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function importLibrary(file: string): ChildProcess {
  const env = {
    ...process.env,
    DATA_DIR: hub.dataDir,
    PORT: String(hub.port),
    SEED: "demo",
    HUB_MODE: "demonstration",
  };
  delete (env as NodeJS.ProcessEnv).DATABASE_URL;
  return spawn(process.execPath, ["--import", "tsx", "scripts/import.ts", file], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function outcomeOf(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = "";
  child.stdout?.on("data", (chunk) => {
    said += String(chunk);
  });
  await once(child, "exit");
  return { code: child.exitCode, said };
}

test("an import whose server and process are killed half-way is repeated to completion", async () => {
  // Every record of the demo once more, as next year's editions: new records by title and year.
  const { published, queued } = await demoFacts();
  const items = [...published, ...queued]
    .flatMap(({ content }) => (content.kind === "publication" ? [cslFromContent(content)] : []))
    .map(
      ({ DOI: _doi, ...item }, index): CslItem => ({
        ...item,
        id: `record-${index}`,
        issued: { "date-parts": [[2027]] },
      }),
    );
  const file = path.join(hub.dataDir, "library.json");
  writeFileSync(file, JSON.stringify(items));
  const imported = async () =>
    Number((await ask<{ n: string }>(`SELECT count(*) AS n FROM "Entry" WHERE provenance = 'IMPORT'`))[0]?.n);

  const first = importLibrary(file);
  await expect.poll(imported, { timeout: 60_000, interval: 20 }).toBeGreaterThan(30);
  first.kill("SIGKILL");
  await hub.kill();
  const kept = await imported();
  expect(kept).toBeLessThan(items.length);
  await startAgain();
  expect(await imported()).toBe(kept);

  const second = await outcomeOf(importLibrary(file));
  expect(second.code, second.said).toBe(0);
  const titles = new Set(items.map(({ title }) => String(title).toLowerCase()));
  expect(await imported()).toBe(titles.size);
  const third = await outcomeOf(importLibrary(file));
  expect(await imported()).toBe(titles.size);
  expect(third.said).toMatch(/\b0 imported/);
  // Nothing is half there: every entry has its revision, its state and its step.
  const torn = await ask(`
    SELECT e.id FROM "Entry" e LEFT JOIN "Revision" r ON r.id = e."openRevisionId"
    WHERE e.provenance = 'IMPORT' AND (r.id IS NULL OR e.status <> 'SUBMITTED' OR r.state <> 'SUBMITTED'
      OR NOT EXISTS (SELECT FROM "WorkflowEvent" w WHERE w."entryId" = e.id))`);
  expect(torn).toEqual([]);
});

test("a server killed while forms arrive keeps every submission that it acknowledged, and none in halves", async () => {
  const acknowledged: string[] = [];
  for (const round of [1, 2, 3]) {
    const browser = await launchBrowser();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await logIn(page, hub.address, researcher);
    await page.goto(`${hub.address}/submit/news`);
    const hidden = await page.locator("form#submission input[type=hidden]").all();
    const fields: Record<string, string> = {};
    for (const input of hidden) fields[(await input.getAttribute("name")) ?? ""] = await input.inputValue();
    const storageState = await context.storageState();
    await browser.close();

    const client = await newRequest.newContext({ storageState });
    const stop = new AbortController();
    const sending = Array.from({ length: 4 }, async (_, lane) => {
      for (let number = 0; !stop.signal.aborted && number < 200; number += 1) {
        const form = {
          ...fields,
          entryId: crypto.randomUUID(),
          title: `Round ${round}, lane ${lane}, number ${number}`,
          date: "2018-12-10",
          body: "The compact was adopted in Marrakech.",
          topics: "migration-governance",
          intent: "submit",
        };
        try {
          const options = { multipart: form, headers: { origin: hub.address }, maxRedirects: 0, timeout: 10_000 };
          const answer = await client.post(`${hub.address}/submit/news`, options);
          if (answer.status() === 303 && answer.headers().location?.includes("done=submitted")) {
            acknowledged.push(form.entryId);
          } else if (answer.status() !== 303) {
            throw new Error(`Unexpected answer ${answer.status()}`);
          }
        } catch (error) {
          // The connection broke: nothing was acknowledged. Anything else is a finding.
          if (!/ECONNREFUSED|ECONNRESET|socket hang up|aborted|EPIPE/i.test(String(error))) throw error;
          return;
        }
      }
    });
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length - before, { timeout: 60_000, interval: 10 }).toBeGreaterThan(8);
    await hub.kill();
    stop.abort();
    await Promise.all(sending);
    await client.dispose();
    await startAgain();
  }
  const rows = await ask<{ id: string }>(`SELECT id FROM "Entry" WHERE id = ANY($1::uuid[]) AND status = 'SUBMITTED'`, [
    acknowledged,
  ]);
  expect(rows).toHaveLength(acknowledged.length);
  const torn = await ask(`
    SELECT e.id FROM "Entry" e LEFT JOIN "Revision" r ON r.id = e."openRevisionId"
    WHERE e.provenance = 'FORM' AND (r.id IS NULL OR e.status <> r.state
      OR (e.status = 'SUBMITTED') <> EXISTS (SELECT FROM "WorkflowEvent" w WHERE w."entryId" = e.id))`);
  expect(torn).toEqual([]);
});
