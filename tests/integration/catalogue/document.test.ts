import { afterAll, beforeEach, expect, test } from "vitest";
import { searchDocument } from "@/lib/catalogue/document";
import { searchInDatabase } from "@/lib/catalogue/search-fallback-data";
import { database } from "@/lib/db/client";
import { closeSearchEngine, searchEngine } from "@/lib/search/engine";
import { parseSearch } from "@/lib/search/query";
import { event, publication } from "@/tests/setup/contents";
import { emptyCatalogue, publish } from "./publishing";

/* What search knows of an entry, beyond what every record has (tests/integration/indexing). */

beforeEach(emptyCatalogue);
afterAll(closeSearchEngine);

const find = async (q: string) => {
  const { query } = parseSearch({ q });
  const answers = await Promise.all([searchEngine().search({ query }), searchInDatabase({ query })]);
  return answers.map(({ hits }) => hits.map((hit) => hit.id));
};
const documentOf = async (content: object) => {
  const { id } = await publish(content);
  const document = await searchDocument(database(), id);
  if (!document) throw new Error("not public");
  return document;
};

test("people and institutions are found by their identifiers, however they were typed and are pasted", async () => {
  await database().institution.create({
    data: { slug: "ut", names: { en: "University of Tehran", fa: "دانشگاه تهران" }, ror: "https://ror.org/05vf56z40" },
  });
  const contributors = [
    { name: "Josiah Carberry", orcid: "https://orcid.org/0000-0002-1825-0097" },
    { name: "University of Tehran", isInstitution: true, role: "publisher" },
  ];
  const { id } = await publish({ ...publication(), contributors });
  await publish(event());
  for (const q of ["0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097", "https://ror.org/05vf56z40"]) {
    expect(await find(q), q).toEqual([[id], [id]]);
  }
  expect((await searchDocument(database(), id))?.contributors).toContain("دانشگاه تهران");
});

test("a work without an identifier of its own is found by those of its links", async () => {
  const links = [
    { url: "https://www.example.org/article/10.5555/12345678/full", label: "" },
    { url: "https://hdl.handle.net/10986/36800", label: "" },
  ];
  expect((await documentOf(publication({ links }))).identifiers).toEqual(["10.1111/imig.12148"]);
  const without = publication({ title: "Another record", doi: "", links });
  expect((await documentOf(without)).identifiers).toEqual(["10.5555/12345678", "10986/36800"]);
});

test("a work is found by the series and the conference that it is part of", async () => {
  const csl = { "collection-title": "KNOMAD Working Paper", "event-title": "Metropolis 2019", note: "Not for search" };
  const { container } = await documentOf(publication({ csl }));
  expect(container).toBe("International Migration, KNOMAD Working Paper, Metropolis 2019");
});

test("a practice is found by who does what, where and with whom", async () => {
  const practice = {
    who: "Ministry of Labour",
    what: "Bilateral agreement",
    where: "Chipata border post",
    partners: "IOM",
    forum: "GFMD 2015",
  };
  const { texts } = await documentOf(publication({ resourceType: "practice", abstract: "In short.", practice }));
  expect(texts[0]?.abstract.split("\n").sort()).toEqual(["In short.", ...Object.values(practice)].sort());
});

test("a work is found in every language by the topics and countries that its title and keywords name", async () => {
  const untagged = { topics: ["health"], countries: [], corridors: [] };
  const remittances = await publish(publication({ ...untagged, title: "What remittances do in Burma" }));
  const climate = { title: "Climate refugees of the delta", keywords: ["Senegalese"], doi: "10.1111/other" };
  const refugees = await publish(publication({ ...untagged, ...climate }));
  for (const q of [
    "remesas",
    "transferts de fonds",
    "تحويلات المهاجرين",
    "Myanmar",
    "Birmanie",
    "remittance Burmese",
  ]) {
    expect((await find(q))[0], q).toEqual([remittances.id]);
  }
  for (const q of ["environmental migrants", "migration environnementale", "refugiados climáticos", "Sénégal"]) {
    expect((await find(q))[0], q).toEqual([refugees.id]);
  }
  const document = await searchDocument(database(), remittances.id);
  expect(document).toMatchObject({ countries: [], regions: [] });
  expect(document?.topics).not.toContain("remittances");
});
