import type { Transaction } from "@/lib/db/client";
import type { ContributorContent } from "./schema";

type Link = { personId: string | null; institutionId: string | null };

/**
 * The hub's own records of contributors, matched only by what identifies beyond doubt: ORCID for people; ROR or an
 * institution's exact name, in any of its languages, for institutions; one that was merged leads to the other. Namesakes
 * are never joined by name.
 */
export async function linkContributors(tx: Transaction, contributors: ContributorContent[]): Promise<Link[]> {
  const orcids = contributors.map(({ orcid }) => orcid).filter(Boolean);
  const institutions = contributors.filter(({ isInstitution }) => isInstitution);
  const people = orcids.length
    ? await tx.person.findMany({ where: { orcid: { in: orcids } }, select: { id: true, orcid: true } })
    : [];
  const known = institutions.length ? await findInstitutions(tx, institutions) : [];
  return contributors.map((contributor) => ({
    personId: people.find(({ orcid }) => orcid !== null && orcid === contributor.orcid)?.id ?? null,
    institutionId: contributor.isInstitution
      ? (known.find(
          ({ ror, names }) => (ror !== null && ror === contributor.ror) || names.includes(contributor.name.trim()),
        )?.id ?? null)
      : null,
  }));
}

function findInstitutions(
  tx: Transaction,
  contributors: ContributorContent[],
): Promise<{ id: string; ror: string | null; names: string[] }[]> {
  const names = contributors.map(({ name }) => name.trim());
  const rors = contributors.map(({ ror }) => ror).filter(Boolean);
  return tx.$queryRaw`
    SELECT coalesce("mergedIntoId", id)::text AS id, ror, ARRAY(SELECT value FROM jsonb_each_text(names)) AS names
    FROM "Institution"
    WHERE ror = ANY(${rors}) OR EXISTS (SELECT FROM jsonb_each_text(names) WHERE value = ANY(${names}))`;
}
