import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SearchDocument } from "@/lib/search/document";
import type { SearchEngine } from "@/lib/search/interface";
import { parseSearch } from "@/lib/search/query";
import { facets as allFacets, type Facet } from "@/lib/search/settings";
import { searchDocument } from "./documents";

/*
 * What every search engine of the hub must do. The records are made up: no work of these titles exists.
 */

const catalogue: SearchDocument[] = [
  searchDocument({
    id: "remittances",
    title: "Remittances and rural households in Senegal",
    abstract: "Money sent home pays for schooling.",
    contributors: ["Mariama Awumbila", "Institut de Dakar"],
    container: "Journal of Imaginary Mobility",
    identifiers: ["10.5555/abc.123", "9780306406157"],
    topics: ["remittances"],
    countries: ["SEN"],
    regions: ["africa", "western-africa"],
    corridors: ["SEN-CIV"],
    sdg: ["10"],
    gcm: ["20"],
    people: ["person-1"],
    institutions: ["institution-1"],
    year: 2015,
    sortDate: 20150301,
    labels: ["Remittances", "Transferts de fonds", "Senegal", "Sénégal"],
  }),
  searchDocument({
    id: "transferts",
    originalLanguage: "fr",
    texts: [
      {
        language: "fr",
        title: "Les transferts de fonds à Côte d'Ivoire",
        abstract: "",
        keywords: ["œuvre", "diaspora"],
      },
      { language: "en", title: "Sending money to Ivory Coast", abstract: "", keywords: ["diaspora"] },
    ],
    topics: ["remittances"],
    countries: ["CIV"],
    regions: ["africa"],
    corridors: ["SEN-CIV", "MLI-CIV"],
    languages: ["fr"],
    year: 2018,
    sortDate: 20180000,
    labels: ["Remittances", "Transferts de fonds", "Côte d'Ivoire"],
  }),
  searchDocument({
    id: "arabic",
    originalLanguage: "ar",
    texts: [{ language: "ar", title: "الهِجرة العمالية إلى دول الخليج", abstract: "", keywords: [] }],
    topics: ["labour-migration"],
    countries: ["SAU", "EGY"],
    regions: ["asia"],
    corridors: ["EGY-SAU"],
    languages: ["ar"],
    year: 2020,
    sortDate: 20200615,
    labels: ["Labour migration", "هجرة اليد العاملة"],
  }),
  searchDocument({
    id: "labour",
    title: "Labour migration corridors between Ethiopia and Saudi Arabia",
    abstract: "Domestic workers and the kafala system.",
    topics: ["labour-migration", "gender"],
    countries: ["ETH", "SAU"],
    regions: ["africa", "asia"],
    corridors: ["ETH-SAU"],
    year: 2020,
    sortDate: 20200101,
    labels: ["Labour migration", "Migration de main-d'œuvre", "Gender"],
  }),
  searchDocument({
    id: "climate",
    title: "Environmental change and mobility in the Sahel",
    abstract: "Labour is one answer among many; migration is another.",
    topics: ["climate"],
    countries: ["MLI", "NER"],
    regions: ["africa"],
    year: 2010,
    sortDate: 20100101,
    labels: ["Environmental migration", "Migration environnementale", "Migración ambiental"],
  }),
  searchDocument({
    id: "event",
    kind: "event",
    title: "Dialogue on South-South cooperation",
    topics: ["gender"],
    countries: ["KEN"],
    regions: ["africa"],
    year: 2026,
    sortDate: 20260505,
  }),
];

