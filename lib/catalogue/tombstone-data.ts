import { database } from "@/lib/db/client";
import type { Entry } from "@/lib/db/generated/client";
import { defaultLocale } from "@/lib/i18n/locales";
import { isPublicReason, type Tombstone } from "./tombstone";

/** What stands for an entry that was public and has been taken down. */
export async function readTombstone(
  entry: Pick<Entry, "id" | "status" | "submitterId" | "withdrawnAt">,
): Promise<Tombstone> {
  const step = await database().workflowEvent.findFirst({
    where: { entryId: entry.id, toState: entry.status },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { actorId: true, publicReason: true, publicNote: true, actor: { select: { locale: true } } },
  });
  const since = entry.withdrawnAt;
  if (!step) return { since, by: null, reason: null, note: null };
  return {
    since,
    by: step.actorId !== null && step.actorId === entry.submitterId ? "submitter" : "moderators",
    reason: isPublicReason(step.publicReason) ? step.publicReason : null,
    // Whoever writes it is asked for it in the language in which they read the hub.
    note: step.publicNote ? { text: step.publicNote, language: step.actor?.locale ?? defaultLocale } : null,
  };
}
