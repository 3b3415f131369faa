import { database } from "@/lib/db/client";

/** What became of a submitter's entries so far. */
export type SubmitterRecord = { approved: number; declined: number; asked: number; since: Date; trusted: boolean };

/** A submitter's record at the hub, for the moderator who reads their next entry. */
export async function readSubmitterRecord(userId: string): Promise<SubmitterRecord | null> {
  const db = database();
  const ownOrTranslated = [
    { entry: { submitterId: userId }, NOT: { revision: { translationId: { not: null } } } },
    { revision: { translation: { translatorId: userId } } },
  ];
  const [user, steps] = await Promise.all([
    db.user.findUnique({ where: { id: userId }, select: { createdAt: true, trustedAt: true } }),
    db.workflowEvent.groupBy({
      by: ["transition"],
      where: { OR: ownOrTranslated, transition: { in: ["approve", "decline", "requestChanges"] } },
      _count: true,
    }),
  ]);
  if (!user) return null;
  const count = (name: string) => steps.find(({ transition }) => transition === name)?._count ?? 0;
  return {
    approved: count("approve"),
    declined: count("decline"),
    asked: count("requestChanges"),
    since: user.createdAt,
    trusted: user.trustedAt !== null,
  };
}