/** Runs the contract on an engine that starts without an index. */
export function searchContract(name: string, open: () => Promise<SearchEngine>) {
  describe(`search on ${name}`, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await open();
    });
    afterAll(() => engine.close());
    beforeEach(async () => {
      const rebuild = await engine.startRebuild();
      await rebuild.add(catalogue);
      await rebuild.swap();
    });

    const find = async (address: string, facets: readonly Facet[] = []) =>
      engine.search({ query: parseSearch(new URLSearchParams(address)).query, facets });
    const ids = async (address: string) => (await find(address)).hits.map((hit) => hit.id);
    const idsFor = (q: string) => ids(new URLSearchParams({ q }).toString());

    describe("text", () => {
      it.each([
        ["a word of a title", "households", ["remittances"]],
        ["a word of an abstract", "schooling", ["remittances"]],
        ["a contributor", "Awumbila", ["remittances"]],
        ["a container", "Imaginary", ["remittances"]],
        ["a keyword", "diaspora", ["transferts"]],
        ["the beginning of the last word", "rural hous", ["remittances"]],
        ["a word without its accents", "cote ivoire", ["transferts"]],
        ["a word with accents that the text has not", "sàhél", ["climate"]],
        ["another case", "SAHEL", ["climate"]],
        ["a ligature written out", "oeuvre diaspora", ["transferts"]],
        ["Arabic without vowel signs and hamza", "الهجرة الى الخليج", ["arabic"]],
        ["Arabic with tatweel", "الخـــليج", ["arabic"]],
        ["Arabic with another article, or none", "للهجرة والعمالية خليج", ["arabic"]],
        ["an author as a reference writes them", "Awumbila, M.", ["remittances"]],
        ["a word in brackets or with an asterisk", "(rural) hous*", ["remittances"]],
        ["a translation", "sending money", ["transferts"]],
        ["one error in a word of four letters or more", "sahle", ["climate"]],
        ["two errors in a long word", "remitances housholds", ["remittances"]],
        ["a label in another language", "migration environnementale", ["climate"]],
        ["words in any order", "senegal households", ["remittances"]],
      ])("finds %s", async (_what, q, expected) => {
        expect(await idsFor(q)).toEqual(expected);
      });

      it("finds a topic's label in any language", async () => {
        expect((await idsFor("transferts de fonds")).sort()).toEqual(["remittances", "transferts"]);
      });

      it("puts a title before an abstract, and words side by side before words apart", async () => {
        expect((await idsFor("labour migration")).slice(0, 2)).toContain("labour");
        expect((await idsFor("labour migration")).at(-1)).toBe("climate");
      });

      it("finds words of attached files, behind all that say them in their own words", async () => {
        const fullText = `${"A long report. ".repeat(2000)}Interviews with greengrocers in Nouakchott about remittances.`;
        await engine.upsert([
          searchDocument({ id: "report", title: "A report", year: 2026, sortDate: 20260101, fullText }),
        ]);
        expect(await idsFor("greengrocers")).toEqual(["report"]);
        expect(await idsFor('"greengrocers in nouakchott"')).toEqual(["report"]);
        expect(await idsFor("report greengrocers")).toEqual(["report"]);
        expect((await idsFor("remittances")).at(-1)).toBe("report");
        // Typing errors are looked for among the words of records alone.
        expect(await idsFor("greengrocrs")).toEqual([]);
      });

      describe("in other numbers and genders", () => {
        const title = (id: string, language: string, title: string) =>
          searchDocument({ id, originalLanguage: language, texts: [{ language, title, abstract: "", keywords: [] }] });
        beforeEach(() =>
          engine.upsert([
            title("en", "en", "Refugees and host countries: policies for children"),
            title("fr", "fr", "Les travailleuses étrangères et les réseaux régionaux"),
            title("es", "es", "Trabajadoras refugiadas en dos ciudades"),
            title("pt", "pt", "Migrações de jovens entre regiões rurais"),
            title("ar", "ar", "المهاجرون واللاجئات وسياسات الدول"),
          ]),
        );

        it.each([
          ["en", "refugee country"],
          ["en", "policy"],
          ["en", "child refugees"],
          ["fr", "travailleur étranger"],
          ["fr", "réseau régional"],
          ["es", "refugiado trabajador"],
          ["es", "ciudad"],
          ["pt", "migração"],
          ["pt", "região rural"],
          ["pt", "jovem migração"],
          ["ar", "مهاجر"],
          ["ar", "لاجئ سياسة"],
          ["ar", "دولة"],
        ])("finds a text in %s by %s", async (id, q) => {
          expect(await idsFor(q)).toContain(id);
          expect((await find(new URLSearchParams({ q }).toString())).relaxed).toBe(false);
        });

        it.each([
          "migraç",
          "migraçõ",
          "migraçõe",
          "regi",
          "countr",
          "countri",
          "countrie",
          "polic",
          "polici",
          "policie",
        ])("goes on finding while %s is typed", async (q) => {
          expect(await idsFor(q)).toContain(/^(?:migr|regi)/.test(q) ? "pt" : "en");
        });

        it("leaves out, behind a minus, other forms too", async () => {
          expect(await idsFor("policies -refugee")).toEqual([]);
          expect(await idsFor("country -kafala")).toContain("en");
        });

        it("does not take one word for another, nor change numbers", async () => {
          await engine.upsert([title("police", "en", "Police stations of 1990")]);
          expect(await idsFor('"police"')).toEqual(["police"]);
          expect(await idsFor("1990s")).toEqual([]);
        });
      });

      it("leaves out words that every text has, also while the text ends with one, unless nothing else is there", async () => {
        const { hits, relaxed } = await find("q=remittances+of+the+households+and");
        expect({ hits, relaxed }).toEqual({ hits: [{ id: "remittances" }], relaxed: false });
        expect(await find("q=domestic+workers+and+the")).toMatchObject({ total: 1, relaxed: false });
        expect((await idsFor("the")).sort()).toEqual(["climate", "labour"]);
      });

      it("finds an Arabic word behind 'and the' by the word alone", async () => {
        const texts = [{ language: "ar", title: "التنمية والهجرة", abstract: "", keywords: [] }];
        await engine.upsert([searchDocument({ id: "development", texts })]);
        for (const q of ["الهجرة", "هجرة", "والهجرة"])
          expect((await idsFor(q)).sort()).toEqual(["arabic", "development"]);
        expect(await idsFor('"التنمية والهجرة"')).toEqual(["development"]);
      });

      it("asks for words in quotes side by side, and for none behind a minus", async () => {
        expect(await idsFor('"saudi arabia"')).toEqual(["labour"]);
        expect(await idsFor('"arabia saudi"')).toEqual([]);
        expect(await idsFor("“saudi arabia” kafala")).toEqual(["labour"]);
        expect(await idsFor("« arabia saudi »")).toEqual([]);
        expect(await idsFor('"households in senegal"')).toEqual(["remittances"]);
        expect(await idsFor('"دول الخليج"')).toEqual(["arabic"]);
        expect(await idsFor("hous -kafala")).toEqual([]);
        expect((await idsFor('labour -"saudi arabia"')).sort()).toEqual(["arabic", "climate"]);
        expect(await idsFor("labour migration -kafala")).not.toContain("labour");
      });

      it("shows records with some of the words only when none has all", async () => {
        const all = await find("q=environmental+mobility");
        expect(all).toMatchObject({ relaxed: false, total: 1 });
        const some = await find("q=environmental+mobility+xylophone");
        expect(some.relaxed).toBe(true);
        expect(some.hits[0]).toEqual({ id: "climate" });
        expect(await find("q=xylophone+zzyzx")).toMatchObject({ total: 0, hits: [], relaxed: false });
      });

      it.each([
        "10.5555/ABC.123",
        "https://doi.org/10.5555/abc.123",
        "doi:10.5555/abc.123",
        "0-306-40615-2",
        "ISBN 978-0-306-40615-7",
      ])("finds a record by an identifier pasted as %s", async (identifier) => {
        expect(await idsFor(identifier)).toEqual(["remittances"]);
      });

      it.each([
        '"',
        '""',
        '" OR *',
        "title:remittances",
        "remittances OR labour) --",
        "NEAR(a b)",
        "a* b* ^c",
        "-",
        "--",
        "- -",
        "{title abstract}: x",
        "'; DROP TABLE doc_1; --",
        "\\",
        "%00%",
        "AND",
        "NOT",
        "kind = news",
        "😀 🏳️‍🌈",
        "\u202e\u0600",
        "a".repeat(5000),
        "é".repeat(500),
        "x ".repeat(500),
        "\ue000",
      ])("takes anything typed as text: %s", async (q) => {
        const outcome = await engine.search({ query: parseSearch({ q }).query, facets: allFacets });
        expect(outcome.total).toBeLessThanOrEqual(catalogue.length);
        expect(outcome.hits).toHaveLength(outcome.total);
        expect(await engine.suggest(q)).toBeInstanceOf(Array);
      });
    });

    describe("filters", () => {
      it.each([
        ["kind=event", ["event"]],
        ["topic=remittances", ["transferts", "remittances"]],
        ["topic=remittances&topic=climate", ["transferts", "remittances", "climate"]],
        ["country=SAU&topic=gender", ["labour"]],
        ["region=western-africa", ["remittances"]],
        ["language=fr&language=ar", ["arabic", "transferts"]],
        ["year=2015-2018", ["transferts", "remittances"]],
        ["year=2010&year=2026", ["event", "climate"]],
        ["sdg=10", ["remittances"]],
        ["gcm=20", ["remittances"]],
        ["person=person-1", ["remittances"]],
        ["institution=institution-1", ["remittances"]],
        ["from=SEN", ["transferts", "remittances"]],
        ["to=SAU", ["arabic", "labour"]],
        ["from=MLI&to=CIV", ["transferts"]],
        ["from=EGY&to=CIV", []],
        ["q=labour&country=ETH", ["labour"]],
        ["topic=nothing-has-this", []],
      ])("%s", async (address, expected) => {
        const outcome = await find(address);
        expect(outcome.hits.map((hit) => hit.id)).toEqual(expected);
        expect(outcome.total).toBe(expected.length);
      });

      it("keeps what is typed out of the filter's language", async () => {
        for (const value of ['x" OR kind = "news', 'x"] OR topics IN ["remittances', "x\\", "x'"]) {
          const query = { ...parseSearch({}).query, topic: [value] };
          expect((await engine.search({ query })).total).toBe(0);
        }
      });
    });

    describe("facets", () => {
      it("counts every value", async () => {
        const { facets } = await find("", ["kind", "topic", "language", "year", "corridor"]);
        expect(facets.kind).toEqual([
          { value: "publication", count: 5 },
          { value: "event", count: 1 },
        ]);
        expect(facets.topic?.slice(0, 3)).toEqual([
          { value: "gender", count: 2 },
          { value: "labour-migration", count: 2 },
          { value: "remittances", count: 2 },
        ]);
        expect(facets.year?.map((each) => each.value)).toEqual(["2026", "2020", "2018", "2015", "2010"]);
        expect(facets.corridor?.[0]).toEqual({ value: "SEN-CIV", count: 2 });
      });

      it("counts each end of corridors as if none were chosen", async () => {
        const ends = {
          from: [
            ["SEN", 2],
            ["EGY", 1],
            ["ETH", 1],
            ["MLI", 1],
          ],
          to: [
            ["CIV", 2],
            ["SAU", 2],
          ],
        };
        for (const chosen of ["", "from=SEN", "to=SAU", "from=SEN&to=CIV"]) {
          const { facets } = await find(chosen, ["from", "to"]);
          const pairs = (end: "from" | "to") => facets[end]?.map(({ value, count }) => [value, count]);
          expect({ from: pairs("from"), to: pairs("to") }, chosen).toEqual(ends);
        }
      });

      it("counts a facet as if nothing were chosen in it, and the others with it", async () => {
        const { facets, total } = await find("topic=remittances&region=africa", ["topic", "region", "country"]);
        expect(total).toBe(2);
        expect(facets.topic).toEqual([
          { value: "gender", count: 2 },
          { value: "remittances", count: 2 },
          { value: "climate", count: 1 },
          { value: "labour-migration", count: 1 },
        ]);
        expect(facets.region).toEqual([
          { value: "africa", count: 2 },
          { value: "western-africa", count: 1 },
        ]);
        expect(facets.country).toEqual([
          { value: "CIV", count: 1 },
          { value: "SEN", count: 1 },
        ]);
      });

      it("shows a chosen value that has no record", async () => {
        const { facets } = await find("country=BRA&kind=event", ["country"]);
        expect(facets.country).toContainEqual({ value: "BRA", count: 0 });
        expect(facets.country).toContainEqual({ value: "KEN", count: 1 });
      });

      it("counts what a click then shows", async () => {
        const { facets } = await find("q=migration", ["country", "topic"]);
        for (const facet of ["country", "topic"] as const) {
          for (const { value, count } of facets[facet] ?? []) {
            expect((await find(`q=migration&${facet}=${value}`)).total, `${facet} ${value}`).toBe(count);
          }
        }
      });

      it("gives one facet's values alone", async () => {
        const query = parseSearch({ region: "asia" }).query;
        expect(await engine.facetValues("topic", query)).toEqual([
          { value: "labour-migration", count: 2 },
          { value: "gender", count: 1 },
        ]);
      });
    });

    describe("order and pages", () => {
      it("sorts", async () => {
        expect(await ids("sort=newest")).toEqual(["event", "arabic", "labour", "transferts", "remittances", "climate"]);
        expect(await ids("sort=oldest&kind=publication")).toEqual([
          "climate",
          "remittances",
          "transferts",
          "labour",
          "arabic",
        ]);
        expect((await ids("sort=title&language=en")).slice(0, 3)).toEqual(["event", "climate", "labour"]);
        expect(await ids("")).toEqual(await ids("sort=newest"));
      });

      it("turns pages without losing or repeating a record", async () => {
        const seen: string[] = [];
        for (const page of ["1", "2", "3", "4"]) {
          const { query } = parseSearch({ page });
          const outcome = await engine.search({ query, pageSize: 2 });
          expect(outcome).toMatchObject({ total: 6, page: Number(page), pageSize: 2 });
          seen.push(...outcome.hits.map((hit) => hit.id));
        }
        expect(seen).toEqual(await ids("sort=newest"));
      });
    });

    describe("suggestions", () => {
      it("completes what is being typed", async () => {
        const suggestions = await engine.suggest("remitt", 3);
        expect(suggestions).toContainEqual({
          id: "remittances",
          kind: "publication",
          slug: "remittances",
          title: "Remittances and rural households in Senegal",
        });
        expect(suggestions.length).toBeLessThanOrEqual(3);
        expect(await engine.suggest("")).toEqual([]);
      });
    });

    describe("changes", () => {
      it("finds a new record at once, mistyped too, and counts it", async () => {
        await engine.upsert([searchDocument({ id: "new", title: "Xenophobia in Johannesburg", countries: ["ZAF"] })]);
        expect(await idsFor("xenophobia")).toEqual(["new"]);
        expect(await idsFor("johanesburg")).toEqual(["new"]);
        expect((await find("", ["country"])).facets.country).toContainEqual({ value: "ZAF", count: 1 });
        expect(await engine.count()).toBe(catalogue.length + 1);
      });

      it("replaces a record: what it said before is gone", async () => {
        await engine.upsert([searchDocument({ id: "climate", title: "Droughts", topics: ["drought"], revision: "2" })]);
        expect(await idsFor("environmental")).toEqual([]);
        expect(await idsFor("droughts")).toEqual(["climate"]);
        expect((await find("topic=climate")).total).toBe(0);
        expect(await engine.count()).toBe(catalogue.length);
      });

      it("removes records, and does not mind those that are not there", async () => {
        await engine.remove(["climate", "never-was"]);
        expect(await idsFor("sahel")).toEqual([]);
        const { facets, total } = await find("", ["topic"]);
        expect(total).toBe(catalogue.length - 1);
        expect(facets.topic?.map((each) => each.value)).not.toContain("climate");
        await engine.remove([]);
        await engine.upsert([]);
      });

      it("lists what it holds", async () => {
        const { items, next } = await engine.list();
        expect(items.map((item) => item.id).sort()).toEqual(catalogue.map((document) => document.id).sort());
        expect(items.every((item) => item.revision === "1")).toBe(true);
        expect(next).toBeUndefined();
      });
    });

    describe("rebuilding", () => {
      it("answers from the old index until the new one takes its place", async () => {
        const rebuild = await engine.startRebuild();
        await rebuild.add([searchDocument({ id: "only", title: "The only one" })]);
        expect(await engine.count()).toBe(catalogue.length);
        await engine.upsert([searchDocument({ id: "meanwhile", title: "Written meanwhile" })]);
        expect(await idsFor("meanwhile")).toEqual(["meanwhile"]);
        await rebuild.swap();
        expect(await ids("")).toEqual(["only"]);
        expect((await find("", ["topic"])).facets.topic).toEqual([]);
      });

      it("leaves everything as it was when it is abandoned", async () => {
        const rebuild = await engine.startRebuild();
        await rebuild.add([searchDocument({ id: "only", title: "The only one" })]);
        await rebuild.abandon();
        expect(await engine.count()).toBe(catalogue.length);
      });

      it("configures without touching what is there", async () => {
        await engine.configure();
        await engine.configure();
        expect(await engine.health()).toEqual({ ready: true, documents: catalogue.length });
      });
    });
  });
}
