import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { DAY } from "@/lib/base/clock";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import type { Content } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { readAmendments, readChanges } from "@/lib/moderation/amendment-data";
import { amendEntry } from "@/lib/moderation/amendment-mutations";
import { readDesk, readNextToDecide, readPlace } from "@/lib/moderation/desk-data";
import { readLoads } from "@/lib/moderation/load-data";
import { performTransition } from "@/lib/moderation/mutations";
import { readQueue } from "@/lib/moderation/queue-data";
import { queueFilterSchema, readQueueCounts } from "@/lib/moderation/queue-filter-data";
import { readSavedReasons, reasonSteps } from "@/lib/moderation/reason-data";
import { readRemit } from "@/lib/moderation/remit-data";
import { chooseRemit } from "@/lib/moderation/remit-mutations";
import { setServiceTarget } from "@/lib/moderation/service-target-mutations";
import { readSubmitterRecord } from "@/lib/moderation/submitter-data";
import { savedReasons, seedSavedReasons } from "@/prisma/seed/saved-reasons";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { event, news } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";

let writer: Actor;
let moderator: Actor;
let colleague: Actor;

beforeAll(async () => {
  await seedVocabulary(database());
  writer = await createPerson({ name: "Writer" });
  moderator = await createPerson({ name: "Moderator", role: "MODERATOR" });
  colleague = await createPerson({ name: "Colleague", role: "MODERATOR" });
});

async function submitted(content: Content, submitter = writer): Promise<string> {
  const entryId = randomUUID();
  await keepDraft(submitter, { entryId, seen: 0, content });
  expect(await performTransition(submitter, { entryId, transition: "submit" })).toMatchObject({ ok: true });
  return entryId;
}

test("the desk walks through the filtered queue, and leads on to what may be decided", async () => {
  const filter = queueFilterSchema.parse({ kind: "event", topic: "gender" });
  const entries: string[] = [];
  for (const title of ["First", "Second", "Third", "Fourth"]) {
    entries.push(await submitted(event({ title, topics: ["gender"] })));
    await submitted(news({ title: `Between, after ${title}`, topics: ["gender"] }));
  }
  const [first = "", second = "", third = "", fourth = ""] = entries;
  const own = await submitted(event({ title: "The moderator's own", topics: ["gender"] }), moderator);

  const desk = await readDesk(filter, moderator, await readPlace(filter, second));
  expect(desk).toMatchObject({ position: 2, total: 5, previous: first, next: third });
  expect(desk.items.map(({ entryId }) => entryId)).toEqual([...entries, own]);

  await performTransition(colleague, { entryId: third, transition: "claim" });
  const place = await readPlace(filter, second);
  await performTransition(moderator, { entryId: second, transition: "approve" });
  expect(await readNextToDecide(filter, moderator, place)).toBe(fourth);
  // It has left the queue, and still stands where it stood.
  const left = await readDesk(filter, moderator, await readPlace(filter, second));
  expect(left).toMatchObject({ position: 2, total: 4, previous: first, next: third });

  const last = await readPlace(filter, fourth);
  await performTransition(moderator, { entryId: fourth, transition: "approve" });
  expect(await readNextToDecide(filter, moderator, last)).toBe(first);
  const only = await readPlace(filter, first);
  await performTransition(moderator, { entryId: first, transition: "decline", reason: "Over." });
  expect(await readNextToDecide(filter, moderator, only)).toBeNull();
});

test("a moderator's corrections are their own revision, and both sides are shown", async () => {
  const entryId = await submitted(news({ title: "Teh compact adopted" }));
  const amendment = { title: "The compact adopted", topics: ["remittances"], countries: ["MAR"] };
  expect(await amendEntry(writer, { entryId, amendment })).toMatchObject({ code: "forbidden" });
  expect(await amendEntry(moderator, { entryId, amendment })).toMatchObject({ ok: true });
  expect(await amendEntry(moderator, { entryId, amendment })).toMatchObject({ ok: true });
  expect(await readAmendments(entryId)).toMatchObject([
    {
      by: "Moderator",
      before: { title: "Teh compact adopted", topics: ["migration-governance"] },
      after: { title: "The compact adopted", topics: ["remittances"] },
    },
  ]);
  expect(await readChanges(entryId)).toEqual({ ofPublic: null, ofRequest: null });
  const steps = await database().workflowEvent.findMany({ where: { entryId }, orderBy: { at: "asc" } });
  expect(steps.map(({ transition }) => transition)).toEqual(["submit", "amend"]);
});

