import { nameFor, namesOf } from "@/lib/catalogue/institution-names";
import type { Locale } from "@/lib/i18n/locales";
import type { ContributorRow } from "./subject-data";

/** Somebody who wrote or organised, with the page or search for what is theirs; `language` where the name has one. */
export type ContributorLine = { name: string; language?: Locale; count: number; path: string };

/** Institutions that the hub knows have pages, people that it knows are searched for as such, others by their name. */
export function contributorLines(rows: ContributorRow[], locale: Locale): ContributorLine[] {
  return rows.map(({ name, personId, slug, names, count }) => {
    if (slug !== null) return { ...nameFor(namesOf(names), locale), count, path: `/institutions/${slug}` };
    const parameters = new URLSearchParams(personId ? { person: personId } : { q: `"${name}"` });
    return { name, count, path: `/search?${parameters}` };
  });
}
