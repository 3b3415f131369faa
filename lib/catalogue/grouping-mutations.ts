import type { Viewer } from "@/lib/accounts/actor";
import { recordAct } from "@/lib/accounts/audit-mutations";
import { authorize } from "@/lib/accounts/permissions";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import { enqueueIndexing } from "@/lib/search/outbox";
import { vocabularyChanged } from "@/lib/vocabulary/data";
import { termId } from "@/lib/vocabulary/terms";

/** Days as "2026-05-05", or "" for always and for good. */
export type MembershipInput = { grouping: string; country: string; since: string; until: string };
type Place = Pick<MembershipInput, "grouping" | "country">;

/**
 * Says from when and until when a country belongs to a grouping; entries about it are indexed anew now, and again on
 * those days (lib/indexing/regrouping.ts).
 * @returns `invalid` on `country` or `until`; `missing` when there is no such grouping
 */
export function setMembership(viewer: Viewer, input: MembershipInput): Promise<Result<undefined>> {
  return changeMembership(viewer, input, "setMembership", async (tx, where) => {
    const [since, until] = [input.since, input.until].map((day) => (day ? new Date(day) : null));
    if (since && until && until <= since) return invalidField("until", "endsBeforeStart");
    await tx.termMembership.upsert({
      where: { groupId_memberId: where },
      create: { ...where, since, until },
      update: { since, until },
    });
    return success(`${input.since || "–"} … ${input.until || "–"}`);
  });
}

/** Takes a country out of a grouping as if it had never belonged to it: for mistakes. Who leaves gets a last day. */
export function removeMembership(viewer: Viewer, place: Place): Promise<Result<undefined>> {
  return changeMembership(viewer, place, "removeMembership", async (tx, where) => {
    const { count } = await tx.termMembership.deleteMany({ where });
    return count > 0 ? success("") : failure("missing");
  });
}

type Change = (tx: Transaction, where: { groupId: string; memberId: string }) => Promise<Result<string>>;

async function changeMembership(
  viewer: Viewer,
  { grouping, country }: Place,
  action: string,
  change: Change,
): Promise<Result<undefined>> {
  const allowed = authorize(viewer, "editVocabulary");
  if (!allowed.ok) return allowed;
  const where = { groupId: termId("GROUPING", grouping), memberId: termId("COUNTRY", country) };
  const done = await database().$transaction(async (tx): Promise<Result<undefined>> => {
    if (!(await tx.term.findUnique({ where: { id: where.groupId } }))) return failure("missing");
    if (!(await tx.term.findUnique({ where: { id: where.memberId } }))) return invalidField("country", "required");
    const changed = await change(tx, where);
    if (!changed.ok) return changed;
    const entries = await tx.entryTerm.findMany({
      where: { termId: where.memberId, entry: { status: "PUBLISHED" } },
      select: { entryId: true },
    });
    await enqueueIndexing(
      tx,
      entries.map(({ entryId }) => entryId),
    );
    const reason = [grouping.toUpperCase(), country, changed.value].filter(Boolean).join(" · ");
    const detail = { reason, entries: entries.length };
    await recordAct(tx, allowed.value.actor, { action, subjectType: "Term", subjectId: where.groupId, detail });
    return success();
  });
  if (done.ok) vocabularyChanged();
  return done;
}
