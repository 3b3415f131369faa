import type { Actor } from "@/lib/accounts/actor";
import type { Transaction } from "@/lib/db/client";
import { enqueueMail } from "@/lib/mail/outbox";
import type { ReadSubject } from "./data";
import { titleOf } from "./notices";

type Comment = { body: string; internal: boolean };
type Reader = { id: string; email: string; name: string; locale: string };

/**
 * Tells those who have a part in a conversation that something was written: the submitter of what moderators write, and
 * the moderators who have dealt with the entry of what the submitter writes. Of internal notes they hear on the site.
 */
export async function tellOfComment(
  tx: Transaction,
  read: ReadSubject,
  author: Actor,
  { body, internal }: Comment,
): Promise<void> {
  const { entry } = read;
  const title = await titleOf(tx, entry);
  const fromSubmitter = author.id === entry.submitterId;
  const submitter = entry.submitter && !entry.submitter.closedAt ? entry.submitter : null;
  if (submitter && !fromSubmitter && !internal) {
    await tell(tx, entry.id, submitter, title);
    await enqueueMail(tx, {
      to: submitter.email,
      locale: submitter.locale,
      template: "commented",
      parameters: { name: submitter.name, title, path: `/account/submissions/${entry.id}#conversation`, reason: body },
    });
  }
  for (const moderator of await moderatorsOf(tx, entry.id, author.id)) {
    if (moderator.id === entry.submitterId) continue;
    await tell(tx, entry.id, moderator, title);
    if (!fromSubmitter) continue;
    await enqueueMail(tx, {
      to: moderator.email,
      locale: moderator.locale,
      template: "answered",
      parameters: { name: moderator.name, title, path: `/moderation/${entry.id}#conversation`, words: body },
    });
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
