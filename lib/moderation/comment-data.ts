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
  /** The title of the entry that it was written about, where that was merged into this one. */
  of: string | null;
  at: Date;
};

const subject = { id: true, status: true, submitterId: true } as const;

/**
 * What was written about an entry, or with a translator about their translation of it, the oldest first, as far as a
 * viewer may read it: internal notes are for moderators who did not submit it. With what is about an entry stands what
 * was written about entries that were merged into it, as far as the viewer has a part in that. Null for those who have no
 * part in the conversation.
 */
export async function readConversation(
  viewer: Viewer,
  entryId: string,
  translationId: string | null = null,
): Promise<CommentView[] | null> {
  if (!viewer || !isUuid(entryId)) return null;
  const entry = await database().entry.findUnique({
    where: { id: entryId },
    select: { ...subject, merged: { select: { ...subject, publishedRevision: { select: { title: true } } } } },
  });
  const translation = translationId ? await sentTranslation(database(), entryId, translationId) : null;
  if (!entry || (translationId && !translation)) return null;
  const threads = translation ? [{ ...threadOf(translation), id: entryId }] : [entry, ...entry.merged];
  const readable = threads.filter((one) => mayOnEntry(viewer, "converse", one));
  if (readable[0]?.id !== entryId) return null;
  const rows = await database().entryComment.findMany({
    where: {
      translationId,
      OR: readable.map((one) => ({
        entryId: one.id,
        ...(!mayOnEntry(viewer, "noteInternally", one) && { internal: false }),
      })),
    },
    include: { author: { select: { id: true, name: true } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const submitters = new Map(readable.map((one) => [one.id, one.submitterId]));
  const titles = new Map(entry.merged.map(({ id, publishedRevision }) => [id, publishedRevision?.title ?? ""]));
  return rows.map(({ id, entryId: about, author, body, quotedField, quote, internal, at }) => ({
    id,
    of: titles.get(about) ?? null,
    author: author.name,
    byModerator: author.id !== submitters.get(about),
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
