import type { Page } from "playwright-core";
import { type Locale, localePath, locales } from "@/lib/i18n/locales";

/** Pages that anybody may read, at least one of each sort, without language prefix. */
export async function publicPages(hub: string): Promise<string[]> {
  const entries = await Promise.all(
    ["publication", "event", "news"].map((kind) => firstEntry(hub, `/search?kind=${kind}`)),
  );
  return [...fixedPages, ...entries, `${entries[0]}/report`, `${entries[0]}/history`];
}

const fixedPages = [
  ...[
    "/",
    "/search",
    "/search?q=remittances&country=GHA",
    "/search?q=zzzzzz",
    "/search/country?q=migration",
    "/topics",
  ],
  "/search?q=migration&from=SYR&region=asia&region=ldc&year=2015-",
  ...[
    "/topics/environmental-migration",
    "/topics/environmental-migration/evidence",
    "/countries",
    "/countries/SEN",
    "/events",
    "/about",
    "/institutions",
    "/institutions?country=SEN&topic=remittances",
    "/institutions/african-centre-for-migration-and-society-university-of-the-witwatersrand",
    "/institutions/international-organization-for-migration",
  ],
  ...["/corridors", "/corridors/SYR-TUR", "/corridors/SEN-CIV", "/corridors/SYR-TUR/evidence"],
  ...["/login", "/register", "/forgot", "/account/closed", "/no-such-page"],
];

/** Components and pages in states that otherwise take an accident to be seen; in production there are none. */
export const statePages = ["/styleguide", "/styleguide?state=gone", "/styleguide?state=failed"];

/** Pages of whoever is logged in, here a moderator. */
export const deskPages = [
  ...["/submit", "/submit/publication", "/submit/event", "/submit/news", "/account", "/account/submissions"],
  "/account/close",
  ...["/account/searches", "/account/searches/new?q=remittances&topic=remittances", "/moderation", "/moderation/log"],
  ...["/moderation?show=remit", "/moderation/team"],
  ...["/moderation/statistics", "/moderation/signals", "/moderation/reports", "/moderation/links"],
  ...["/topics/environmental-migration/edit", "/topics/environmental-migration/edit/readings?q=haiti"],
];

/** Pages of administrators; each of these opens to nobody else. */
export const adminPages = [
  ...["/admin", "/admin/people", "/admin/topics", "/admin/topics/gender", "/admin/groupings/ldc", "/admin/settings"],
  ...[
    "/admin/domains",
    "/admin/reasons",
    "/admin/reasons/abstract-missing",
    "/admin/institutions",
    "/admin/institutions/new",
  ],
  ...["/admin/topics/gender/split?into=remittances", "/admin/log"],
];

/** Where an English entry is translated into Arabic, without language prefix. */
export async function translationPage(hub: string): Promise<string> {
  return `${await firstEntry(hub, "/search?kind=publication&language=en")}/translate?to=ar`;
}

/** The path of the first entry that a search finds, without language prefix. */
export async function firstEntry(hub: string, search: string): Promise<string> {
  const html = await (await fetch(hub + search)).text();
  const path = /href="(?:\/(?:fr|es|pt|ar))?(\/(?:publications|events|news)\/[^"./]+)"/.exec(html)?.[1];
  if (!path) throw new Error(`No entry at ${search}`);
  return path;
}

/** The page on which a moderator merges two entries, before and after the preview, without language prefix. */
export async function mergePages(hub: string): Promise<string[]> {
  const answer = await fetch(`${hub}/api/v1/entries?kind=publication&sort=title&pageSize=2`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  const address = `/moderation/merge?keep=${items[0]?.id}&drop=${items[1]?.id}`;
  return [address, `${address}&view=preview`];
}

/** The page of an entry that waits at the desk of whoever is logged in, without language prefix. */
export async function waitingCase(page: Page, hub: string): Promise<string> {
  await page.goto(`${hub}/moderation`);
  const link = page.locator('main li a[href*="/moderation/"]').first();
  return (await link.getAttribute("href")) ?? "";
}

/** The page of a member, as administrators have it, without language prefix. */
export async function personPage(page: Page, hub: string): Promise<string> {
  await page.goto(`${hub}/admin/people`);
  const link = page.locator('main a[href^="/admin/people/"]').first();
  return (await link.getAttribute("href")) ?? "";
}

/** The page of two publications that wait there, side by side. */
export async function casesBeside(page: Page, hub: string): Promise<string> {
  await page.goto(`${hub}/moderation?kind=publication`);
  const links = await page.locator('main li a[href*="/moderation/"]').evaluateAll((all) => all.map((a) => a.outerHTML));
  const [one, other] = links.flatMap((link) => /moderation\/([0-9a-f-]{36})/.exec(link)?.[1] ?? []);
  return `/moderation/${one}/beside/${other}`;
}

/** Where pages are looked at: whose eyes, in which light, on what. */
export type Variant = { locale: Locale; colorScheme: "light" | "dark"; device: Device };
export type Device = keyof typeof devices;

export const devices = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
} as const;

/** Every language in either light on either device. */
export const allVariants: Variant[] = locales.flatMap((locale) =>
  (["light", "dark"] as const).flatMap((colorScheme) =>
    (["phone", "desktop"] as const).map((device) => ({ locale, colorScheme, device })),
  ),
);

export const nameOf = ({ locale, colorScheme, device }: Variant) => `${locale}, ${colorScheme}, ${device}`;

/** What a browser needs to know to look at pages so. Nothing moves. */
export const contextOf = ({ colorScheme, device }: Variant) =>
  ({ colorScheme, viewport: devices[device], reducedMotion: "reduce" }) as const;

export const addressOf = (hub: string, { locale }: Variant, path: string) => hub + localePath(locale, path);
