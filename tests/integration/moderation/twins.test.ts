import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { findTwinsOfForm } from "@/lib/catalogue/likeness/typed-data";
import { startRevision } from "@/lib/catalogue/revision-mutations";
import { database } from "@/lib/db/client";
import { readCase } from "@/lib/moderation/case-data";
import { performTransition } from "@/lib/moderation/mutations";
import { readQueue } from "@/lib/moderation/queue-data";
import { queueFilterSchema } from "@/lib/moderation/queue-filter-data";
import { receiveForm, submitAsAnother } from "@/lib/moderation/submission-mutations";
import { readTwinsOfCase } from "@/lib/moderation/twin-data";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { emptyDatabase } from "@/tests/setup/database";
import { createPerson } from "@/tests/setup/people";

let writer: Actor;
let other: Actor;
let moderator: Actor;
const title = "Remittances and rural schools in northern Ghana";
const withSubtitle = `${title}: Evidence from two districts`;

beforeEach(async () => {
  await emptyDatabase();
  await seedVocabulary(database());
  writer = await createPerson();
  other = await createPerson();
  moderator = await createPerson({ role: "MODERATOR" });
});

function form(entryId: string, more: Record<string, string> = {}): FormData {
  const data = new FormData();
  const fields = {
    entryId,
    version: "0",
    intent: "submit",
    title,
    language: "en",
    issued: "2019",
    topics: "remittances",
  };
  const author = { "contributors.0.name": "Ada Obi", "contributors.0.role": "author", resourceType: "article" };
  for (const [name, value] of Object.entries({ ...fields, ...author, ...more })) data.append(name, value);
  return data;
}

async function submit(actor: Actor, more?: Record<string, string>) {
  const entryId = randomUUID();
  const received = await receiveForm(actor, "publication", form(entryId, more));
  return { entryId, received };
}

async function published(by: Actor): Promise<string> {
  const { entryId } = await submit(by, { title: withSubtitle });
  expect(await performTransition(moderator, { entryId, transition: "approve" })).toMatchObject({ ok: true });
  return entryId;
}

const stateOf = async (entryId: string) =>
  (await database().entry.findUniqueOrThrow({ where: { id: entryId } })).status;

test("who submits what the hub has is asked first, may say no, and the moderator learns of both", async () => {
  const there = await published(other);
  const { entryId, received } = await submit(writer);
  expect(received).toMatchObject({ ok: true, value: { submitted: false, asked: true } });
  expect(await stateOf(entryId)).toBe("DRAFT");

  // No answer, or one about an entry that nobody asked about, is none.
  const version = received.ok ? received.value.version : 0;
  for (const others of [[], [randomUUID()]]) {
    const answered = await submitAsAnother(writer, { entryId, version, others });
    expect(answered).toMatchObject({ ok: true, value: { submitted: false, asked: true } });
  }
  expect(await submitAsAnother(other, { entryId, version, others: [there] })).toMatchObject({ code: "missing" });
  const answered = await submitAsAnother(writer, { entryId, version, others: [there] });
  expect(answered).toMatchObject({ ok: true, value: { submitted: true } });
  expect(await stateOf(entryId)).toBe("SUBMITTED");

  const found = await readCase(moderator, entryId);
  if (!found) throw new Error("no case");
  const beside = await readTwinsOfCase(moderator, found);
  expect(beside.twins).toMatchObject([
    { entryId: there, sureness: "likely", reasons: ["titleWithoutSubtitle", "sameAuthors", "sameYear"] },
  ]);
  expect(beside.distinct).toEqual([there]);
  const queue = await readQueue(queueFilterSchema.parse({}), moderator.id);
  expect(queue.items).toMatchObject([{ entryId, hadTwin: true }]);

  // Once answered, for good.
  const step = { entryId, transition: "requestChanges", reason: "In which districts?" } as const;
  expect(await performTransition(moderator, step)).toMatchObject({ ok: true });
  const again = form(entryId, { abstract: "In two districts.", version: String(found.version + 1) });
  const sent = await receiveForm(writer, "publication", again);
  expect(sent).toMatchObject({ ok: true, value: { submitted: true } });
});

test("what breaks a rule is put right before anybody is asked", async () => {
  await published(other);
  const { received } = await submit(writer, { topics: "" });
  expect(received).toMatchObject({ ok: false, fields: { topics: expect.anything() } });
});

test("nobody is asked about, or told of, what others have not published; of one's own one is", async () => {
  const { entryId } = await submit(other, { title: withSubtitle });
  const asking = (actor: Actor) => findTwinsOfForm(actor, "publication", randomUUID(), form(randomUUID()));
  expect(await asking(writer)).toEqual([]);
  expect(await asking(moderator)).toMatchObject([{ entryId, isOwn: false, status: "SUBMITTED" }]);
  expect(await asking(other)).toMatchObject([{ entryId, isOwn: true }]);

  expect((await submit(writer)).received).toMatchObject({ ok: true, value: { submitted: true } });
  expect((await submit(other)).received).toMatchObject({ ok: true, value: { asked: true } });
});

test("a published entry that is edited is not asked about again", async () => {
  const first = await published(other);
  const { entryId, received } = await submit(writer);
  const version = received.ok ? received.value.version : 0;
  await submitAsAnother(writer, { entryId, version, others: [first] });
  await performTransition(moderator, { entryId, transition: "approve" });
  await database().twinMark.deleteMany();
  const opened = await startRevision(writer, entryId);
  const changed = form(entryId, { abstract: "More.", version: String(opened.ok ? opened.value.version : 0) });
  expect(await receiveForm(writer, "publication", changed)).toMatchObject({ value: { submitted: true } });
});
