import { database } from "@/lib/db/client";
import { isTransitionName } from "@/lib/moderation/workflow";

export type StoredFileFacts = {
  id: string;
  name: string;
  size: number;
  sha256: string;
  createdAt: Date;
  /** Where it lies in the archive. */
  path: string;
};

/** What a person uploaded, the oldest first. */
export async function uploadsOf(userId: string): Promise<StoredFileFacts[]> {
  const rows = await database().storedFile.findMany({
    where: { uploadedById: userId },
    select: { id: true, name: true, size: true, sha256: true, createdAt: true },
    orderBy: { id: "asc" },
  });
  // Two uploads may have one name; numbers keep them apart and in order.
  return rows.map((row, number) => ({ ...row, path: `files/${String(number + 1).padStart(3, "0")} ${row.name}` }));
}

/** Who a person is in the hub, and what is theirs alone. */
export async function accountFacts(userId: string) {
  const db = database();
  const [user, notifications, searches, sessions, batches, steps, translations] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        ...{ id: true, email: true, emailVerifiedAt: true, name: true, role: true, occupation: true },
        ...{ institutionName: true, countryId: true, locale: true, trustedAt: true, allowedAt: true, createdAt: true },
        institution: { select: { slug: true, names: true, ror: true } },
        interests: { select: { termId: true } },
        identities: { select: { provider: true, subject: true, createdAt: true } },
        person: { select: { slug: true, name: true, orcid: true } },
      },
    }),
    db.notification.findMany({
      where: { userId },
      select: { entryId: true, kind: true, parameters: true, createdAt: true, readAt: true },
      orderBy: { createdAt: "asc" },
    }),
    db.savedSearch.findMany({ where: { userId }, select: { name: true, query: true, locale: true, createdAt: true } }),
    db.session.findMany({ where: { userId }, select: { userAgent: true, createdAt: true, expiresAt: true } }),
    db.importBatch.findMany({ where: { actorId: userId }, select: { id: true, name: true, createdAt: true } }),
    // What they did to entries of others; that to their own stands with those.
    db.workflowEvent.findMany({
      where: { actorId: userId, NOT: { entry: { submitterId: userId } } },
      select: { entryId: true, transition: true, reason: true, at: true },
      orderBy: { at: "asc" },
    }),
    db.translation.findMany({
      where: { translatorId: userId },
      select: {
        ...{ entryId: true, locale: true, title: true, abstract: true, body: true, keywords: true },
        ...{ createdAt: true, updatedAt: true },
        revisions: { select: { number: true, state: true, submittedAt: true, decidedAt: true } },
      },
      orderBy: { createdAt: "asc" },
    }),
  ]);
  const { interests, identities, person, ...profile } = user;
  return {
    profile,
    interests: interests.map(({ termId }) => termId),
    identities,
    person,
    savedSearches: searches,
    notifications,
    sessions,
    imports: batches,
    decisions: steps,
    translations,
  };
}

/** A person's own entries with all that was written of them, and their history as its page tells it. */
export async function entryFacts(ids: string[]) {
  const rows = await database().entry.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, kind: true, status: true, slug: true, provenance: true, source: true },
      ...{ createdAt: true, submittedAt: true, publishedAt: true, withdrawnAt: true },
      revisions: {
        // What others proposed is theirs until it is published.
        where: { OR: [{ translationId: null }, { state: "PUBLISHED" }] },
        select: { number: true, state: true, content: true, rivalContent: true, submittedAt: true, decidedAt: true },
        orderBy: { number: "asc" },
      },
      events: {
        where: { NOT: { revision: { translationId: { not: null } } } },
        select: { transition: true, reason: true, at: true, actor: { select: { name: true } } },
        orderBy: { at: "asc" },
      },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ events, ...entry }) => ({
    ...entry,
    history: events
      .filter(({ transition }) => isTransitionName(transition) || transition === "classify")
      .map(({ actor, ...step }) => ({ ...step, by: actor?.name ?? null })),
  }));
}
