import type { Actor } from "@/lib/accounts/actor";
import { mayOnEntry } from "@/lib/accounts/permissions";
import type { Revision } from "@/lib/db/generated/client";
import type { ReadSubject } from "./data";
import { planTransition } from "./workflow";

/** What bringing an earlier revision back does: readers see it at once; it is reviewed instead; it is written further. */
export const waysBack = ["publish", "review", "write"] as const;
export type WayBack = (typeof waysBack)[number];

/**
 * How somebody may bring an earlier revision of an entry back, by the rules of the workflow; null where they may not.
 * Submitters go on writing, as with any change of theirs. Moderators put it in the place of what they might approve, or,
 * of a published entry that nothing is open of, before readers, who must have seen it before: whatever else was written
 * is decided on where it was submitted.
 */
export function wayBack({ entry, subject }: ReadSubject, older: Revision, actor: Actor): WayBack | null {
  const open = entry.openRevision?.state === "DECLINED" ? null : entry.openRevision;
  const isNow = older.id === (open?.id ?? entry.publishedRevisionId);
  if (isNow || older.state === "DRAFT") return null;
  if (mayOnEntry(actor, "edit", entry)) {
    if (open) return open.state === "CHANGES_REQUESTED" ? "write" : null;
    return entry.status === "PUBLISHED" ? "write" : null;
  }
  if (!mayOnEntry(actor, "decide", entry)) return null;
  if (open) return planTransition("approve", subject, actor).ok ? "review" : null;
  const wasPublic = older.state === "PUBLISHED" && older.withheldAt === null;
  return entry.status === "PUBLISHED" && wasPublic && !subject.submitterBlocked ? "publish" : null;
}
