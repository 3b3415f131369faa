import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { answerAppeal, askAboutBlock } from "@/lib/accounts/appeal-mutations";
import { peopleFilterSchema, readBlock, readOffice, readPeople } from "@/lib/accounts/people-data";
import { findSessionUser } from "@/lib/accounts/session-data";
import { openSession } from "@/lib/accounts/session-mutations";
import { type DecisionName, decisionNames } from "@/lib/accounts/standing";
import { findEntry } from "@/lib/catalogue/data";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import type { Content } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { performTransition } from "@/lib/moderation/mutations";
import { readQueue } from "@/lib/moderation/queue-data";
import { queueFilterSchema } from "@/lib/moderation/queue-filter-data";
import { changeStanding } from "@/lib/moderation/standing-mutations";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { news } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";

let administrator: Actor;
let moderator: Actor;

beforeAll(async () => {
  await seedVocabulary(database());
  administrator = await createPerson({ name: "Administrator", role: "ADMINISTRATOR" });
  moderator = await createPerson({ name: "Moderator", role: "MODERATOR" });
});

const decide = (actor: Actor | null, userId: string, decision: DecisionName, reason = "Because.") =>
  changeStanding(actor, { userId, decision, reason });
const userOf = (id: string) => database().user.findUniqueOrThrow({ where: { id } });
const statusOf = async (id: string) => (await database().entry.findUniqueOrThrow({ where: { id } })).status;

async function submitted(writer: Actor, content: Content): Promise<string> {
  const entryId = randomUUID();
  await keepDraft(writer, { entryId, seen: 0, content });
  expect(await performTransition(writer, { entryId, transition: "submit" })).toMatchObject({ ok: true });
  return entryId;
}

async function published(writer: Actor, title: string): Promise<string> {
  const entryId = await submitted(writer, news({ title }));
  expect(await performTransition(moderator, { entryId, transition: "approve" })).toMatchObject({ ok: true });
  return entryId;
}

