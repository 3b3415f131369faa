import type { Viewer } from "@/lib/accounts/actor";
import { mayOnEntry } from "@/lib/accounts/permissions";
import { isUuid } from "@/lib/base/uuid";
import { database } from "@/lib/db/client";
import { sentTranslation, threadOf } from "./translation-thread-data";

export type CommentView = {
  id: string;
  author: string;
  byModerator: boolean;
  own: boolean;
  body: string;
  quotedField: string | null;
  quote: string | null;
  internal: boolean;
  at: Date;
};

/**
 * What was written about an entry, or with a translator about their translation of it, the oldest first, as far as a viewer may read it: internal notes are for moderators
 * who did not submit it. Null for those who have no part in the conversation.
 */
export async function readConversation(
  viewer: Viewer,
  entryId: string,
  translationId: string | null = null,
): Promise<CommentView[] | null> {
  if (!viewer || !isUuid(entryId)) return null;
  const entry = await database().entry.findUnique({
    where: { id: entryId },
    select: { status: true, submitterId: true },
  });
  const translation = translationId ? await sentTranslation(database(), entryId, translationId) : null;
  const subject = translationId ? translation && threadOf(translation) : entry;
  if (!subject || !mayOnEntry(viewer, "converse", subject)) return null;
  const mayReadNotes = mayOnEntry(viewer, "noteInternally", subject);
  const rows = await database().entryComment.findMany({
    where: { entryId, translationId, ...(!mayReadNotes && { internal: false }) },
    include: { author: { select: { id: true, name: true } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, author, body, quotedField, quote, internal, at }) => ({
    id,
    author: author.name,
    byModerator: author.id !== subject.submitterId,
    own: author.id === viewer.id,
    body,
    quotedField,
    quote,
    internal,
    at,
  }));
}

/** Entries in whose conversations something was written that a moderator has not read yet, the newest first. */
export async function readUnreadConversations(moderatorId: string): Promise<{ entryId: string; title: string }[]> {
  const rows = await database().notification.findMany({
    where: { userId: moderatorId, kind: "comment", readAt: null, entryId: { not: null } },
    select: { entryId: true, parameters: true },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  const newest = new Map<string, string>();
  for (const { entryId, parameters } of rows) {
    const title = (parameters as { title?: string } | null)?.title ?? "";
    if (entryId && !newest.has(entryId)) newest.set(entryId, title);
  }
  return [...newest].map(([entryId, title]) => ({ entryId, title }));
}
