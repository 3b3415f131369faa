import { isDeepStrictEqual } from "node:util";
import type { Viewer } from "@/lib/accounts/actor";
import { authorizeOnEntry } from "@/lib/accounts/permissions";
import { limit, limits } from "@/lib/accounts/rate-limit";
import { clock } from "@/lib/base/clock";
import { failure, type Result, success } from "@/lib/base/errors";
import { recordStep } from "@/lib/catalogue/history";
import { addRevision } from "@/lib/catalogue/revision-mutations";
import { contentSchema } from "@/lib/catalogue/schema";
import { partsMissingIn, translationErrors, withTranslation } from "@/lib/catalogue/translating";
import { advance } from "@/lib/catalogue/writing";
import { database, type Transaction } from "@/lib/db/client";
import { holdLock } from "@/lib/db/hold-lock";
import { enqueueMail } from "@/lib/mail/outbox";
import { type ReadSubject, readSubject } from "./data";
import { isSameOriginal, obstacleIn } from "./translation-data";
import { translationPath } from "./translation-notices";
import { type TranslationInput, textOf } from "./translation-schema";

/**
 * Keeps what a member types of a translation, right or wrong.
 * @returns its version afterwards; `conflict` with state "changed" when another window of theirs was first; `missing`,
 * `forbidden`
 */
export async function keepTranslation(viewer: Viewer, input: TranslationInput): Promise<Result<{ version: number }>> {
  return database().$transaction(async (tx) => {
    const { entryId, to: locale, version: seen, original: originalNumber } = input;
    const entry = await tx.entry.findUnique({ where: { id: entryId } });
    if (!entry) return failure("missing");
    const allowed = authorizeOnEntry(viewer, "translate", entry);
    if (!allowed.ok) return allowed;
    const key = { entryId, locale, translatorId: allowed.value.actor.id };
    await holdLock(tx, `translation:${Object.values(key).join(":")}`);
    const before = await tx.translation.findUnique({ where: { entryId_locale_translatorId: key } });
    const text = textOf(input);
    const same = before && isDeepStrictEqual(textOf(before), text);
    if (same && before.originalNumber === originalNumber) return success({ version: before.version });
    if (!same && (before?.version ?? 0) !== seen) return failure("conflict", { values: { state: "changed" } });
    const data = { ...text, originalNumber, version: (before?.version ?? 0) + 1 };
    if (before) await tx.translation.update({ where: { id: before.id }, data });
    else await tx.translation.create({ data: { ...key, ...data } });
    return success({ version: data.version });
  });
}

/**
 * Sends a translation to the moderators: keeps it, and makes of it a revision of what readers see at this moment, in
 * which nothing but the language's own texts is new. The published revision stays up meanwhile.
 * @returns the failures of `keepTranslation`; `invalid` with fields; `tooMany`; `conflict` with state "translated" (the
 * entry has the language), "translation" or "change" (another change of it is not decided yet), "original" (the original
 * says something else than what stood beside)
 */
export async function sendTranslation(viewer: Viewer, input: TranslationInput): Promise<Result<{ version: number }>> {
  const kept = await keepTranslation(viewer, input);
  if (!kept.ok || !viewer) return kept;
  const within = await limit(database(), limits.submitByAccount, viewer.id);
  if (!within.ok) return within;
  const sent = await database().$transaction((tx) => propose(tx, viewer, input));
  return sent.ok ? kept : sent;
}

async function propose(tx: Transaction, viewer: Viewer, input: TranslationInput): Promise<Result<undefined>> {
  const { entryId, to } = input;
  const read = await readSubject(tx, entryId);
  if (!read) return failure("missing");
  const { entry } = read;
  const allowed = authorizeOnEntry(viewer, "sendTranslation", entry);
  if (!allowed.ok) return allowed;
  const { actor } = allowed.value;
  const published = await tx.revision.findUniqueOrThrow({ where: { id: entry.publishedRevisionId ?? "" } });
  const content = contentSchema.parse(published.content);
  const key = { entryId, locale: to, translatorId: actor.id };
  const { id: translationId } = await tx.translation.findUniqueOrThrow({
    where: { entryId_locale_translatorId: key },
  });
  const stands = (state: string) => failure("conflict", { values: { state } });
  if (partsMissingIn(content, to).length === 0) return stands("translated");
  const obstacle = obstacleIn(entry.openRevision, translationId);
  if (obstacle) return stands(obstacle);
  if (!(await isSameOriginal(tx, entryId, input.original, published))) return stands("original");
  const fields = translationErrors(content, to, input);
  if (Object.keys(fields).length > 0) return failure("invalid", { fields });

  // Of two that come at the same moment the second finds the version gone.
  if (!(await advance(tx, entryId, entry.version, { claimedById: null, claimedAt: null }))) {
    const now = await readSubject(tx, entryId);
    return stands(obstacleIn(now?.entry.openRevision ?? null, translationId) ?? "change");
  }
  const revisionId = await addRevision(tx, entryId, withTranslation(content, to, textOf(input)), actor, "SUBMITTED");
  await tx.revision.update({ where: { id: revisionId }, data: { translationId, submittedAt: clock.now() } });
  await tx.entry.update({ where: { id: entryId }, data: { openRevisionId: revisionId } });
  const step = { entryId, revisionId, actorId: actor.id, transition: "translate" };
  await recordStep(tx, { ...step, from: "DRAFT", to: "SUBMITTED" });
  await confirmReceipt(tx, read, actor, to);
  return success();
}

async function confirmReceipt(
  tx: Transaction,
  { entry }: ReadSubject,
  { email, locale, name }: { email: string; locale: string; name: string },
  language: TranslationInput["to"],
): Promise<void> {
  const { title } = await tx.revision.findUniqueOrThrow({ where: { id: entry.publishedRevisionId ?? "" } });
  const parameters = { name, title, path: translationPath(entry, language), language };
  await enqueueMail(tx, { to: email, locale, template: "translationReceived", parameters });
}

/** Throws away what a member typed of a translation and never sent. `missing` for anybody else's, and for what was sent. */
export async function discardTranslation(viewer: Viewer, id: string): Promise<Result<undefined>> {
  if (!viewer) return failure("unauthenticated");
  const { count } = await database().translation.deleteMany({
    where: { id, translatorId: viewer.id, revisions: { none: {} } },
  });
  return count > 0 ? success() : failure("missing");
}
