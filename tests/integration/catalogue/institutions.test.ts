import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { updateProfile } from "@/lib/accounts/profile-mutations";
import { searchDocument } from "@/lib/catalogue/document";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { followMerges, readInstitutionFile, readInstitutions } from "@/lib/catalogue/institution-data";
import { mergeInstitution, nameInstitution } from "@/lib/catalogue/institution-mutations";
import { addInstitution, describeInstitution } from "@/lib/catalogue/institution-record-mutations";
import { institutionFilterSchema, institutionSchema } from "@/lib/catalogue/institution-schema";
import { findContributors } from "@/lib/catalogue/name-suggestion-data";
import { database } from "@/lib/db/client";
import { performTransition } from "@/lib/moderation/mutations";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { publication } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";

let administrator: Actor;
let moderator: Actor;
let writer: Actor;

beforeAll(async () => {
  await seedVocabulary(database());
  administrator = await createPerson({ role: "ADMINISTRATOR" });
  moderator = await createPerson({ role: "MODERATOR" });
  writer = await createPerson();
});

const institution = async (names: Record<string, string>, more = {}) =>
  (await database().institution.create({ data: { slug: randomUUID(), names, ...more } })).id;

async function publishedBy(name: string, ror = ""): Promise<string> {
  const entryId = randomUUID();
  const by = { role: "publisher", name, isInstitution: true, ror } as const;
  const content = publication({ title: `By ${name}`, doi: "" });
  await keepDraft(writer, {
    entryId,
    seen: 0,
    content: { ...content, contributors: [...content.contributors, { ...content.contributors[0], ...by } as never] },
  });
  await performTransition(writer, { entryId, transition: "submit" });
  expect(await performTransition(moderator, { entryId, transition: "approve" })).toMatchObject({ ok: true });
  return entryId;
}
const linkedTo = async (entryId: string) =>
  (await database().contributor.findMany({ where: { entryId, institutionId: { not: null } } })).map(
    ({ institutionId }) => institutionId,
  );
const queued = async () => {
  const tasks = await database().indexTask.findMany();
  await database().indexTask.deleteMany();
  return tasks.map(({ entryId }) => entryId);
};
const listed = async (q: string) =>
  (await readInstitutions(institutionFilterSchema.parse({ q }), "en")).institutions.map(({ id }) => id);

describe("an institution", () => {
  test("is found by the beginnings of its words in any language, by acronym and by ROR, and counted", async () => {
    const ror = "https://ror.org/0170edc15";
    const id = await institution(
      { en: "Centre for Delta Studies", fr: "Centre d’Études du Delta" },
      { acronym: "CDX", ror },
    );
    await publishedBy("Centre for Delta Studies");
    for (const q of ["delta stud", "etudes", "cdx", ror]) expect(await listed(q), q).toEqual([id]);
    expect(await listed("gamma")).toEqual([]);
    expect(await listed("'&| :*")).toEqual([]);
    const [found] = (await readInstitutions(institutionFilterSchema.parse({ q: "cdx" }), "fr")).institutions;
    expect(found).toMatchObject({
      name: "Centre d’Études du Delta",
      counts: { contributions: 1, users: 0 },
      lacking: ["es", "pt", "ar"],
    });
  });

  test("gets other names, which its entries are found by; what they print stays", async () => {
    const id = await institution({ en: "Institute of Rivers" });
    const entryId = await publishedBy("Institute of Rivers");
    await queued();
    const names = { en: "Rivers Institute", ar: "معهد الأنهار" };
    expect(await nameInstitution(administrator, id, { names, acronym: "RI" })).toEqual({ ok: true });
    expect(await queued()).toEqual([entryId]);
    const document = JSON.stringify(await searchDocument(database(), entryId));
    for (const name of ["Rivers Institute", "معهد الأنهار", "Institute of Rivers"]) expect(document).toContain(name);
    expect(await nameInstitution(administrator, id, { names: {}, acronym: "" })).toMatchObject({
      fields: { "name-en": [{ key: "required" }] },
    });
    expect(institutionSchema.parse({ institution: id, "name-fr": " A\n B ", acronym: "" }).names).toEqual({
      fr: "A B",
    });
    expect(await database().auditEvent.findFirst({ where: { subjectId: id } })).toMatchObject({
      action: "nameInstitution",
      detail: { reason: "Institute of Rivers → Rivers Institute" },
    });
    // The database has the Arabic name first: the log compares the English ones all the same.
    await nameInstitution(administrator, id, { names, acronym: "RIV" });
    const again = await database().auditEvent.findFirst({ where: { subjectId: id }, orderBy: { at: "desc" } });
    expect(again?.detail).toEqual({ reason: "Rivers Institute" });
  });
});

