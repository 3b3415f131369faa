import type { Transaction } from "@/lib/db/client";
import { normaliseRor } from "./ror";
import type { ContributorContent } from "./schema";

type Link = { personId: string | null; institutionId: string | null };

/**
 * The hub's own records of contributors, matched only by what identifies beyond doubt: ORCID for people; for
 * institutions their ROR, however it is written, else their exact name in any language; one that was merged leads to the
 * other. Namesakes are never joined by name.
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
    institutionId: contributor.isInstitution ? institutionOf(contributor, known) : null,
  }));
}

type Known = { id: string; ror: string | null; names: string[] };

function institutionOf({ name, ror }: ContributorContent, known: Known[]): string | null {
  const identified = normaliseRor(ror);
  const found =
    known.find((one) => identified !== null && one.ror === identified) ??
    known.find(({ names }) => names.includes(name.trim()));
  return found?.id ?? null;
}

function findInstitutions(tx: Transaction, contributors: ContributorContent[]): Promise<Known[]> {
  const names = contributors.map(({ name }) => name.trim());
  const rors = contributors.map(({ ror }) => normaliseRor(ror)).filter((ror) => ror !== null);
  return tx.$queryRaw`
    SELECT coalesce("mergedIntoId", id)::text AS id, ror, ARRAY(SELECT value FROM jsonb_each_text(names)) AS names
    FROM "Institution"
    WHERE ror = ANY(${rors}) OR EXISTS (SELECT FROM jsonb_each_text(names) WHERE value = ANY(${names}))`;
}
