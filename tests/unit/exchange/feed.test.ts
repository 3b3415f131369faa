import { describe, expect, test } from "vitest";
import { type Feed, type FeedFormat, lastChange, writeFeed } from "@/lib/exchange/feed";
import { parseXml, textsOf } from "@/tests/setup/xml";
import { feedItem } from "./feed-item";

const feed: Feed = {
  title: 'Hub: "drought" & <rain>',
  hub: "The Hub",
  locale: "fr",
  items: [],
  self: "https://hub.example/fr/search.atom?q=drought&topic=remittances",
  page: "https://hub.example/fr/search?q=drought&topic=remittances",
  home: "https://hub.example/fr",
  topics: "https://hub.example/topics/",
};

/** As a strict reader takes it: the parser throws on what is not well-formed. */
function read(format: FeedFormat, changes: Partial<Feed>) {
  return parseXml(writeFeed({ ...feed, ...changes }, format));
}
const attribute = (root: ReturnType<typeof read>, name: string, key: string, at = 0) =>
  root.getElementsByTagName(name)[at]?.getAttribute(key);

const hostile = feedItem({
  title: 'Rain & "drought" <script>',
  abstract: "5 < 6 & ]]> more.\n\nSecond paragraph\u0000.",
  authors: ["O’Brien & Sons <x>", "ديوب"],
});

describe("an Atom feed", () => {
  test("says what it is, where it is, and which page shows the same", () => {
    const root = read("atom", { items: [hostile] });
    expect(root.documentElement?.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    expect(attribute(root, "feed", "xml:lang")).toBe("fr");
    expect(textsOf(root, "id")[0]).toBe(feed.self);
    expect([attribute(root, "link", "rel"), attribute(root, "link", "href")]).toEqual(["self", feed.self]);
    expect([attribute(root, "link", "rel", 1), attribute(root, "link", "href", 1)]).toEqual(["alternate", feed.page]);
    expect(textsOf(root, "title")).toEqual([feed.title, hostile.title]);
  });

  test("has of each entry what a reader of feeds shows, whatever signs are in it", () => {
    const root = read("atom", { items: [hostile] });
    expect(textsOf(root, "id")[1]).toBe(`urn:uuid:${hostile.id}`);
    expect(textsOf(root, "summary")).toEqual(["5 < 6 & ]]> more.\n\nSecond paragraph."]);
    expect(textsOf(root, "name")).toEqual(["The Hub", ...hostile.authors]);
    expect(textsOf(root, "published")).toEqual(["2026-05-01T10:00:00.000Z"]);
    expect(textsOf(root, "updated")).toEqual(["2026-06-02T10:00:00.000Z", "2026-06-02T10:00:00.000Z"]);
    expect([attribute(root, "category", "term"), attribute(root, "category", "label")]).toEqual([
      "remittances",
      "Transferts de fonds",
    ]);
    expect(attribute(root, "link", "href", 2)).toBe(hostile.url);
  });

  test("shows an entry in the reader's language where it can, and says which language it is otherwise", () => {
    const translations = [{ language: "fr", title: "La pluie", abstract: "Un résumé", keywords: [] }];
    const root = read("atom", { items: [feedItem({ translations }), feedItem({ language: "ar", title: "المطر" })] });
    expect(textsOf(root, "title").slice(1)).toEqual(["La pluie", "المطر"]);
    expect(textsOf(root, "summary")[0]).toBe("Un résumé");
    expect([1, 2].map((at) => attribute(root, "title", "xml:lang", at))).toEqual([null, "ar"]);
  });

  test("without entries is one nevertheless, the same all day", () => {
    expect(textsOf(read("atom", {}), "updated")[0]).toMatch(/T00:00:00\.000Z$/);
    expect(lastChange(feed)).toBeUndefined();
  });
});

describe("an RSS feed", () => {
  test("has the same entries under the same names, with descriptions in HTML", () => {
    const root = read("rss", { items: [hostile], self: "https://hub.example/search.rss" });
    expect(attribute(root, "rss", "version")).toBe("2.0");
    expect(textsOf(root, "title")).toEqual([feed.title, hostile.title]);
    expect(textsOf(root, "link")).toEqual([feed.page, hostile.url]);
    expect([textsOf(root, "guid")[0], attribute(root, "guid", "isPermaLink")]).toEqual([
      `urn:uuid:${hostile.id}`,
      "false",
    ]);
    expect(textsOf(root, "pubDate")).toEqual(["Fri, 01 May 2026 10:00:00 GMT"]);
    expect(textsOf(root, "description")[1]).toBe("<p>5 &#60; 6 &#38; ]]&#62; more.</p><p>Second paragraph.</p>");
    expect(textsOf(root, "dc:creator")).toEqual(hostile.authors);
    expect([textsOf(root, "language")[0], textsOf(root, "dc:language")[0]]).toEqual(["fr", "en"]);
    expect(attribute(root, "atom:link", "href")).toBe("https://hub.example/search.rss");
  });
});

test("a feed has changed when its latest entry did", () => {
  const later = feedItem({ changedAt: null, publishedAt: "2026-07-01T00:00:00.000Z" });
  expect(lastChange({ items: [feedItem(), later, feedItem()] })?.toISOString()).toBe("2026-07-01T00:00:00.000Z");
});
