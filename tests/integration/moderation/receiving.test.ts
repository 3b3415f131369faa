import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { readDraft } from "@/lib/catalogue/draft-data";
import { database } from "@/lib/db/client";
import { performTransition } from "@/lib/moderation/mutations";
import { receiveForm } from "@/lib/moderation/submission-mutations";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { createPerson } from "@/tests/setup/people";

let writer: Actor;
let moderator: Actor;

beforeAll(async () => {
  await seedVocabulary(database());
  writer = await createPerson({ name: "Writer" });
  moderator = await createPerson({ name: "Moderator", role: "MODERATOR" });
});

/** A news form as a window sends it, again and again with the same ids. */
function form(ids: { entryId: string; window: string }, body = "What happened."): FormData {
  const data = new FormData();
  const fields = { ...ids, version: "0", intent: "submit", title: "News", language: "en", date: "2026-05-05", body };
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  data.append("source", "Radio");
  data.append("topics", "gender");
  return data;
}

const steps = (entryId: string) =>
  database().workflowEvent.findMany({ where: { entryId }, orderBy: { at: "asc" }, select: { transition: true } });

test("a form that comes again, even after it was read, is one submission; a changed one is another", async () => {
  const ids = { entryId: randomUUID(), window: randomUUID() };
  for (let times = 0; times < 3; times++) {
    expect(await receiveForm(writer, "news", form(ids))).toMatchObject({ ok: true, value: { submitted: true } });
  }
  const reason = "Say who says so.";
  expect(await performTransition(moderator, { entryId: ids.entryId, transition: "claim" })).toMatchObject({ ok: true });
  const asked = await performTransition(moderator, { entryId: ids.entryId, transition: "requestChanges", reason });
  expect(asked).toMatchObject({ ok: true });

  expect(await receiveForm(writer, "news", form(ids))).toMatchObject({ ok: true, value: { submitted: true } });
  expect(await readDraft(writer, ids.entryId)).toMatchObject({ state: "CHANGES_REQUESTED" });
  expect(await steps(ids.entryId)).toHaveLength(3);

  const again = { ...ids, window: randomUUID() };
  const version = (await readDraft(writer, ids.entryId))?.version ?? 0;
  const changed = form(again, "What happened, says the radio.");
  changed.set("version", String(version));
  expect(await receiveForm(writer, "news", changed)).toMatchObject({ ok: true, value: { submitted: true } });
  expect((await steps(ids.entryId)).map(({ transition }) => transition)).toEqual([
    "submit",
    "claim",
    "requestChanges",
    "submit",
  ]);
});

test("what a moderator sends back is submitted again unchanged from a form that was opened since", async () => {
  const ids = { entryId: randomUUID(), window: randomUUID() };
  await receiveForm(writer, "news", form(ids));
  const reason = "Is the date right?";
  await performTransition(moderator, { entryId: ids.entryId, transition: "requestChanges", reason });
  const opened = form({ ...ids, window: randomUUID() });
  opened.set("version", String((await readDraft(writer, ids.entryId))?.version ?? 0));
  await receiveForm(writer, "news", opened);
  expect((await steps(ids.entryId)).at(-1)).toMatchObject({ transition: "submit" });
});
