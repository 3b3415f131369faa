import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { entryFacts } from "@/lib/catalogue/entry-facts";
import { wholeEntry } from "@/lib/catalogue/published-content";
import { database } from "@/lib/db/client";
import { structuredInstitution } from "@/lib/exchange/structured-institution";
import { contributorLines } from "@/lib/insight/contributors";
import { contributorsTo, countKindsOf, countTermsOf } from "@/lib/insight/subject-data";
import { countInstitutions, readInstitution, readInstitutionLines } from "@/lib/network/institution-data";
import { vocabulary } from "@/lib/vocabulary/data";
import { publication } from "@/tests/setup/contents";
import { emptyCatalogue, publish, withdraw } from "../catalogue/publishing";

beforeEach(async () => {
  await emptyCatalogue();
  await database().institution.deleteMany();
});

const add = (slug: string, names: Record<string, string>, more = {}) =>
  database().institution.create({ data: { slug, names, ...more } });

/** A published work with these contributors. */
function workBy(...contributors: { name: string; isInstitution?: boolean }[]) {
  const { contributors: others, ...content } = publication({ title: `Work ${randomUUID()}`, doi: "" });
  return publish({
    ...content,
    contributors: contributors.map((one) => ({ ...others[0], family: "", given: "", ...one })) as never,
  });
}

describe("the directory", () => {
  test("has institutions in the alphabet of the reader's language, with the published entries that name each", async () => {
    await add("zen", { en: "Zenith Centre" }, { countryId: "country:SEN" });
    await add("ecole", { fr: "École des migrations", en: "School of migration" }, { acronym: "EDM", city: "Dakar" });
    const { id } = await workBy({ name: "Zenith Centre", isInstitution: true });
    await workBy({ name: "Zenith Centre", isInstitution: true });
    const terms = await vocabulary();
    expect(await readInstitutionLines({}, terms, "fr")).toMatchObject([
      { name: "École des migrations", language: "fr", acronym: "EDM", entries: 0, country: null },
      { name: "Zenith Centre", language: "en", entries: 2, country: { code: "SEN", label: "Sénégal" } },
    ]);
    await withdraw(id);
    expect((await readInstitutionLines({ words: "zenith" }, terms, "ar")).map(({ entries }) => entries)).toEqual([1]);
    expect(await readInstitutionLines({ words: "edm" }, terms, "en")).toMatchObject([{ name: "School of migration" }]);
    expect(await countInstitutions({ countryId: "country:SEN" })).toBe(1);
    expect(await readInstitutionLines({ countryId: "country:SEN" }, terms, "en")).toMatchObject([{ slug: "zen" }]);
  });

  test("has topics as they are now, those that are no more left out", async () => {
    await add("one", { en: "One" }, { topicIds: ["topic:remittances", "topic:never-was"] });
    const [line] = await readInstitutionLines({}, await vocabulary(), "en");
    expect(line?.topics).toEqual([{ code: "remittances", label: "Remittances" }]);
    expect(await countInstitutions({ topicIds: ["topic:remittances", "topic:gender"] })).toBe(1);
  });
});

describe("an institution", () => {
  test("that was merged answers with the other, and stands in no list", async () => {
    const whole = await add("whole", { en: "The whole" });
    await add("part", { en: "A part" }, { mergedIntoId: whole.id, countryId: "country:SEN" });
    const terms = await vocabulary();
    expect(await readInstitution("part", terms, "en")).toMatchObject({ slug: "whole", path: "/institutions/whole" });
    expect(await readInstitutionLines({}, terms, "en")).toHaveLength(1);
    expect(await countInstitutions({ countryId: "country:SEN" })).toBe(0);
    for (const slug of ["nobody", "a\u0000b"]) expect(await readInstitution(slug, terms, "en"), slug).toBeNull();
  });

  test("has its entries counted, and is led to from them under the name that its reader knows", async () => {
    const { id } = await add(
      "lab",
      { en: "Delta Lab", pt: "Laboratório do Delta" },
      { website: "https://lab.example" },
    );
    const shown = await workBy({ name: "Delta Lab", isInstitution: true }, { name: "Awa Diop" });
    const gathering = { institution: id };
    expect(await countKindsOf(gathering)).toEqual({ publication: 1, event: 0, news: 0 });
    expect((await countTermsOf(gathering, "COUNTRY", 5)).map(({ termId }) => termId)).toContain("country:IRN");
    expect(contributorLines(await contributorsTo(gathering, "people", 5), "pt")).toEqual([
      { name: "Awa Diop", count: 1, path: "/search?q=%22Awa+Diop%22" },
    ]);
    const about = { terms: ["country:IRN"] };
    expect(contributorLines(await contributorsTo(about, "institutions", 5), "pt")).toEqual([
      { name: "Laboratório do Delta", language: "pt", count: 1, path: "/institutions/lab" },
    ]);
    const row = await database().entry.findUniqueOrThrow({ where: { id: shown.id }, include: wholeEntry });
    expect(entryFacts(row).contributorPaths).toEqual(["/institutions/lab", null]);
    await withdraw(shown.id);
    expect(await countKindsOf(gathering)).toEqual({ publication: 0, event: 0, news: 0 });
  });

  test("tells programs its names, register and place", async () => {
    const facts = { acronym: "DL", ror: "https://ror.org/0170edc15", city: "Dakar", countryId: "country:SEN" };
    await add("lab", { en: "Delta Lab", fr: "Laboratoire du Delta" }, facts);
    const institution = await readInstitution("lab", await vocabulary(), "fr");
    if (!institution) throw new Error("It is there");
    const page = "https://hub.example/fr/institutions/lab";
    expect(JSON.parse(JSON.stringify(structuredInstitution(institution, page)))).toEqual({
      "@context": "https://schema.org",
      "@type": "Organization",
      name: "Laboratoire du Delta",
      alternateName: ["DL", "Delta Lab"],
      mainEntityOfPage: page,
      sameAs: ["https://ror.org/0170edc15"],
      address: { "@type": "PostalAddress", addressLocality: "Dakar", addressCountry: "Sénégal" },
      knowsAbout: [],
    });
  });
});
