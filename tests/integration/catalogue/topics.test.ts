import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { searchDocument } from "@/lib/catalogue/document";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { removeMembership, setMembership } from "@/lib/catalogue/grouping-mutations";
import { searchEntries } from "@/lib/catalogue/search-data";
import { editTopic, featureTopic, mergeTopic } from "@/lib/catalogue/topic-mutations";
import { database } from "@/lib/db/client";
import { performTransition } from "@/lib/moderation/mutations";
import { parseSearch } from "@/lib/search/query";
import { vocabulary } from "@/lib/vocabulary/data";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { news } from "@/tests/setup/contents";
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

async function submitted(topics: string[]): Promise<string> {
  const entryId = randomUUID();
  await keepDraft(writer, { entryId, seen: 0, content: news({ title: `About ${topics}`, topics }) });
  expect(await performTransition(writer, { entryId, transition: "submit" })).toMatchObject({ ok: true });
  return entryId;
}
const approve = (entryId: string) => performTransition(moderator, { entryId, transition: "approve" });
const topicsOf = async (entryId: string) =>
  (await database().entryTerm.findMany({ where: { entryId }, orderBy: { position: "asc" } }))
    .map(({ termId }) => termId)
    .filter((id) => id.startsWith("topic:"));
const queued = async () => {
  const tasks = await database().indexTask.findMany({ select: { entryId: true } });
  await database().indexTask.deleteMany();
  return tasks.map(({ entryId }) => entryId);
};

test("a topic gets another name and other words; its entries are indexed anew, and a seed leaves it so", async () => {
  const entryId = await submitted(["remittances"]);
  await approve(entryId);
  await queued();
  const words = { language: "fr" as const, label: "Envois d’argent", description: "", synonyms: ["mandats"] };
  expect(await editTopic(administrator, "remittances", words)).toMatchObject({ ok: true });
  await seedVocabulary(database());
  const terms = await vocabulary();
  expect(terms.label("topic:remittances", "fr")).toBe("Envois d’argent");
  expect(terms.match("TOPIC", "Mandats")?.code).toBe("remittances");
  expect(await queued()).toContain(entryId);
});

test("a topic is put on the home page and taken off it", async () => {
  for (const featured of [true, false]) {
    expect(await featureTopic(administrator, "gender", featured)).toMatchObject({ ok: true });
    expect((await vocabulary()).find("TOPIC", "gender")?.featured).toBe(featured);
  }
});

test("merged into another, a topic gives it its entries, followers and address, and what waits follows", async () => {
  const [alone, both, waiting] = [
    await submitted(["labour-mobility"]),
    await submitted(["labour-mobility", "gender"]),
    await submitted(["labour-mobility"]),
  ];
  await approve(alone);
  await approve(both);
  await database().interest.create({ data: { userId: writer.id, termId: "topic:labour-mobility" } });
  const worksOn = async (...topicIds: string[]) =>
    (await database().institution.create({ data: { slug: randomUUID(), names: { en: "Institute" }, topicIds } })).id;
  const institutions = [
    await worksOn("topic:labour-mobility", "topic:remittances"),
    await worksOn("topic:gender", "topic:labour-mobility"),
  ];
  await queued();

  const input = { into: "gender", reason: "One subject." };
  expect(await mergeTopic(administrator, "labour-mobility", { ...input, reason: " " })).toMatchObject({
    fields: { reason: [{ key: "reasonRequired" }] },
  });
  expect(await mergeTopic(administrator, "labour-mobility", { ...input, into: "labour-mobility" })).toMatchObject({
    code: "invalid",
  });
  expect(await mergeTopic(administrator, "labour-mobility", input)).toMatchObject({ ok: true, value: { entries: 2 } });

  expect(await topicsOf(alone)).toEqual(["topic:gender"]);
  expect(await topicsOf(both)).toEqual(["topic:gender"]);
  expect((await queued()).sort()).toEqual([alone, both].sort());
  const terms = await vocabulary();
  expect(terms.find("TOPIC", "labour-mobility")?.code).toBe("gender");
  expect(terms.list("TOPIC").map(({ code }) => code)).not.toContain("labour-mobility");
  expect(await database().interest.findMany({ where: { userId: writer.id } })).toMatchObject([
    { termId: "topic:gender" },
  ]);
  const subjects = await database().institution.findMany({
    where: { id: { in: institutions } },
    orderBy: { id: "asc" },
  });
  expect(subjects.map(({ topicIds }) => topicIds)).toEqual([["topic:gender", "topic:remittances"], ["topic:gender"]]);
  expect(await approve(waiting)).toMatchObject({ ok: true });
  expect(await topicsOf(waiting)).toEqual(["topic:gender"]);
  const document = await searchDocument(database(), waiting);
  expect(document?.topics).toEqual(["gender"]);
  expect(await mergeTopic(administrator, "labour-mobility", input)).toMatchObject({ code: "missing" });
});

