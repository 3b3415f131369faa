import type { EntrySubject } from "@/lib/accounts/permissions";
import type { Database } from "@/lib/db/client";
import { type SentTranslation, translationWithTranslator } from "./data";

/** A translation that moderators have been sent, whether or not it is open now. */
export function sentTranslation(db: Database, entryId: string, id: string): Promise<SentTranslation | null> {
  return db.translation.findFirst({
    where: { id, entryId, revisions: { some: {} } },
    ...translationWithTranslator,
  });
}

/** Whose the conversation about a translation is: its translator's as another's is the submitter's. It is never public. */
export function threadOf({ translatorId }: { translatorId: string }): EntrySubject {
  return { status: "SUBMITTED", submitterId: translatorId };
}
