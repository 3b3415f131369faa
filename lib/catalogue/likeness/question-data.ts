import type { Viewer } from "@/lib/accounts/actor";
import type { Database } from "@/lib/db/client";
import type { Content } from "../schema";
import { findTwinsOf, type Twin } from "./likeness-data";

/**
 * The entries of which a writer is asked, before they submit, whether theirs is one of them: certain and likely twins
 * that they have not called another work. Of what readers have seen already nobody is asked.
 */
export async function findUnanswered(db: Database, viewer: Viewer, entryId: string, content: Content): Promise<Twin[]> {
  const entry = await db.entry.findUnique({
    where: { id: entryId },
    select: { publishedAt: true, twinMarks: { where: { distinct: true }, select: { otherId: true } } },
  });
  if (!entry || entry.publishedAt) return [];
  const answered = entry.twinMarks.map(({ otherId }) => otherId);
  const twins = await findTwinsOf(db, viewer, content, entryId);
  return twins.filter((twin) => twin.sureness !== "possible" && !answered.includes(twin.entryId));
}

/** Which of two lists of entries the first's submitter, or the others', called another work. */
export async function readDistinct(db: Database, entryId: string, others: string[]): Promise<string[]> {
  const said = await db.twinMark.findMany({
    where: {
      distinct: true,
      OR: [
        { entryId, otherId: { in: others } },
        { entryId: { in: others }, otherId: entryId },
      ],
    },
  });
  return said.map((each) => (each.entryId === entryId ? each.otherId : each.entryId));
}
