import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { findEntry } from "@/lib/catalogue/data";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { readPublicHistory } from "@/lib/catalogue/public-history-data";
import { startRevision } from "@/lib/catalogue/revision-mutations";
import type { Content } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { readChanges } from "@/lib/moderation/amendment-data";
import { amendEntry } from "@/lib/moderation/amendment-mutations";
import { readCase } from "@/lib/moderation/case-data";
import { commentSchema, writeComment } from "@/lib/moderation/comment-mutations";
import { performTransition } from "@/lib/moderation/mutations";
import { restoreRevision, withholdRevision } from "@/lib/moderation/restoring-mutations";
import { readRevisions } from "@/lib/moderation/revision-data";
import type { StepWords, TransitionName } from "@/lib/moderation/workflow";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { news, publication } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";

let writer: Actor;
let moderator: Actor;
let colleague: Actor;
let stranger: Actor;

beforeAll(async () => {
  await seedVocabulary(database());
  writer = await createPerson({ name: "Writer" });
  stranger = await createPerson({ name: "Stranger" });
  moderator = await createPerson({ name: "Moderator", role: "MODERATOR" });
  colleague = await createPerson({ name: "Colleague", role: "MODERATOR" });
});

const entryOf = (id: string) => database().entry.findUniqueOrThrow({ where: { id }, include: { openRevision: true } });
const shownTitle = async (entryId: string) =>
  (await database().entryText.findFirstOrThrow({ where: { entryId, isOriginal: true } })).title;
const stepsOf = async (entryId: string) =>
  (await database().workflowEvent.findMany({ where: { entryId }, orderBy: [{ at: "asc" }, { id: "asc" }] })).map(
    ({ transition }) => transition,
  );

async function step(actor: Actor, entryId: string, transition: TransitionName, words: StepWords = {}): Promise<void> {
  expect(await performTransition(actor, { entryId, transition, ...words })).toMatchObject({ ok: true });
}

async function published(content: Content): Promise<string> {
  const entryId = randomUUID();
  await keepDraft(writer, { entryId, seen: 0, content });
  await step(writer, entryId, "submit");
  await step(moderator, entryId, "approve");
  return entryId;
}

async function submitChange(entryId: string, content: Content): Promise<void> {
  const opened = await startRevision(writer, entryId);
  await keepDraft(writer, { entryId, seen: opened.ok ? opened.value.version : 0, content });
  await step(writer, entryId, "submit");
}

async function change(entryId: string, content: Content): Promise<void> {
  await submitChange(entryId, content);
  await step(moderator, entryId, "approve");
}

async function bringBack(actor: Actor, entryId: string, number: number) {
  return restoreRevision(actor, { entryId, number, seen: (await entryOf(entryId)).version });
}

