import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { writeOaiAnswer } from "@/lib/exchange/oai/answer";
import { findOaiRecord, listOaiHeaders, listOaiRecords, oaiSets, PAGE } from "@/lib/exchange/oai/data";
import { type Harvest, parseOaiRequest } from "@/lib/exchange/oai/request";
import { closeSearchEngine } from "@/lib/search/engine";
import { contributors, event, news, publication } from "@/tests/setup/contents";
import { emptyCatalogue, publish, withdraw } from "../catalogue/publishing";

const HOST = "hub.example";

beforeEach(emptyCatalogue);
afterAll(closeSearchEngine);

/** Puts the moment of an entry's last public change. */
const changed = (id: string, at: string) =>
  database().entry.update({ where: { id }, data: { publicChangeAt: new Date(at) } });

const idsOf = (headers: { identifier: string }[] | undefined) =>
  headers?.map(({ identifier }) => identifier.slice(-36));
const headers = async (harvest: Harvest = {}) => (await listOaiHeaders(HOST, harvest))?.headers;

describe("a list for harvesters", () => {
  test("has what changed in a span, the oldest change first, both ends included", async () => {
    const [one, two, three] = [await publish(publication()), await publish(event()), await publish(news())];
    await changed(one.id, "2026-01-03T00:00:00.999Z");
    await changed(two.id, "2026-01-01T00:00:00Z");
    await changed(three.id, "2026-01-02T00:00:00Z");

    expect(idsOf(await headers())).toEqual([two.id, three.id, one.id]);
    const span = (query: string) => {
      const parsed = parseOaiRequest(new URLSearchParams(`verb=ListIdentifiers&metadataPrefix=oai_dc&${query}`));
      if (!parsed.ok || !("harvest" in parsed.value)) throw new Error(query);
      return headers(parsed.value.harvest);
    };
    expect(idsOf(await span("from=2026-01-02&until=2026-01-02"))).toEqual([three.id]);
    expect(idsOf(await span("until=2026-01-03T00:00:00Z"))).toEqual([two.id, three.id, one.id]);
    expect(idsOf(await span("from=2026-01-03T00:00:01Z"))).toBeUndefined();
  });

  test("is narrowed to a kind, and to a topic with its parts", async () => {
    const remittances = await publish(publication({ topics: ["remittances"] }));
    const meeting = await publish(event());
    expect(idsOf(await headers({ set: "event" }))).toEqual([meeting.id]);
    expect(idsOf(await headers({ set: "remittances" }))).toEqual([remittances.id]);
    // Remittances are a part of development.
    expect(idsOf(await headers({ set: "development-and-poverty" }))).toEqual([remittances.id]);
    expect(await headers({ set: "no-such-topic" })).toBeUndefined();

    const [header] = (await headers({ set: "remittances" })) ?? [];
    expect(header?.sets).toEqual(["publication", "remittances", "development-and-poverty"]);
    const names = { publication: "Publication", event: "Event", news: "News" };
    const specs = (await oaiSets(names)).map(({ spec }) => spec);
    expect(specs).toEqual(expect.arrayContaining(["event", "remittances", "development-and-poverty"]));
    expect(new Set(specs).size).toBe(specs.length);
  });

  test("comes in pages that miss nothing and repeat nothing, though entries change at one moment or meanwhile", async () => {
    const { id: model } = await publish(publication());
    await database().$executeRaw`
      INSERT INTO "Entry" (id, kind, status, slug, "originalLanguage", "updatedAt", "publishedAt", "publicChangeAt")
      SELECT gen_random_uuid(), 'NEWS', 'WITHDRAWN', 'gone-' || n, 'en', now(), now(), date_trunc('second', now())
      FROM generate_series(1, ${PAGE.headers * 2}::int) n`;
    const seen: string[] = [];
    let harvest: Harvest = {};
    for (let page = 1; page <= 3; page += 1) {
      const found = await listOaiHeaders(HOST, harvest);
      seen.push(...(idsOf(found?.headers) ?? []));
      expect(found?.page).toMatchObject({ count: (page - 1) * PAGE.headers, total: PAGE.headers * 2 + 1 });
      if (page === 3) {
        expect(found?.page?.token).toBeUndefined();
        break;
      }
      if (page === 1) await changed(model, "2099-01-01");
      const token = encodeURIComponent(found?.page?.token ?? "");
      const parsed = parseOaiRequest(new URLSearchParams(`verb=ListIdentifiers&resumptionToken=${token}`));
      if (!parsed.ok || !("harvest" in parsed.value)) throw new Error("a token of the hub's own was refused");
      harvest = parsed.value.harvest;
    }
    expect(new Set(seen).size).toBe(PAGE.headers * 2 + 1);
    expect(seen.at(-1)).toBe(model);
  });
});

