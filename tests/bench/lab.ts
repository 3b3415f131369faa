import type { Browser } from "playwright-core";
import { launchBrowser } from "@/tests/setup/browser";
import { startHub } from "@/tests/setup/hub-process";
import { devices, firstEntry } from "@/tests/setup/pages";
import { weigh } from "@/tests/setup/transfer";
import { serveBarePage } from "./bare-page";

/** WebPageTest's slow 3G, on a phone with a quarter of this machine's speed. */
const network = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const SLOWER = 4;
const RUNS = 5;

/** Milliseconds, but for the layout shift, which has no unit, and bytes. */
type Figures = { fcp: number; lcp: number; tbt: number; cls: number; usable: number; bytes: number };

/**
 * What a first visit feels like on a slow phone: first and largest contentful paint, total blocking time, layout shift,
 * when all scripts have come, and their weight as they came; medians of several visits, which take turns with those to a
 * bare page of the same Next.js.
 * @param address of a hub with the demonstration's records; without, one is started
 */
export async function lab(address?: string): Promise<void> {
  const hub = address ? undefined : await startHub();
  const bare = await serveBarePage();
  const browser = await launchBrowser();
  try {
    const at = address ?? hub?.address ?? "";
    const entry = await firstEntry(at, "/search?kind=publication");
    const pages = {
      "bare page": bare.address,
      home: `${at}/`,
      search: `${at}/search?q=remittances`,
      entry: at + entry,
      "search, Arabic": `${at}/ar/search?q=remittances`,
    };
    const scriptsOf = new Map<string, string[]>();
    const visits = new Map(Object.keys(pages).map((name) => [name, [] as Figures[]]));
    for (let run = 0; run < RUNS; run++) {
      for (const [name, page] of Object.entries(pages)) {
        const { scripts, ...figures } = await visit(browser, page);
        scriptsOf.set(name, scripts);
        visits.get(name)?.push(figures);
      }
    }
    console.log(`Slow 3G (400 ms, 400 kbit/s), ${SLOWER} times slower processor, medians of ${RUNS} first visits`);
    console.table(Object.fromEntries([...visits].map(([name, figures]) => [name, medians(figures)])));
    // A server that knows no Brotli serves the bare page: compared are the scripts, not the servers.
    const weight = (name: keyof typeof pages) => weigh(scriptsOf.get(name) ?? [], "gzip");
    const times = (await weight("search")) / (await weight("bare page"));
    console.log(`Scripts of the search page, with gzip: ${times.toFixed(3)} × the bare page's`);
  } finally {
    await browser.close();
    await bare.stop();
    await hub?.remove();
  }
}

/** One first visit, with nothing in any cache. */
async function visit(browser: Browser, address: string): Promise<Figures & { scripts: string[] }> {
  const context = await browser.newContext({ viewport: devices.phone, serviceWorkers: "block" });
  const page = await context.newPage();
  const debug = await context.newCDPSession(page);
  await debug.send("Network.enable");
  await debug.send("Network.emulateNetworkConditions", network);
  await debug.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: "networkidle", timeout: 120_000 });
  const figures = await page.evaluate(() => {
    const { seen } = window as unknown as Observed;
    const scripts = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(({ name }) =>
      /\.js(\?|$)/.test(name),
    );
    const blocking = seen.tasks.filter(({ startTime }) => startTime + 50 > seen.fcp);
    return {
      fcp: seen.fcp,
      lcp: seen.lcp,
      tbt: blocking.reduce((sum, { duration }) => sum + duration - 50, 0),
      cls: seen.cls,
      usable: Math.max(0, ...scripts.map(({ responseEnd }) => responseEnd)),
      bytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      scripts: scripts.map(({ name }) => name),
    };
  });
  await context.close();
  return figures;
}

type Observed = {
  seen: { fcp: number; lcp: number; cls: number; tasks: { startTime: number; duration: number }[] };
};

/** Runs in the page, before anything of its own. */
function observe(): void {
  const seen: Observed["seen"] = { fcp: 0, lcp: 0, cls: 0, tasks: [] };
  (window as unknown as Observed).seen = seen;
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
      if (entry.entryType === "largest-contentful-paint") seen.lcp = entry.startTime;
      if (entry.entryType === "longtask") seen.tasks.push({ startTime: entry.startTime, duration: entry.duration });
      if (entry.entryType === "layout-shift" && !(entry as Shift).hadRecentInput) seen.cls += (entry as Shift).value;
    }
  }).observe({ entryTypes: ["paint", "largest-contentful-paint", "longtask", "layout-shift"] });
}

function medians(figures: Figures[]): Figures {
  const middle = (name: keyof Figures) => {
    const values = figures.map((one) => one[name]).sort((a, b) => a - b);
    const value = values[Math.floor(values.length / 2)] ?? Number.NaN;
    return name === "cls" ? Number(value.toFixed(3)) : Math.round(value);
  };
  return {
    fcp: middle("fcp"),
    lcp: middle("lcp"),
    tbt: middle("tbt"),
    cls: middle("cls"),
    usable: middle("usable"),
    bytes: middle("bytes"),
  };
}
