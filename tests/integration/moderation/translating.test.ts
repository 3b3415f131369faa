import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { readDraft, readSubmissions } from "@/lib/catalogue/draft-data";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { loadEntry } from "@/lib/catalogue/loaders";
import { startRevision } from "@/lib/catalogue/revision-mutations";
import { contentSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { amendEntry } from "@/lib/moderation/amendment-mutations";
import { readCase } from "@/lib/moderation/case-data";
import { readConversation } from "@/lib/moderation/comment-data";
import { commentSchema, writeComment } from "@/lib/moderation/comment-mutations";
import { performTransition } from "@/lib/moderation/mutations";
import { readQueue } from "@/lib/moderation/queue-data";
import { queueFilterSchema } from "@/lib/moderation/queue-filter-data";
import { restoreRevision } from "@/lib/moderation/restoring-mutations";
import { readRevisions } from "@/lib/moderation/revision-data";
import { readTranslationWork } from "@/lib/moderation/translation-data";
import { readTranslations } from "@/lib/moderation/translation-list-data";
import { discardTranslation, keepTranslation, sendTranslation } from "@/lib/moderation/translation-mutations";
import { type TranslationInput, translationSchema } from "@/lib/moderation/translation-schema";
import type { TransitionName } from "@/lib/moderation/workflow";
import { forgetPerson } from "@/lib/network/forgetting-mutations";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { publication } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";

let writer: Actor;
let awa: Actor;
let bintou: Actor;
let moderator: Actor;
let colleague: Actor;

beforeAll(async () => {
  await seedVocabulary(database());
  writer = await createPerson({ name: "Writer" });
  awa = await createPerson({ name: "Awa", locale: "fr" });
  bintou = await createPerson({ name: "Bintou" });
  moderator = await createPerson({ name: "Moderator", role: "MODERATOR" });
  colleague = await createPerson({ name: "Colleague", role: "MODERATOR" });
});

type Public = { id: string; slug: string };

async function published(title: string): Promise<Public> {
  const id = crypto.randomUUID();
  const content = publication({ title, abstract: "In two cities of Iran.", keywords: ["adaptation"], doi: "" });
  await keepDraft(writer, { entryId: id, seen: 0, content });
  await step(writer, id, "submit");
  expect(await step(moderator, id, "approve")).toMatchObject({ ok: true });
  return database().entry.findUniqueOrThrow({ where: { id }, select: { id: true, slug: true } });
}

const step = (actor: Actor, entryId: string, transition: TransitionName, reason?: string) =>
  performTransition(actor, { entryId, transition, reason });

const work = (actor: Actor | null, { slug }: Public, to: "fr" | "ar" = "fr") =>
  readTranslationWork(actor, "publication", slug, to);

/** What a translator's form sends as they have it before them. */
async function form(actor: Actor, entry: Public, more: Partial<Record<keyof TranslationInput, unknown>> = {}) {
  const to = (more.to ?? "fr") as "fr" | "ar";
  const before = await work(actor, entry, to);
  const shown = { entryId: entry.id, to, version: before?.kept.version, original: before?.number };
  const text = {
    title: "L’adaptation des Afghans",
    abstract: "Dans deux villes d’Iran.",
    keywords: "adaptation, villes",
  };
  return translationSchema.parse({ ...shown, ...text, ...more });
}

const send = async (actor: Actor, entry: Public, more: Parameters<typeof form>[2] = {}) =>
  sendTranslation(actor, await form(actor, entry, more));
const contentOf = async (id: string) => {
  const { publishedRevision } = await database().entry.findUniqueOrThrow({
    where: { id },
    include: { publishedRevision: true },
  });
  return contentSchema.parse(publishedRevision?.content);
};
const mailsTo = async ({ email }: Actor, entry: Public) => {
  const mails = await database().mailTask.findMany({ where: { to: email }, orderBy: { id: "asc" } });
  return mails.filter(({ parameters }) => JSON.stringify(parameters).includes(entry.slug)).map((mail) => mail.template);
};
const entryPage = ({ slug }: Public, locale: "en" | "fr" | "ar") => loadEntry("publication", slug, locale);

describe("from invitation to publication", () => {
  test("any member's translation is sent, decided, credited and told, and changes nothing but its language", async () => {
    const entry = await published("Adaptation of Second-Generation Afghans");
    expect(await entryPage(entry, "fr")).toMatchObject({ invites: true, credits: [] });
    expect(await entryPage(entry, "en")).toMatchObject({ invites: false });
    const before = await contentOf(entry.id);

    expect(await send(awa, entry)).toMatchObject({ ok: true });
    expect(await contentOf(entry.id)).toEqual(before);
    expect(await work(awa, entry)).toMatchObject({ sent: { standing: "SUBMITTED" }, obstacle: null });
    const queue = await readQueue(queueFilterSchema.parse({ language: "fr" }), moderator.id);
    expect(queue.items).toMatchObject([{ entryId: entry.id, translation: { locale: "fr", by: "Awa" } }]);

    await step(moderator, entry.id, "claim");
    expect(await step(moderator, entry.id, "requestChanges", "Second generation is missing.")).toMatchObject({
      ok: true,
    });
    expect(await work(awa, entry)).toMatchObject({
      sent: { standing: "CHANGES_REQUESTED", reason: "Second generation is missing." },
    });
    const title = "L’adaptation des Afghans de deuxième génération";
    expect(await send(awa, entry, { title })).toMatchObject({ ok: true });
    expect(await step(moderator, entry.id, "approve")).toMatchObject({ ok: true });

    const french = { title, abstract: "Dans deux villes d’Iran.", body: "", keywords: ["adaptation", "villes"] };
    expect(await contentOf(entry.id)).toEqual({ ...before, translations: { fr: french } });
    expect(await entryPage(entry, "fr")).toMatchObject({
      invites: false,
      credits: [{ locale: "fr", names: ["Awa"] }],
      view: { translation: { title } },
    });
    expect(await database().indexTask.count({ where: { entryId: entry.id } })).toBeGreaterThan(0);
    expect(await mailsTo(awa, entry)).toEqual([
      ...["translationReceived", "translationChangesRequested", "translationReceived", "translationPublished"],
    ]);
    expect(await mailsTo(writer, entry)).toEqual(["published", "entryTranslated"]);
    expect(await work(awa, entry)).toMatchObject({ sent: { standing: "PUBLISHED" }, obstacle: "translated" });
  });

  test("a credit outlives the submitter's later changes, and goes with its text", async () => {
    const entry = await published("A credit that stays");
    await send(awa, entry);
    await step(moderator, entry.id, "approve");
    const change = async (content: object) => {
      expect(await startRevision(writer, entry.id)).toMatchObject({ ok: true });
      const draft = await readDraft(writer, entry.id);
      const next = contentSchema.parse({ ...draft?.content, ...content });
      await keepDraft(writer, { entryId: entry.id, seen: draft?.version ?? 0, content: next });
      await step(writer, entry.id, "submit");
      expect(await step(moderator, entry.id, "approve")).toMatchObject({ ok: true });
    };
    await change({ abstract: "In two cities." });
    expect(await entryPage(entry, "en")).toMatchObject({ credits: [{ locale: "fr", names: ["Awa"] }] });
    await change({ translations: {} });
    await change({ translations: { fr: { title: "Mon propre titre" } } });
    const credited = await database().entryText.findMany({ where: { entryId: entry.id, locale: "fr" } });
    expect(credited).toMatchObject([{ title: "Mon propre titre", translatorIds: [] }]);
  });

  test("an approval that is taken back takes text and credit along, and the translation waits again", async () => {
    const entry = await published("A decision taken back");
    await send(awa, entry);
    await step(moderator, entry.id, "approve");
    expect(await step(moderator, entry.id, "undo")).toMatchObject({ ok: true });
    expect((await contentOf(entry.id)).translations).toEqual({});
    expect(await entryPage(entry, "ar")).toMatchObject({ credits: [] });
    expect(await work(awa, entry)).toMatchObject({ sent: { standing: "SUBMITTED" } });
    expect((await mailsTo(awa, entry)).at(-1)).toBe("translationReopened");
    expect(await step(colleague, entry.id, "approve")).toMatchObject({ ok: true });
    expect(await database().entryText.findMany({ where: { entryId: entry.id, locale: "fr" } })).toMatchObject([
      { translatorIds: [awa.id] },
    ]);
  });
});

describe("who may what", () => {
  test("visitors, the unconfirmed and the blocked may not translate, nobody what is not public", async () => {
    const entry = await published("For members");
    const input = await form(awa, entry);
    const unconfirmed = await createPerson({ emailVerifiedAt: null });
    const blocked = await createPerson({ blockedAt: new Date() });
    expect(await sendTranslation(null, input)).toMatchObject({ code: "unauthenticated" });
    expect(await keepTranslation(unconfirmed, input)).toMatchObject({ code: "forbidden" });
    expect(await keepTranslation(blocked, input)).toMatchObject({ code: "forbidden" });
    await step(writer, entry.id, "withdraw", "A mistake.");
    expect(await keepTranslation(awa, input)).toMatchObject({ code: "missing" });
    expect(await work(awa, entry)).toBeNull();
    expect(await database().translation.count({ where: { entryId: entry.id } })).toBe(0);
  });

  test("a moderator does not decide their own; the submitter neither writes, submits, appeals nor reads it", async () => {
    const entry = await published("Everybody's part");
    expect(await send(colleague, entry)).toMatchObject({ ok: true });
    for (const transition of ["claim", "approve", "decline"] as const) {
      expect(await step(colleague, entry.id, transition, "Mine.")).toMatchObject({ code: "forbidden" });
    }
    expect(await amendEntry(moderator, { entryId: entry.id, amendment: { title: "Another" } })).toMatchObject({
      code: "conflict",
    });
    expect(await startRevision(writer, entry.id)).toMatchObject({ code: "conflict" });
    await step(moderator, entry.id, "requestChanges", "The register is too low.");
    expect(await step(writer, entry.id, "submit")).toMatchObject({ code: "forbidden" });
    expect(await readDraft(writer, entry.id)).toBeNull();
    expect(await readSubmissions(writer.id)).toContainEqual(
      expect.objectContaining({ entryId: entry.id, openState: null }),
    );
    const seen = JSON.stringify(await readCase(writer, entry.id));
    expect(seen).not.toContain("L’adaptation");
    expect(seen).not.toContain("The register is too low.");
    expect((await mailsTo(writer, entry)).length).toBe(1);
    // Nobody's change waits for somebody who may never come back to it.
    expect(await startRevision(writer, entry.id)).toMatchObject({ ok: true });
    expect(await work(colleague, entry)).toMatchObject({ obstacle: "change" });
  });

  test("its submitter cannot bring back what they are not shown, a translation that was declined", async () => {
    const entry = await published("Brought back unseen");
    await send(awa, entry, { title: "Un titre que personne n’a vu" });
    expect(await step(moderator, entry.id, "decline", "No.")).toMatchObject({ ok: true });
    expect((await readRevisions(writer, entry.id))?.revisions.map(({ number }) => number)).toEqual([1]);
    const { version } = await database().entry.findUniqueOrThrow({ where: { id: entry.id } });
    expect(await restoreRevision(writer, { entryId: entry.id, number: 2, seen: version })).toMatchObject({
      code: "missing",
    });
    expect(await database().revision.count({ where: { entryId: entry.id } })).toBe(2);
  });

  test("what a translator sent waits out of sight while they are blocked, and nobody publishes it", async () => {
    const entry = await published("Of somebody blocked");
    const translator = await createPerson({ name: "Blocked later" });
    await send(translator, entry);
    await database().user.update({ where: { id: translator.id }, data: { blockedAt: new Date() } });
    const queue = await readQueue(queueFilterSchema.parse({}), moderator.id);
    expect(queue.items.map(({ entryId }) => entryId)).not.toContain(entry.id);
    expect(await step(moderator, entry.id, "approve")).toMatchObject({
      code: "conflict",
      values: { state: "blocked" },
    });
    await step(writer, entry.id, "withdraw", "For now.");
    expect(await step(moderator, entry.id, "restore")).toMatchObject({ ok: true });
  });

  test("the conversation about it is its translator's and the moderators', apart from the submitter's", async () => {
    const entry = await published("Two conversations");
    await send(awa, entry);
    const id = (await work(awa, entry))?.kept.id ?? "";
    const say = (actor: Actor, body: string, more: object = {}) =>
      writeComment(actor, commentSchema.parse({ entryId: entry.id, translationId: id, body, ...more }));
    expect(await say(moderator, "Which Iran?", { quotedField: "title" })).toMatchObject({ ok: true });
    expect(await say(awa, "The country.")).toMatchObject({ ok: true });
    expect(await say(moderator, "Between us.", { internal: "yes" })).toMatchObject({ ok: true });
    for (const stranger of [writer, bintou]) {
      expect(await say(stranger, "And I?")).toMatchObject({ code: "missing" });
      expect(await readConversation(stranger, entry.id, id)).toBeNull();
    }
    expect(await say(awa, "A note.", { internal: "yes" })).toMatchObject({ ok: false });
    expect(await readConversation(awa, entry.id, id)).toMatchObject([
      { body: "Which Iran?", quote: "L’adaptation des Afghans", byModerator: true },
      { body: "The country.", byModerator: false },
    ]);
    expect(await readConversation(awa, entry.id)).toBeNull();
    expect(await readConversation(writer, entry.id)).toEqual([]);
    expect(await readConversation(moderator, entry.id, id)).toHaveLength(3);
    expect((await mailsTo(awa, entry)).at(-1)).toBe("commented");
    expect(await mailsTo(writer, entry)).toEqual(["published"]);
  });
});

describe("at the same time", () => {
  test("of two translations sent at once one waits; the other is told, kept, and told again once one is published", async () => {
    const entry = await published("Two at once");
    const results = await Promise.all([send(awa, entry), send(bintou, entry, { title: "Une autre adaptation" })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: "conflict", values: { state: "translation" } });
    const other = results[0]?.ok ? bintou : awa;
    expect(await work(other, entry)).toMatchObject({ kept: { version: 1 }, sent: null, obstacle: "translation" });
    expect(await send(other, entry, { to: "ar" })).toMatchObject({ values: { state: "translation" } });
    await step(moderator, entry.id, "approve");
    expect(await work(other, entry)).toMatchObject({ kept: { version: 1 }, obstacle: "translated" });
    expect(await send(other, entry)).toMatchObject({ code: "conflict", values: { state: "translated" } });
    expect(await send(other, entry, { to: "ar" })).toMatchObject({ ok: true });
    await step(moderator, entry.id, "approve");
    expect(Object.keys((await contentOf(entry.id)).translations).sort()).toEqual(["ar", "fr"]);
  });

  test("until somebody takes it up a translator may send it again; afterwards not", async () => {
    const entry = await published("Sent twice");
    await send(awa, entry);
    expect(await send(awa, entry, { title: "Corrigé" })).toMatchObject({ ok: true });
    expect((await readCase(moderator, entry.id))?.content.translations.fr?.title).toBe("Corrigé");
    await step(moderator, entry.id, "claim");
    expect(await send(awa, entry, { title: "Trop tard" })).toMatchObject({ values: { state: "translation" } });
    await step(moderator, entry.id, "approve");
    expect((await contentOf(entry.id)).translations.fr?.title).toBe("Corrigé");
  });

  test("an edit published meanwhile is kept, and a translator whose original changed is told before it is sent", async () => {
    const entry = await published("An edit meanwhile");
    const old = await form(awa, entry);
    await keepTranslation(awa, old);
    await startRevision(writer, entry.id);
    const draft = await readDraft(writer, entry.id);
    const content = contentSchema.parse({ ...draft?.content, abstract: "In three cities of Iran.", pages: "1-20" });
    await keepDraft(writer, { entryId: entry.id, seen: draft?.version ?? 0, content });
    expect(await sendTranslation(awa, old)).toMatchObject({ code: "conflict", values: { state: "change" } });
    await step(writer, entry.id, "submit");
    await step(moderator, entry.id, "approve");
    expect(await work(awa, entry)).toMatchObject({ originalChanged: true, obstacle: null });
    expect(await sendTranslation(awa, old)).toMatchObject({ code: "conflict", values: { state: "original" } });
    expect(await send(awa, entry, { abstract: "Dans trois villes d’Iran." })).toMatchObject({ ok: true });
    await step(moderator, entry.id, "approve");
    expect(await contentOf(entry.id)).toMatchObject({
      ...{ abstract: "In three cities of Iran.", pages: "1-20" },
      translations: { fr: { abstract: "Dans trois villes d’Iran." } },
    });
  });
});

describe("what is typed", () => {
  test("is kept right or wrong, and not overwritten by another window", async () => {
    const entry = await published("Typed in two windows");
    const first = await form(awa, entry, { title: "" });
    expect(await keepTranslation(awa, first)).toEqual({ ok: true, value: { version: 1 } });
    expect(await keepTranslation(awa, { ...first, title: "Elsewhere" })).toMatchObject({
      code: "conflict",
      values: { state: "changed" },
    });
    expect(await sendTranslation(awa, first)).toMatchObject({
      code: "invalid",
      fields: { title: [{ key: "required" }] },
    });
    expect(await readTranslations(awa.id)).toContainEqual(
      expect.objectContaining({ entryId: entry.id, state: "DRAFT", locale: "fr" }),
    );
    const id = (await work(awa, entry))?.kept.id ?? "";
    expect(await discardTranslation(bintou, id)).toMatchObject({ code: "missing" });
    expect(await discardTranslation(awa, id)).toMatchObject({ ok: true });
    expect(await work(awa, entry)).toMatchObject({ kept: { id: null, version: 0 } });
  });

  test("goes with an account that closes, what was sent and not decided too; what is published stays", async () => {
    const leaver = await createPerson({ name: "Leaver" });
    const [typed, sent, done] = [await published("Typed"), await published("Sent"), await published("Done")];
    await keepTranslation(leaver, await form(leaver, typed));
    await send(leaver, sent);
    await send(leaver, done);
    await step(moderator, done.id, "approve");
    await database().$transaction((tx) => forgetPerson(tx, leaver.id), { timeout: 20_000 });
    expect(await database().translation.count({ where: { entryId: typed.id } })).toBe(0);
    expect(await database().entry.findUnique({ where: { id: sent.id } })).toMatchObject({
      status: "PUBLISHED",
      openRevisionId: null,
    });
    expect(await entryPage(done, "fr")).toMatchObject({ credits: [{ names: ["Former member"] }] });
  });
});
