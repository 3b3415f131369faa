import type { Actor, Viewer } from "@/lib/accounts/actor";
import { type AuditedAct, recordAct } from "@/lib/accounts/audit-mutations";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { isUuid } from "@/lib/base/uuid";
import { database, type Transaction } from "@/lib/db/client";
import { fieldIn } from "@/lib/i18n/by-language";
import { type Locale, locales } from "@/lib/i18n/locales";
import { termId } from "@/lib/vocabulary/terms";
import { exchangeTopics } from "./retagging-mutations";
import { changeTopic } from "./topic-mutations";
import { moveSchema } from "./topic-split-schema";

export type NewTopic = { code: string; names: Partial<Record<Locale, string>> };

/**
 * Makes a new topic beside another, in the same place of the tree. Whoever follows the old one follows it too; entries
 * are moved by `moveEntries`.
 * @returns `invalid` on `code` when another topic has or had it
 */
export function splitTopic(viewer: Viewer, from: string, { code, names }: NewTopic): Promise<Result<undefined>> {
  return changeTopic(viewer, from, async (tx, topic, actor) => {
    const id = termId("TOPIC", code);
    if (await tx.term.findUnique({ where: { id }, select: { id: true } })) return invalidField("code", "codeTaken");
    if (!names.en) return invalidField(fieldIn("name", "en"), "required");
    const { scheme, parentId, position, attributes } = topic;
    await tx.term.create({
      data: { id, scheme, code, parentId, position, attributes: attributes ?? {} },
    });
    await tx.termLabel.createMany({
      data: locales.flatMap((locale) => {
        const label = names[locale];
        return label ? [{ termId: id, locale, label, synonyms: [] }] : [];
      }),
    });
    await tx.$executeRaw`INSERT INTO "Interest" ("userId", "termId")
      SELECT "userId", ${id} FROM "Interest" WHERE "termId" = ${topic.id} ON CONFLICT DO NOTHING`;
    await note(tx, actor, "splitTopic", topic.id, { reason: `${from} → ${code}: ${names.en}` });
    return success();
  });
}

export type Move = {
  into: string;
  entryIds: string[];
  /** The entries keep the old topic, too. */
  keep: boolean;
};

/**
 * Gives published entries of a topic another one, in its place or besides.
 * @returns how many moved, how many stay because they are being revised, and by which `moveId` it can be taken back
 */
export function moveEntries(
  viewer: Viewer,
  from: string,
  { into, entryIds, keep }: Move,
): Promise<Result<{ entries: number; left: number; moveId: string }>> {
  return changeTopic(viewer, from, async (tx, topic, actor) => {
    const other = await tx.term.findFirst({ where: { id: termId("TOPIC", into), retiredAt: null } });
    if (!other || other.id === topic.id) return invalidField("into", "required");
    const chosen = [...new Set(entryIds)].filter(isUuid);
    if (chosen.length === 0) return invalidField("entries", "entryRequired");
    const { changed: moved, had } = await exchangeTopics(tx, actor, chosen, {
      of: topic.id,
      remove: keep ? null : from,
      add: into,
    });
    const detail = { reason: `${from} → ${into}`, entries: moved.length, moved, had, from, into, keep };
    const moveId = await note(tx, actor, "moveEntries", topic.id, detail);
    return success({ entries: moved.length, left: chosen.length - moved.length, moveId });
  });
}

/**
 * Takes back what one move did, for entries that still have the topic and are not being revised.
 * @returns `conflict` when there is nothing to take back (any more)
 */
export async function takeBackMove(viewer: Viewer, moveId: string): Promise<Result<{ entries: number; from: string }>> {
  const event = await database().auditEvent.findFirst({ where: { id: moveId, action: "moveEntries" } });
  const move = moveSchema.safeParse(event?.detail).data;
  if (!move) return failure("missing");
  const { from, into, keep, moved, had } = move;
  return changeTopic(viewer, into, async (tx, topic, actor) => {
    const since = moved.filter((id) => !had.includes(id));
    const [one, other] = [
      await exchangeTopics(tx, actor, since, { of: topic.id, remove: into, add: keep ? null : from }),
      // They had the topic before: they only get the old one again.
      await exchangeTopics(tx, actor, keep ? [] : had, { of: topic.id, remove: null, add: from }),
    ];
    const entries = one.changed.length + other.changed.length;
    if (entries === 0) return failure("conflict");
    await note(tx, actor, "takeBackMove", termId("TOPIC", from), { reason: `${into} → ${from}`, entries });
    return success({ entries, from });
  });
}

function note(
  tx: Transaction,
  actor: Actor,
  action: string,
  subjectId: string,
  detail: AuditedAct["detail"],
): Promise<string> {
  return recordAct(tx, actor, { action, subjectType: "Term", subjectId, detail });
}
