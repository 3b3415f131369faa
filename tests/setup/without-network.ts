import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext } from "playwright-core";
import { addressOf, type Variant } from "./pages";
import { openWire, type Wire } from "./wire";

/** Pages without language prefix: one that a browser has read and keeps, and one that it has never read. */
export const keptPage = "/about";
export const unreadPage = "/topics/never-read";

/** A browser that has read a page of a hub, and then lost the network. @returns the cut network; close it in the end */
export async function readAndCut(context: BrowserContext, hub: string, variant: Variant): Promise<Wire> {
  const wire = await openWire(hub);
  const page = await context.newPage();
  await page.goto(addressOf(wire.address, variant, keptPage));
  while (!(await page.evaluate(async () => (await (await caches.open("pages-1")).keys()).length))) await wait(100);
  wire.cut();
  return wire;
}
