import type { Actor } from "@/lib/accounts/actor";
import { clock } from "@/lib/base/clock";
import { failure, type Result, success } from "@/lib/base/errors";
import { noteLikeness } from "@/lib/catalogue/likeness/likeness-mutations";
import { notePublicChange } from "@/lib/catalogue/public-change-mutations";
import { publishContent } from "@/lib/catalogue/publishing-mutations";
import { contentErrors } from "@/lib/catalogue/rules";
import { contentSchema } from "@/lib/catalogue/schema";
import { claimSlug } from "@/lib/catalogue/slug-mutations";
import { creditTranslator, uncreditTranslator } from "@/lib/catalogue/translator-mutations";
import { unpublish } from "@/lib/catalogue/unpublishing-mutations";
import type { Transaction } from "@/lib/db/client";
import { vocabulary } from "@/lib/vocabulary/data";
import type { ReadSubject } from "./data";
import { type TransitionName, transitions } from "./workflow";

/**
 * What a transition changes besides the history, in the caller's transaction.
 * @returns the entry's slug afterwards; `invalid` with fields when a content is not fit to be submitted or published,
 * in which case the caller must undo the transaction
 */
export async function applyEffect(
  tx: Transaction,
  read: ReadSubject,
  actor: Actor,
  name: TransitionName,
): Promise<Result<{ slug: string }>> {
  if (name === "undo") return takeBack(tx, read);
  return transitions[name].moves === "entry" ? moveEntry(tx, read, name) : moveRevision(tx, read, actor, name);
}

async function moveEntry(
  tx: Transaction,
  { entry }: ReadSubject,
  name: TransitionName,
): Promise<Result<{ slug: string }>> {
  const { to } = transitions[name];
  const data = { status: to, withdrawnAt: to === "PUBLISHED" ? null : clock.now(), hiddenAt: null, reviewDueAt: null };
  const { slug } = await tx.entry.update({ where: { id: entry.id }, data });
  await notePublicChange(tx, [entry.id]);
  return success({ slug });
}

async function moveRevision(
  tx: Transaction,
  { entry }: ReadSubject,
  actor: Actor,
  name: TransitionName,
): Promise<Result<{ slug: string }>> {
  const at = clock.now();
  const revision = entry.openRevision;
  if (!revision) return failure("conflict");
  const content = contentSchema.parse(revision.content);
  if (name === "submit") {
    const fields = contentErrors(content, await vocabulary());
    if (Object.keys(fields).length > 0) return failure("invalid", { fields });
  }

  const { to } = transitions[name];
  const decided = to === "PUBLISHED" || to === "DECLINED" || to === "CHANGES_REQUESTED";
  const submitted = name === "submit" || name === "appeal" || name === "publishFirst";
  await tx.revision.update({
    where: { id: revision.id },
    data: { state: to, ...(submitted && { submittedAt: at }), ...(decided && { decidedAt: at }) },
  });
  if (to === "PUBLISHED") {
    if (name === "publishFirst") await tx.entry.update({ where: { id: entry.id }, data: { reviewDueAt: at } });
    const published = await publishContent(tx, entry, revision.id, content, at);
    if (published.ok && revision.translation) {
      const { locale, translatorId } = revision.translation;
      await creditTranslator(tx, { entryId: entry.id, locale }, translatorId);
    }
    return published;
  }

  if (submitted) {
    const noted = { entryId: entry.id, revisionId: revision.id, published: entry.publishedRevisionId };
    await noteLikeness(tx, noted, content);
  }
  const claimed = name === "claim";
  const { slug } = await tx.entry.update({
    where: { id: entry.id },
    data: {
      // Readers keep seeing a published entry while a revision of it is reviewed.
      ...(movesEntry(entry) && { status: to }),
      // A first submission gets its readable address; nobody has seen the draft's.
      ...(name === "submit" &&
        entry.publishedAt === null && { slug: await claimSlug(tx, entry.kind, content.title, entry.id) }),
      ...(submitted && { submittedAt: at }),
      ...(name === "appeal" && { appealedAt: at }),
      claimedById: claimed ? actor.id : null,
      claimedAt: claimed ? at : null,
    },
  });
  return success({ slug });
}

/** What readers do not see goes the way of its revision; a translation's never moves the entry that it is of. */
const movesEntry = ({ status, openRevision }: ReadSubject["entry"]) =>
  status !== "PUBLISHED" && !openRevision?.translation;

/** Puts what was decided back into the queue, where it was before, and before readers what they saw before. */
async function takeBack(tx: Transaction, { entry }: ReadSubject): Promise<Result<{ slug: string }>> {
  const revisionId = entry.openRevisionId ?? entry.publishedRevisionId;
  if (!revisionId) return failure("conflict");
  await tx.revision.update({ where: { id: revisionId }, data: { state: "SUBMITTED", decidedAt: null } });
  if (!entry.openRevisionId) {
    const translation = entry.publishedRevision?.translation;
    const before = await unpublish(tx, entry.id, revisionId);
    if (translation) {
      await uncreditTranslator(tx, { entryId: entry.id, locale: translation.locale }, translation.translatorId);
    }
    return before;
  }
  const { slug } = await tx.entry.update({
    where: { id: entry.id },
    data: { ...(movesEntry(entry) && { status: "SUBMITTED" }), claimedById: null, claimedAt: null },
  });
  return success({ slug });
}