test("a submitter's record counts what became of their entries", async () => {
  const person = await createPerson({ name: "Newcomer" });
  for (const transition of ["approve", "approve", "decline"] as const) {
    const entryId = await submitted(news({ title: `To ${transition}` }), person);
    await performTransition(moderator, { entryId, transition, reason: "Because." });
  }
  expect(await readSubmitterRecord(person.id)).toMatchObject({ approved: 2, declined: 1, asked: 0, trusted: false });
});

test("saved reasons speak the moderator's language in the list and the submitter's in the field", async () => {
  await seedSavedReasons(database());
  const [first] = await readSavedReasons(["requestChanges"], "fr", "ar");
  expect(first).toMatchObject({ label: "Il manque un résumé" });
  expect(first?.text).toMatch(/^يرجى إضافة ملخص/);
  await database().savedReason.update({ where: { id: "already-here" }, data: { retiredAt: new Date() } });
  await seedSavedReasons(database());
  const left = await readSavedReasons(reasonSteps, "en", "xx");
  expect(left.map(({ id }) => id).sort()).toEqual(
    savedReasons
      .map(({ id }) => id)
      .filter((id) => id !== "already-here")
      .sort(),
  );
});

test("a moderator's remit, what nobody has claimed and what waits too long are lists of the queue", async () => {
  const lists = async (of: Actor, show: string) =>
    (await readQueue(queueFilterSchema.parse({ show, kind: "news", topic: undefined }), of.id)).items.map(
      ({ entryId }) => entryId,
    );
  const reader = await createPerson({ name: "Reader of French", role: "MODERATOR" });
  const french = await submitted(news({ title: "Les envois", language: "fr", topics: ["diaspora-engagement"] }));
  const other = await submitted(news({ title: "Autre chose", language: "fr", topics: ["gender"] }));
  const spanish = await submitted(news({ title: "Las remesas", language: "es", topics: ["diaspora-engagement"] }));
  const before = await readQueueCounts(reader.id);
  expect(before.remit).toBe(before.waiting);

  const remit = { topics: ["diaspora-engagement", "no-such-topic"], languages: ["fr"] };
  expect(await chooseRemit(writer, remit)).toMatchObject({ code: "forbidden" });
  expect(await chooseRemit(reader, remit)).toMatchObject({ ok: true });
  expect(await readRemit(reader.id)).toEqual({ topics: ["diaspora-engagement"], languages: ["fr"] });
  expect(await lists(reader, "remit")).toEqual([french]);

  await performTransition(reader, { entryId: french, transition: "claim" });
  expect(await lists(colleague, "unclaimed")).not.toContain(french);
  expect(await lists(colleague, "unclaimed")).toContain(other);
  const longAgo = new Date(Date.now() - 20 * DAY);
  await database().revision.updateMany({
    where: { entryId: { in: [french, spanish] } },
    data: { submittedAt: longAgo },
  });
  expect((await lists(colleague, "overdue")).sort()).toEqual([french, spanish].sort());
  expect(await readQueueCounts(reader.id)).toMatchObject({ remit: 1, mine: 1, overdue: 2 });
  const load = (await readLoads()).find(({ id }) => id === reader.id);
  expect(load).toMatchObject({ claimed: 1, overdue: 1, decided: 0, languageIds: ["language:fr"] });

  const administrator = await createPerson({ role: "ADMINISTRATOR" });
  expect(await setServiceTarget(administrator, 30)).toMatchObject({ ok: true });
  expect(await readQueueCounts(reader.id)).toMatchObject({ overdue: 0 });
  expect(await setServiceTarget(administrator, 3)).toMatchObject({ ok: true });
  expect(await readQueueCounts(reader.id)).toMatchObject({ overdue: 2 });
  expect(await setServiceTarget(administrator, null)).toMatchObject({ ok: true });
});