describe("who decides", () => {
  const others = {
    nobody: async () => null,
    member: () => createPerson(),
    moderator: async () => moderator,
    "blocked administrator": () => createPerson({ role: "ADMINISTRATOR", blockedAt: new Date() }),
    "unconfirmed administrator": () => createPerson({ role: "ADMINISTRATOR", emailVerifiedAt: null }),
  };
  const cases = Object.keys(others).flatMap((who) => decisionNames.map((decision) => ({ who, decision })));

  test.each(cases)("for $who, $decision does not exist", async ({ who, decision }) => {
    const actor = await others[who as keyof typeof others]();
    const person = await createPerson();
    expect(await decide(actor, person.id, decision)).toMatchObject({ ok: false, code: "missing" });
    expect(await database().auditEvent.count({ where: { subjectId: person.id } })).toBe(0);
  });

  test.each(decisionNames)("nobody decides about themselves: %s", async (decision) => {
    expect(await decide(administrator, administrator.id, decision)).toMatchObject({ ok: false, code: "forbidden" });
  });

  test("of two administrators who demote each other at the same moment one stays", async () => {
    for (const _round of [1, 2, 3, 4, 5]) {
      const pair = await Promise.all([1, 2].map(() => createPerson({ role: "ADMINISTRATOR" })));
      const [one, other] = pair as [Actor, Actor];
      const answers = await Promise.all([decide(one, other.id, "makeMember"), decide(other, one.id, "block")]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const left = await database().user.count({
        where: { id: { in: [one.id, other.id] }, role: "ADMINISTRATOR", blockedAt: null },
      });
      expect(left).toBe(1);
    }
  });
});

describe("a decision", () => {
  test("needs a reason, is kept with it, and mailed to the person", async () => {
    const person = await createPerson();
    expect(await decide(administrator, person.id, "makeModerator", "  ")).toMatchObject({
      code: "invalid",
      fields: { reason: [{ key: "reasonRequired" }] },
    });
    expect(await decide(administrator, person.id, "makeModerator", "Knows the field.")).toMatchObject({ ok: true });
    expect(await userOf(person.id)).toMatchObject({ role: "MODERATOR" });
    expect(await database().auditEvent.findMany({ where: { subjectId: person.id } })).toMatchObject([
      {
        action: "makeModerator",
        actorId: administrator.id,
        detail: { reason: "Knows the field.", from: "MEMBER", to: "MODERATOR" },
      },
    ]);
    expect(await database().mailTask.findMany({ where: { to: person.email } })).toMatchObject([
      { template: "roleChanged", parameters: { role: "MODERATOR", reason: "Knows the field." } },
    ]);
    expect(await decide(administrator, person.id, "makeModerator")).toMatchObject({ code: "conflict" });
  });

  test.each([
    { decision: "block", ends: true },
    { decision: "makeMember", ends: true },
    { decision: "trust", ends: false },
    { decision: "makeAdministrator", ends: false },
  ] as const)("$decision ends open sessions: $ends", async ({ decision, ends }) => {
    const person = await createPerson({ role: "MODERATOR" });
    const session = await openSession(person.id, null);
    expect(await decide(administrator, person.id, decision)).toMatchObject({ ok: true });
    expect((await findSessionUser(session)) === null).toBe(ends);
    // Nothing but blocking refuses the session itself: it was ended.
    const row = await database().session.findUniqueOrThrow({ where: { id: session } });
    expect(row.revokedAt !== null).toBe(ends);
  });
});

describe("blocking", () => {
  test("hides all that was published, and unblocking shows exactly that again; history says why", async () => {
    const writer = await createPerson();
    const [first, second, own] = await Promise.all(["One", "Two", "Three"].map((title) => published(writer, title)));
    const entries = [first, second, own] as [string, string, string];
    await performTransition(writer, { entryId: entries[2], transition: "withdraw", reason: "My mistake." });
    const waiting = await submitted(writer, news({ title: "Waits behind the block" }));
    await database().indexTask.deleteMany();

    expect(await decide(administrator, writer.id, "block", "Advertising.")).toMatchObject({ value: { entries: 2 } });
    expect(await Promise.all(entries.map(statusOf))).toEqual(["ARCHIVED", "ARCHIVED", "WITHDRAWN"]);
    expect(await findEntry("news", "one")).toMatchObject({ state: "gone", tombstone: { by: "moderators" } });
    expect(await findEntry("news", "three")).toMatchObject({
      state: "gone",
      tombstone: { by: "submitter", reason: "author" },
    });
    const tasks = await database().indexTask.findMany({ select: { entryId: true } });
    expect(tasks.map(({ entryId }) => entryId).sort()).toEqual(entries.slice(0, 2).sort());
    const queue = await readQueue(queueFilterSchema.parse({}), moderator.id);
    expect(queue.items.map(({ entryId }) => entryId)).not.toContain(waiting);
    expect(await performTransition(moderator, { entryId: waiting, transition: "approve" })).toMatchObject({
      code: "conflict",
    });

    expect(await decide(administrator, writer.id, "unblock", "Explained.")).toMatchObject({ value: { entries: 2 } });
    expect(await Promise.all(entries.map(statusOf))).toEqual(["PUBLISHED", "PUBLISHED", "WITHDRAWN"]);
    expect(await performTransition(moderator, { entryId: waiting, transition: "approve" })).toMatchObject({ ok: true });
    const history = await database().workflowEvent.findMany({ where: { entryId: entries[0] }, orderBy: { at: "asc" } });
    expect(history.slice(-2)).toMatchObject([
      { transition: "hide", reason: "Advertising.", actorId: administrator.id },
      { transition: "show", reason: "Explained.", actorId: administrator.id },
    ]);
  });

  test("what a moderator archived before or after stays archived", async () => {
    const writer = await createPerson();
    const [before, after] = (await Promise.all(["Four", "Five"].map((title) => published(writer, title)))) as [
      string,
      string,
    ];
    const archive = { transition: "archive", reason: "Outdated.", publicReason: "other" } as const;
    await performTransition(moderator, { entryId: before, ...archive });
    await decide(administrator, writer.id, "block");
    expect(await performTransition(moderator, { entryId: after, transition: "restore" })).toMatchObject({
      code: "conflict",
    });
    expect(await decide(administrator, writer.id, "unblock")).toMatchObject({ value: { entries: 1 } });
    expect(await statusOf(before)).toBe("ARCHIVED");
    expect(await statusOf(after)).toBe("PUBLISHED");
  });

  test("an approval at the same moment publishes nothing that stays up", async () => {
    for (const round of [1, 2, 3, 4, 5, 6]) {
      const writer = await createPerson();
      const entryId = await submitted(writer, news({ title: `Raced ${round}` }));
      await Promise.all([
        decide(administrator, writer.id, "block"),
        performTransition(moderator, { entryId, transition: "approve" }),
      ]);
      expect(await statusOf(entryId)).not.toBe("PUBLISHED");
    }
  });

  test("a blocked person may ask, administrators are told and answer once", async () => {
    const person = await createPerson({ name: "Blocked person" });
    expect(await askAboutBlock(person.id, "Why?")).toMatchObject({ code: "conflict" });
    await decide(administrator, person.id, "block", "Links to a shop.");
    expect(await askAboutBlock(person.id, "It was my book.")).toMatchObject({ ok: true });
    expect(await readBlock(person.id)).toMatchObject({
      blockReason: "Links to a shop.",
      appeals: [{ text: "It was my book." }],
    });
    const [appeal] = (await readOffice()).appeals.filter(({ userId }) => userId === person.id);
    const input = { appealId: appeal?.id ?? "", answer: "Agreed." };
    expect(await answerAppeal(moderator, input)).toMatchObject({ code: "forbidden" });
    expect(await answerAppeal(administrator, { ...input, answer: " " })).toMatchObject({ code: "invalid" });
    expect(await answerAppeal(administrator, input)).toMatchObject({ ok: true });
    expect(await answerAppeal(administrator, input)).toMatchObject({ code: "conflict" });
    const mails = await database().mailTask.findMany({ where: { to: person.email }, orderBy: { id: "asc" } });
    expect(mails.map(({ template }) => template)).toEqual(["blocked", "blockAppealAnswered"]);
  });
});

test("people are found by parts of name, address and institution, and by how they stand", async () => {
  const found = await createPerson({
    name: "Adwoa Mensah",
    email: "adwoa.mensah@ug.example",
    institutionName: "University of Ghana",
    trustedAt: new Date(),
  });
  const ids = async (filter: object) => (await readPeople(peopleFilterSchema.parse(filter))).people.map(({ id }) => id);
  for (const q of ["mensah adwoa", "UG.EXAMPLE", "of ghana"]) expect(await ids({ q }), q).toEqual([found.id]);
  expect(await ids({ q: "adwoa", standing: "trusted" })).toEqual([found.id]);
  expect(await ids({ q: "adwoa", standing: "blocked" })).toEqual([]);
  expect(await ids({ q: "adwoa", role: "MODERATOR" })).toEqual([]);
  expect(await ids({ q: "100%_" })).toEqual([]);
});
