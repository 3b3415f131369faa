import { database } from "@/lib/db/client";
import { findEntry, type Gone, type Merged } from "./data";
import { revisingSteps } from "./history";
import { publishedContent } from "./published-content";
import { type Content, contentSchema, type Kind } from "./schema";

/** A version that readers saw after another. Who changed it is told as the hub tells it of entries: not by name. */
export type PublicChange = {
  at: Date;
  by: "submitter" | "moderators" | null;
  /** The version before it and this one; null where the text of either is withheld. */
  versions: { before: Content; after: Content } | null;
};

export type PublicHistory = {
  state: "public";
  title: string;
  language: string;
  publishedAt: Date | null;
  /** The latest first. */
  changes: PublicChange[];
  /** Whether there were more before these. */
  more: boolean;
};

/** As many changes as are told. */
const MOST = 20;

/** What became of a public entry since it was first published, from one published version to the next. */
export async function readPublicHistory(
  kind: Kind,
  slug: string,
): Promise<PublicHistory | Merged | Gone | { state: "missing" }> {
  const found = await findEntry(kind, slug);
  if (found.state !== "public") return found;
  const { id, submitterId, publishedAt, originalLanguage } = found.row;
  const revisions = await database().revision.findMany({
    where: { entryId: id, state: "PUBLISHED" },
    select: {
      ...{ authorId: true, content: true, decidedAt: true, createdAt: true, withheldAt: true },
      events: { where: { transition: { in: revisingSteps } }, select: { actorId: true } },
    },
    orderBy: { number: "desc" },
    take: MOST + 1,
  });
  const changes = revisions.slice(0, -1).map((revision, index): PublicChange => {
    const before = revisions[index + 1];
    const hidden = revision.withheldAt || !before || before.withheldAt;
    return {
      at: revision.decidedAt ?? revision.createdAt,
      by: changedBy(revision, submitterId),
      versions: hidden
        ? null
        : { before: contentSchema.parse(before.content), after: contentSchema.parse(revision.content) },
    };
  });
  const { title } = publishedContent(found.row);
  return { state: "public", title, language: originalLanguage, publishedAt, changes, more: revisions.length > MOST };
}

type Made = { authorId: string | null; events: { actorId: string | null }[] };

function changedBy({ authorId, events }: Made, submitterId: string | null): PublicChange["by"] {
  if (authorId === null) return null;
  if (authorId === submitterId) return "submitter";
  return events.some(({ actorId }) => actorId === authorId) ? "moderators" : null;
}
