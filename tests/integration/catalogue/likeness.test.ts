import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { featuresOf } from "@/lib/catalogue/likeness/features";
import { findTwins } from "@/lib/catalogue/likeness/likeness-data";
import { noteMissingLikeness } from "@/lib/catalogue/likeness/likeness-mutations";
import { startRevision } from "@/lib/catalogue/revision-mutations";
import { database } from "@/lib/db/client";
import { amendEntry } from "@/lib/moderation/amendment-mutations";
import { performTransition } from "@/lib/moderation/mutations";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { publication } from "@/tests/setup/contents";
import { emptyDatabase } from "@/tests/setup/database";
import { createPerson } from "@/tests/setup/people";

let writer: Actor;
let other: Actor;
let moderator: Actor;
const asked = featuresOf(
  publication({ doi: "", title: "Sociocultural adaptation of second generation Afghans in Iran" }),
);

beforeEach(async () => {
  await emptyDatabase();
  await seedVocabulary(database());
  writer = await createPerson();
  other = await createPerson();
  moderator = await createPerson({ role: "MODERATOR" });
});

async function draft(): Promise<string> {
  const entryId = randomUUID();
  expect(await keepDraft(writer, { entryId, seen: 0, content: publication() })).toMatchObject({ ok: true });
  return entryId;
}

async function seenBy() {
  const lists = await Promise.all(
    [null, other, writer, moderator].map((viewer) => findTwins(database(), viewer, asked)),
  );
  return lists.map((twins) => twins.map(({ entryId }) => entryId));
}

test("a twin is told of to those alone who may read it, as it goes from draft to publication", async () => {
  const entryId = await draft();
  expect(await seenBy()).toEqual([[], [], [], []]);

  await performTransition(writer, { entryId, transition: "submit" });
  expect(await seenBy()).toEqual([[], [], [entryId], [entryId]]);

  await performTransition(moderator, { entryId, transition: "approve" });
  expect(await seenBy()).toEqual([[entryId], [entryId], [entryId], [entryId]]);
  expect(await findTwins(database(), moderator, asked, entryId)).toEqual([]);

  await performTransition(moderator, {
    entryId,
    transition: "withdraw",
    reason: "Published twice.",
    publicReason: "duplicate",
  });
  expect(await seenBy()).toEqual([[], [], [entryId], [entryId]]);
});

test("what an older hub kept without likeness is noted once; drafts and what cannot be read are not", async () => {
  const [unreadable, entryId] = [await draft(), await draft()];
  for (const id of [unreadable, entryId]) await performTransition(writer, { entryId: id, transition: "submit" });
  await database().revision.updateMany({ where: { entryId: unreadable }, data: { content: {} } });
  await draft();
  await database().revisionLikeness.deleteMany();

  expect(await noteMissingLikeness()).toBe(1);
  expect(await noteMissingLikeness()).toBe(0);
  expect(await findTwins(database(), moderator, asked)).toMatchObject([{ entryId }]);
});

test("an entry is found by the title that a moderator gave it, and, once that is taken back, by the one before", async () => {
  const found = async (title: string, viewer: Actor | null) =>
    (await findTwins(database(), viewer, featuresOf(publication({ doi: "", title, issued: "", contributors: [] }))))
      .length;
  const [first, second] = ["Afghans of the second generation in Iran", "Young Afghans between two countries at war"];
  const entryId = await draft();
  await performTransition(writer, { entryId, transition: "submit" });
  expect(await found(first, moderator)).toBe(0);
  expect(await amendEntry(moderator, { entryId, amendment: { title: first } })).toMatchObject({ ok: true });
  expect(await found(first, moderator)).toBe(1);
  await performTransition(moderator, { entryId, transition: "approve" });

  const opened = await startRevision(writer, entryId);
  const seen = opened.ok ? opened.value.version : 0;
  await keepDraft(writer, { entryId, seen, content: publication({ title: second }) });
  await performTransition(writer, { entryId, transition: "submit" });
  expect(await found(second, null)).toBe(0);
  await performTransition(moderator, { entryId, transition: "approve" });
  expect([await found(first, null), await found(second, null)]).toEqual([0, 1]);
  expect(await performTransition(moderator, { entryId, transition: "undo" })).toMatchObject({ ok: true });
  expect([await found(first, null), await found(second, null)]).toEqual([1, 0]);
});
