import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { clock, DAY } from "@/lib/base/clock";
import { readCards, readCardsOf } from "@/lib/catalogue/card-data";
import { entryViewFromContent } from "@/lib/catalogue/content-view";
import { findEntry, latestCards, relatedCards } from "@/lib/catalogue/data";
import { pastEvents, upcomingDeadlines, upcomingEvents } from "@/lib/catalogue/event-data";
import { countCorridors, countKinds, countTerms } from "@/lib/catalogue/figure-data";
import { createPublished, createSubmitted } from "@/lib/catalogue/intake";
import { publishedContent } from "@/lib/catalogue/published-content";
import { type Content, contentSchema, type Kind } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { vocabulary, vocabularyChanged } from "@/lib/vocabulary/data";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { emptyDatabase } from "@/tests/setup/database";

const now = clock.now;

beforeEach(async () => {
  await emptyDatabase();
  await seedVocabulary(database());
  vocabularyChanged();
});
afterEach(() => {
  clock.now = now;
});

const publication = {
  kind: "publication",
  language: "fr",
  title: "Les transferts de fonds au Sénégal",
  abstract: "Ce que les migrants envoient.\n\nEt ce qui en est fait.",
  keywords: ["transferts", "Dakar"],
  translations: { en: { title: "Remittances in Senegal", abstract: "What migrants send.", body: "", keywords: [] } },
  topics: ["remittances", "labour-mobility"],
  countries: ["SEN", "MAR"],
  corridors: [{ from: "SEN", to: "MAR" }],
  regions: ["western-africa"],
  gcm: ["20"],
  sdg: ["10"],
  contributors: [
    { role: "author", name: "Awa Diop", family: "Diop", given: "Awa", orcid: "0000-0002-1825-0097" },
    { role: "editor", name: "IFAN", isInstitution: true, affiliation: "Université Cheikh Anta Diop" },
  ],
  links: [{ url: "https://example.org/travail", label: "Texte" }],
  licence: "",
  resourceType: "article",
  issued: "2019-03",
  doi: "10.5555/senegal.1",
  container: "Revue des migrations",
  volume: "12",
  pages: "45-67",
  peerReviewed: "yes",
  openAccess: "no",
  csl: { "collection-number": "4" },
};
const event = {
  kind: "event",
  title: "Migration in the Sahel",
  topics: ["remittances"],
  countries: ["NER"],
  startsAt: "2027-05-05T09:00",
  endsAt: "2027-05-06T17:30",
  timeZone: "Africa/Niamey",
  city: "Niamey",
  country: "NER",
  onlineUrl: "https://example.org/live",
  deadlines: [{ kind: "callForPapers", on: "2027-02-01", label: "" }],
};
const news = {
  kind: "news",
  title: "A new route opens",
  topics: ["remittances"],
  countries: ["SEN"],
  body: "From **Dakar**.",
  date: "2026-01-02",
  source: "APS",
  sourceUrl: "https://example.org/aps",
};

async function publish(content: object, publishedAt?: Date) {
  return take(createPublished, content, { publishedAt });
}
async function queue(content: object) {
  return take(createSubmitted, content, {});
}
async function take(into: typeof createPublished | typeof createSubmitted, content: object, more: object) {
  const arrival = { content: contentSchema.parse(content), provenance: "SEED" as const, source: "test", ...more };
  const answer = await database().$transaction((tx) => into(tx, { ...arrival, submitterId: null }));
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return database().entry.findUniqueOrThrow({ where: { id: answer.value.entryId } });
}

async function found(kind: Kind, slug: string): Promise<Content> {
  const entry = await findEntry(kind, slug);
  if (entry.state !== "public") throw new Error(entry.state);
  return publishedContent(entry.row);
}

describe("a published entry", () => {
  test.each<[Kind, object]>([
    ["publication", publication],
    ["event", event],
    ["news", news],
  ])("is read back from its tables as it was written: %s", async (kind, content) => {
    const { slug } = await publish(content);

    expect(await found(kind, slug)).toEqual(contentSchema.parse(content));
  });

  test("is shown in the reader's language, with its title in its own", async () => {
    const { slug } = await publish(publication);
    const content = await found("publication", slug);
    const terms = await vocabulary();
    const [english, spanish] = [entryViewFromContent(content, terms, "en"), entryViewFromContent(content, terms, "es")];

    expect(english.original).toMatchObject({ title: publication.title, language: { code: "fr", label: "French" } });
    expect(english.translation?.title).toBe("Remittances in Senegal");
    expect(english.corridors).toEqual([
      { from: { code: "SEN", label: "Senegal" }, to: { code: "MAR", label: "Morocco" } },
    ]);
    expect(spanish.translation).toBeNull();
    expect(spanish.countries.map(({ label }) => label)).toEqual(["Senegal", "Marruecos"]);
  });

  test("stands in lists with its first authors and the number of all", async () => {
    const names = ["One", "Two", "Three", "Four", "Five"];
    const { id } = await publish({ ...publication, contributors: names.map((name) => ({ name })) });
    const [card] = await readCardsOf([id], await vocabulary(), "en");

    expect(card).toMatchObject({
      path: "/publications/les-transferts-de-fonds-au-senegal",
      title: publication.title,
      language: "fr",
      translatedTitle: "Remittances in Senegal",
      contributors: ["One", "Two", "Three"],
      contributorCount: 5,
      date: "2019-03",
      container: "Revue des migrations",
    });
  });
});

