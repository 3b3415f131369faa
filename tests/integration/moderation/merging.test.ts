import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { GET as readFile } from "@/app/publications/[file]/route";
import type { Actor } from "@/lib/accounts/actor";
import { createPublished } from "@/lib/catalogue/intake";
import { loadEntry } from "@/lib/catalogue/loaders";
import { startRevision } from "@/lib/catalogue/revision-mutations";
import { type Content, contentSchema } from "@/lib/catalogue/schema";
import { searchEntries } from "@/lib/catalogue/search-data";
import { usageOf } from "@/lib/catalogue/usage-data";
import { database } from "@/lib/db/client";
import { drainIndex } from "@/lib/indexing/indexer";
import { readEdition } from "@/lib/insight/topic-edition-data";
import { changeReadings } from "@/lib/insight/topic-edition-mutations";
import { readingsSchema } from "@/lib/insight/topic-edition-schema";
import { mostRead } from "@/lib/insight/usage-data";
import { renderMail } from "@/lib/mail/message";
import { readCase } from "@/lib/moderation/case-data";
import { readConversation } from "@/lib/moderation/comment-data";
import { writeComment } from "@/lib/moderation/comment-mutations";
import type { Choices } from "@/lib/moderation/merge-choices";
import { findNamedEntry, readMergePair, readMergings } from "@/lib/moderation/merge-data";
import { mergeEntries } from "@/lib/moderation/merge-mutations";
import { performTransition } from "@/lib/moderation/mutations";
import { unmergeEntry } from "@/lib/moderation/unmerge-mutations";
import { parseSearch } from "@/lib/search/query";
import { news, publication } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";
import { emptyCatalogue } from "../catalogue/publishing";

let writer: Actor;
let other: Actor;
let moderator: Actor;
let colleague: Actor;

beforeEach(async () => {
  await emptyCatalogue();
  writer = await createPerson({ name: "Writer", locale: "fr" });
  other = await createPerson({ name: "Other writer", locale: "ar" });
  moderator = await createPerson({ name: "First moderator", role: "MODERATOR" });
  colleague = await createPerson({ name: "Second moderator", role: "MODERATOR" });
});

const doi = "10.1111/imig.12148";

async function published(content: Content, submitter: Actor | null): Promise<string> {
  const arrival = { content: contentSchema.parse(content), provenance: "IMPORT" as const, source: "test" };
  const made = await database().$transaction((tx) =>
    createPublished(tx, { ...arrival, submitterId: submitter?.id ?? null }),
  );
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.value.entryId;
}

/** Two records of one work: the first without DOI, the second with it, more keywords and a French abstract. */
async function twins() {
  const keepId = await published(publication({ doi: "", keywords: ["identity"], abstract: "Two cities." }), writer);
  const translations = {
    fr: { title: "Adaptation socioculturelle", abstract: "Deux villes.", body: "", keywords: [] },
  };
  const more = { doi, keywords: ["Identity", "schools"], abstract: "Mashhad and Tehran.", volume: "53", translations };
  const dropId = await published(publication(more), other);
  return { keepId, dropId };
}

const entryOf = (id: string) => database().entry.findUniqueOrThrow({ where: { id } });

async function merged(actor: Actor, keepId: string, dropId: string, choices: Choices = {}) {
  const [keep, drop] = [await entryOf(keepId), await entryOf(dropId)];
  const seen = { keep: keep.version, drop: drop.version };
  return mergeEntries(actor, { keepId, dropId, seen, choices, note: "The same article." });
}

async function unmerged(actor: Actor, entryId: string) {
  return unmergeEntry(actor, { entryId, seen: (await entryOf(entryId)).version });
}

async function found(q: string): Promise<string[]> {
  await drainIndex();
  const { hits } = await searchEntries(parseSearch({ q }).query, { pageSize: 10 });
  return hits.map(({ id }) => id);
}

