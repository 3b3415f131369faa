import type { Actor, Viewer } from "@/lib/accounts/actor";
import { type AuditedAct, recordAct } from "@/lib/accounts/audit-mutations";
import { authorize } from "@/lib/accounts/permissions";
import { failure, type Result } from "@/lib/base/errors";
import { isUuid } from "@/lib/base/uuid";
import { database, type Transaction } from "@/lib/db/client";
import type { Institution } from "@/lib/db/generated/client";
import { holdLock } from "@/lib/db/hold-lock";
import { enqueueIndexing } from "@/lib/search/outbox";
import type { InstitutionNames } from "./institution-names";
import { ROR_LENGTH } from "./ror";

/* What every change of an institution is made of. */

/** One change of the institutions at a time, by whoever may change them. */
export async function changeInstitutions<T>(
  viewer: Viewer,
  change: (tx: Transaction, actor: Actor) => Promise<Result<T>>,
): Promise<Result<T>> {
  const allowed = authorize(viewer, "editInstitutions");
  if (!allowed.ok) return allowed;
  const { actor } = allowed.value;
  return database().$transaction(
    async (tx) => {
      await holdLock(tx, "institutions");
      return change(tx, actor);
    },
    { timeout: 60_000 },
  );
}

/** A change of one; `missing` for one that is not there or was merged. */
export function changeInstitution<T>(
  viewer: Viewer,
  id: string,
  change: (tx: Transaction, institution: Institution, actor: Actor) => Promise<Result<T>>,
): Promise<Result<T>> {
  return changeInstitutions(viewer, async (tx, actor) => {
    const institution = isUuid(id) && (await tx.institution.findFirst({ where: { id, mergedIntoId: null } }));
    return institution ? change(tx, institution, actor) : failure("missing");
  });
}

/** The names of institutions stand in the search documents of their entries. @returns how many entries are published */
export async function reindex(tx: Transaction, institutionId: string): Promise<number> {
  const rows = await tx.contributor.findMany({
    where: { institutionId, entry: { status: "PUBLISHED" } },
    select: { entryId: true },
    distinct: ["entryId"],
  });
  await enqueueIndexing(
    tx,
    rows.map(({ entryId }) => entryId),
  );
  return rows.length;
}

/**
 * What is published already and prints its ROR or exactly one of its names, as no other's, is linked to it; all that is
 * its own is indexed anew.
 * @param ror as the hub keeps it
 * @returns how many entries are published
 */
export async function linkPrinted(
  tx: Transaction,
  institutionId: string,
  { names, ror }: { names: InstitutionNames; ror: string | null },
): Promise<number> {
  const identifier = ror?.slice(-ROR_LENGTH);
  await tx.contributor.updateMany({
    where: {
      ...{ isInstitution: true, institutionId: null },
      OR: [
        { name: { in: Object.values(names) } },
        // As typed or imported: with or without its resolver.
        ...(identifier ? [{ ror: { endsWith: identifier, mode: "insensitive" } } as const] : []),
      ],
    },
    data: { institutionId },
  });
  return reindex(tx, institutionId);
}

/** Notes in the audit log what was done to an institution. */
export async function note(
  tx: Transaction,
  actor: Actor,
  action: string,
  subjectId: string,
  detail: AuditedAct["detail"],
): Promise<void> {
  await recordAct(tx, actor, { action, subjectType: "Institution", subjectId, detail });
}
