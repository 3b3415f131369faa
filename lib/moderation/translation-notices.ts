import type { Actor } from "@/lib/accounts/actor";
import { kindOf } from "@/lib/catalogue/kinds";
import { kindPaths } from "@/lib/catalogue/schema";
import type { Transaction } from "@/lib/db/client";
import type { EntryKind } from "@/lib/db/generated/enums";
import type { Locale } from "@/lib/i18n/locales";
import { enqueueMail } from "@/lib/mail/outbox";
import type { Mail } from "@/lib/mail/templates";
import type { ReadSubject, SentTranslation } from "./data";
import type { TransitionName } from "./workflow";

/** Where a translation is written, without language prefix. */
export function translationPath(entry: { kind: EntryKind; slug: string }, locale: string): string {
  return `/${kindPaths[kindOf[entry.kind]]}/${entry.slug}/translate?to=${locale}`;
}

/** The mail of each step that a translator hears of. */
const mailOf: Partial<Record<TransitionName, Mail["template"]>> = {
  approve: "translationPublished",
  requestChanges: "translationChangesRequested",
  decline: "translationDeclined",
  undo: "translationReopened",
};

/** Tells a translator of a step that was taken with their translation, and its entry's submitter once it is published. */
export async function tellOfTranslation(
  tx: Transaction,
  { entry }: ReadSubject,
  translation: SentTranslation,
  actor: Actor,
  step: { transition: TransitionName; reason?: string; title: string },
): Promise<void> {
  const template = mailOf[step.transition];
  if (!template) return;
  const { translator } = translation;
  const { title } = step;
  const language = translation.locale as Locale;
  const page = `/${kindPaths[kindOf[entry.kind]]}/${entry.slug}`;
  const isPublic = template === "translationPublished";
  if (!translator.closedAt) {
    const path = isPublic ? page : translationPath(entry, language);
    const reason = step.reason?.trim() || undefined;
    const parameters = { name: translator.name, title, path, language, reason };
    await enqueueMail(tx, { to: translator.email, locale: translator.locale, template, parameters } as Mail);
    if (actor.id !== translator.id) await note(tx, translator.id, entry.id, step.transition, title);
  }
  const { submitter } = entry;
  if (!isPublic || !submitter || submitter.closedAt || submitter.id === translator.id) return;
  const parameters = { name: submitter.name, title, path: page, language, translator: translator.name };
  await enqueueMail(tx, { to: submitter.email, locale: submitter.locale, template: "entryTranslated", parameters });
  await note(tx, submitter.id, entry.id, "translated", title);
}

async function note(tx: Transaction, userId: string, entryId: string, kind: string, title: string): Promise<void> {
  await tx.notification.create({ data: { userId, entryId, kind, parameters: { title } } });
}
