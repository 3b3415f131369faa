import { readdirSync } from "node:fs";
import { describe, expect, inject, test } from "vitest";
import type { z } from "zod";
import { suggestionAnswer } from "@/lib/catalogue/suggestion";
import { wholeEntryItem } from "@/lib/exchange/entry-item-schema";
import { type Problem, problemSchema } from "@/lib/exchange/problem";
import { openLibrary } from "@/lib/exchange/records";
import { entriesAnswer, facetsAnswer } from "@/lib/exchange/search-answer-schema";
import { parameterNames } from "@/lib/search/parameters";
import { parseXml } from "@/tests/setup/xml";

const hub = inject("hubAddress");

const ask = (path: string, init?: RequestInit) => fetch(`${hub}${path}`, { redirect: "manual", ...init });

/** An answer that says what its schema says, no less and no more. */
async function read<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const answer = await ask(path);
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body).slice(0, 500)).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(schema.parse(body)).toEqual(body);
  return body;
}

async function problemOf(path: string, status: number, init?: RequestInit): Promise<Problem> {
  const answer = await ask(path, init);
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body).slice(0, 500)).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(problemSchema.parse(body)).toEqual(body);
  expect(body).toMatchObject({ status, instance: path });
  return body;
}

describe("entries", () => {
  test("are those of the search page, in its order and number", async () => {
    const { total, items, facets, page, pageSize } = await read(
      "/api/v1/entries?q=remittances&sort=newest&kind=publication",
      entriesAnswer,
    );
    const shown = await (await ask("/search?q=remittances&sort=newest&kind=publication")).text();

    expect({ page, pageSize }).toEqual({ page: 1, pageSize: 20 });
    expect(total).toBe(Number(/id="results"[^>]*>(\d+)/.exec(shown)?.[1]));
    const linked = [...shown.matchAll(/<article.*?href="(\/publications\/[^"]+)"/gs)].map(([, href]) => href);
    expect(items.map(({ url }) => new URL(url).pathname)).toEqual(linked);
    expect(facets.kind).toContainEqual({ value: "publication", label: "Publication", count: total });
  });

  test("come page by page until there are no more, each once", async () => {
    const seen: string[] = [];
    let next: string | undefined = "/api/v1/entries?country=BRA&pageSize=7&facets=none&locale=pt";
    let total = 0;
    while (next) {
      const answer = await ask(next);
      const body = entriesAnswer.parse(await answer.json());
      total = body.total;
      seen.push(...body.items.map(({ id }) => id));
      expect(body.facets).toEqual({});
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get("link") ?? "")?.[1];
    }

    expect(total).toBeGreaterThan(7);
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });

  test("say everything that readers see, in the language that was asked for", async () => {
    const { items } = await read("/api/v1/entries?from=HTI&to=BRA&locale=fr&pageSize=1", entriesAnswer);
    const [listed] = items;
    expect(listed?.corridors).toContainEqual({ from: "HTI", to: "BRA" });
    expect(listed?.countries).toContainEqual({ code: "HTI", label: "Haïti" });
    expect(new URL(listed?.url ?? "").pathname).toMatch(/^\/fr\//);

    const alone = await read(`/api/v1/entries/${listed?.id}?locale=fr`, wholeEntryItem);
    expect(alone).toMatchObject(listed ?? {});
    const bySlug = await read(`/api/v1/entries/${encodeURIComponent(listed?.slug ?? "")}?locale=fr`, wholeEntryItem);
    expect(bySlug).toEqual(alone);
    for (const kind of ["event", "news"]) {
      const [one] = (await read(`/api/v1/entries?kind=${kind}&pageSize=1`, entriesAnswer)).items;
      expect((await read(`/api/v1/entries/${one?.id}`, wholeEntryItem)).kind).toBe(kind);
    }
  });

  test("are unchanged until something changes", async () => {
    const first = await ask("/api/v1/entries?q=drought");
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toContain("public");

    expect((await ask("/api/v1/entries?q=drought", { headers: { "If-None-Match": etag } })).status).toBe(304);
    expect((await ask("/api/v1/entries?q=flood", { headers: { "If-None-Match": etag } })).status).toBe(200);
  });
});

test("facets are counted as the page counts them, named in the reader's language, and cut where asked", async () => {
  const { facets, total } = await read(
    "/api/v1/facets?q=migration&facets=topic&facets=corridor&locale=es",
    facetsAnswer,
  );
  const entries = await read("/api/v1/entries?q=migration&facets=topic&locale=es", entriesAnswer);
  expect(total).toBe(entries.total);
  expect(facets.topic).toEqual(entries.facets.topic);
  expect(facets.topic?.find(({ value }) => value === "remittances")?.label).toBe("Remesas");
  expect(facets.corridor?.find(({ value }) => value === "HTI-BRA")?.label).toBe("Haití – Brasil");

  const cut = await read("/api/v1/facets?facets=country&limit=2", facetsAnswer);
  expect(cut.facets.country).toHaveLength(2);
});

