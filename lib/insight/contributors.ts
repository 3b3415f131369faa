import type { ContributorRow } from "./subject-data";

/** Somebody who wrote or organised, with the search for all that is theirs. */
export type ContributorLine = { name: string; count: number; path: string };

/** People and institutions that the hub knows are searched for as such, others by their name. */
export function contributorLines(rows: ContributorRow[]): ContributorLine[] {
  return rows.map(({ name, personId, institutionId, count }) => {
    const parameters = new URLSearchParams(
      personId ? { person: personId } : institutionId ? { institution: institutionId } : { q: `"${name}"` },
    );
    return { name, count, path: `/search?${parameters}` };
  });
}