describe("an earlier revision brought back", () => {
  test("by a moderator is seen by readers at once, at the same address, as a revision of its own", async () => {
    const entryId = await published(news({ title: "First words" }));
    const before = await entryOf(entryId);
    await change(entryId, news({ title: "Worse words" }));
    expect(await bringBack(moderator, entryId, 1)).toEqual({ ok: true, value: { way: "publish" } });
    expect(await shownTitle(entryId)).toBe("First words");
    expect(await entryOf(entryId)).toMatchObject({ slug: before.slug, publishedAt: before.publishedAt });
    const found = await readRevisions(moderator, entryId);
    expect(found?.revisions).toMatchObject([
      { number: 3, by: "Moderator", restoredFrom: 1, isPublic: true, changed: [{ field: "title", language: "en" }] },
      { number: 2, by: "Writer", isPublic: false, restores: "publish" },
      { number: 1, by: "Writer", restoredFrom: null },
    ]);
    expect((await stepsOf(entryId)).at(-1)).toBe("bringBack");
    const mail = await database().mailTask.findFirst({ where: { to: writer.email }, orderBy: { id: "desc" } });
    expect(mail).toMatchObject({ template: "broughtBack", parameters: { title: "Worse words" } });
    expect(await database().indexTask.count({ where: { entryId } })).toBe(3);
  });

  test("by its submitter is written further, and changes nothing for readers until it is approved", async () => {
    const entryId = await published(news({ title: "As published" }));
    await change(entryId, news({ title: "As changed" }));
    expect(await bringBack(writer, entryId, 1)).toEqual({ ok: true, value: { way: "write" } });
    expect(await shownTitle(entryId)).toBe("As changed");
    expect((await entryOf(entryId)).openRevision).toMatchObject({ state: "DRAFT", title: "As published" });
    // A draft is nobody's but its writer's: neither its words, nor what it would change, nor as a quotation.
    expect(await readCase(moderator, entryId)).toMatchObject({ state: "PUBLISHED", content: { title: "As changed" } });
    expect(await readCase(writer, entryId)).toMatchObject({ state: "DRAFT", content: { title: "As published" } });
    expect((await readChanges(entryId)).ofPublic).toBeNull();
    await writeComment(moderator, commentSchema.parse({ entryId, body: "Why?", quotedField: "title" }));
    expect(await database().entryComment.findFirst({ where: { entryId } })).toMatchObject({ quote: "As changed" });
    expect((await readRevisions(moderator, entryId))?.revisions.map(({ number }) => number)).toEqual([2, 1]);
    expect((await readRevisions(writer, entryId))?.revisions.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(await bringBack(writer, entryId, 1)).toMatchObject({ code: "conflict" });
    await step(writer, entryId, "submit");
    await step(moderator, entryId, "approve");
    expect(await shownTitle(entryId)).toBe("As published");
  });

  test("of what is under review takes its place there, and respects a claim", async () => {
    const entryId = randomUUID();
    await keepDraft(writer, { entryId, seen: 0, content: news({ title: "As sent" }) });
    await step(writer, entryId, "submit");
    await amendEntry(moderator, { entryId, amendment: { title: "As amended" } });
    await step(colleague, entryId, "claim");
    expect(await bringBack(moderator, entryId, 1)).toMatchObject({ code: "conflict", values: { by: "Colleague" } });
    expect(await bringBack(colleague, entryId, 1)).toEqual({ ok: true, value: { way: "review" } });
    const entry = await entryOf(entryId);
    expect(entry).toMatchObject({ status: "IN_REVIEW", claimedById: colleague.id });
    expect(entry.openRevision).toMatchObject({ state: "IN_REVIEW", title: "As sent", number: 3 });
    await step(colleague, entryId, "approve");
    expect(await shownTitle(entryId)).toBe("As sent");
  });

  test("waits while a change is decided, and never publishes what readers have not seen", async () => {
    const entryId = await published(news({ title: "Seen" }));
    await change(entryId, news({ title: "Seen too" }));
    await submitChange(entryId, news({ title: "Never seen" }));
    await step(moderator, entryId, "decline", { reason: "No source." });
    expect(await bringBack(moderator, entryId, 3)).toMatchObject({ code: "conflict" });
    expect(await bringBack(moderator, entryId, 1)).toMatchObject({ ok: true });
    // The change that was declined can still be appealed for.
    expect((await entryOf(entryId)).openRevision).toMatchObject({ state: "DECLINED", title: "Never seen" });
    await step(writer, entryId, "appeal", { reason: "There is one." });
    expect(await bringBack(writer, entryId, 1)).toMatchObject({ code: "conflict" });
  });

  test("does not slip past what has been changed since, nor past a DOI that another entry has now", async () => {
    const doi = "10.1111/imig.99001";
    const entryId = await published(publication({ doi, title: "With the DOI" }));
    const { version } = await entryOf(entryId);
    await change(entryId, publication({ doi: "", title: "Without" }));
    expect(await restoreRevision(moderator, { entryId, number: 1, seen: version })).toMatchObject({ code: "conflict" });
    await published(publication({ doi, title: "Another" }));
    const before = await entryOf(entryId);
    expect(await bringBack(moderator, entryId, 1)).toMatchObject({ code: "invalid" });
    expect(await entryOf(entryId)).toEqual(before);
    expect(await database().revision.count({ where: { entryId } })).toBe(2);
  });

  test("is nobody else's to bring back", async () => {
    const entryId = await published(news({ title: "Of the writer" }));
    await change(entryId, news({ title: "Of the writer, changed" }));
    expect(await bringBack(stranger, entryId, 1)).toMatchObject({ code: "forbidden" });
    const { version } = await entryOf(entryId);
    expect(await restoreRevision(null, { entryId, number: 1, seen: version })).toMatchObject({
      code: "unauthenticated",
    });
    expect(await readRevisions(stranger, entryId)).toBeNull();
    const own = { entryId, number: 1, seen: version, withheld: true };
    expect(await withholdRevision(writer, own)).toMatchObject({ code: "forbidden" });
    expect(await withholdRevision(stranger, own)).toMatchObject({ code: "forbidden" });
  });
});

test("an approval is not taken back once what readers saw before has its DOI elsewhere", async () => {
  const doi = "10.1111/imig.99002";
  const entryId = await published(publication({ doi, title: "With the DOI first" }));
  await change(entryId, publication({ doi: "", title: "Without the DOI" }));
  await published(publication({ doi, title: "Has the DOI now" }));
  const before = await entryOf(entryId);
  expect(await performTransition(moderator, { entryId, transition: "undo" })).toMatchObject({
    fields: { doi: [{ key: "doiTaken", values: { title: "Has the DOI now" } }] },
  });
  expect(await entryOf(entryId)).toEqual(before);
});

test("what was sent when changes were asked for stays beside what came back", async () => {
  const entryId = randomUUID();
  await keepDraft(writer, { entryId, seen: 0, content: news({ title: "As first sent" }) });
  await step(writer, entryId, "submit");
  await step(moderator, entryId, "requestChanges", { reason: "Say which compact." });
  expect((await readChanges(entryId)).ofRequest).toBeNull();
  const save = async (title: string) =>
    keepDraft(writer, { entryId, seen: (await entryOf(entryId)).version, content: news({ title }) });
  await save("As sent then");
  await save("As sent again");
  expect((await entryOf(entryId)).openRevision).toMatchObject({ number: 2, state: "CHANGES_REQUESTED" });
  await step(writer, entryId, "submit");
  expect((await readChanges(entryId)).ofRequest).toMatchObject({
    before: { title: "As first sent" },
    after: { title: "As sent again" },
  });
  await step(moderator, entryId, "approve");
  expect((await readChanges(entryId)).ofRequest).toBeNull();
  expect((await readRevisions(writer, entryId))?.revisions).toMatchObject([
    { number: 2, changed: [{ field: "title" }], isPublic: true },
    { number: 1, state: "CHANGES_REQUESTED" },
  ]);
});

describe("what readers see of the past", () => {
  test("is each published version after another, by whom as a role; a withheld one is not told", async () => {
    const entryId = await published(news({ title: "The compact, first" }));
    const { slug } = await entryOf(entryId);
    expect(await readPublicHistory("news", slug)).toMatchObject({ state: "public", changes: [] });
    await change(entryId, news({ title: "The compact of Ms X, second" }));
    await submitChange(entryId, news({ title: "Declined" }));
    await step(moderator, entryId, "decline", { reason: "No." });
    await bringBack(moderator, entryId, 1);
    const history = await readPublicHistory("news", slug);
    expect(history).toMatchObject({
      title: "The compact, first",
      changes: [
        { by: "moderators", versions: { before: { title: "The compact of Ms X, second" } } },
        { by: "submitter", versions: { after: { title: "The compact of Ms X, second" } } },
      ],
    });
    expect(JSON.stringify(history)).not.toMatch(/Writer|Moderator|Declined/);

    const { version: seen } = await entryOf(entryId);
    const second = { entryId, number: 2, withheld: true };
    expect(await withholdRevision(colleague, { ...second, seen })).toMatchObject({ ok: true });
    const after = await readPublicHistory("news", slug);
    expect(after).toMatchObject({ changes: [{ versions: null }, { versions: null }] });
    expect(JSON.stringify(after)).not.toContain("Ms X");
    expect(await bringBack(moderator, entryId, 2)).toMatchObject({ code: "conflict" });
    await withholdRevision(colleague, { ...second, withheld: false, seen: seen + 1 });
    expect(JSON.stringify(await readPublicHistory("news", slug))).toContain("Ms X");
    expect(await stepsOf(entryId)).toEqual(expect.arrayContaining(["withhold", "showAgain"]));
  });

  test("an address, once public, stays: whatever becomes of the title", async () => {
    const entryId = await published(news({ title: "Adress with a mistake" }));
    const { slug } = await entryOf(entryId);
    expect(slug).toBe("adress-with-a-mistake");
    await change(entryId, news({ title: "Address without" }));
    await bringBack(moderator, entryId, 1);
    await step(moderator, entryId, "withdraw", { reason: "Twice.", publicReason: "duplicate" });
    await step(colleague, entryId, "restore");
    await change(entryId, news({ title: "Another title altogether" }));
    expect(await entryOf(entryId)).toMatchObject({ slug });
    // Nor does anybody else get it.
    expect((await entryOf(await published(news({ title: "Adress with a mistake" })))).slug).toBe(`${slug}-2`);
  });
});

describe("where an entry was", () => {
  test("its address says since when, by whom and why, in words fit for readers", async () => {
    const entryId = await published(news({ title: "Reported twice" }));
    const { slug } = await entryOf(entryId);
    const words = {
      reason: "Mr Y complained.",
      publicReason: "duplicate",
      publicNote: " The other one stays. ",
    } as const;
    await step(moderator, entryId, "withdraw", words);
    const gone = await findEntry("news", slug);
    expect(gone).toMatchObject({
      state: "gone",
      tombstone: { by: "moderators", reason: "duplicate", note: { text: "The other one stays.", language: "en" } },
    });
    expect(JSON.stringify(gone)).not.toContain("Mr Y");
    expect(await readPublicHistory("news", slug)).toEqual(gone);
    await step(colleague, entryId, "restore");
    await step(writer, entryId, "withdraw", { reason: "My mistake." });
    expect(await findEntry("news", slug)).toMatchObject({
      tombstone: { by: "submitter", reason: "author", note: null },
    });
  });
});
