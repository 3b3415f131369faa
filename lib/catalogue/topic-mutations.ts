import type { Actor, Viewer } from "@/lib/accounts/actor";
import { recordAct } from "@/lib/accounts/audit-mutations";
import { authorize } from "@/lib/accounts/permissions";
import { clock } from "@/lib/base/clock";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import type { Term } from "@/lib/db/generated/client";
import { holdLock } from "@/lib/db/hold-lock";
import type { Locale } from "@/lib/i18n/locales";
import { vocabularyChanged } from "@/lib/vocabulary/data";
import { termId } from "@/lib/vocabulary/terms";
import { notePublicChange } from "./public-change-mutations";

export type TopicWords = { language: Locale; label: string; description: string; synonyms: string[] };

/** Changes what a topic is called in a language, what is said of it, and by which other words it is found. */
export function editTopic(viewer: Viewer, code: string, words: TopicWords): Promise<Result<undefined>> {
  return changeTopic(viewer, code, async (tx, topic, actor) => {
    const { language: locale, label, synonyms } = words;
    const text = { label, description: words.description || null, synonyms };
    await tx.termLabel.upsert({
      where: { termId_locale: { termId: topic.id, locale } },
      create: { termId: topic.id, locale, ...text },
      update: text,
    });
    await note(tx, actor, "editTopic", topic, `${locale}: ${label}`);
    await reindex(tx, [topic.id, ...(await partsOf(tx, topic.id))]);
    return success();
  });
}

/** Shows a topic on the home page and first among the topics, or no longer. */
export function featureTopic(viewer: Viewer, code: string, featured: boolean): Promise<Result<undefined>> {
  return changeTopic(viewer, code, async (tx, topic, actor) => {
    await tx.term.update({ where: { id: topic.id }, data: { featured } });
    await note(tx, actor, featured ? "featureTopic" : "unfeatureTopic", topic, topic.code);
    return success();
  });
}

/**
 * Merges a topic into another: its entries, its parts, the institutions that work on it and those who follow it move
 * there, its address leads there, and it is offered no more. What drafts and waiting entries say of it counts for the
 * other when they are published.
 * @returns how many entries moved; `invalid` on `into` or `reason`
 */
export function mergeTopic(
  viewer: Viewer,
  code: string,
  { into, reason }: { into: string; reason: string },
): Promise<Result<{ entries: number }>> {
  return changeTopic(viewer, code, async (tx, topic, actor) => {
    const other = await tx.term.findFirst({ where: { id: termId("TOPIC", into), retiredAt: null } });
    if (!other || other.id === topic.id || other.parentId === topic.id) return invalidField("into", "required");
    if (!reason.trim()) return invalidField("reason", "reasonRequired");
    const [from, to] = [topic.id, other.id];
    const parts = await partsOf(tx, from);
    await reindex(tx, [from, ...parts]);
    await tx.$executeRaw`INSERT INTO "EntryTerm" ("entryId", "termId", position)
      SELECT "entryId", ${to}, position FROM "EntryTerm" WHERE "termId" = ${from} ON CONFLICT DO NOTHING`;
    const { count } = await tx.entryTerm.deleteMany({ where: { termId: from } });
    await tx.$executeRaw`INSERT INTO "Interest" ("userId", "termId")
      SELECT "userId", ${to} FROM "Interest" WHERE "termId" = ${from} ON CONFLICT DO NOTHING`;
    await tx.interest.deleteMany({ where: { termId: from } });
    await tx.$executeRaw`INSERT INTO "Remit" ("userId", "termId")
      SELECT "userId", ${to} FROM "Remit" WHERE "termId" = ${from} ON CONFLICT DO NOTHING`;
    await tx.remit.deleteMany({ where: { termId: from } });
    // By these the queue is filtered; what was typed stays as it was.
    await tx.$executeRaw`UPDATE "Revision" SET "topicIds" = array_replace("topicIds", ${from}, ${to})
      WHERE ${from} = ANY("topicIds") AND NOT ${to} = ANY("topicIds")`;
    await tx.$executeRaw`UPDATE "Institution" SET "topicIds" =
        CASE WHEN ${to} = ANY("topicIds") THEN array_remove("topicIds", ${from})
          ELSE array_replace("topicIds", ${from}, ${to}) END
      WHERE ${from} = ANY("topicIds")`;
    await tx.term.updateMany({ where: { parentId: from }, data: { parentId: other.parentId ?? to } });
    // What was merged into it before leads on.
    await tx.term.updateMany({ where: { replacedById: from }, data: { replacedById: to } });
    await tx.term.update({
      where: { id: from },
      data: { retiredAt: clock.now(), replacedById: to, featured: false },
    });
    await note(tx, actor, "mergeTopic", topic, `${topic.code} → ${other.code}. ${reason.trim()}`, count);
    return success({ entries: count });
  });
}

type Change<T> = (tx: Transaction, topic: Term, actor: Actor) => Promise<Result<T>>;

/** One change of the vocabulary at a time; `missing` when no topic in use has the code. */
export async function changeTopic<T>(viewer: Viewer, code: string, change: Change<T>): Promise<Result<T>> {
  const allowed = authorize(viewer, "editVocabulary");
  if (!allowed.ok) return allowed;
  const { actor } = allowed.value;
  const done = await database().$transaction(
    async (tx) => {
      await holdLock(tx, "vocabulary");
      const topic = await tx.term.findFirst({ where: { id: termId("TOPIC", code), retiredAt: null } });
      return topic ? change(tx, topic, actor) : failure("missing");
    },
    { timeout: 60_000 },
  );
  if (done.ok) vocabularyChanged();
  return done;
}

async function partsOf(tx: Transaction, topicId: string): Promise<string[]> {
  const parts = await tx.term.findMany({ where: { parentId: topicId }, select: { id: true } });
  return parts.map(({ id }) => id);
}

/** The names of topics stand in the records and the search documents of their entries. */
async function reindex(tx: Transaction, termIds: string[]): Promise<void> {
  const rows = await tx.entryTerm.findMany({
    where: { termId: { in: termIds }, entry: { status: "PUBLISHED" } },
    select: { entryId: true },
    distinct: ["entryId"],
  });
  await notePublicChange(
    tx,
    rows.map(({ entryId }) => entryId),
  );
}

async function note(
  tx: Transaction,
  actor: Actor,
  action: string,
  topic: Term,
  reason: string,
  entries = 0,
): Promise<void> {
  const detail = { reason, entries };
  await recordAct(tx, actor, { action, subjectType: "Term", subjectId: topic.id, detail });
}
