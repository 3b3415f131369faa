import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { readDraft } from "@/lib/catalogue/draft-data";
import { chooseRival, discardDraft, keepDraft } from "@/lib/catalogue/draft-mutations";
import { startRevision } from "@/lib/catalogue/revision-mutations";
import type { Content } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { amendEntry } from "@/lib/moderation/amendment-mutations";
import { readCase } from "@/lib/moderation/case-data";
import { performTransition } from "@/lib/moderation/mutations";
import { readQueue } from "@/lib/moderation/queue-data";
import { queueFilterSchema } from "@/lib/moderation/queue-filter-data";
import type { TransitionName } from "@/lib/moderation/workflow";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { event, news, publication } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";

let writer: Actor;
let moderator: Actor;
let colleague: Actor;

beforeAll(async () => {
  await seedVocabulary(database());
  writer = await createPerson({ name: "Writer" });
  moderator = await createPerson({ name: "First moderator", role: "MODERATOR" });
  colleague = await createPerson({ name: "Second moderator", role: "MODERATOR" });
});

async function draft(content: Content, submitter = writer): Promise<string> {
  const entryId = randomUUID();
  const kept = await keepDraft(submitter, { entryId, seen: 0, content });
  expect(kept).toMatchObject({ ok: true });
  return entryId;
}

async function step(actor: Actor, entryId: string, transition: TransitionName, reason?: string) {
  return performTransition(actor, { entryId, transition, reason });
}

async function submitted(content: Content): Promise<string> {
  const entryId = await draft(content);
  expect(await step(writer, entryId, "submit")).toMatchObject({ ok: true });
  return entryId;
}

const entryOf = (id: string) => database().entry.findUniqueOrThrow({ where: { id } });

describe("from draft to publication", () => {
  test("submit, claim, ask for changes, resubmit, approve: each step is kept, told and, at the end, indexed", async () => {
    const content = publication();
    const entryId = await submitted(content);
    expect(await step(moderator, entryId, "claim")).toMatchObject({ ok: true });
    expect(await step(moderator, entryId, "requestChanges", "Name the second author in full.")).toMatchObject({
      ok: true,
    });

    const open = await readDraft(writer, entryId);
    expect(open).toMatchObject({ state: "CHANGES_REQUESTED", asked: { reason: "Name the second author in full." } });
    const corrected = { ...content, abstract: "In two cities of Iran." };
    const kept = await keepDraft(writer, { entryId, seen: open?.version ?? 0, content: corrected });
    expect(kept).toMatchObject({ ok: true });
    expect(await database().indexTask.count({ where: { entryId } })).toBe(0);
    expect(await step(writer, entryId, "submit")).toMatchObject({ ok: true });
    expect(await step(moderator, entryId, "approve")).toMatchObject({
      ok: true,
      value: { slug: "socio-cultural-adaptation-of-second-generation-afghans-in-iran" },
    });

    expect(await entryOf(entryId)).toMatchObject({ status: "PUBLISHED", claimedById: null, openRevisionId: null });
    const texts = await database().entryText.findMany({ where: { entryId } });
    expect(texts).toMatchObject([{ locale: "en", isOriginal: true, abstract: "In two cities of Iran." }]);
    expect(await database().corridor.findMany({ where: { entryId } })).toMatchObject([
      { originId: "country:AFG", destinationId: "country:IRN" },
    ]);
    expect(await database().indexTask.count({ where: { entryId } })).toBe(1);

    const history = await readCase(moderator, entryId);
    expect(history?.history.map(({ transition }) => transition)).toEqual([
      ...["approve", "submit", "requestChanges", "claim", "submit"],
    ]);
    const mails = await database().mailTask.findMany({ where: { to: writer.email }, orderBy: { id: "asc" } });
    expect(mails.map(({ template }) => template)).toEqual(["submitted", "changesRequested", "submitted", "published"]);
    const notices = await database().notification.findMany({ where: { entryId }, orderBy: { createdAt: "asc" } });
    expect(notices.map(({ kind }) => kind)).toEqual(["requestChanges", "approve"]);
  });

  test.each([
    ["an event", event()],
    ["news", news()],
  ])("%s is published into its own table", async (_name, content) => {
    const entryId = await submitted(content);
    expect(await step(moderator, entryId, "approve")).toMatchObject({ ok: true });
    const row = await database().entry.findUnique({ where: { id: entryId }, include: { event: true, news: true } });
    if (content.kind === "event") {
      expect(row?.event).toMatchObject({ startsAt: "2018-12-10", placeCountryId: "country:MAR" });
      expect(row?.event?.endsUtc.getTime()).toBeGreaterThan(row?.event?.startsUtc.getTime() ?? 0);
    } else {
      expect(row?.news?.date.toISOString()).toBe("2018-12-10T00:00:00.000Z");
    }
  });

  test("what breaks a rule is kept as a draft, and its fields are named", async () => {
    const entryId = await draft(publication({ title: "", doi: "imig.12148", topics: [], issued: "last year" }));
    const result = await step(writer, entryId, "submit");
    expect(result).toMatchObject({ ok: false, code: "invalid" });
    expect(Object.keys((!result.ok && result.fields) || {}).sort()).toEqual(["doi", "issued", "title", "topics"]);
    expect(await entryOf(entryId)).toMatchObject({ status: "DRAFT" });
    expect(await database().workflowEvent.count({ where: { entryId } })).toBe(0);
  });

  test("a DOI is published once, even when two moderators approve its twins at the same moment", async () => {
    const doi = "10.1038/s41597-019-0089-3";
    const title = "Bilateral International Migration Flow Estimates for 200 Countries";
    const twins = await Promise.all([1, 2].map(() => submitted(publication({ doi, title }))));
    const results = await Promise.all(
      twins.map((entryId, index) => step(index ? colleague : moderator, entryId, "approve")),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      code: "invalid",
      fields: { doi: [{ key: "doiTaken", values: { title } }] },
    });
    expect(await database().publication.count({ where: { doi } })).toBe(1);
  });
});

