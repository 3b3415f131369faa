import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "@/scripts/chromium.mjs";

/** Where the pictures of a run are kept. */
export const artefacts = fileURLToPath(new URL("../artefacts", import.meta.url));
const quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update"];
const bare = ["--disable-sync", "--no-first-run"];

/** Debian's Chromium, or the one of CHROMIUM_PATH, without a window. Close it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium on this machine: apt install chromium, or set CHROMIUM_PATH");
  // Its sandbox refuses root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...quiet, ...bare, ...sandbox] });
}

/** Keeps a picture of a page as the run's artefact, `tests/artefacts/<name>.png`. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(artefacts, { recursive: true });
  await page.screenshot({ path: `${artefacts}/${name}.png`, fullPage: true, animations: "disabled" });
}
