import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { startRevision } from "@/lib/catalogue/revision-mutations";
import { contentSchema } from "@/lib/catalogue/schema";
import { readEntriesToMove } from "@/lib/catalogue/topic-split-data";
import { moveEntries, splitTopic, takeBackMove } from "@/lib/catalogue/topic-split-mutations";
import { newTopicSchema, splitFilterSchema } from "@/lib/catalogue/topic-split-schema";
import { database } from "@/lib/db/client";
import { performTransition } from "@/lib/moderation/mutations";
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

async function published(topics: string[], title = `About ${topics}`): Promise<string> {
  const entryId = randomUUID();
  await keepDraft(writer, { entryId, seen: 0, content: news({ title, topics }) });
  await performTransition(writer, { entryId, transition: "submit" });
  expect(await performTransition(moderator, { entryId, transition: "approve" })).toMatchObject({ ok: true });
  return entryId;
}
const topicsOf = async (entryId: string) =>
  (await database().entryTerm.findMany({ where: { entryId } }))
    .flatMap(({ termId }) => (termId.startsWith("topic:") ? termId.slice("topic:".length) : []))
    .sort();
const contentOf = async (entryId: string) => {
  const entry = await database().entry.findUniqueOrThrow({
    where: { id: entryId },
    include: { publishedRevision: true },
  });
  return contentSchema.parse(entry.publishedRevision?.content);
};
const split = (code: string, en = "Split off") =>
  splitTopic(administrator, "labour-mobility", { code, names: { en, fr: "Nouveau" } });
const move = (entryIds: string[], into: string, keep = false) =>
  moveEntries(administrator, "labour-mobility", { into, entryIds, keep });

describe("a new topic out of another", () => {
  test("stands beside it with its names, and those who follow the old one follow it", async () => {
    await database().interest.create({ data: { userId: writer.id, termId: "topic:labour-mobility" } });
    expect(await split("domestic-work", "Domestic work")).toEqual({ ok: true });
    const terms = await vocabulary();
    const [topic, old] = [terms.find("TOPIC", "domestic-work"), terms.find("TOPIC", "labour-mobility")];
    expect(topic).toMatchObject({ parentId: old?.parentId, position: old?.position, attributes: old?.attributes });
    expect(["en", "fr", "ar"].map((locale) => terms.label("topic:domestic-work", locale as "en"))).toEqual([
      "Domestic work",
      "Nouveau",
      "Domestic work",
    ]);
    const followed = await database().interest.findMany({ where: { userId: writer.id } });
    expect(followed.map(({ termId }) => termId).sort()).toEqual(["topic:domestic-work", "topic:labour-mobility"]);
    expect(await split("domestic-work")).toMatchObject({ fields: { code: [{ key: "codeTaken" }] } });
    expect(await split("gender")).toMatchObject({ fields: { code: [{ key: "codeTaken" }] } });
    expect(newTopicSchema.safeParse({ topic: "gender", code: "Travail à domicile" }).error?.issues).toMatchObject([
      { path: ["code"], message: "codeFormat" },
    ]);
  });

  test.each(["MEMBER", "MODERATOR"] as const)("is not a %s's to make, nor are its entries to move", async (role) => {
    const actor = await createPerson({ role });
    expect(await splitTopic(actor, "gender", { code: "mine", names: { en: "Mine" } })).toMatchObject({
      code: "forbidden",
    });
    const entryId = await published(["gender"]);
    const moved = await moveEntries(actor, "gender", { into: "remittances", entryIds: [entryId], keep: false });
    expect(moved).toMatchObject({ code: "forbidden" });
    expect(await topicsOf(entryId)).toEqual(["gender"]);
  });
});

describe("entries that move", () => {
  test("have the new topic in the old one's place, for readers, for the index and for the next edit", async () => {
    await split("care-work");
    const [alone, both, left] = [
      await published(["labour-mobility"]),
      await published(["labour-mobility", "gender"]),
      await published(["labour-mobility"]),
    ];
    await database().indexTask.deleteMany();
    expect(await move([alone, both, "no id"], "care-work")).toMatchObject({ ok: true, value: { entries: 2, left: 0 } });
    expect(await topicsOf(alone)).toEqual(["care-work"]);
    expect(await topicsOf(both)).toEqual(["care-work", "gender"]);
    expect(await topicsOf(left)).toEqual(["labour-mobility"]);
    expect((await contentOf(both)).topics).toEqual(["care-work", "gender"]);
    const tasks = await database().indexTask.findMany();
    expect(tasks.map(({ entryId }) => entryId).sort()).toEqual([alone, both].sort());
    const steps = await database().workflowEvent.findMany({ where: { entryId: alone }, orderBy: { at: "asc" } });
    expect(steps.at(-1)).toMatchObject({ transition: "classify", actorId: administrator.id, toState: "PUBLISHED" });

    await startRevision(writer, alone);
    await performTransition(writer, { entryId: alone, transition: "submit" });
    await performTransition(moderator, { entryId: alone, transition: "approve" });
    expect(await topicsOf(alone)).toEqual(["care-work"]);
  });

  test("stay while somebody revises them, and are shown so", async () => {
    await split("seasonal-work");
    const entryId = await published(["labour-mobility"], "Harvest of the season");
    await startRevision(writer, entryId);
    const filter = splitFilterSchema.parse({ q: "harvest SEASON" });
    const { entries, total } = await readEntriesToMove("labour-mobility", filter, "en");
    expect(total).toBe(1);
    expect(entries).toMatchObject([{ id: entryId, title: "Harvest of the season", busy: true }]);
    expect(await move([entryId], "seasonal-work")).toMatchObject({ value: { entries: 0, left: 1 } });
    expect(await topicsOf(entryId)).toEqual(["labour-mobility"]);
  });

  test.each([false, true])("can be taken back, kept in the old topic or not: %s", async (keep) => {
    const into = keep ? "nursing" : "mining";
    await split(into);
    const [one, had] = [await published(["labour-mobility"]), await published(["labour-mobility", into])];
    const moved = await move([one, had], into, keep);
    expect(await topicsOf(one)).toEqual(keep ? ["labour-mobility", into].sort() : [into]);
    expect(await topicsOf(had)).toEqual(keep ? ["labour-mobility", into].sort() : [into]);
    const moveId = moved.ok ? moved.value.moveId : "";
    expect(await takeBackMove(administrator, moveId)).toMatchObject({ ok: true, value: { from: "labour-mobility" } });
    expect(await topicsOf(one)).toEqual(["labour-mobility"]);
    expect(await topicsOf(had)).toEqual(["labour-mobility", into].sort());
    expect((await contentOf(one)).topics).toEqual(["labour-mobility"]);
    expect(await takeBackMove(moderator, moveId)).toMatchObject({ code: "forbidden" });
    const log = await database().auditEvent.findMany({
      where: { subjectId: "topic:labour-mobility" },
      orderBy: { id: "asc" },
    });
    expect(log.slice(-3).map(({ action }) => action)).toEqual(["splitTopic", "moveEntries", "takeBackMove"]);
  });

  test("need a topic to go to and to be ticked", async () => {
    const entryId = await published(["labour-mobility"]);
    expect(await move([entryId], "labour-mobility")).toMatchObject({ fields: { into: [{ key: "required" }] } });
    expect(await move([], "gender")).toMatchObject({ fields: { entries: [{ key: "entryRequired" }] } });
    expect(await takeBackMove(administrator, randomUUID())).toMatchObject({ code: "missing" });
  });
});