describe("an institution that is added", () => {
  const facts = {
    kind: "ngo",
    city: "Dakar",
    country: "SEN",
    website: "https://lagoon.example",
    verified: true,
  } as const;
  const lagoon = (more = {}) => ({
    ...{ names: { fr: "Société de la Lagune" }, acronym: "SL" },
    facts: { ...facts, ror: "https://ror.org/05f950310", topics: ["remittances", "remittances"], ...more },
  });

  test("has its facts, and what printed its name before becomes its own", async () => {
    const before = await publishedBy("Société de la Lagune");
    expect(await linkedTo(before)).toEqual([]);
    await queued();
    const added = await addInstitution(administrator, lagoon());
    if (!added.ok) throw new Error(JSON.stringify(added));
    expect(await database().institution.findUnique({ where: { id: added.value } })).toMatchObject({
      ...{ slug: "societe-de-la-lagune", names: { fr: "Société de la Lagune" }, acronym: "SL", kind: "NGO" },
      ...{
        countryId: "country:SEN",
        topicIds: ["topic:remittances"],
        ror: "https://ror.org/05f950310",
        verified: true,
      },
    });
    expect(await linkedTo(before)).toEqual([added.value]);
    expect(await queued()).toEqual([before]);
    expect(await database().auditEvent.findFirst({ where: { subjectId: added.value } })).toMatchObject({
      action: "addInstitution",
      detail: { reason: "Société de la Lagune", entries: 1 },
    });

    expect(await addInstitution(administrator, lagoon({ ror: "" }))).toMatchObject({
      fields: { "name-fr": [{ key: "institutionThere", values: { name: "Société de la Lagune" } }] },
    });
    const namesake = { ...lagoon({ ror: "" }), names: { en: "SOCIETE de la lagune" } };
    expect(await addInstitution(administrator, namesake)).toMatchObject({ fields: { "name-en": [{}] } });
    const other = { ...lagoon(), names: { en: "Another" } };
    expect(await addInstitution(administrator, other)).toMatchObject({
      fields: { ror: [{ key: "institutionThere" }] },
    });
    expect(
      await addInstitution(administrator, { ...other, names: {}, facts: { ...other.facts, ror: "" } }),
    ).toMatchObject({
      fields: { "name-en": [{ key: "required" }] },
    });
  });

  test("is described anew, and keeps its own ROR", async () => {
    const ror = "https://ror.org/04wffgt70";
    const id = await institution({ en: "Island Forum" }, { ror });
    const known = {
      kind: "",
      city: "",
      country: "FJI",
      website: "",
      ror,
      topics: ["gender"],
      verified: false,
    } as const;
    expect(await describeInstitution(administrator, id, { ...known, topics: ["gender"] })).toEqual({ ok: true });
    expect(await readInstitutionFile(id, "", "en")).toMatchObject({
      ...{ countryCode: "FJI", topics: ["gender"], kind: null, ror, verified: false },
    });
    expect(
      await describeInstitution(administrator, id, { ...known, country: "XXX", topics: ["gender", "never-was"] }),
    ).toMatchObject({ fields: { country: [{ key: "unknownTerm" }], topics: [{ values: { term: "never-was" } }] } });
    expect(await describeInstitution(administrator, randomUUID(), { ...known, topics: [] })).toMatchObject({
      code: "missing",
    });
  });

  test("is known by its ROR, however that is written, rather than by a name that another has, too", async () => {
    const ror = "https://ror.org/02y72wh86";
    const id = await institution({ en: "Coast Office" });
    const namesake = await institution({ en: "Office of the Coast" });
    const before = await publishedBy("The Coast Office", "ROR.org/02Y72WH86");
    expect(await linkedTo(before)).toEqual([]);
    await queued();
    const known = { kind: "", city: "", country: "", website: "", topics: [], verified: false } as const;
    expect(await describeInstitution(administrator, id, { ...known, topics: [], ror })).toEqual({ ok: true });
    expect(await linkedTo(before)).toEqual([id]);
    expect(await queued()).toEqual([before]);
    for (const written of [ror, "02y72wh86", "ror.org/02y72wh86"]) {
      expect(await linkedTo(await publishedBy("Office of the Coast", written)), written).toEqual([id]);
    }
    expect(await linkedTo(await publishedBy("Office of the Coast", "not one"))).toEqual([namesake]);
  });

  test.each(["MEMBER", "MODERATOR"] as const)("is not for a %s to add or describe", async (role) => {
    const actor = await createPerson({ role });
    expect(await addInstitution(actor, lagoon())).toMatchObject({ code: "forbidden" });
    const id = await institution({ en: `Cape ${role}` });
    expect(await describeInstitution(actor, id, lagoon().facts)).toMatchObject({ code: "forbidden" });
  });
});

