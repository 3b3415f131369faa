import type { Result } from "@/lib/base/errors";
import { publishContent } from "@/lib/catalogue/publishing-mutations";
import type { Content } from "@/lib/catalogue/schema";
import type { Transaction } from "@/lib/db/client";
import type { ReadSubject } from "./data";

/**
 * Makes a revision of a moderator's what readers see, and leaves open what is open beside it: its submitter may be writing
 * it, or appeal against its having been declined.
 * @returns the entry's slug; the failures of `publishContent`
 */
export async function republish(
  tx: Transaction,
  { entry }: ReadSubject,
  revisionId: string,
  content: Content,
): Promise<Result<{ slug: string }>> {
  const published = await publishContent(tx, entry, revisionId, content);
  if (published.ok) {
    const { openRevisionId } = entry;
    await tx.entry.update({ where: { id: entry.id }, data: { openRevisionId } });
  }
  return published;
}
