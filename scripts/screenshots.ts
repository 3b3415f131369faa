// npm run screenshots: the pages in English and Arabic, on a phone and on a desktop, light and dark, each as a picture,
// and a contact sheet of each variant; of a hub that is started for it, and of one whose search engine is down.
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { freePort } from "@/lib/db/free-port";
import { administrator, logIn, moderator } from "@/tests/e2e/journey";
import { artefacts, launchBrowser } from "@/tests/setup/browser";
import { startHub } from "@/tests/setup/hub-process";
import {
  addressOf,
  allVariants,
  casesBeside,
  contextOf,
  devices,
  firstEntry,
  mergePages,
  personPage,
  translationPage,
  type Variant,
  waitingCase,
} from "@/tests/setup/pages";
import { keptPage, readAndCut, unreadPage } from "@/tests/setup/without-network";

const folder = path.join(artefacts, "screenshots");
const variants = allVariants.filter(({ locale }) => locale === "en" || locale === "ar");
/** Width of a picture on a contact sheet, and how much of a page it shows. */
const thumb = { phone: { width: 180, height: 400, row: 10 }, desktop: { width: 360, height: 280, row: 5 } };

const hub = await startHub();
const env = { MEILI_HOST: `http://127.0.0.1:${await freePort()}` };
const withoutEngine = await startHub({ env: env as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv });
const browser = await launchBrowser();
try {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const variant of variants) {
    const taken = await takeAll(browser, variant);
    const sheet = await contactSheet(browser, variant, taken);
    console.log(`${taken.length} pages: ${sheet}`);
  }
} finally {
  await browser.close();
  await Promise.all([hub.remove(), withoutEngine.remove()]);
}

type Picture = { name: string; file: string };

async function takeAll(browser: Browser, variant: Variant): Promise<Picture[]> {
  const context = await browser.newContext(contextOf(variant));
  const page = await context.newPage();
  const taken: Picture[] = [];
  const take = async (name: string, where: string, filled?: (page: Page) => Promise<void>, of = hub.address) => {
    await page.goto(addressOf(of, variant, where));
    await filled?.(page);
    const file = path.join(folder, `${fileName(variant)}-${String(taken.length + 1).padStart(2, "0")}-${name}.png`);
    await page.screenshot({ path: file, fullPage: true, animations: "disabled" });
    taken.push({ name, file });
  };
  await take("home", "/");
  await take("search", "/search?q=remittances");
  await take("nothing-found", "/search?q=haitian&country=BRA&kind=news");
  await take("engine-down", "/search?q=remittances", undefined, withoutEngine.address);
  await take("publication", await firstEntry(hub.address, "/search?kind=publication&q=environmental"));
  await take("event", await firstEntry(hub.address, "/search?kind=event"));
  await take("news", await firstEntry(hub.address, "/search?kind=news"));
  await take("topics", "/topics");
  await take("topic", "/topics/environmental-migration");
  await take("evidence", "/topics/environmental-migration/evidence");
  await take("corridors", "/corridors");
  await take("corridor", "/corridors/SYR-TUR");
  await take("countries", "/countries");
  await take("country", "/countries/SEN");
  await take("events", "/events");
  await take("institutions", "/institutions");
  await take("institution", "/institutions/international-organization-for-migration");
  await take(
    "institution-unnamed",
    "/institutions/african-centre-for-migration-and-society-university-of-the-witwatersrand",
  );
  await take("statistics", "/statistics");
  await take("about", "/about");
  await take("missing", "/no-such-page");
  await take("gone", "/styleguide?state=gone");
  await take("failed", "/styleguide?state=failed");
  await take("components", "/styleguide");
  await take("menu", "/", (open) => unfold(open, "header"));
  await take("filters", "/search?q=migration&topic=remittances", (open) => unfold(open, "main"));
  await take("suggestions", "/", async (open) => {
    await open.locator("main [name=q]").pressSequentially("remit");
    await open.locator("main [role=listbox] a").first().waitFor();
  });
  await take("register", "/register");
  await take("log-in-refused", "/login", async (open) => {
    await open.fill("[name=email]", "somebody@hub.example");
    await open.fill("[name=password]", "not the password");
    await open.locator("main form button[type=submit]").first().click();
    await open.waitForSelector("main [role=alert]");
  });
  await logIn(page, hub.address, moderator);
  await take("submit", "/submit");
  await take("submit-form", "/submit/publication");
  await take("submissions", "/account/submissions");
  await take("moderation", "/moderation");
  await take("desk-statistics", "/moderation/statistics");
  await take("reports", "/moderation/reports");
  await take("translate", await translationPage(hub.address));
  await take("beside", await casesBeside(page, hub.address));
  const [choose = "", preview = ""] = await mergePages(hub.address);
  await take("merge", choose);
  await take("merge-preview", preview);
  await take("case", await waitingCase(page, hub.address));
  await take("account", "/account");
  await context.clearCookies();
  await logIn(page, hub.address, administrator);
  await take("people", "/admin/people");
  await take("person", await personPage(page, hub.address));
  await take("topics-edited", "/admin/topics");
  await take("institutions", "/admin/institutions");
  await take("settings", "/admin/settings");
  await take("audit-log", "/admin/log");
  await context.clearCookies();
  const wire = await readAndCut(context, hub.address, variant);
  await take("saved-copy", keptPage, undefined, wire.address);
  await take("offline", unreadPage, undefined, wire.address);
  await context.close();
  await wire.close();
  return taken;
}

/** Opens all that is folded, as a reader may. */
async function unfold(page: Page, within: string): Promise<void> {
  for (const folded of await page.locator(`${within} details`).all())
    await folded.evaluate((details) => details.setAttribute("open", ""));
}

/** All pictures of a variant, their tops side by side with their names. */
async function contactSheet(browser: Browser, variant: Variant, taken: Picture[]): Promise<string> {
  const { width, height, row } = thumb[variant.device];
  const cells = taken.map(
    ({ name, file }) =>
      `<figure><div><img src="${pathToFileURL(file)}"></div><figcaption>${name}</figcaption></figure>`,
  );
  const page = await browser.newPage({ viewport: { width: (width + 16) * row + 16, height: devices.desktop.height } });
  const html = `<!doctype html><style>
    body { margin: 16px; display: grid; grid-template-columns: repeat(${row}, ${width}px); gap: 16px; background: #888; }
    figure { margin: 0; font: 13px sans-serif; } figure > div { height: ${height}px; overflow: hidden; } img { width: ${width}px; }
  </style>${cells.join("")}`;
  const file = path.join(folder, `sheet-${fileName(variant)}.png`);
  // Pictures from the disk are shown to pages from the disk alone.
  const source = path.join(folder, "sheet.html");
  await writeFile(source, html);
  await page.goto(pathToFileURL(source).href, { waitUntil: "load" });
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
  return file;
}

function fileName({ locale, device, colorScheme }: Variant): string {
  return `${locale}-${device}-${colorScheme}`;
}