test("a merged topic's parts are indexed anew, moderators keep their subject, and old searches find it", async () => {
  const [part] = await database().term.findMany({
    where: { scheme: "TOPIC", retiredAt: null, parent: { retiredAt: null } },
    include: { parent: true },
    orderBy: { id: "asc" },
    take: 1,
  });
  if (!part?.parent) throw new Error("The seed has no topic with parts");
  const entryId = await submitted([part.code]);
  await approve(entryId);
  await database().remit.create({ data: { userId: moderator.id, termId: part.parent.id } });
  await queued();
  const into = await database().term.findFirstOrThrow({
    where: { scheme: "TOPIC", retiredAt: null, parentId: null, id: { not: part.parent.id } },
    orderBy: { id: "asc" },
  });
  const merged = await mergeTopic(administrator, part.parent.code, { into: into.code, reason: "One subject." });
  expect(merged).toMatchObject({ ok: true });
  expect(await queued()).toContain(entryId);
  expect(await database().remit.findMany({ where: { userId: moderator.id } })).toMatchObject([{ termId: into.id }]);
  const { hits } = await searchEntries(parseSearch({ topic: part.parent.code }).query);
  expect(hits).toContainEqual({ id: entryId });
});

test("a country joins and leaves a grouping on days, and what is about it is indexed anew", async () => {
  const entryId = await submitted(["gender"]);
  await approve(entryId);
  await database().entryTerm.create({ data: { entryId, termId: "country:SEN" } });
  await queued();
  const place = { grouping: "ldc", country: "SEN" };
  const groups = async (day: string) =>
    (await vocabulary()).groupsOf("SEN", new Date(day)).some(({ code }) => code === "ldc");
  expect(await setMembership(administrator, { ...place, since: "2001-01-01", until: "2030-01-01" })).toMatchObject({
    ok: true,
  });
  expect([await groups("2000-12-31"), await groups("2029-12-31"), await groups("2030-01-01")]).toEqual([
    ...[false, true, false],
  ]);
  expect(await queued()).toContain(entryId);
  expect(await setMembership(administrator, { ...place, since: "2030-01-01", until: "2001-01-01" })).toMatchObject({
    fields: { until: [{ key: "endsBeforeStart" }] },
  });
  expect(await setMembership(administrator, { ...place, country: "XXX", since: "", until: "" })).toMatchObject({
    fields: { country: [{ key: "required" }] },
  });
  expect(await removeMembership(administrator, place)).toMatchObject({ ok: true });
  expect(await removeMembership(administrator, place)).toMatchObject({ code: "missing" });
  expect(await groups("2020-01-01")).toBe(false);
  expect(await setMembership(moderator, { ...place, since: "", until: "" })).toMatchObject({ code: "forbidden" });
});

test.each(["MEMBER", "MODERATOR"] as const)("a %s changes no topic", async (role) => {
  const person = await createPerson({ role });
  const words = { language: "en" as const, label: "Mine", description: "", synonyms: [] };
  expect(await editTopic(person, "remittances", words)).toMatchObject({ code: "forbidden" });
  expect(await featureTopic(person, "remittances", false)).toMatchObject({ code: "forbidden" });
  expect(await mergeTopic(person, "remittances", { into: "gender", reason: "No." })).toMatchObject({
    code: "forbidden",
  });
});
