import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { clock, HOUR } from "@/lib/base/clock";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { startRevision } from "@/lib/catalogue/revision-mutations";
import type { Content } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { readBulk } from "@/lib/moderation/bulk-data";
import { applyMany, planMany, undoMany } from "@/lib/moderation/bulk-mutations";
import { readCase } from "@/lib/moderation/case-data";
import { performTransition } from "@/lib/moderation/mutations";
import type { TransitionName } from "@/lib/moderation/workflow";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { news, publication } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";

let writer: Actor;
let moderator: Actor;
let colleague: Actor;
let administrator: Actor;

beforeAll(async () => {
  await seedVocabulary(database());
  writer = await createPerson({ name: "Writer" });
  moderator = await createPerson({ name: "Moderator", role: "MODERATOR" });
  colleague = await createPerson({ name: "Colleague", role: "MODERATOR" });
  administrator = await createPerson({ name: "Administrator", role: "ADMINISTRATOR" });
});

async function submitted(content: Content, submitter = writer): Promise<string> {
  const entryId = randomUUID();
  await keepDraft(submitter, { entryId, seen: 0, content });
  expect(await step(submitter, entryId, "submit")).toMatchObject({ ok: true });
  return entryId;
}

const step = (actor: Actor, entryId: string, transition: TransitionName, reason = "Because.") =>
  performTransition(actor, { entryId, transition, reason, publicReason: "other" });
const statusOf = async (id: string) => (await database().entry.findUniqueOrThrow({ where: { id } })).status;

async function plan(entryIds: string[], more: Partial<Parameters<typeof planMany>[1]> = {}): Promise<string> {
  const planned = await planMany(moderator, { entryIds, transition: "approve", ...more });
  if (!planned.ok) throw new Error(planned.code);
  return planned.value.bulkId;
}

test("a bulk decision says before what it will do, does that, and names what it could not do", async () => {
  const fit = await submitted(news({ title: "Fit" }));
  const bare = await submitted(news({ title: "Without topic" }));
  const claimed = await submitted(news({ title: "Claimed by the other" }));
  const own = await submitted(news({ title: "The moderator's own" }), moderator);
  const moved = await submitted(news({ title: "Decided in between" }));
  await database().revision.updateMany({
    where: { entryId: bare },
    data: { content: { ...news({ title: "Without topic" }), topics: [] }, topicIds: [] },
  });
  await step(colleague, claimed, "claim");
  const bulkId = await plan([fit, bare, claimed, own, moved], { topics: ["gender"] });

  const before = await readBulk(moderator, bulkId);
  expect(before?.pending.map(({ entryId, failure }) => [entryId, failure?.code])).toEqual([
    [fit, undefined],
    [bare, undefined],
    [claimed, "conflict"],
    [own, "forbidden"],
    [moved, undefined],
  ]);
  expect(await statusOf(fit)).toBe("SUBMITTED");
  await step(colleague, moved, "decline");
  expect(await applyMany(colleague, bulkId)).toMatchObject({ code: "missing" });
  expect(await applyMany(writer, bulkId)).toMatchObject({ code: "forbidden" });
  expect(await applyMany(moderator, bulkId)).toMatchObject({ ok: true, value: { left: 0 } });

  const after = await readBulk(moderator, bulkId);
  expect(after?.done.map(({ entryId }) => entryId)).toEqual([fit, bare]);
  expect(after?.refused).toMatchObject([
    { entryId: claimed, failure: { code: "conflict", values: { by: "Colleague" } } },
    { entryId: own, failure: { code: "forbidden" } },
    { entryId: moved, failure: { code: "conflict", values: { by: "Colleague", did: "decline" } } },
  ]);
  expect(await database().entryTerm.count({ where: { entryId: bare, termId: "topic:gender" } })).toBe(1);
  expect(await readBulk(writer, bulkId)).toBeNull();
});

test("what would break a rule is foreseen by field", async () => {
  const entryId = await submitted(publication({ doi: "10.1234/foreseen" }));
  const twin = await submitted(publication({ doi: "10.1234/foreseen", title: "Its twin" }));
  await step(colleague, entryId, "approve");
  const view = await readBulk(moderator, await plan([twin]));
  expect(view?.pending).toMatchObject([{ failure: { fields: { doi: [{ key: "doiTaken" }] } } }]);
});

test("two windows that apply the same plan decide each entry once", async () => {
  const entries: string[] = [];
  for (let count = 0; count < 8; count++) entries.push(await submitted(news({ title: `Twice pressed ${count}` })));
  const bulkId = await plan(entries);
  await Promise.all([applyMany(moderator, bulkId), applyMany(moderator, bulkId)]);
  expect((await readBulk(moderator, bulkId))?.done).toHaveLength(8);
  const steps = await database().workflowEvent.count({ where: { entryId: { in: entries }, transition: "approve" } });
  expect(steps).toBe(8);
});

