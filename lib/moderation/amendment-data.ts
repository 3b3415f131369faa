import { type Content, contentSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";

/** Two versions of an entry, to be compared. */
export type Versions = { before: Content; after: Content };

/** What a moderator changed in somebody's entry, and when. */
export type AmendmentView = Versions & { revision: number; by: string | null; at: Date };

/** Every revision of an entry that a moderator made, beside the one before it, the latest first. */
export async function readAmendments(entryId: string): Promise<AmendmentView[]> {
  const made = await database().workflowEvent.findMany({
    where: { entryId, transition: { in: ["amend", "classify"] }, revision: { isNot: null } },
    select: { at: true, actor: { select: { name: true } }, revision: { select: { number: true, content: true } } },
    orderBy: { at: "desc" },
  });
  if (made.length === 0) return [];
  const numbers = made.map(({ revision }) => (revision?.number ?? 0) - 1);
  const earlier = await database().revision.findMany({
    where: { entryId, number: { in: numbers } },
    select: { number: true, content: true },
  });
  return made.flatMap(({ at, actor, revision }) => {
    const before = earlier.find(({ number }) => number === (revision?.number ?? 0) - 1);
    if (!revision || !before) return [];
    return { revision: revision.number, by: actor?.name ?? null, at, ...versions(before, revision) };
  });
}

const decisions = ["approve", "publishFirst", "requestChanges", "decline", "undo"];

/** What the open revision of an entry changes. */
export type Changes = {
  /** Of what readers see; null where they see nothing yet, or nothing was sent. */
  ofPublic: Versions | null;
  /** Of what was sent when moderators asked for changes; null unless the answer to that waits for them now. */
  ofRequest: Versions | null;
};

/** Reads what the open revision of an entry changes. */
export async function readChanges(entryId: string): Promise<Changes> {
  const [entry, last] = await Promise.all([
    database().entry.findUnique({
      where: { id: entryId },
      select: {
        status: true,
        openRevision: { select: { id: true, state: true, content: true } },
        publishedRevision: { select: { content: true } },
      },
    }),
    database().workflowEvent.findFirst({
      where: { entryId, transition: { in: decisions } },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { transition: true, revision: { select: { id: true, content: true } } },
    }),
  ]);
  // A draft is nobody's but its writer's.
  if (!entry?.openRevision || entry.openRevision.state === "DRAFT") return { ofPublic: null, ofRequest: null };
  const { status, openRevision: open, publishedRevision } = entry;
  const waits = open.state === "SUBMITTED" || open.state === "IN_REVIEW";
  const sent = waits && last?.transition === "requestChanges" ? last.revision : null;
  return {
    ofPublic: status === "PUBLISHED" && publishedRevision ? versions(publishedRevision, open) : null,
    ofRequest: sent && sent.id !== open.id ? versions(sent, open) : null,
  };
}

type Kept = { content: unknown };

/** Two kept contents, read. */
function versions(before: Kept, after: Kept): Versions {
  return { before: contentSchema.parse(before.content), after: contentSchema.parse(after.content) };
}