describe("two entries that are one work", () => {
  test("become one: what was chosen is published as the moderator's revision, and the other leaves the catalogue", async () => {
    const { keepId, dropId } = await twins();
    expect(await found("Mashhad")).toEqual([dropId]);
    const before = await entryOf(keepId);
    expect(await merged(moderator, keepId, dropId, { "text.en.abstract": "drop" })).toMatchObject({ ok: true });

    const [keep, drop] = [await entryOf(keepId), await entryOf(dropId)];
    expect(keep).toMatchObject({ status: "PUBLISHED", slug: before.slug, publishedAt: before.publishedAt, doi });
    expect(drop).toMatchObject({ status: "ARCHIVED", mergedIntoId: keepId });
    const revision = await database().revision.findUniqueOrThrow({ where: { id: keep.publishedRevisionId ?? "" } });
    expect(revision).toMatchObject({ number: 2, state: "PUBLISHED", authorId: moderator.id });
    expect(revision.content).toMatchObject({
      ...{ doi, volume: "53", abstract: "Mashhad and Tehran.", keywords: ["identity", "schools"] },
      translations: { fr: { title: "Adaptation socioculturelle" } },
    });
    expect(await database().entryText.count({ where: { entryId: keepId } })).toBe(2);
    // One document is left, and the other's words find it.
    expect(await found("Mashhad")).toEqual([keepId]);
    expect(await found("Afghans in Iran")).toEqual([keepId]);
  });

  test("both histories stay and name who did it, the audit log too; nothing more moves in the other", async () => {
    const { keepId, dropId } = await twins();
    await merged(moderator, keepId, dropId);
    for (const entryId of [keepId, dropId]) {
      const history = (await readCase(moderator, entryId))?.history;
      expect(history?.[0]).toMatchObject({
        transition: "merge",
        actor: "First moderator",
        reason: "The same article.",
      });
    }
    expect((await readMergings(keepId)).from).toMatchObject([{ entryId: dropId, by: "First moderator" }]);
    expect((await readMergings(dropId)).into).toMatchObject({ entryId: keepId });
    const audited = await database().auditEvent.findMany({ where: { action: "mergeEntries" } });
    expect(audited).toMatchObject([{ actorId: moderator.id, subjectId: dropId, detail: { into: keepId } }]);
    expect((await readCase(moderator, dropId))?.possible).toEqual([]);
    expect(await performTransition(moderator, { entryId: dropId, transition: "restore" })).toMatchObject({
      ...{ ok: false, code: "conflict" },
      values: { by: "First moderator", did: "merge" },
    });
    expect(await startRevision(other, dropId)).toMatchObject({ ok: false, code: "conflict" });
  });

  test("the other's addresses lead to the kept entry for good, also those that led to the other", async () => {
    const { keepId, dropId } = await twins();
    const third = await published(publication({ doi: "", title: "Second-Generation Afghans" }), null);
    const slugs = new Map((await database().entry.findMany()).map(({ id, slug }) => [id, slug] as const));
    await merged(moderator, third, dropId);
    await merged(moderator, keepId, third);
    for (const id of [third, dropId]) {
      const loaded = await loadEntry("publication", slugs.get(id) ?? "", "ar");
      expect(loaded).toEqual({ state: "merged", into: slugs.get(keepId) });
    }
    expect(await loadEntry("publication", slugs.get(keepId) ?? "", "en")).toMatchObject({
      state: "public",
      id: keepId,
    });
    const file = await readFile(new Request("http://hub.test/"), {
      params: Promise.resolve({ file: `${slugs.get(dropId)}.ris` }),
    });
    expect([file.status, file.headers.get("location")]).toEqual([308, `/publications/${slugs.get(keepId)}.ris`]);
    // Whoever pastes an old address means the entry that it leads to.
    expect(await findNamedEntry(`https://hub.example.org/fr/publications/${slugs.get(dropId)}`)).toBe(keepId);
    expect(await findNamedEntry(`https://doi.org/${doi}`)).toBe(keepId);

    // Taken back, the second takes the first along.
    expect(await unmerged(colleague, third)).toMatchObject({ ok: true, value: { keptWentBack: true } });
    expect(await entryOf(third)).toMatchObject({ status: "PUBLISHED", mergedIntoId: null, doi });
    expect(await entryOf(dropId)).toMatchObject({ status: "ARCHIVED", mergedIntoId: third });
  });

  test("conversations, uses and key readings are found with the kept entry", async () => {
    const { keepId, dropId } = await twins();
    const say = (actor: Actor, entryId: string, body: string, internal?: "yes") =>
      writeComment(actor, { entryId, body, quotedField: "", internal });
    await say(other, dropId, "I have the DOI.");
    await say(moderator, dropId, "Looks like a twin.", "yes");
    await say(writer, keepId, "Mine is older.");
    const day = new Date("2026-05-05");
    await database().entryUsage.createMany({
      data: [
        { entryId: keepId, day, views: 2 },
        { entryId: dropId, day, views: 3, exports: 1 },
      ],
    });
    const choose = (seen: number, entryId: string) =>
      changeReadings(moderator, readingsSchema.parse({ topic: "social-cohesion", seen, step: `add ${entryId}` }));
    expect(await choose(0, dropId)).toMatchObject({ ok: true });
    await merged(moderator, keepId, dropId);

    const read = async (viewer: Actor, id: string) => (await readConversation(viewer, id))?.map(({ body }) => body);
    expect(await read(colleague, keepId)).toEqual(["I have the DOI.", "Looks like a twin.", "Mine is older."]);
    expect((await readConversation(colleague, keepId))?.[0]?.of).toMatch(/^Socio-Cultural/);
    // What moderators wrote with the one submitter is not for the other.
    expect(await read(writer, keepId)).toEqual(["Mine is older."]);
    expect(await read(other, dropId)).toEqual(["I have the DOI."]);
    expect(await usageOf(await entryOf(keepId))).toMatchObject({ views: 5, exports: 1 });
    expect(await mostRead(new Date("2026-05-01"), 5)).toEqual([{ id: keepId, views: 5, downloads: 0 }]);
    expect((await readEdition("topic:social-cohesion")).readings).toEqual([keepId]);
  });

  test("both submitters are told, each in their language and of their own entry", async () => {
    const { keepId, dropId } = await twins();
    await merged(moderator, keepId, dropId);
    const mails = await database().mailTask.findMany({ orderBy: { id: "asc" } });
    expect(mails.map(({ to, template, locale }) => [to, template, locale])).toEqual([
      [other.email, "merged", "ar"],
      [writer.email, "absorbed", "fr"],
    ]);
    const { text } = renderMail(mails[0] as (typeof mails)[number]);
    expect(text).toContain("The same article.");
    expect(text).toContain(`/ar/publications/${(await entryOf(keepId)).slug}`);
    const notices = await database().notification.findMany({ where: { kind: "merge" } });
    expect(notices.map(({ userId }) => userId).sort()).toEqual([writer.id, other.id].sort());
  });
});