describe("two people at once", () => {
  test("of two moderators who decide the same entry one is first, and the other is told who and what", async () => {
    const rounds = Array.from({ length: 12 }, (_, number) => number);
    for (const number of rounds) {
      const entryId = await submitted(news({ title: `Raced over ${number}` }));
      const [approval, refusal] = await Promise.all([
        step(moderator, entryId, "approve"),
        step(colleague, entryId, "decline", "Already reported."),
      ]);
      expect([approval.ok, refusal.ok].filter(Boolean)).toHaveLength(1);
      const [loser, winner] = approval.ok ? [refusal, "First moderator"] : [approval, "Second moderator"];
      expect(loser).toMatchObject({
        code: "conflict",
        values: { by: winner, did: approval.ok ? "approve" : "decline" },
      });
      const decisions = await database().workflowEvent.count({
        where: { entryId, transition: { in: ["approve", "decline"] } },
      });
      expect(decisions).toBe(1);
    }
  });

  test("a claim keeps others from deciding, until it is released", async () => {
    const entryId = await submitted(news({ title: "Claimed" }));
    await step(moderator, entryId, "claim");
    expect(await step(colleague, entryId, "approve")).toMatchObject({
      code: "conflict",
      values: { by: "First moderator", did: "claim" },
    });
    await step(moderator, entryId, "release");
    expect(await step(colleague, entryId, "approve")).toMatchObject({ ok: true });
  });

  test("a decision on what has changed since it was read is refused", async () => {
    const entryId = await submitted(news({ title: "Read too early" }));
    const seen = (await entryOf(entryId)).version;
    await step(moderator, entryId, "claim");
    await step(moderator, entryId, "release");
    const late = await performTransition(moderator, { entryId, transition: "approve", seen });
    expect(late).toMatchObject({ code: "conflict", values: { by: "First moderator", did: "release" } });
  });

  test("the same form sent twice is one entry", async () => {
    const entryId = randomUUID();
    const content = news({ title: "Pressed twice" });
    const both = await Promise.all([1, 2].map(() => keepDraft(writer, { entryId, seen: 0, content })));
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await database().entry.count({ where: { id: entryId } })).toBe(1);
    const submissions = await Promise.all([1, 2].map(() => step(writer, entryId, "submit")));
    expect(submissions.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("what two windows typed is kept in both, and the writer chooses", async () => {
    const entryId = await draft(news({ title: "One window" }));
    const version = (await entryOf(entryId)).version;
    const save = (title: string, window: string, seen: number) =>
      keepDraft(writer, { entryId, seen, window, content: news({ title }) });
    expect(await save("First window", "a", version)).toMatchObject({ ok: true });
    expect(await save("First window, later", "a", version)).toMatchObject({ ok: true });
    expect(await save("Second window", "b", version)).toMatchObject({ code: "conflict", values: { state: "changed" } });
    expect(await readDraft(writer, entryId)).toMatchObject({
      content: { title: "First window, later" },
      rival: { title: "Second window" },
    });
    await chooseRival(writer, entryId, "rival");
    expect(await readDraft(writer, entryId)).toMatchObject({ content: { title: "Second window" }, rival: null });
  });
});

describe("after publication", () => {
  async function published(title: string): Promise<string> {
    const entryId = await submitted(news({ title }));
    expect(await step(moderator, entryId, "approve")).toMatchObject({ ok: true });
    return entryId;
  }

  test("a change is reviewed while the published text stays up, and keeps the address", async () => {
    const entryId = await published("Before the change");
    const before = await entryOf(entryId);
    const opened = await startRevision(writer, entryId);
    expect(opened).toMatchObject({ ok: true });
    const seen = opened.ok ? opened.value.version : 0;
    await keepDraft(writer, { entryId, seen, content: news({ title: "After the change" }) });
    await step(writer, entryId, "submit");
    const title = () => database().entryText.findFirstOrThrow({ where: { entryId } });
    expect(await entryOf(entryId)).toMatchObject({ status: "PUBLISHED" });
    expect(await title()).toMatchObject({ title: "Before the change" });
    await step(moderator, entryId, "approve");
    expect(await title()).toMatchObject({ title: "After the change" });
    expect(await entryOf(entryId)).toMatchObject({ slug: before.slug, publishedAt: before.publishedAt });
  });

  test("a withdrawn entry is queued for removal from the index, and can be published again by a moderator", async () => {
    const entryId = await published("To be withdrawn");
    expect(await step(writer, entryId, "withdraw")).toMatchObject({ code: "invalid" });
    expect(await step(writer, entryId, "withdraw", "Superseded.")).toMatchObject({ ok: true });
    expect(await entryOf(entryId)).toMatchObject({ status: "WITHDRAWN" });
    expect(await database().indexTask.count({ where: { entryId } })).toBe(2);
    expect(await step(writer, entryId, "restore")).toMatchObject({ code: "forbidden" });
    expect(await step(moderator, entryId, "restore")).toMatchObject({ ok: true });
  });

  test("history cannot be changed or removed, not even by the hub's own hand", async () => {
    const entryId = await published("Kept for ever");
    const db = database();
    await expect(db.workflowEvent.updateMany({ where: { entryId }, data: { reason: "other" } })).rejects.toThrow();
    await expect(db.workflowEvent.deleteMany({ where: { entryId } })).rejects.toThrow();
    await expect(db.entry.delete({ where: { id: entryId } })).rejects.toThrow();
  });

  test("a trusted submitter publishes first; a moderator confirms afterwards", async () => {
    const trusted = await createPerson({ trustedAt: new Date() });
    const entryId = await draft(news({ title: "Trusted" }), trusted);
    expect(await step(trusted, entryId, "publishFirst")).toMatchObject({ ok: true });
    expect(await entryOf(entryId)).toMatchObject({ status: "PUBLISHED" });
    const afterwards = queueFilterSchema.parse({ show: "afterwards" });
    const due = async () => (await readQueue(afterwards, moderator.id)).items.map((item) => item.entryId);
    expect(await due()).toContain(entryId);
    expect(await step(moderator, entryId, "confirm")).toMatchObject({ ok: true });
    expect(await due()).not.toContain(entryId);
  });
});

describe("the desk", () => {
  test("the queue has the oldest first, and its filters find what they say", async () => {
    const first = await submitted(news({ title: "Une nouvelle", language: "fr", topics: ["remittances"] }));
    const second = await submitted(event({ title: "Later", topics: ["gender"] }));
    const found = async (filter: object) =>
      (await readQueue(queueFilterSchema.parse(filter), moderator.id)).items.map(({ entryId }) => entryId);
    const all = await found({});
    expect(all.indexOf(first)).toBeLessThan(all.indexOf(second));
    expect(await found({ kind: "event", topic: "gender" })).toEqual([second]);
    expect(await found({ language: "fr" })).toEqual([first]);
    expect(await found({ age: "7" })).toEqual([]);
    await step(moderator, second, "claim");
    expect(await found({ show: "mine" })).toEqual([second]);
  });

  test("topics that a moderator assigns are a revision of the moderator's own", async () => {
    const entryId = await submitted(news({ title: "Classified", topics: ["gender"] }));
    const seen = (await entryOf(entryId)).version;
    const input = { entryId, seen, amendment: { topics: ["remittances"], countries: ["SEN"] } };
    expect(await amendEntry(writer, input)).toMatchObject({ code: "forbidden" });
    expect(await amendEntry(moderator, input)).toMatchObject({ ok: true });
    expect(await amendEntry(colleague, input)).toMatchObject({ code: "conflict" });
    const revisions = await database().revision.findMany({ where: { entryId }, orderBy: { number: "asc" } });
    expect(revisions).toMatchObject([
      { authorId: writer.id, topicIds: ["topic:gender"] },
      { authorId: moderator.id, topicIds: ["topic:remittances"] },
    ]);
    await step(moderator, entryId, "approve");
    expect(await database().entryTerm.count({ where: { entryId, termId: "country:SEN" } })).toBe(1);
  });
});

describe("who may not see a thing", () => {
  test("drafts are their writer's alone; a stranger finds nothing to act on", async () => {
    const stranger = await createPerson();
    const entryId = await draft(news({ title: "Private" }));
    expect(await readCase(moderator, entryId)).toBeNull();
    expect(await readDraft(stranger, entryId)).toBeNull();
    expect(await keepDraft(stranger, { entryId, seen: 1, content: news() })).toMatchObject({ code: "missing" });
    expect(await keepDraft(stranger, { entryId, seen: 0, content: news() })).toMatchObject({ code: "missing" });
    expect(await discardDraft(stranger, entryId)).toMatchObject({ code: "missing" });
    expect(await discardDraft(writer, entryId)).toMatchObject({ ok: true });
    expect(await database().entry.count({ where: { id: entryId } })).toBe(0);
  });
});
