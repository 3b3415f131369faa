import type { Actor } from "@/lib/accounts/actor";
import { kindOf } from "@/lib/catalogue/kinds";
import { kindPaths } from "@/lib/catalogue/schema";
import type { Transaction } from "@/lib/db/client";
import { enqueueMail } from "@/lib/mail/outbox";
import type { Mail } from "@/lib/mail/templates";
import type { ReadSubject } from "./data";
import { tellOfTranslation } from "./translation-notices";
import { type TransitionName, transitions } from "./workflow";

/** The mail of each step that its submitter hears of. Claims and releases change nothing for them. */
const mailOf: Partial<Record<TransitionName, Mail["template"]>> = {
  submit: "submitted",
  publishFirst: "published",
  approve: "published",
  requestChanges: "changesRequested",
  decline: "declined",
  appeal: "appealReceived",
  withdraw: "withdrawn",
  archive: "withdrawn",
  restore: "published",
  undo: "reopened",
};

/** Tells the submitter of a step, or the translator of one with a translation, by mail and on the site, in the transaction that takes it. */
export async function notifySubmitter(
  tx: Transaction,
  { entry, subject }: ReadSubject,
  actor: Actor,
  step: { transition: TransitionName; reason?: string; slug: string },
): Promise<void> {
  const template = mailOf[step.transition];
  if (!template) return;
  const title = await titleOf(tx, entry);
  const translation = translationMoved(entry, step.transition);
  if (translation) return tellOfTranslation(tx, { entry, subject }, translation, actor, { ...step, title });
  const submitter = entry.submitter;
  if (!submitter || submitter.closedAt) return;
  const isPublic = template === "published" || template === "withdrawn";
  const path = isPublic ? `/${kindPaths[kindOf[entry.kind]]}/${step.slug}` : `/account/submissions/${entry.id}`;
  await enqueueMail(tx, {
    to: submitter.email,
    locale: submitter.locale,
    template,
    parameters: { name: submitter.name, title, path, reason: step.reason?.trim() || undefined },
  } as Mail);
  if (actor.id === submitter.id) return;
  await tx.notification.create({
    data: { userId: submitter.id, entryId: entry.id, kind: step.transition, parameters: { title } },
  });
}

/** Tells the submitter that a moderator brought an earlier version of their entry back. */
export async function notifyOfRestoring(tx: Transaction, { entry }: ReadSubject): Promise<void> {
  const { submitter } = entry;
  if (!submitter || submitter.closedAt) return;
  const title = await titleOf(tx, entry);
  const path = `/account/submissions/${entry.id}/revisions`;
  const parameters = { name: submitter.name, title, path };
  await enqueueMail(tx, { to: submitter.email, locale: submitter.locale, template: "broughtBack", parameters });
  const data = { userId: submitter.id, entryId: entry.id, kind: "bringBack", parameters: { title } };
  await tx.notification.create({ data });
}

/** Decisions about a translation are its translator's to hear; of the entry's own steps its submitter hears. */
function translationMoved({ openRevision, publishedRevision }: ReadSubject["entry"], name: TransitionName) {
  return transitions[name].moves === "entry" ? null : (openRevision ?? publishedRevision)?.translation;
}

/** What an entry is called now: by its open revision, else by the one that readers see. */
export async function titleOf(tx: Transaction, entry: ReadSubject["entry"]): Promise<string> {
  if (entry.openRevision) return entry.openRevision.title;
  const revisionId = entry.publishedRevisionId;
  const published = revisionId ? await tx.revision.findUnique({ where: { id: revisionId } }) : null;
  return published?.title ?? "";
}
