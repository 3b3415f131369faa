import { element, writeXml } from "@/lib/base/xml";
import { absoluteAddress } from "@/lib/i18n/absolute-address";
import { locales } from "@/lib/i18n/locales";

/** Sitemaps protocol 0.9. */
const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** How sitemaps are sent: robots ask seldom, and may see what is published an hour late. */
export const sitemapFiles = { type: "application/xml; charset=utf-8", cache: "public, max-age=3600" };

/** A page, by its path without language, and when what it shows changed last, where that is known. */
export type SitemapPage = { path: string; changedAt?: Date };

/** The sitemap that names all others. @param parts their absolute addresses; 50,000 at most */
export function writeSitemapIndex(parts: string[]): string {
  return writeXml(
    element("sitemapindex", { xmlns }, ...parts.map((address) => element("sitemap", {}, element("loc", {}, address)))),
  );
}

/**
 * Pages in all their languages. That they are the same in other languages, each says itself (`hreflang`).
 * @param pages 10,000 at most: a file holds 50,000 addresses
 */
export function writeSitemap(pages: SitemapPage[]): string {
  const urls = pages.flatMap(({ path, changedAt }) =>
    locales.map((locale) =>
      element(
        "url",
        {},
        element("loc", {}, new URL(absoluteAddress(locale, path)).href),
        changedAt && element("lastmod", {}, changedAt.toISOString()),
      ),
    ),
  );
  return writeXml(element("urlset", { xmlns }, ...urls));
}
