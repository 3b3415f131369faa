import { contentSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { type Difference, differencesBetween } from "./amendments";

/** What a moderator changed in somebody's entry, and when. */
export type AmendmentView = { revision: number; by: string | null; at: Date; differences: Difference[] };

/** Every revision of an entry that a moderator made, against the one before it, the latest first. */
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
    const differences = differencesBetween(contentSchema.parse(before.content), contentSchema.parse(revision.content));
    return { revision: revision.number, by: actor?.name ?? null, at, differences };
  });
}

/** What an open revision changes of what readers see; nothing where readers see nothing yet. */
export async function readChangeForReaders(entryId: string): Promise<Difference[]> {
  const entry = await database().entry.findUnique({
    where: { id: entryId },
    select: {
      status: true,
      openRevision: { select: { content: true } },
      publishedRevision: { select: { content: true } },
    },
  });
  if (entry?.status !== "PUBLISHED" || !entry.openRevision || !entry.publishedRevision) return [];
  return differencesBetween(
    contentSchema.parse(entry.publishedRevision.content),
    contentSchema.parse(entry.openRevision.content),
  );
}
