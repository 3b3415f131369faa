import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createPublished } from "@/lib/catalogue/intake";
import { contentSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { eventsAround, findEvent, searchEvents } from "@/lib/exchange/calendar-data";
import { eventCalendar } from "@/lib/exchange/event-calendar";
import { writeFeed } from "@/lib/exchange/feed";
import { FEED_ENTRIES, readFeed } from "@/lib/exchange/feed-data";
import type { Locale } from "@/lib/i18n/locales";
import { closeSearchEngine } from "@/lib/search/engine";
import { parseSearch } from "@/lib/search/query";
import { vocabularyChanged } from "@/lib/vocabulary/data";
import { parseXml } from "@/tests/setup/xml";
import { emptyCatalogue, publish, withdraw } from "../catalogue/publishing";

beforeEach(emptyCatalogue);
afterAll(closeSearchEngine);

const publication = {
  kind: "publication",
  title: "Remittances in Senegal",
  abstract: "What is sent.",
  translations: { fr: { title: "Les transferts au Sénégal", abstract: "", body: "", keywords: [] } },
  topics: ["remittances"],
  countries: ["SEN"],
  contributors: [{ name: "Awa Diop" }],
  resourceType: "article",
  issued: "2019",
};
const event = {
  kind: "event",
  title: "Forum on remittances",
  topics: ["remittances"],
  startsAt: "2031-03-07T09:00",
  endsAt: "2031-03-09T17:00",
  timeZone: "America/Santiago",
  city: "Santiago",
  country: "CHL",
  deadlines: [{ kind: "callForPapers", on: "2030-12-01", label: "" }],
};

/** Puts the day on which readers first saw an entry. */
const seenSince = (id: string, day: string) =>
  database().entry.update({ where: { id }, data: { publishedAt: new Date(day) } });

async function feed(parameters: Record<string, string> = {}, locale: Locale = "en") {
  const { query } = parseSearch(parameters);
  const words = { title: "A search", hub: "The hub" };
  const read = await readFeed(query, parameters.sort !== undefined, locale, words, "/search.atom");
  return { ...read, titles: read.items.map(({ title }) => title) };
}

describe("a feed", () => {
  test("begins with what came last to the hub, unless another order is asked for", async () => {
    const old = await publish({ ...publication, title: "Old remittances, new here", issued: "1990" });
    const recent = await publish({ ...publication, title: "New remittances", issued: "2024" });
    await seenSince(recent.id, "2026-01-01");
    await seenSince(old.id, "2026-02-01");

    const both = ["Old remittances, new here", "New remittances"];
    expect((await feed()).titles).toEqual(both);
    expect((await feed({ q: "remittances" })).titles).toEqual(both);
    expect((await feed({ country: "SEN", page: "3" })).titles).toEqual(both);
    expect((await feed({ sort: "newest" })).titles).toEqual(both.toReversed());
    expect((await feed({ q: "remittances", sort: "title" })).titles).toEqual(both.toReversed());
  });

  test("has no more entries than readers of feeds take, none that readers cannot see, and is XML with names in its language", async () => {
    for (let number = 0; number < FEED_ENTRIES; number++) {
      const content = contentSchema.parse({ ...publication, title: `Paper ${number}`, translations: {} });
      const arrival = { content, provenance: "SEED" as const, source: "test", submitterId: null };
      await database().$transaction((tx) => createPublished(tx, arrival));
    }
    const last = await publish(publication);
    expect((await feed()).items).toHaveLength(FEED_ENTRIES);
    const french = await feed({ topic: "remittances" }, "fr");
    const root = parseXml(writeFeed(french, "atom"));
    const first = root.getElementsByTagName("entry")[0];
    expect(first?.getElementsByTagName("title")[0]?.textContent).toBe("Les transferts au Sénégal");
    expect(first?.getElementsByTagName("category")[0]?.getAttribute("label")).toBe("Transferts de fonds");
    expect(first?.getElementsByTagName("id")[0]?.textContent).toBe(`urn:uuid:${last.id}`);
    expect(new URL(french.self).pathname + new URL(french.self).search).toBe("/fr/search.atom?topic=remittances");

    await withdraw(last.id);
    expect((await feed()).titles).not.toContain(publication.title);
  });

  test("follows a topic to where it was merged", async () => {
    await publish(publication);
    const [from, to] = ["gender", "remittances"];
    await database().term.update({
      where: { id: `topic:${from}` },
      data: { retiredAt: new Date(), replacedById: `topic:${to}` },
    });
    vocabularyChanged();
    expect((await feed({ topic: from })).titles).toEqual([publication.title]);
  });
});

describe("a calendar", () => {
  const written = async (events: Parameters<typeof eventCalendar>[0], locale: Locale = "en") =>
    eventCalendar(events, {
      ...{ locale, self: "https://hub.example/events.ics", page: "https://hub.example/events" },
      words: { name: "Events", deadline: (_, title) => `Call: ${title}` },
    }).replaceAll("\r\n ", "");

  test("has the events of a search, each with its deadlines, and no other kind", async () => {
    const { id } = await publish(event);
    await publish(publication);
    const text = await written(await searchEvents(parseSearch({ topic: "remittances" }).query, "en"));
    expect(text.match(/^UID:.*/gm)?.map((line) => line.trim())).toEqual([`UID:${id}`, `UID:${id}-callForPapers`]);
    expect(text).toContain("DTSTART;TZID=America/Santiago:20310307T090000\r\n");
    expect(text).toContain("TZID:America/Santiago\r\n");
    expect(text).toContain("LOCATION:Santiago\\, Chile\r\n");
    expect(await searchEvents(parseSearch({ kind: "publication" }).query, "en")).toEqual([]);
    expect(await searchEvents(parseSearch({ topic: "gender" }).query, "en")).toEqual([]);
  });

  test("of all has those to come and those of the last two years", async () => {
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const allDay = (title: string, ahead: number) => {
      const [startsAt, endsAt] = [day(ahead), day(ahead + 1)];
      return publish({ ...event, title, allDay: true, startsAt, endsAt, deadlines: [] });
    };
    await allDay("Ahead", 30);
    await allDay("Lately", -30);
    await allDay("Long ago", -800);
    expect((await eventsAround("en")).map(({ item }) => item.title)).toEqual(["Ahead", "Lately"]);
  });

  test("of one event says what became of it, and counts its revisions", async () => {
    const { id, slug } = await publish(event);
    const found = await findEvent(slug, "es");
    if (found.state !== "public") throw new Error(found.state);
    expect(await written([found.event], "es")).toMatch(/CATEGORIES:Remesas\r\n[\s\S]*SEQUENCE:0\r\n/);

    await database().revision.updateMany({ where: { entryId: id }, data: { number: 4 } });
    const later = await findEvent(slug, "es");
    if (later.state !== "public") throw new Error(later.state);
    expect(await written([later.event], "es")).toContain("SEQUENCE:3\r\n");

    await withdraw(id);
    expect((await findEvent(slug, "es")).state).toBe("gone");
    expect((await findEvent("nothing", "es")).state).toBe("missing");
  });
});