test("what was never public has no record", async () => {
  const { id } = await publish(publication());
  await database().entry.update({ where: { id }, data: { publicChangeAt: null } });
  expect(await headers()).toBeUndefined();
  expect(await findOaiRecord(HOST, `oai:${HOST}:${id}`)).toBeNull();
});

test.each(["", "oai:hub.example:", "oai:other.example:ID", "oai:hub.example:ID'--", "ID", "OAI:hub.example:ID"])(
  "the identifier %j is none of the hub's",
  async (identifier) => {
    const { id } = await publish(publication());
    expect(await findOaiRecord(HOST, identifier.replace("ID", id))).toBeNull();
    expect(await findOaiRecord(HOST, `oai:${HOST}:${id}`)).not.toBeNull();
  },
);

test("of what is gone nothing is told but that", async () => {
  const { id } = await publish(publication());
  await withdraw(id);
  const identifier = `oai:${HOST}:${id}`;
  const record = await findOaiRecord(HOST, identifier);
  if (!record) throw new Error("the record is forgotten");
  const written = writeOaiAnswer(
    { verb: "GetRecord", record },
    new URLSearchParams(),
    "https://hub.example/oai",
    new Date(),
  );
  expect(written).toContain(`<record><header status="deleted"><identifier>${identifier}</identifier><datestamp>`);
  expect(written).toContain("</header></record></GetRecord>");
});

test("a record says in Dublin Core what the entry says, each text with its language", async () => {
  const { id } = await publish(
    publication({
      abstract: "How they adapt & <where>.",
      translations: { fr: { title: "Adaptation", abstract: "", body: "", keywords: ["Iran"] } },
      contributors: contributors(
        { name: "Rasoul Sadeghi", family: "Sadeghi", given: "Rasoul" },
        { name: "Ada Obi", role: "editor" },
      ),
    }),
  );
  const records = (await listOaiRecords(HOST, {}))?.records ?? [];
  const answer = { verb: "ListRecords" as const, records, page: null };
  const written = writeOaiAnswer(
    answer,
    new URLSearchParams("verb=ListRecords"),
    "https://hub.example/oai",
    new Date(0),
  );

  for (const expected of [
    "<responseDate>1970-01-01T00:00:00Z</responseDate>",
    '<request verb="ListRecords">https://hub.example/oai</request>',
    `<identifier>oai:${HOST}:${id}</identifier>`,
    '<dc:title xml:lang="en">Socio-Cultural Adaptation of Second-Generation Afghans in Iran</dc:title>',
    '<dc:title xml:lang="fr">Adaptation</dc:title>',
    '<dc:description xml:lang="en">How they adapt &amp; &lt;where&gt;.</dc:description>',
    "<dc:creator>Sadeghi, Rasoul</dc:creator>",
    "<dc:contributor>Ada Obi</dc:contributor>",
    "<dc:date>2015</dc:date>",
    "<dc:identifier>https://doi.org/10.1111/imig.12148</dc:identifier>",
    "<dc:source>International Migration</dc:source>",
    "<dc:coverage>Iran</dc:coverage>",
  ])
    expect(written).toContain(expected);
});