test.each(["approve", "decline", "requestChanges"] as const)("%s is taken back as if it had not been", async (name) => {
  const entryId = await submitted(publication({ title: `To ${name} and back`, doi: `10.1234/${name}` }));
  const { submittedAt } = await database().entry.findUniqueOrThrow({ where: { id: entryId } });
  await step(moderator, entryId, name);
  expect(await step(colleague, entryId, "undo")).toMatchObject({ code: "forbidden" });
  expect(await step(moderator, entryId, "undo")).toMatchObject({ ok: true });
  expect(await database().entry.findUnique({ where: { id: entryId } })).toMatchObject({
    status: "SUBMITTED",
    submittedAt,
    publishedAt: null,
    publishedRevisionId: null,
  });
  expect(await database().publication.count({ where: { entryId } })).toBe(0);
  expect((await readCase(moderator, entryId))?.history[0]).toMatchObject({ transition: "undo", to: "SUBMITTED" });
  const mails = await database().mailTask.findMany({ where: { to: writer.email }, orderBy: { id: "desc" }, take: 1 });
  expect(mails).toMatchObject([{ template: "reopened" }]);
  expect(await step(colleague, entryId, "approve")).toMatchObject({ ok: true });
  expect(await statusOf(entryId)).toBe("PUBLISHED");
});

test("taking back an approved change shows readers the text from before, and opens the change again", async () => {
  const entryId = await submitted(news({ title: "Before" }));
  await step(moderator, entryId, "approve");
  const opened = await startRevision(writer, entryId);
  await keepDraft(writer, { entryId, seen: opened.ok ? opened.value.version : 0, content: news({ title: "After" }) });
  await step(writer, entryId, "submit");
  await step(moderator, entryId, "approve");
  expect(await step(moderator, entryId, "undo")).toMatchObject({ ok: true });
  expect(await database().entryText.findMany({ where: { entryId } })).toMatchObject([{ title: "Before" }]);
  expect(await readCase(moderator, entryId)).toMatchObject({
    status: "PUBLISHED",
    state: "SUBMITTED",
    content: { title: "After" },
  });
});

test("a bulk decision is taken back where nobody has touched an entry since, for a day", async () => {
  const entries: string[] = [];
  for (let count = 0; count < 4; count++) entries.push(await submitted(news({ title: `Back again ${count}` })));
  const bulkId = await plan(entries);
  await applyMany(moderator, bulkId);
  const [withdrawn = "", ...others] = entries;
  await step(colleague, withdrawn, "withdraw");
  expect(await undoMany(colleague, bulkId)).toMatchObject({ code: "missing" });
  expect(await undoMany(administrator, bulkId)).toMatchObject({ ok: true, value: { left: 0 } });
  const view = await readBulk(moderator, bulkId);
  expect(view?.undone.map(({ entryId }) => entryId)).toEqual(others);
  expect(view?.notUndone).toMatchObject([{ entryId: withdrawn, failure: { values: { by: "Colleague" } } }]);

  const late = await submitted(news({ title: "Too late" }));
  const second = await plan([late]);
  await applyMany(moderator, second);
  const tomorrow = new Date(Date.now() + 25 * HOUR);
  vi.spyOn(clock, "now").mockReturnValue(tomorrow);
  expect(await readBulk(moderator, second)).toMatchObject({ mayUndo: false });
  await undoMany(moderator, second);
  expect((await readBulk(moderator, second))?.notUndone).toMatchObject([{ failure: { code: "expired" } }]);
});

test("what its submitter has begun to revise is not taken from their hands", async () => {
  const entryId = await submitted(news({ title: "Being revised" }));
  await step(moderator, entryId, "requestChanges");
  const later = new Date(Date.now() - HOUR);
  await database().revision.updateMany({ where: { entryId }, data: { decidedAt: later } });
  expect(await step(moderator, entryId, "undo")).toMatchObject({ code: "conflict" });
});

test("an appeal that was declined and taken back still waits for another than the first moderator", async () => {
  const entryId = await submitted(news({ title: "Appealed" }));
  await step(moderator, entryId, "decline");
  await step(writer, entryId, "appeal");
  await step(colleague, entryId, "decline");
  expect(await step(colleague, entryId, "undo")).toMatchObject({ ok: true });
  expect(await step(moderator, entryId, "approve")).toMatchObject({ code: "forbidden" });
  expect(await step(colleague, entryId, "approve")).toMatchObject({ ok: true });
});
