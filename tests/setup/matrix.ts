import type { Browser, BrowserContext, Page } from "playwright-core";
import { administrator, logIn, moderator } from "@/tests/e2e/journey";
import { findings, unfold } from "./axe";
import {
  addressOf,
  adminPages,
  casesBeside,
  contextOf,
  deskPages,
  mergePages,
  nameOf,
  personPage,
  publicPages,
  statePages,
  translationPage,
  type Variant,
  waitingCase,
} from "./pages";
import { keptPage, readAndCut, unreadPage } from "./without-network";

export type Looked = { variant: Variant; path: string; found: string[] };

/** Looks at every page in a variant with axe, as it comes and with all that is folded opened. */
export async function lookAtAll(browser: Browser, hub: string, variant: Variant): Promise<Looked[]> {
  return [...(await lookAtPublic(browser, hub, variant)), ...(await lookAtDesk(browser, hub, variant))];
}

/** What anybody may read, and what a browser shows without a network. */
export async function lookAtPublic(browser: Browser, hub: string, variant: Variant): Promise<Looked[]> {
  const { look, looked, context } = await looking(browser, hub, variant);
  for (const path of [...(await publicPages(hub)), ...statePages]) await look(path);
  await context.close();
  return [...looked, ...(await lookOffline(await browser.newContext(contextOf(variant)), hub, variant))];
}

/** What members, moderators and administrators see. */
export async function lookAtDesk(browser: Browser, hub: string, variant: Variant): Promise<Looked[]> {
  const { look, looked, context, page } = await looking(browser, hub, variant);
  await logIn(page, hub, moderator);
  const waiting = await waitingCase(page, hub);
  const cases = [waiting, waiting.replace(/\?|$/, "/revisions$&"), await casesBeside(page, hub)];
  const pairs = await mergePages(hub);
  for (const path of [...deskPages, await translationPage(hub), ...pairs, ...cases]) await look(path);
  await context.clearCookies();
  await logIn(page, hub, administrator);
  for (const path of [...adminPages, await personPage(page, hub)]) await look(path);
  await context.close();
  return looked;
}

async function looking(browser: Browser, hub: string, variant: Variant) {
  const context = await browser.newContext(contextOf(variant));
  const page = await context.newPage();
  const looked: Looked[] = [];
  const look = async (path: string) => {
    await page.goto(addressOf(hub, variant, path));
    // A page that failed is made by scripts.
    await page.waitForSelector("h1");
    looked.push({ variant, path, found: await bothFindings(page) });
  };
  return { look, looked, context, page };
}

async function bothFindings(page: Page): Promise<string[]> {
  const found = await findings(page);
  return (await unfold(page)) ? [...new Set([...found, ...(await findings(page))])] : found;
}

/** A saved copy, and the page where there is none. */
async function lookOffline(context: BrowserContext, hub: string, variant: Variant): Promise<Looked[]> {
  const wire = await readAndCut(context, hub, variant);
  const page = await context.newPage();
  const look = async (path: string, name: string) => {
    await page.goto(addressOf(wire.address, variant, path));
    return { variant, path: name, found: await findings(page) };
  };
  const looked = [await look(keptPage, "(saved copy)"), await look(unreadPage, "(offline)")];
  await context.close();
  await wire.close();
  return looked;
}

/** What was found, a line each, with where. */
export function complaints(looked: Looked[]): string[] {
  return looked.flatMap(({ variant, path, found }) => found.map((one) => `${path} (${nameOf(variant)}): ${one}`));
}
