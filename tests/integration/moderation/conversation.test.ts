import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { limits } from "@/lib/accounts/rate-limit";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { database } from "@/lib/db/client";
import { readConversation, readUnreadConversations } from "@/lib/moderation/comment-data";
import { commentSchema, writeComment } from "@/lib/moderation/comment-mutations";
import { performTransition } from "@/lib/moderation/mutations";
import { readUnreadNotices } from "@/lib/moderation/notice-data";
import { markNoticesRead } from "@/lib/moderation/notice-mutations";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { news } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";
import { stopClock } from "@/tests/setup/stopped-clock";

let writer: Actor;
let stranger: Actor;
let moderator: Actor;
let colleague: Actor;

beforeAll(async () => {
  await seedVocabulary(database());
  writer = await createPerson({ name: "Writer", locale: "fr" });
  stranger = await createPerson({ name: "Stranger" });
  moderator = await createPerson({ name: "Moderator", role: "MODERATOR" });
  colleague = await createPerson({ name: "Colleague", role: "MODERATOR" });
});

async function entry(title: string, submitter = writer, submit = true): Promise<string> {
  const entryId = randomUUID();
  await keepDraft(submitter, { entryId, seen: 0, content: news({ title }) });
  if (submit) await performTransition(submitter, { entryId, transition: "submit" });
  return entryId;
}

const write = (
  actor: Actor | null,
  entryId: string,
  body: string,
  more: { quotedField?: string; internal?: "yes" } = {},
) => writeComment(actor, commentSchema.parse({ entryId, body, ...more }));
const mailsTo = ({ email }: Actor) => database().mailTask.findMany({ where: { to: email }, orderBy: { id: "asc" } });

describe("between submitter and moderators", () => {
  test("each side hears of what the other writes, by mail and on the site, without anybody's address", async () => {
    const entryId = await entry("A question about this");
    expect(await write(moderator, entryId, "Which year is it?", { quotedField: "title" })).toMatchObject({ ok: true });
    expect((await readUnreadNotices(writer.id)).get(entryId)).toBe(1);
    const [, asked] = await mailsTo(writer);
    expect(asked).toMatchObject({ template: "commented", locale: "fr", parameters: { reason: "Which year is it?" } });

    expect(await write(writer, entryId, "2018, as it says.")).toMatchObject({ ok: true });
    const [answered] = await mailsTo(moderator);
    expect(answered).toMatchObject({ template: "answered", parameters: { words: "2018, as it says." } });
    for (const mail of [asked, answered]) expect(JSON.stringify(mail?.parameters)).not.toMatch(/@/);
    expect(await readUnreadConversations(moderator.id)).toEqual([{ entryId, title: "A question about this" }]);
    await markNoticesRead(moderator.id, entryId);
    expect(await readUnreadConversations(moderator.id)).toEqual([]);
    // Whoever has had nothing to do with the entry is left in peace.
    expect(await mailsTo(colleague)).toEqual([]);

    expect(await readConversation(writer, entryId)).toMatchObject([
      { author: "Moderator", byModerator: true, own: false, quotedField: "title", quote: "A question about this" },
      { author: "Writer", byModerator: false, own: true, quote: null },
    ]);
  });

  test("strangers, visitors and blocked people have no part in it; drafts have none", async () => {
    const entryId = await entry("Between two");
    const blocked = await createPerson({ role: "MODERATOR", blockedAt: new Date() });
    for (const actor of [stranger, blocked, null]) {
      expect(await write(actor, entryId, "Let me in.")).toMatchObject({ code: "missing" });
      expect(await readConversation(actor, entryId)).toBeNull();
    }
    const draft = await entry("A draft", writer, false);
    expect(await write(writer, draft, "Nobody hears this.")).toMatchObject({ ok: false });
    expect(await write(moderator, draft, "Nor this.")).toMatchObject({ code: "missing" });
  });

  test("nothing is written without words, nor more than an account may write", async () => {
    stopClock();
    const entryId = await entry("Much to say");
    const talker = await createPerson({ name: "Talker", role: "MODERATOR" });
    expect(await write(talker, entryId, "  ")).toMatchObject({ fields: { body: [{ key: "commentRequired" }] } });
    for (let count = 0; count < limits.commentByAccount.count; count++) await write(talker, entryId, `No. ${count}`);
    expect(await write(talker, entryId, "One too many")).toMatchObject({ code: "tooMany" });
    expect(await database().entryComment.count({ where: { entryId } })).toBe(limits.commentByAccount.count);
  });

  test("what was written stays as it was written", async () => {
    const entryId = await entry("Evidence");
    await write(moderator, entryId, "As it was.");
    const db = database();
    await expect(db.entryComment.updateMany({ where: { entryId }, data: { body: "other" } })).rejects.toThrow();
    await expect(db.entryComment.deleteMany({ where: { entryId } })).rejects.toThrow();
  });
});

describe("notes among moderators", () => {
  test("are read by moderators and never by whoever submitted the entry, told by no mail", async () => {
    const entryId = await entry("Talked about");
    await performTransition(colleague, { entryId, transition: "claim" });
    const before = (await mailsTo(writer)).length;
    expect(await write(moderator, entryId, "Looks like a copy.", { internal: "yes" })).toMatchObject({ ok: true });
    expect(await readConversation(colleague, entryId)).toMatchObject([{ body: "Looks like a copy.", internal: true }]);
    expect(await readUnreadConversations(colleague.id)).toEqual([{ entryId, title: "Talked about" }]);
    expect(await readConversation(writer, entryId)).toEqual([]);
    expect((await readUnreadNotices(writer.id)).get(entryId)).toBeUndefined();
    expect(await mailsTo(writer)).toHaveLength(before);
    expect(await write(writer, entryId, "Me too", { internal: "yes" })).toMatchObject({ code: "forbidden" });
  });

  test("on a moderator's own entry are hidden from that moderator, and from an administrator likewise", async () => {
    for (const role of ["MODERATOR", "ADMINISTRATOR"] as const) {
      const author = await createPerson({ role });
      const entryId = await entry(`By a person of the desk, ${role}`, author);
      await write(author, entryId, "A word on it.");
      await write(colleague, entryId, "Let us be strict.", { internal: "yes" });
      expect(await readConversation(author, entryId)).toMatchObject([{ body: "A word on it." }]);
      expect(await readUnreadConversations(author.id)).toEqual([]);
      expect(await write(author, entryId, "A note on my own", { internal: "yes" })).toMatchObject({
        code: "forbidden",
      });
    }
  });
});