describe("an institution that is another", () => {
  test("gives it its entries, people, accounts and ROR, and its names lead there", async () => {
    const ror = "https://ror.org/03yrm5c26";
    const [one, other] = [
      await institution({ en: "Dune University", fr: "Université des Dunes" }, { ror }),
      await institution({ en: "University of the Dunes" }, { acronym: "UD" }),
    ];
    const earlier = await institution({ en: "Dune College" });
    expect(await mergeInstitution(administrator, earlier, { into: one, reason: "Renamed." })).toMatchObject({
      ok: true,
    });
    const entryId = await publishedBy("Dune University");
    await database().user.update({ where: { id: writer.id }, data: { institutionId: one } });
    await database().person.create({ data: { slug: randomUUID(), name: "Somebody", institutionId: one } });
    await queued();

    const merge = (reason: string) => mergeInstitution(administrator, one, { into: other, reason });
    expect(await merge(" ")).toMatchObject({ fields: { reason: [{ key: "reasonRequired" }] } });
    expect(await merge("The same.")).toEqual({ ok: true, value: { entries: 1 } });
    expect(await linkedTo(entryId)).toEqual([other]);
    expect(await queued()).toEqual([entryId]);
    expect(await database().institution.findUnique({ where: { id: other } })).toMatchObject({ ror });
    expect((await database().user.findUniqueOrThrow({ where: { id: writer.id } })).institutionId).toBe(other);
    expect(await database().person.count({ where: { institutionId: other } })).toBe(1);
    expect(await listed("dune")).toEqual([other]);
    expect(await followMerges([one, earlier, "no id"])).toEqual([other, "no id"]);
    expect(await readInstitutionFile(one, "", "en")).toBeNull();
    const file = await readInstitutionFile(other, "", "en");
    expect(file?.merged.sort()).toEqual(["Dune College", "Dune University"]);
    expect(await merge("Again.")).toMatchObject({ code: "missing" });

    for (const name of ["Université des Dunes", "Dune College"])
      expect(await linkedTo(await publishedBy(name))).toEqual([other]);
    const profile = { name: "Writer", occupation: "RESEARCHER", country: "", interests: [], locale: "en" } as const;
    await updateProfile(writer, { ...profile, interests: [], institution: "dune university" });
    expect((await database().user.findUniqueOrThrow({ where: { id: writer.id } })).institutionId).toBe(other);
    const suggested = await findContributors("universite dun", "en", 5);
    expect(suggested.map(({ id }) => id)).toEqual([other]);
  });

  test("is proposed when it has the same name or acronym, and found by words otherwise", async () => {
    const [one, name, acronym, stranger] = [
      await institution({ en: "Harbour Observatory" }, { acronym: "HO" }),
      await institution({ fr: "Harbour  Observatory" }),
      await institution({ en: "House of Oceans" }, { acronym: "ho" }),
      await institution({ en: "Lighthouse Trust" }),
    ];
    const candidates = async (q: string) =>
      (await readInstitutionFile(one, q, "en"))?.candidates.map(({ id }) => id).sort();
    expect(await candidates("")).toEqual([name, acronym].sort());
    expect(await candidates("lighthouse")).toEqual([stranger]);
    expect(await candidates("harbour")).toEqual([name]);
  });

  test.each(["MEMBER", "MODERATOR"] as const)("is not for a %s to say", async (role) => {
    const actor = await createPerson({ role });
    const [one, other] = [await institution({ en: "North Archive" }), await institution({ en: "South Archive" })];
    expect(await mergeInstitution(actor, one, { into: other, reason: "Mine." })).toMatchObject({ code: "forbidden" });
    const renamed = await nameInstitution(actor, one, { names: { en: "Mine" }, acronym: "" });
    expect(renamed).toMatchObject({ code: "forbidden" });
    expect(await mergeInstitution(administrator, one, { into: one, reason: "Itself." })).toMatchObject({
      fields: { into: [{ key: "required" }] },
    });
  });
});
