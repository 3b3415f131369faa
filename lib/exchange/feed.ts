import { clock, DAY } from "@/lib/base/clock";
import { element, writeXml, type XmlElement } from "@/lib/base/xml";
import type { Locale } from "@/lib/i18n/locales";
import type { EntryItem } from "./entry-item-schema";
import { shownText } from "./shown-text";

export type Feed = {
  title: string;
  /** The hub's name. */
  hub: string;
  locale: Locale;
  items: EntryItem[];
  /** Absolute addresses: of the feed, which is also its name for good, of the page that shows the same, of the hub. */
  self: string;
  page: string;
  home: string;
  /** What the codes of topics are codes of. */
  topics: string;
};

export const feedTypes = {
  atom: "application/atom+xml; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
} as const;
export type FeedFormat = keyof typeof feedTypes;

export function writeFeed(feed: Feed, format: FeedFormat): string {
  return writeXml(format === "atom" ? atom(feed) : rss(feed));
}

/** When anything in a feed changed last; undefined of an empty one. */
export function lastChange({ items }: Pick<Feed, "items">): Date | undefined {
  const changes = items.map((item) => changeOf(item)).sort();
  return changes.length > 0 ? new Date(changes.at(-1) ?? 0) : undefined;
}

/** RFC 4287. */
function atom(feed: Feed): XmlElement {
  const { title, hub, locale, self, page, home, items } = feed;
  return element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": locale },
    element("id", {}, self),
    element("title", {}, title),
    element("updated", {}, updatedOf(feed).toISOString()),
    element("link", { rel: "self", type: "application/atom+xml", href: self }),
    element("link", { rel: "alternate", type: "text/html", hreflang: locale, href: page }),
    // Of every entry that names nobody (§4.2.1).
    element("author", {}, element("name", {}, hub), element("uri", {}, home)),
    ...items.map((item) => atomEntry(item, feed)),
  );
}

function atomEntry(item: EntryItem, { locale, topics }: Feed): XmlElement {
  const { title, abstract, inLanguage } = textIn(item, locale);
  return element(
    "entry",
    {},
    element("id", {}, idOf(item)),
    element("title", inLanguage, title),
    element("link", { rel: "alternate", type: "text/html", hreflang: locale, href: item.url }),
    element("published", {}, item.publishedAt ?? undefined),
    element("updated", {}, changeOf(item)),
    ...item.authors.map((name) => element("author", {}, element("name", {}, name))),
    ...item.topics.map(({ code, label }) => element("category", { term: code, scheme: topics, label })),
    ...(abstract ? [element("summary", inLanguage, abstract)] : []),
  );
}

/** What an entry says, and the mark of its language where that is not the feed's. */
function textIn(item: EntryItem, locale: Locale) {
  const text = shownText(item, locale);
  return { ...text, inLanguage: { "xml:lang": text.language === locale ? undefined : text.language } };
}

/** RSS 2.0, with authors and languages by Dublin Core: RSS itself has but mail addresses for the one, and one for all of the other. */
function rss(feed: Feed): XmlElement {
  const { title, locale, self, page, items } = feed;
  const namespaces = { "xmlns:atom": "http://www.w3.org/2005/Atom", "xmlns:dc": "http://purl.org/dc/elements/1.1/" };
  return element(
    "rss",
    { version: "2.0", ...namespaces },
    element(
      "channel",
      {},
      element("title", {}, title),
      element("link", {}, page),
      element("description", {}, title),
      element("language", {}, locale),
      element("lastBuildDate", {}, updatedOf(feed).toUTCString()),
      element("atom:link", { rel: "self", type: "application/rss+xml", href: self }),
      ...items.map((item) => rssItem(item, feed)),
    ),
  );
}

function rssItem(item: EntryItem, { locale, topics }: Feed): XmlElement {
  const { language, title, abstract, inLanguage } = textIn(item, locale);
  return element(
    "item",
    {},
    element("title", inLanguage, title),
    element("link", {}, item.url),
    element("guid", { isPermaLink: "false" }, idOf(item)),
    element("pubDate", {}, new Date(item.publishedAt ?? changeOf(item)).toUTCString()),
    ...item.authors.map((name) => element("dc:creator", {}, name)),
    element("dc:language", {}, language),
    ...item.topics.map(({ label }) => element("category", { domain: topics }, label)),
    ...(abstract ? [element("description", inLanguage, asHtml(abstract))] : []),
  );
}

/** A description of RSS is HTML; ours is a text, each line of it a paragraph. */
function asHtml(text: string): string {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return escaped
    .split(/\s*\n\s*/)
    .filter(Boolean)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("");
}

/** The same wherever the hub stands and whatever becomes of the entry's address. */
function idOf({ id }: EntryItem): string {
  return `urn:uuid:${id}`;
}

function changeOf({ changedAt, publishedAt }: EntryItem): string {
  return changedAt ?? publishedAt ?? new Date(0).toISOString();
}

/** Of an empty feed the day: it has to say something (RFC 4287, §4.1.1), and must not differ with each question. */
function updatedOf(feed: Feed): Date {
  return lastChange(feed) ?? new Date(Math.floor(clock.now().getTime() / DAY) * DAY);
}