test("suggestions come in the reader's language and may be kept for a moment", async () => {
  const { suggestions } = await read("/api/v1/suggest?q=transferts&locale=fr", suggestionAnswer);
  expect(suggestions).toContainEqual({ type: "topic", label: "Transferts de fonds", href: "/fr/topics/remittances" });
  for (const { href } of suggestions) expect((await ask(href)).status, href).toBe(200);
  expect((await ask("/api/v1/suggest?q=transferts")).headers.get("cache-control")).toMatch(/public, max-age=\d/);
  expect((await read("/api/v1/suggest?q=", suggestionAnswer)).suggestions).toEqual([]);
});

describe("what cannot be answered is a problem", () => {
  test.each([
    ["topic=nonsense", "topic", "notInVocabulary"],
    ["country=XXX", "country", "notInVocabulary"],
    ["country=Senegal", "country", "unknownValue"],
    ["from=SEN&to=ZZZ", "to", "notInVocabulary"],
    ["region=atlantis", "region", "notInVocabulary"],
    ["language=xx", "language", "notInVocabulary"],
    ["person=somebody", "person", "notInVocabulary"],
    ["sdg=18", "sdg", "unknownValue"],
    ["year=two", "year", "unknownValue"],
    ["sort=best", "sort", "unknownValue"],
    ["page=0", "page", "unknownValue"],
    ["page=2&q=nothing-has-this-word", "page", "beyondTheEnd"],
    ["page=500&pageSize=100", "page", "beyondTheEnd"],
    ["pageSize=0", "pageSize", "unknownValue"],
    ["pageSize=101", "pageSize", "unknownValue"],
    ["pageSize=ten", "pageSize", "unknownValue"],
    ["facets=everything", "facets", "unknownValue"],
    ["locale=de", "locale", "unknownValue"],
    ["utm_source=mail", "utm_source", "unknownParameter"],
    ["q=a&q=b", "q", "tooMany"],
    [`q=${"x".repeat(600)}`, "q", "tooLong"],
  ])("%s", async (query, parameter, reason) => {
    const { errors } = await problemOf(`/api/v1/entries?${query}`, 400);
    expect(errors).toEqual([expect.objectContaining({ parameter, reason })]);
  });

  test("all parameters at once, on every address that takes them", async () => {
    for (const path of ["/api/v1/facets", "/search.bib", "/search.csv", "/search.atom", "/search.ics"]) {
      const { errors } = await problemOf(`${path}?topic=nonsense&page=x&foo=1`, 400);
      expect(errors?.map((one) => one.parameter).sort()).toEqual(["foo", "page", "topic"]);
    }
  });

  test("an address where nothing is, and an entry that there is not", async () => {
    for (const path of ["/api/v1/nothing", "/api/v1/entries/nothing", "/api/v1/entries/%00", "/api/v1"]) {
      await problemOf(path, 404);
    }
  });

  test("another method than reading, with the methods that there are", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const answer = await ask("/api/v1/entries", { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    }
    const preflight = await ask("/api/v1/entries", { method: "OPTIONS", headers: { Origin: "https://example.org" } });
    expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
    expect((await ask("/api/v1/entries", { method: "HEAD" })).status).toBe(200);
  });
});

describe("the description", () => {
  type Description = {
    paths: Record<string, { get: { parameters?: { $ref: string }[] } }>;
    components: { parameters: Record<string, { name: string }>; schemas: Record<string, object> };
  };
  const description = async (): Promise<Description> => (await ask("/api/v1/openapi.json")).json();

  test("has every address that there is, and no other", async () => {
    const routes = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("/route.ts") && !file.includes("[["))
      .map((file) => `/api/v1/${file.replace("/route.ts", "").replaceAll("[", "{").replaceAll("]", "}")}`);

    expect(Object.keys((await description()).paths).sort()).toEqual(routes.sort());
  });

  test("has every parameter that each address takes, and no other", async () => {
    const { paths, components } = await description();
    for (const [path, { get }] of Object.entries(paths)) {
      const names = (get.parameters ?? []).map(({ $ref }) => components.parameters[$ref.split("/").at(-1) ?? ""]?.name);
      expect(names, path).not.toContain(undefined);
      if (path.endsWith(".json")) continue;
      for (const name of [...parameterNames, "locale", "pageSize", "facets", "limit"]) {
        const answer = await ask(`${path.replace("{id}", "none")}?${name}=%21`);
        const { errors = [] } = answer.status === 400 ? ((await answer.json()) as Problem) : {};
        const isUnknown = errors.some(({ parameter, reason }) => parameter === name && reason === "unknownParameter");
        expect({ path, name, taken: !isUnknown }).toEqual({ path, name, taken: names.includes(name) });
      }
    }
  });

  test("leads nowhere but to its own parts", async () => {
    const text = JSON.stringify(await description());
    const whole = JSON.parse(text);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? "");
    expect(references.length).toBeGreaterThan(20);
    for (const path of references) {
      expect(
        path.split("/").reduce((part, name) => part?.[name], whole),
        path,
      ).toBeTypeOf("object");
    }
  });
});