describe("a merging is refused", () => {
  test("to anybody but a moderator who submitted neither", async () => {
    const { keepId, dropId } = await twins();
    const own = await published(publication({ doi: "", title: "A moderator's own" }), moderator);
    expect(await merged(writer, keepId, dropId)).toMatchObject({ ok: false, code: "forbidden" });
    expect(await merged(moderator, keepId, own)).toMatchObject({ ok: false, code: "forbidden" });
    expect(await merged(moderator, own, keepId)).toMatchObject({ ok: false, code: "forbidden" });
    expect(await readMergePair(writer, keepId, dropId)).toBeNull();
    await merged(moderator, keepId, dropId);
    expect(await unmerged(other, dropId)).toMatchObject({ ok: false, code: "forbidden" });
  });

  test("for one and the same, two kinds, what is not public, and while a change waits", async () => {
    const { keepId, dropId } = await twins();
    const item = await published(news(), null);
    const problem = (name: string) => ({ ok: false, code: "conflict", values: { problem: name } });
    expect(await merged(moderator, keepId, keepId)).toMatchObject(problem("same"));
    expect(await merged(moderator, keepId, item)).toMatchObject(problem("kinds"));
    const seen = { keep: 1, drop: 1 };
    const nowhere = { keepId, dropId: randomUUID(), seen, choices: {}, note: "One work." };
    expect(await mergeEntries(moderator, nowhere)).toMatchObject({ ok: false, code: "missing" });

    await startRevision(other, dropId);
    await performTransition(other, { entryId: dropId, transition: "submit" });
    expect(await merged(moderator, keepId, dropId)).toMatchObject(problem("waiting"));
    await performTransition(moderator, { entryId: dropId, transition: "decline", reason: "No." });
    await performTransition(moderator, {
      entryId: dropId,
      transition: "withdraw",
      reason: "No.",
      publicReason: "error",
    });
    expect(await merged(moderator, keepId, dropId)).toMatchObject(problem("notPublic"));
  });

  test("without a note, and when what was chosen breaks a rule: nothing has changed then", async () => {
    const { keepId, dropId } = await twins();
    const seen = { keep: (await entryOf(keepId)).version, drop: (await entryOf(dropId)).version };
    const without = await mergeEntries(moderator, { keepId, dropId, seen, choices: {}, note: " " });
    expect(without).toMatchObject({ ok: false, code: "invalid", fields: { reason: [{ key: "reasonRequired" }] } });
    const topics = ["return-and-reintegration", "remittances", "forced-displacement", "migration-governance"];
    const many = await published(publication({ doi: "", topics }), null);
    const broken = await merged(moderator, keepId, many, { topics: "both" });
    expect(broken).toMatchObject({ ok: false, code: "invalid", fields: { topics: [{ key: "topicsTooMany" }] } });
    expect(await entryOf(many)).toMatchObject({ status: "PUBLISHED", mergedIntoId: null, version: 1 });
    expect(await database().revision.count({ where: { entryId: keepId } })).toBe(1);
  });

  test("of two moderators at once, whichever they keep, one merges and the other is told by whom", async () => {
    for (const turnedRound of [false, true]) {
      const keepId = await published(publication({ doi: "", title: `Twins ${turnedRound}` }), writer);
      const dropId = await published(publication({ doi: "", title: `Twins ${turnedRound}` }), other);
      const results = await Promise.all([
        merged(moderator, keepId, dropId),
        turnedRound ? merged(colleague, dropId, keepId) : merged(colleague, keepId, dropId),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.find(({ ok }) => !ok)).toMatchObject({
        code: "conflict",
        values: { by: results[0].ok ? "First moderator" : "Second moderator", did: "merge" },
      });
      const rows = await database().entry.findMany({ where: { id: { in: [keepId, dropId] } } });
      expect(rows.map(({ status }) => status).sort()).toEqual(["ARCHIVED", "PUBLISHED"]);
    }
  });

  test("when either has changed since it was seen", async () => {
    const { keepId, dropId } = await twins();
    const seen = { keep: (await entryOf(keepId)).version, drop: (await entryOf(dropId)).version };
    await startRevision(writer, keepId);
    const late = await mergeEntries(moderator, { keepId, dropId, seen, choices: {}, note: "One work." });
    expect(late).toMatchObject({ ok: false, code: "conflict" });
    // What its submitter is writing stays open through a merging that has seen it.
    const open = (await entryOf(keepId)).openRevisionId;
    expect(await merged(moderator, keepId, dropId)).toMatchObject({ ok: true });
    expect((await entryOf(keepId)).openRevisionId).toBe(open);
  });
});

describe("a merging is taken back", () => {
  test("both entries are as they were, at their addresses and in the index, and both submitters are told", async () => {
    const { keepId, dropId } = await twins();
    const slug = (await entryOf(dropId)).slug;
    await merged(moderator, keepId, dropId, { "text.en.abstract": "drop" });
    await database().mailTask.deleteMany();
    expect(await unmerged(colleague, dropId)).toMatchObject({ ok: true, value: { keptWentBack: true } });

    expect(await loadEntry("publication", slug, "en")).toMatchObject({ state: "public", id: dropId });
    expect(await entryOf(dropId)).toMatchObject({ status: "PUBLISHED", withdrawnAt: null, doi });
    const revisions = await database().revision.findMany({ where: { entryId: keepId }, orderBy: { number: "asc" } });
    expect(revisions.map(({ authorId }) => authorId)).toEqual([writer.id, moderator.id, colleague.id]);
    expect(revisions[2]?.content).toEqual(revisions[0]?.content);
    expect(await database().publication.findMany({ select: { entryId: true, doi: true } })).toEqual(
      expect.arrayContaining([
        { entryId: keepId, doi: null },
        { entryId: dropId, doi },
      ]),
    );
    expect(await found("Mashhad")).toEqual([dropId]);
    expect((await database().mailTask.findMany()).map(({ template }) => template)).toEqual(["unmerged", "unmerged"]);
    expect((await readMergings(keepId)).from).toEqual([]);
    expect(await unmerged(moderator, dropId)).toMatchObject({ ok: false, code: "conflict" });
  });

  test("a kept entry that was changed since stays as it is, and in the way where it has the other's DOI", async () => {
    const { keepId, dropId } = await twins();
    await merged(moderator, keepId, dropId);
    await startRevision(writer, keepId);
    await performTransition(writer, { entryId: keepId, transition: "submit" });
    await performTransition(moderator, { entryId: keepId, transition: "approve" });
    const refused = await unmerged(moderator, dropId);
    expect(refused).toMatchObject({ ok: false, code: "invalid", fields: { doi: [{ key: "doiTaken" }] } });
    expect(await entryOf(dropId)).toMatchObject({ status: "ARCHIVED", mergedIntoId: keepId });
  });

  test("but nothing of a submitter who is blocked becomes public by it", async () => {
    const { keepId, dropId } = await twins();
    await merged(moderator, keepId, dropId);
    await database().user.update({ where: { id: other.id }, data: { blockedAt: new Date() } });
    expect(await unmerged(moderator, dropId)).toMatchObject({
      ok: false,
      code: "conflict",
      values: { state: "blocked" },
    });
  });
});
