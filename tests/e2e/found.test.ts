import { describe, expect, inject, test } from "vitest";
import { localePath, locales } from "@/lib/i18n/locales";
import { parseXml, textsOf } from "@/tests/setup/xml";

const hub = inject("hubAddress");

async function read(address: string, type: RegExp): Promise<string> {
  const answer = await fetch(address, { redirect: "manual" });
  expect(answer.status, address).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(type);
  return answer.text();
}

const elements = async (address: string, name: string, type = /^application\/xml/) =>
  textsOf(parseXml(await read(address, type)), name);

const entryPages = async () => elements(`${hub}/sitemap/entries-1.xml`, "loc");
const find = (pages: string[], path: string) => pages.find((page) => page.startsWith(hub + path)) ?? "";

/** The elements of a page's head, each with its attributes. */
async function headOf(address: string) {
  const html = await (await fetch(address)).text();
  const [head = ""] = /<head>.*?<\/head>/s.exec(html) ?? [];
  const found = [...head.matchAll(/<(meta|link)\s([^>]*)>/g)].map(([, tag, attributes = ""]) => ({
    tag,
    ...Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  })) as Record<string, string>[];
  return {
    html,
    link: (rel: string) => found.filter((one) => one.rel === rel),
    meta: (name: string) =>
      found.filter((one) => one.name === name || one.property === name).map(({ content }) => content),
  };
}

describe("robots", () => {
  test("learn where the sitemap is, and to stay out of rooms that need a login", async () => {
    const lines = (await read(`${hub}/robots.txt`, /^text\/plain/)).split("\n");
    expect(lines).toEqual(expect.arrayContaining(["Allow: /", `Sitemap: ${hub}/sitemap.xml`]));
    for (const locale of locales) expect(lines).toContain(`Disallow: ${localePath(locale, "/moderation")}`);
  });

  test("reach every public page through the sitemap, in five languages", async () => {
    const parts = await elements(`${hub}/sitemap.xml`, "loc");
    expect(parts.slice(0, 2)).toEqual([`${hub}/sitemap/pages.xml`, `${hub}/sitemap/entries-1.xml`]);
    const pages = (await Promise.all(parts.map((part) => elements(part, "loc")))).flat();
    expect(new Set(pages).size).toBe(pages.length);

    const { total } = await (await fetch(`${hub}/api/v1/entries`)).json();
    const entries = pages.filter((page) => /\/(publications|events|news)\/./.test(page));
    expect(entries).toHaveLength(total * locales.length);

    // One of every thirty, from all parts and languages: all would take minutes.
    const some = pages.filter((_, at) => at % 31 === 0);
    expect(some.length).toBeGreaterThan(20);
    for (const page of some) expect((await fetch(page, { redirect: "manual" })).status, page).toBe(200);
  });

  test("are told of a part that there is not", async () => {
    for (const part of ["entries-9999.xml", "entries-0.xml", "people.xml"]) {
      const answer = await fetch(`${hub}/sitemap/${part}`);
      expect([part, answer.status]).toEqual([part, 404]);
      expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    }
  });
});

describe("a page's head", () => {
  test("names the page's own address and that in every language, without the query", async () => {
    const head = await headOf(`${hub}/fr/topics/environmental-migration?utm_source=mail`);
    expect(head.link("canonical")).toMatchObject([{ href: `${hub}/fr/topics/environmental-migration` }]);
    const others = head.link("alternate").filter(({ hrefLang }) => hrefLang);
    expect(others.map(({ hrefLang, href }) => [hrefLang, href])).toEqual(
      locales.map((locale) => [locale, hub + localePath(locale, "/topics/environmental-migration")]),
    );
    expect(head.link("alternate").map(({ type }) => type)).toContain("application/atom+xml");
  });

  test("names none where nothing is", async () => {
    const head = await headOf(`${hub}/fr/publications/no-such-publication`);
    expect(head.link("canonical")).toEqual([]);
    expect(head.link("alternate")).toEqual([]);
    expect(head.meta("robots")[0]).toContain("noindex");
  });

  test("of a search is not kept by search engines", async () => {
    const head = await headOf(`${hub}/search?q=remittances`);
    expect(head.meta("robots")[0]).toContain("noindex");
    expect(head.link("canonical")).toEqual([]);
  });

  test("of a publication tells reference managers and search engines what it is", async () => {
    const { items } = await (await fetch(`${hub}/api/v1/entries?kind=publication&q=revolted`)).json();
    const [{ title, doi, url }] = items;
    const head = await headOf(url);
    expect(head.meta("citation_title")).toEqual([title]);
    expect(head.meta("citation_author").length).toBeGreaterThan(0);
    expect(head.meta("citation_abstract_html_url")).toEqual([url]);
    expect(head.meta("og:type")).toEqual(["article"]);
    expect(head.meta("og:title")).toEqual([title]);
    expect(head.meta("citation_doi")).toEqual([doi]);

    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head.html) ?? [];
    expect(JSON.parse(json)).toMatchObject({ "@context": "https://schema.org", name: title, url });
  });

  test("of an event and of news has no marks of a publication", async () => {
    const pages = await entryPages();
    for (const [path, type] of [
      ["/events/", "Event"],
      ["/news/", "NewsArticle"],
    ] as const) {
      const head = await headOf(find(pages, path));
      expect(head.meta("citation_title")).toEqual([]);
      const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head.html) ?? [];
      expect(JSON.parse(json)["@type"]).toBe(type);
    }
  });
});

describe("a browser's own search field", () => {
  test.each(locales)("finds the hub in %s", async (locale) => {
    const [link] = (await headOf(hub + localePath(locale, "/"))).link("search");
    const address = new URL(link?.href ?? "", hub).href;
    const type = /^application\/opensearchdescription\+xml/;
    expect(link).toMatchObject({ type: "application/opensearchdescription+xml" });
    const [shortName = ""] = await elements(address, "ShortName", type);
    expect(shortName.length).toBeGreaterThan(0);
    expect(shortName.length).toBeLessThanOrEqual(16);
    expect(await elements(address, "Language", type)).toEqual([locale]);

    const templates = [...(await read(address, type)).matchAll(/template="([^"]*)"/g)].map(([, url = ""]) => url);
    expect(templates).toHaveLength(4);
    for (const template of templates) {
      const filled = template.replace("{searchTerms}", encodeURIComponent("remesas & más"));
      expect((await fetch(filled, { redirect: "manual" })).status, filled).toBe(200);
    }
  });

  test("is offered what somebody may mean, in the language of the address", async () => {
    const type = /^application\/x-suggestions\+json/;
    const [typed, offered] = JSON.parse(await read(`${hub}/fr/opensearch.json?q=s%C3%A9n%C3%A9`, type));
    expect(typed).toBe("séné");
    expect(offered[0]).toBe("Sénégal");
    expect(JSON.parse(await read(`${hub}/opensearch.json`, type))).toEqual(["", []]);
  });
});