describe("a search as a file", () => {
  test.each([
    ["bib", "bibtex", "application/x-bibtex"],
    ["ris", "ris", "application/x-research-info-systems"],
    ["json", "csl-json", "application/vnd.citationstyles.csl+json"],
  ] as const)(".%s holds the publications of the search, for a reference manager", async (ending, format, type) => {
    const query = "q=remittances&sort=title";
    const answer = await ask(`/search.${ending}?${query}`);
    const { total } = await read(`/api/v1/entries?${query}&kind=publication`, entriesAnswer);
    expect(answer.headers.get("content-type")).toContain(type);
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="hub-search-remittances.${ending}"`);
    expect([answer.headers.get("hub-total"), answer.headers.get("hub-exported")]).toEqual([
      String(total),
      String(total),
    ]);

    const records = [...openLibrary(format, await answer.text()).records()];
    expect(records).toHaveLength(total);
    expect(records.filter(({ ok }) => !ok)).toEqual([]);
  });

  test(".csv holds every kind, with names in the language of its address", async () => {
    const answer = await ask("/fr/search.csv?country=HTI");
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString()).toContain("Haïti");
    expect(answer.headers.get("content-type")).toContain("text/csv");
    expect((await (await ask("/search.csv?country=HTI&locale=ar")).text()).includes("هايتي")).toBe(true);
  });

  test("there is no other format", async () => {
    for (const path of ["/search.pdf", "/fr/search.xml", "/de/search.bib"]) {
      expect((await ask(path)).status, path).toBe(404);
    }
  });
});

describe("a search to follow", () => {
  /** Asked for again as programs do, it is unchanged. */
  async function unchanged(path: string, answer: Response): Promise<void> {
    const [etag, since] = [answer.headers.get("etag") ?? "", answer.headers.get("last-modified") ?? ""];
    expect((await ask(path, { headers: { "If-None-Match": etag } })).status).toBe(304);
    if (since) expect((await ask(path, { headers: { "If-Modified-Since": since } })).status).toBe(304);
    const other = { "If-None-Match": '"other"', "If-Modified-Since": since };
    expect((await ask(path, { headers: other })).status).toBe(200);
  }

  test.each([
    ["atom", "application/atom+xml", "entry", "id"],
    ["rss", "application/rss+xml", "item", "guid"],
  ])(".%s has what came last, in the language of its address", async (ending, type, element, name) => {
    const path = `/fr/search.${ending}?topic=remittances`;
    const answer = await ask(path);
    expect(answer.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    await unchanged(path, answer.clone());
    const root = parseXml(await answer.text());
    const { total } = await read("/api/v1/entries?topic=remittances&pageSize=1", entriesAnswer);
    const entries = [...root.getElementsByTagName(element)];
    expect(entries).toHaveLength(Math.min(total, 50));
    const ids = entries.map((entry) => entry.getElementsByTagName(name)[0]?.textContent);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^urn:uuid:[0-9a-f-]{36}$/.test(id ?? ""))).toEqual([]);
    const title = root.getElementsByTagName("title")[0]?.textContent;
    expect(title).toBe("Pôle Migrations Sud-Sud\u00a0: Transferts de fonds");
    const link = entries[0]?.getElementsByTagName("link")[0];
    const { pathname } = new URL(link?.getAttribute("href") || link?.textContent || "");
    expect(pathname).toMatch(/^\/fr\/(publications|events|news)\//);
    expect((await ask(pathname)).status).toBe(200);
  });

  test.each(["/search?q=drought&page=1", "/fr/topics/remittances", "/countries/SEN", "/ar/corridors/SYR-TUR"])(
    "programs find the feed of %s by its head",
    async (path) => {
      const page = await (await ask(path)).text();
      const head = page.slice(0, page.indexOf("</head>"));
      const [link = ""] = /<link rel="alternate" type="application\/atom\+xml"[^>]*>/.exec(head) ?? [];
      const href = (/href="([^"]+)"/.exec(link)?.[1] ?? "").replaceAll("&amp;", "&");
      const { pathname, search } = new URL(href);
      expect(search).not.toBe("");
      expect((await ask(pathname + search)).headers.get("content-type")).toContain("application/atom+xml");
    },
  );

  test("events are calendars: all, those of a search, and each alone", async () => {
    const [one] = (await read("/api/v1/entries?kind=event&pageSize=1", entriesAnswer)).items;
    for (const path of ["/events.ics", "/ar/search.ics?kind=event", `/fr/events/${one?.slug}.ics`]) {
      const answer = await ask(path);
      expect(answer.headers.get("content-type"), path).toBe("text/calendar; charset=utf-8");
      await unchanged(path, answer.clone());
      const text = await answer.text();
      expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
      if (path !== "/events.ics") expect(text).toContain("BEGIN:VEVENT\r\n");
      if (path.includes(one?.slug ?? "")) expect(text).toContain(`\r\nUID:${one?.id}\r\n`);
    }
    expect(await (await ask("/search.ics?kind=news")).text()).not.toContain("VEVENT");
    for (const path of ["/events/nothing.ics", "/fr/events/nothing.ics", "/events/nothing.pdf"]) {
      await problemOf(path, 404);
    }
  });
});
