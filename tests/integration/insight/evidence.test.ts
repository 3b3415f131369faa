import { beforeEach, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { keyReadings, readShares, readSouthShare } from "@/lib/insight/evidence-data";
import { countByYear } from "@/lib/insight/statistics-data";
import { contributorsTo, countKindsOf, countTermsOf, publicationsByYear } from "@/lib/insight/subject-data";
import { emptyCatalogue, publish, withdraw } from "../catalogue/publishing";

beforeEach(emptyCatalogue);

const corridor = { corridor: { from: "SEN", to: "CIV" } };
const topic = { terms: ["topic:remittances"] };

const work = (title: string, more: object = {}) =>
  publish({
    kind: "publication",
    language: "en",
    title,
    topics: ["remittances"],
    countries: ["SEN", "CIV"],
    corridors: [{ from: "SEN", to: "CIV" }],
    contributors: [{ name: "Awa Diop" }],
    resourceType: "article",
    issued: "2020",
    ...more,
  });

describe("what is known of a subject", () => {
  test("is counted of published entries alone, and anew when one is withdrawn", async () => {
    const { id } = await work("One", { gcm: ["20"] });
    await work("Two", { corridors: [{ from: "CIV", to: "SEN" }], issued: "2018" });

    expect(await countKindsOf(corridor)).toEqual({ publication: 1, event: 0, news: 0 });
    expect(await publicationsByYear(topic)).toEqual([
      { year: 2018, count: 1 },
      { year: 2020, count: 1 },
    ]);
    expect(await countTermsOf(corridor, "GCM", 5)).toEqual([{ termId: "gcm:20", count: 1 }]);
    await withdraw(id);
    expect(await countKindsOf(corridor)).toEqual({ publication: 0, event: 0, news: 0 });
    expect(await publicationsByYear(topic)).toEqual([{ year: 2018, count: 1 }]);
  });

  test("tells shares with how many they are known of", async () => {
    await work("Open", { openAccess: "yes", peerReviewed: "yes", issued: "2025" });
    await work("Closed", { openAccess: "no", issued: "2015" });
    await work("Unknown", { issued: "2010" });

    expect(await readShares(topic, 2021)).toEqual({
      publications: 3,
      openAccess: { count: 1, known: 2 },
      peerReviewed: { count: 1, known: 1 },
      recent: 1,
      medianYear: 2015,
    });
    expect(await readShares({ terms: ["topic:gender"] }, 2021)).toMatchObject({ publications: 0, medianYear: null });
  });

  test("puts first what is most about it, then what is reviewed, with what is known not to be last", async () => {
    const aside = await work("Aside", { topics: ["gender", "remittances"], peerReviewed: "yes", issued: "2026" });
    const preprint = await work("Preprint", { peerReviewed: "no", openAccess: "yes", issued: "2026" });
    const unknown = await work("Unknown", { issued: "2024" });
    const reviewed = await work("Reviewed", { peerReviewed: "yes", issued: "2001" });

    expect(await keyReadings(topic, 9)).toEqual([reviewed.id, unknown.id, preprint.id, aside.id]);
    expect(await keyReadings(topic, 2)).toEqual([reviewed.id, unknown.id]);
  });
});

describe("who wrote about it", () => {
  test("counts a person whom the hub knows once, whatever the name in print", async () => {
    const { id } = await database().person.create({
      data: { slug: "awa-diop", name: "Awa Diop", orcid: "0000-0002-1825-0097", countryId: "country:SEN" },
    });
    const orcid = "0000-0002-1825-0097";
    await work("One", { contributors: [{ name: "A. Diop", orcid }, { name: "Jean Kouassi" }] });
    await work("Two", { contributors: [{ name: "Diop, Awa", orcid }] });

    expect(await contributorsTo(corridor, "people", 5)).toEqual([
      { name: "Awa Diop", personId: id, slug: null, names: null, count: 2 },
      { name: "Jean Kouassi", personId: null, slug: null, names: null, count: 1 },
    ]);
    // The country of one of the two is known, and it is in the South.
    expect(await readSouthShare(corridor)).toEqual({ all: 2, known: 1, count: 1 });
  });
});

test("statistics count as the search does: a work in its own language, an event in each of its own, all once a region", async () => {
  await work("Envois", {
    language: "fr",
    translations: { en: { title: "Remittances", abstract: "", body: "", keywords: [] } },
    countries: ["SEN", "CIV", "MAR"],
  });
  await publish({
    kind: "news",
    language: "fr",
    title: "Atelier",
    body: "À Dakar.",
    translations: { en: { title: "Workshop", abstract: "", body: "In Dakar.", keywords: [] } },
    topics: ["remittances"],
    countries: ["SEN"],
    date: "2020-05-01",
    source: "Radio",
  });
  const rows = await countByYear();
  const of = (group: string) =>
    rows.filter((row) => row.group === group).map(({ code, year, count }) => [code, year, count]);

  expect(of("kind")).toEqual([
    ["news", 2020, 1],
    ["publication", 2020, 1],
  ]);
  expect(of("language")).toEqual([
    ["en", 2020, 1],
    ["fr", 2020, 2],
  ]);
  expect(of("region")).toEqual([
    ["northern-africa", 2020, 1],
    ["western-africa", 2020, 2],
  ]);
});
