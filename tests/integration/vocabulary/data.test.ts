import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { database } from "@/lib/db/client";
import { vocabulary, vocabularyChanged } from "@/lib/vocabulary/data";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { emptyDatabase } from "../../setup/database";

const db = database();
const health = { termId_locale: { termId: "topic:health", locale: "en" } };
const rename = (label: string) => db.termLabel.update({ where: health, data: { label } });

/** Lets the process believe that so many seconds have gone by. */
function later(seconds: number): void {
  const now = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => now + seconds * 1000);
}

beforeEach(async () => {
  await emptyDatabase();
  vocabularyChanged();
});
afterEach(vocabularyChanged);

it("is there as soon as the hub is seeded, even if it was asked for before", async () => {
  expect((await vocabulary()).size).toBe(0);
  await seedVocabulary(db);
  expect((await vocabulary()).label("country:SEN", "fr")).toBe("Sénégal");
});

it("is read once while nothing changes", async () => {
  await seedVocabulary(db);
  const [first, second] = await Promise.all([vocabulary(), vocabulary()]);
  expect(second).toBe(first);
  later(60);
  expect(await vocabulary()).toBe(first);
});

it.each([
  ["edits", () => rename("Wellbeing")],
  ["additions", () => db.term.create({ data: { id: "topic:sport", scheme: "TOPIC", code: "sport" } })],
  ["removals", () => db.term.delete({ where: { id: "topic:urbanisation" } })],
  ["changed members", () => db.termMembership.deleteMany({ where: { groupId: "grouping:ldc" } })],
])("follows %s that another process made, after a few seconds", async (_, change) => {
  await seedVocabulary(db);
  const before = await vocabulary();
  await change();
  later(4);
  const after = await vocabulary();
  expect(after).not.toBe(before);
  expect(await vocabulary()).toBe(after);
});

it("follows this process's own changes at once", async () => {
  await seedVocabulary(db);
  await vocabulary();
  await rename("Wellbeing");
  vocabularyChanged();
  expect((await vocabulary()).label("topic:health", "en")).toBe("Wellbeing");
});

it("fails aloud when the database does, and recovers with it", async () => {
  await seedVocabulary(db);
  await db.$executeRaw`ALTER TABLE "TermMembership" RENAME TO "Elsewhere"`;
  try {
    vocabularyChanged();
    await expect(vocabulary()).rejects.toThrow();
  } finally {
    await db.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "TermMembership"`;
  }
  expect((await vocabulary()).label("country:SEN", "fr")).toBe("Sénégal");
});
