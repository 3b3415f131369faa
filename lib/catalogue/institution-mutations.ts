import type { Viewer } from "@/lib/accounts/actor";
import { invalidField, type Result, success } from "@/lib/base/errors";
import { isUuid } from "@/lib/base/uuid";
import { fieldIn } from "@/lib/i18n/by-language";
import { changeInstitution, linkPrinted, note, reindex } from "./institution-change-mutations";
import { type InstitutionNames, mainName, namesOf } from "./institution-names";

export type InstitutionWords = { names: InstitutionNames; acronym: string };

/**
 * Changes what an institution is called; its entries are indexed anew, and those that print a new name become its own.
 * What they print stays as it is printed.
 */
export function nameInstitution(viewer: Viewer, id: string, words: InstitutionWords): Promise<Result<undefined>> {
  return changeInstitution(viewer, id, async (tx, institution, actor) => {
    const { names } = words;
    const first = mainName(names);
    if (!first) return invalidField(fieldIn("name", "en"), "required");
    await tx.institution.update({ where: { id }, data: { names, acronym: words.acronym || null } });
    await linkPrinted(tx, id, { names, ror: institution.ror });
    const before = mainName(namesOf(institution.names));
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
    const names = [institution, other].map((each) => mainName(namesOf(each.names)));
    const detail = { reason: `${names.join(" → ")}. ${reason.trim()}`, entries, into: other.id };
    await note(tx, actor, "mergeInstitution", id, detail);
    return success({ entries });
  });
}
