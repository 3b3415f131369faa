import { z } from "zod";
import type { Actor, Viewer } from "@/lib/accounts/actor";
import { authorizeOnEntry } from "@/lib/accounts/permissions";
import { limit, limits } from "@/lib/accounts/rate-limit";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { contentSchema } from "@/lib/catalogue/schema";
import { inLanguage } from "@/lib/catalogue/translating";
import { database, type Transaction } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { quoteOf } from "./amendments";
import { tellOfComment } from "./comment-notices";
import { type ReadSubject, readSubject, type SentTranslation } from "./data";
import { hidesOpen } from "./shown-revisions";
import { sentTranslation, threadOf } from "./translation-thread-data";

export const commentSchema = z.object({
  entryId: z.uuid(),
  /** The translation that it is about, when it goes to or comes from a translator. */
  translationId: z.uuid().optional().catch(undefined),
  body: z.string().max(5000).default(""),
  /** A field of the content, whose text as it stands is kept beside the comment. */
  quotedField: z.string().max(40).default(""),
  internal: z.literal("yes").optional().catch(undefined),
});

/**
 * Writes into an entry's conversation, and tells the other side of it by mail and on the site, in one transaction.
 * Internal notes stay among moderators.
 * @returns `invalid` with fields when nothing was written; `tooMany` past the limit of an account; otherwise the
 * failures of `authorizeOnEntry`
 */
export async function writeComment(viewer: Viewer, input: z.output<typeof commentSchema>): Promise<Result<undefined>> {
  return database().$transaction(async (tx) => {
    const read = await readSubject(tx, input.entryId);
    if (!read) return failure("missing");
    const internal = input.internal === "yes";
    const translation = input.translationId ? await sentTranslation(tx, input.entryId, input.translationId) : null;
    if (input.translationId && !translation) return failure("missing");
    const subject = translation ? threadOf(translation) : read.entry;
    const allowed = authorizeOnEntry(viewer, internal ? "noteInternally" : "converse", subject);
    if (!allowed.ok) return allowed;
    const body = input.body.trim();
    if (!body) return invalidField("body", "commentRequired");
    const { actor } = allowed.value;
    const within = await limit(tx, limits.commentByAccount, actor.id);
    if (!within.ok) return within;
    const quote = await quoted(tx, read, actor, { field: input.quotedField, translation });
    const { translationId } = input;
    const comment = { entryId: read.entry.id, translationId, authorId: actor.id, body, internal, ...quote };
    await tx.entryComment.create({ data: comment });
    await tellOfComment(tx, read, actor as Actor, { body, internal, translation });
    return success();
  });
}

async function quoted(
  tx: Transaction,
  { entry }: ReadSubject,
  actor: Actor,
  { field, translation }: { field: string; translation: Pick<SentTranslation, "id" | "locale"> | null },
) {
  const published = entry.publishedRevisionId;
  // A translator is shown what they proposed, and of all else what is published.
  const hidden = translation ? entry.openRevision?.translationId !== translation.id : hidesOpen(entry, actor);
  const open = hidden ? null : entry.openRevision;
  const shown = open ?? (published ? await tx.revision.findUnique({ where: { id: published } }) : null);
  if (!shown || !field) return {};
  const content = contentSchema.parse(shown.content);
  const quote = quoteOf(translation ? inLanguage(content, translation.locale as Locale) : content, field);
  return quote ? { quotedField: field, quote } : {};
}
