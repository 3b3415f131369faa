import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Locale, localePath, textDirection } from "@/lib/i18n/locales";
import { launchBrowser } from "@/tests/setup/browser";
import { deskPages, publicPages } from "@/tests/setup/pages";
import { logIn, moderator } from "./journey";

const hub = inject("hubAddress");
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
});
afterAll(() => browser.close());

type Marked = { text: string; lang: string; direction: string };

/** The texts of what a selector finds, with the language and direction in which a browser takes them. */
function marked(selector: string): Promise<Marked[]> {
  return page.locator(selector).evaluateAll((found) =>
    found.map((element) => {
      // The innermost element that has all of the text.
      let inner: Element = element;
      while (inner.children.length === 1 && inner.children[0]?.textContent === inner.textContent)
        inner = inner.children[0];
      const lang = inner.closest("[lang]")?.getAttribute("lang") ?? "";
      return { text: inner.textContent ?? "", lang, direction: getComputedStyle(inner).direction };
    }),
  );
}

const readers: Locale[] = ["en", "fr", "ar"];
const originals = ["en", "fr", "es", "pt", "ar"];

describe.each(readers)("for a reader in %s", (locale) => {
  test("each title, abstract and text says in which language it is written, and in which direction", async () => {
    let others = 0;
    for (const language of originals) {
      await page.goto(hub + localePath(locale, `/search?kind=publication&language=${language}`));
      const titles = await marked("main article :is(h2, h3) a");
      expect(titles.length, language).toBeGreaterThan(0);
      for (const title of titles) expect(title).toMatchObject({ lang: language, direction: textDirection(language) });
      others += language === locale ? 0 : titles.length;

      await page.locator("main article :is(h2, h3) a").first().click();
      await page.waitForURL(/\/publications\//);
      const heading = (await marked("main h1"))[0];
      expect(heading).toMatchObject({ lang: language, direction: textDirection(language) });
      for (const text of await marked("main section .reading[lang]")) {
        expect([language, locale]).toContain(text.lang);
        expect(text.direction).toBe(textDirection(text.lang));
      }
    }
    expect(others).toBeGreaterThan(15);
  });
});

test("on no page do Arabic letters stand in a text that is marked as of another script, or the other way round", async () => {
  await logIn(page, hub, moderator);
  const unmarked: string[] = [];
  for (const locale of ["en", "ar"] as const) {
    for (const path of [...(await publicPages(hub)), ...deskPages]) {
      await page.goto(hub + localePath(locale, path));
      unmarked.push(...(await wrongScript()).map((text) => `${localePath(locale, path)}: ${text}`));
    }
  }
  expect(unmarked).toEqual([]);
});

/**
 * Texts of three words and more in a script that the language they are marked with does not use. Names (`bdi`), works
 * (`cite`), and what is typed or quoted as it came (`dir="auto"`) are of no language that the hub knows.
 */
function wrongScript(): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const wrong: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (!parent || parent.closest("script, style, title, bdi:not([lang]), cite, [dir=auto], code")) continue;
      const arabic = /^(?:ar|fa|ur|ps|ug|sd)\b/.test(parent.closest("[lang]")?.getAttribute("lang") ?? "");
      const foreign = arabic ? /(?:\p{Script=Latin}{3,}[\s,]+){2,}\p{Script=Latin}{3,}/u : /\p{Script=Arabic}{2,}/u;
      if (foreign.test(text)) wrong.push(text.slice(0, 80));
    }
    return wrong;
  });
}
