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

/** What readers see and the open revision of it; null where readers see nothing yet, or nothing was sent. */
export async function readChangeForReaders(entryId: string): Promise<Versions | null> {
  const entry = await database().entry.findUnique({
    where: { id: entryId },
    select: {
      status: true,
      openRevision: { select: { state: true, content: true } },
      publishedRevision: { select: { content: true } },
    },
  });
  if (entry?.status !== "PUBLISHED" || !entry.openRevision || !entry.publishedRevision) return null;
  if (entry.openRevision.state === "DRAFT") return null;
  return versions(entry.publishedRevision, entry.openRevision);
}

const decisions = ["approve", "publishFirst", "requestChanges", "decline", "undo"];

/** What was sent when moderators asked for changes, and what came back; null unless that waits for them now. */
export async function readAnswerToRequest(entryId: string): Promise<Versions | null> {
  const [entry, last] = await Promise.all([
    database().entry.findUnique({
      where: { id: entryId },
      select: { openRevision: { select: { id: true, state: true, content: true } } },
    }),
    database().workflowEvent.findFirst({
      where: { entryId, transition: { in: decisions } },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { transition: true, revision: { select: { id: true, content: true } } },
    }),
  ]);
  const open = entry?.openRevision;
  const waits = open?.state === "SUBMITTED" || open?.state === "IN_REVIEW";
  if (!waits || last?.transition !== "requestChanges" || !last.revision) return null;
  return last.revision.id === open.id ? null : versions(last.revision, open);
}

type Kept = { content: unknown };

/** Two kept contents, read. */
function versions(before: Kept, after: Kept): Versions {
  return { before: contentSchema.parse(before.content), after: contentSchema.parse(after.content) };
}
