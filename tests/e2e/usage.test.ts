import { request } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { wholeEntryItem } from "@/lib/exchange/entry-item-schema";
import { launchBrowser } from "@/tests/setup/browser";
import { approveAtDesk, press, smallPdf, submitReport } from "./journey";

const hub = inject("hubAddress");
const title = "Ferries between two harbours, counted";
const phone =
  "Mozilla/5.0 (Linux; Android 8.1.0; TECNO B1f) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.0.0 Mobile Safari/537.36";
const operaMini = "Opera/9.80 (J2ME/MIDP; Opera Mini/4.4.29476/191.227; U; en) Presto/2.12.423 Version/12.16";
const googlebot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("reading and fetching count once, robots not at all, and nothing is set or kept for it", async () => {
  const { id, path } = await publishWithFile();
  const file = /\/files\/[^"]+/.exec(await (await fetch(hub + path)).text())?.[0] ?? "";
  expect(file).toMatch(/\.pdf$/);
  const usage = async () => {
    const item = await (await fetch(`${hub}/api/v1/entries/${id}`)).json();
    const { views, downloads, exports } = wholeEntryItem.parse(item).usage;
    return { views, downloads, exports };
  };
  const becomes = (counts: { views: number; downloads: number; exports: number }) =>
    expect.poll(usage, { timeout: 30_000, interval: 300 }).toEqual(counts);

  // Whatever does not count comes first: what counts after it is written after it, and tells that it did not. Each comes
  // from a phone of its own, so that none passes for a double click of another.
  let phones = 0;
  const another = () => phone.replace("B1f", `B${++phones}g`);
  await send(path, { "user-agent": googlebot });
  await send(path, { "user-agent": "" });
  await send(path, { "user-agent": another(), purpose: "prefetch" });
  await send(path, { "user-agent": another(), "sec-purpose": "prefetch;prerender" });
  await send(path, { "user-agent": another(), "next-router-prefetch": "1" });
  await send(path, { "user-agent": another(), "sec-fetch-mode": "cors" });
  await send(path, { "user-agent": another() }, "HEAD");
  await send(file, { "user-agent": googlebot });
  await send(file, { "user-agent": another() }, "HEAD");
  await send(file, { "user-agent": another(), range: "bytes=65536-" });
  await send(`${path}.bib`, { "user-agent": "curl/8.5.0" });

  const context = await browser.newContext({ userAgent: phone });
  const page = await context.newPage();
  await page.goto(`${hub}/search?q=${encodeURIComponent(title)}`);
  await press(page, "main article a.title-link", new RegExp(path));
  expect(await page.textContent("h1")).toContain(title);
  await becomes({ views: 1, downloads: 0, exports: 0 });
  await page.reload();
  // The same entry in another language, by the same person at once.
  await page.goto(`${hub}/fr${path}`);
  for (let twice = 0; twice < 2; twice++) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click('main a[href^="/files/"]')]);
    expect(await download.failure()).toBeNull();
  }
  await send(`${path}.ris`, { "user-agent": phone });
  await send(`${path}.bib`, { "user-agent": phone });
  await becomes({ views: 1, downloads: 1, exports: 1 });
  await send(`/ar${path}`, { "user-agent": operaMini });
  await becomes({ views: 2, downloads: 1, exports: 1 });

  await page.goto(`${hub}${path}`);
  expect(await page.textContent("aside")).toMatch(
    /read 2 times, downloaded once, reference saved once since \w+ \d{4}/,
  );
  expect(await context.cookies()).toEqual([]);
  await press(page, 'aside a[href$="/statistics#usage"]', /\/statistics#usage$/);
  expect(await page.textContent("#usage")).toContain("How use is counted");
  const row = page.locator("#usage tr", { hasText: title });
  // What is read most is counted anew every half minute.
  const shown = async () => {
    await page.reload();
    return (await row.count()) === 1 ? row.locator("td").allTextContents() : [];
  };
  await expect.poll(shown, { timeout: 60_000, interval: 1_000 }).toEqual(["2", "1"]);
  await context.close();
});

/** Submits a report with a file, has it approved, and says where it is. */
async function publishWithFile(): Promise<{ id: string; path: string }> {
  const member = await (await browser.newContext()).newPage();
  const id = await submitReport(member, hub, title, smallPdf);
  await member.context().close();

  const desk = await (await browser.newContext()).newPage();
  await approveAtDesk(desk, hub, id);
  await desk.context().close();
  const found = async () => (await fetch(`${hub}/api/v1/entries?q=${encodeURIComponent(title)}`)).json();
  await expect.poll(async () => (await found()).total, { timeout: 20_000, interval: 300 }).toBeGreaterThan(0);
  const { slug } = wholeEntryItem.parse(await (await fetch(`${hub}/api/v1/entries/${id}`)).json());
  return { id, path: `/publications/${slug}` };
}

/** Asks with exactly these headers: a browser, and `fetch`, would add some of their own. */
async function send(path: string, headers: Record<string, string>, method = "GET"): Promise<void> {
  const status = await new Promise((resolve, reject) => {
    const asking = request(hub + path, { headers, method }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode));
    });
    asking.on("error", reject).end();
  });
  expect(status, `${method} ${path} ${JSON.stringify(headers)}`).toBe(200);
}
