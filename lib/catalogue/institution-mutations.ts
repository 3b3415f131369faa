import type { Actor, Viewer } from "@/lib/accounts/actor";
import { type AuditedAct, recordAct } from "@/lib/accounts/audit-mutations";
import { authorize } from "@/lib/accounts/permissions";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { isUuid } from "@/lib/base/uuid";
import { database, type Transaction } from "@/lib/db/client";
import type { Institution } from "@/lib/db/generated/client";
import { holdLock } from "@/lib/db/hold-lock";
import { fieldIn } from "@/lib/i18n/by-language";
import { type Locale, locales } from "@/lib/i18n/locales";
import { enqueueIndexing } from "@/lib/search/outbox";
import { namesOf } from "./institution-data";

export type InstitutionWords = { names: Partial<Record<Locale, string>>; acronym: string };

/** Changes what an institution is called; its entries are indexed anew. What they print stays as it is printed. */
export function nameInstitution(viewer: Viewer, id: string, words: InstitutionWords): Promise<Result<undefined>> {
  return changeInstitution(viewer, id, async (tx, institution, actor) => {
    const { names } = words;
    const [first] = locales.flatMap((locale) => names[locale] ?? []);
    if (!first) return invalidField(fieldIn("name", "en"), "required");
    await tx.institution.update({ where: { id }, data: { names, acronym: words.acronym || null } });
    await reindex(tx, id);
    const [before] = Object.values(namesOf(institution.names));
    await note(tx, actor, "nameInstitution", id, { reason: before === first ? first : `${before} → ${first}` });
    return success();
  });
}

/**
 * Merges an institution into another that it turned out to be: its entries, its people and their accounts move there.
 * Its names are kept and lead to the other, so that whatever is printed under them is linked to that from now on.
 * @returns how many entries moved; `invalid` on `into` or `reason`
 */
export function mergeInstitution(
  viewer: Viewer,
  id: string,
  { into, reason }: { into: string; reason: string },
): Promise<Result<{ entries: number }>> {
  return changeInstitution(viewer, id, async (tx, institution, actor) => {
    const other = isUuid(into) && (await tx.institution.findFirst({ where: { id: into, mergedIntoId: null } }));
    if (!other || other.id === id) return invalidField("into", "required");
    if (!reason.trim()) return invalidField("reason", "reasonRequired");
    const entries = await reindex(tx, id);
    const from = { where: { institutionId: id }, data: { institutionId: other.id } };
    await tx.contributor.updateMany(from);
    await tx.user.updateMany(from);
    await tx.person.updateMany(from);
    // What was merged into it before leads on.
    await tx.institution.updateMany({ where: { mergedIntoId: id }, data: { mergedIntoId: other.id } });
    const takesRor = institution.ror !== null && other.ror === null;
    await tx.institution.update({ where: { id }, data: { mergedIntoId: other.id, ...(takesRor && { ror: null }) } });
    if (takesRor) await tx.institution.update({ where: { id: other.id }, data: { ror: institution.ror } });
    const names = [institution, other].map((each) => Object.values(namesOf(each.names))[0]);
    const detail = { reason: `${names.join(" → ")}. ${reason.trim()}`, entries, into: other.id };
    await note(tx, actor, "mergeInstitution", id, detail);
    return success({ entries });
  });
}

type Change<T> = (tx: Transaction, institution: Institution, actor: Actor) => Promise<Result<T>>;

/** One change of the institutions at a time; `missing` for one that is not there or was merged. */
async function changeInstitution<T>(viewer: Viewer, id: string, change: Change<T>): Promise<Result<T>> {
  const allowed = authorize(viewer, "editInstitutions");
  if (!allowed.ok) return allowed;
  const { actor } = allowed.value;
  if (!isUuid(id)) return failure("missing");
  return database().$transaction(
    async (tx) => {
      await holdLock(tx, "institutions");
      const institution = await tx.institution.findFirst({ where: { id, mergedIntoId: null } });
      return institution ? change(tx, institution, actor) : failure("missing");
    },
    { timeout: 60_000 },
  );
}

/** The names of institutions stand in the search documents of their entries. @returns how many entries are published */
async function reindex(tx: Transaction, institutionId: string): Promise<number> {
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

async function note(
  tx: Transaction,
  actor: Actor,
  action: string,
  subjectId: string,
  detail: AuditedAct["detail"],
): Promise<void> {
  await recordAct(tx, actor, { action, subjectType: "Institution", subjectId, detail });
}
