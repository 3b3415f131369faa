import type { Actor } from "@/lib/accounts/actor";
import type { Transaction } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { enqueueMail } from "@/lib/mail/outbox";
import type { ReadSubject, SentTranslation } from "./data";
import { titleOf } from "./notices";
import { translationPath } from "./translation-notices";

type Comment = { body: string; internal: boolean; translation: SentTranslation | null };
type Reader = { id: string; email: string; name: string; locale: string };

/**
 * Tells those who have a part in a conversation that something was written: the submitter, or the translator, of what
 * moderators write, and the moderators who have dealt with the entry of what the other side writes. Of internal notes they hear on the site.
 */
export async function tellOfComment(
  tx: Transaction,
  read: ReadSubject,
  author: Actor,
  { body, internal, translation }: Comment,
): Promise<void> {
  const { entry } = read;
  const title = await titleOf(tx, entry);
  const writer = translation?.translator ?? entry.submitter;
  const fromWriter = author.id === writer?.id;
  const page = translation ? translationPath(entry, translation.locale) : `/account/submissions/${entry.id}`;
  if (writer && !writer.closedAt && !fromWriter && !internal) {
    await tell(tx, entry.id, writer, title);
    await enqueueMail(tx, {
      to: writer.email,
      locale: writer.locale,
      template: "commented",
      parameters: { name: writer.name, title, path: `${page}#conversation`, reason: body },
    });
  }
  for (const moderator of await moderatorsOf(tx, entry.id, author.id)) {
    if (moderator.id === writer?.id) continue;
    await tell(tx, entry.id, moderator, title);
    if (!fromWriter) continue;
    const { email: to, locale, name } = moderator;
    const parameters = { name, title, path: `/moderation/${entry.id}#conversation`, words: body };
    const language = translation?.locale as Locale;
    await enqueueMail(
      tx,
      translation
        ? { to, locale, template: "translationAnswered", parameters: { ...parameters, language } }
        : { to, locale, template: "answered", parameters },
    );
  }
}

async function tell(tx: Transaction, entryId: string, { id }: Reader, title: string): Promise<void> {
  await tx.notification.create({ data: { userId: id, entryId, kind: "comment", parameters: { title } } });
}

/** Moderators who have written about an entry, have taken a step with it, or have claimed it. */
function moderatorsOf(tx: Transaction, entryId: string, butNot: string): Promise<Reader[]> {
  return tx.user.findMany({
    where: {
      id: { not: butNot },
      role: { in: ["MODERATOR", "ADMINISTRATOR"] },
      blockedAt: null,
      closedAt: null,
      OR: [
        { comments: { some: { entryId } } },
        { workflowEvents: { some: { entryId } } },
        { claims: { some: { id: entryId } } },
      ],
    },
    select: { id: true, email: true, name: true, locale: true },
  });
}