describe("what is not public", () => {
  const everywhere = async () => {
    const terms = await vocabulary();
    return [
      await readCards({}, terms, "en"),
      await latestCards("publication", ["topic:remittances"], 10, terms, "en"),
      await upcomingEvents(10, terms, "en"),
      (await pastEvents(1, 10, terms, "en")).cards,
      await upcomingDeadlines(10, terms, "en"),
      await countTerms("COUNTRY"),
      await countCorridors(),
      Object.values(await countKinds()).filter((count) => count > 0),
    ].flat();
  };

  test("is nowhere while it waits for its review", async () => {
    const waiting = await queue(publication);
    await queue(event);

    expect(await everywhere()).toEqual([]);
    expect(await findEntry("publication", waiting.slug)).toEqual({ state: "missing" });
  });

  test("leaves a note at its address once it was withdrawn, and nothing else", async () => {
    const entry = await publish(event);
    expect(await everywhere()).not.toEqual([]);

    const withdrawnAt = new Date("2026-06-01T12:00:00Z");
    await database().$transaction(async (tx) => {
      await tx.entry.update({ where: { id: entry.id }, data: { status: "WITHDRAWN", withdrawnAt } });
      await tx.indexTask.create({ data: { entryId: entry.id } });
    });

    expect(await everywhere()).toEqual([]);
    expect(await findEntry("event", entry.slug)).toEqual({
      state: "gone",
      tombstone: { since: withdrawnAt, by: null, reason: null, note: null },
    });
  });
});

describe("counts", () => {
  test("are those of this moment, and count a part for the whole once", async () => {
    await publish({ ...publication, topics: ["remittances", "development-and-poverty"] });
    const before = await countTerms("TOPIC");
    await publish({ ...publication, title: "Another", doi: "", topics: ["remittances"] });
    const after = new Map((await countTerms("TOPIC")).map(({ termId, count }) => [termId, count]));

    expect(before.find(({ termId }) => termId === "topic:remittances")?.count).toBe(1);
    expect(after.get("topic:remittances")).toBe(2);
    // Remittances are part of development and poverty.
    expect(after.get("topic:development-and-poverty")).toBe(2);
  });

  test("can be of one country", async () => {
    await publish(publication);
    await publish(event);

    expect(await countKinds(["country:NER"])).toEqual({ publication: 0, event: 1, news: 0 });
    expect(await countCorridors(["country:MAR"])).toEqual([
      { originId: "country:SEN", destinationId: "country:MAR", count: 1 },
    ]);
  });
});

describe("time", () => {
  test("parts events ahead from those that are over, and forgets deadlines that passed", async () => {
    const terms = await vocabulary();
    const { slug } = await publish(event);
    const ahead = async () => (await upcomingEvents(10, terms, "en")).map(({ path }) => path);
    const over = async () => (await pastEvents(1, 10, terms, "en")).cards.map(({ path }) => path);
    const due = async () => (await upcomingDeadlines(10, terms, "en")).map(({ on }) => on);

    clock.now = () => new Date("2027-02-01T20:00:00Z");
    expect([await ahead(), await over(), await due()]).toEqual([[`/events/${slug}`], [], ["2027-02-01"]]);

    clock.now = () => new Date("2027-05-06T16:29:00Z");
    expect([await ahead(), await over(), await due()]).toEqual([[`/events/${slug}`], [], []]);

    // Niamey is an hour ahead of UTC: the event ends at 16:30 there.
    clock.now = () => new Date("2027-05-06T16:31:00Z");
    expect([await ahead(), await over(), await due()]).toEqual([[], [`/events/${slug}`], []]);
  });
});

test("related entries share the corridor first, then countries and topic, then the topic", async () => {
  const at = (days: number) => new Date(now().getTime() - days * DAY);
  const base = { ...publication, doi: "", corridors: [] };
  const { id, slug } = await publish(publication, at(9));
  await publish({ ...base, title: "Of the topic", countries: ["BRA"] }, at(1));
  await publish({ ...base, title: "Of a country", countries: ["SEN"] }, at(2));
  await publish({ ...base, title: "Of the corridor", topics: ["gender"], corridors: publication.corridors }, at(3));
  await publish({ ...base, title: "Of nothing", topics: ["gender"], countries: ["BRA"] }, at(0));
  const related = await relatedCards(id, await found("publication", slug), await vocabulary(), "en");

  expect(related.map(({ title }) => title)).toEqual(["Of the corridor", "Of a country", "Of the topic"]);
});
