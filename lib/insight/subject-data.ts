import { type Count, keptUntilChange } from "@/lib/catalogue/figure-data";
import { kindOf } from "@/lib/catalogue/kinds";
import { type Kind, kinds } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { EntryKind, Scheme } from "@/lib/db/generated/enums";
import type { Pair } from "./migrant-stock";

/* What the published entries about one thing say together: who wrote them, when, and what else they are about. */

/** What entries are about: any of some terms (ids), or a corridor. */
export type Subject = { terms: string[] } | { corridor: Pair };
/** Entries about something, or those that name an institution (its id). */
export type Gathering = Subject | { institution: string };

/** Entries of each kind. */
export function countKindsOf(subject: Gathering): Promise<Record<Kind, number>> {
  return kept("kinds", subject, async () => {
    const rows = await database().$queryRaw<{ kind: EntryKind; count: number }[]>`
      SELECT e.kind, count(*)::int AS count FROM "Entry" e WHERE ${about(subject)} GROUP BY 1`;
    const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
    for (const { kind, count } of rows) counts[kindOf[kind]] = count;
    return counts;
  });
}

/** Terms of a scheme that its entries have, most first. */
export function countTermsOf(subject: Gathering, scheme: Scheme, most: number): Promise<Count[]> {
  return kept(
    `${scheme} ${most}`,
    subject,
    () => database().$queryRaw<Count[]>`
      SELECT x."termId", count(*)::int AS count
      FROM "EntryTerm" x JOIN "Term" t ON t.id = x."termId" JOIN "Entry" e ON e.id = x."entryId"
      WHERE t.scheme = ${scheme}::"Scheme" AND ${about(subject)}
      GROUP BY 1 ORDER BY count DESC, 1 LIMIT ${most}`,
  );
}

export type YearCount = { year: number; count: number };

/** Publications by the year in which they appeared, the first year first; years without any are missing. */
export function publicationsByYear(subject: Gathering): Promise<YearCount[]> {
  return kept(
    "years",
    subject,
    () => database().$queryRaw<YearCount[]>`
      SELECT p."issuedYear" AS year, count(*)::int AS count
      FROM "Publication" p JOIN "Entry" e ON e.id = p."entryId"
      WHERE ${about(subject)} GROUP BY 1 ORDER BY 1`,
  );
}

export type ContributorRow = {
  name: string;
  personId: string | null;
  /** Of an institution that the hub knows. */
  slug: string | null;
  names: unknown;
  count: number;
};

/**
 * Authors, editors, organisers and publishers, people or institutions, by how many entries name them. Those whom the hub
 * knows count as one whatever their names in print; others by their name.
 */
export function contributorsTo(subject: Gathering, what: "people" | "institutions", most: number) {
  return kept(
    `${what} ${most}`,
    subject,
    () => database().$queryRaw<ContributorRow[]>`
      SELECT min(coalesce(p.name, c.name)) AS name, c."personId"::text, i.slug, i.names,
        count(DISTINCT e.id)::int AS count
      FROM "Contributor" c JOIN "Entry" e ON e.id = c."entryId" LEFT JOIN "Person" p ON p.id = c."personId"
        LEFT JOIN "Institution" i ON i.id = c."institutionId"
      WHERE c."isInstitution" = ${what === "institutions"} AND c.role IN ('AUTHOR', 'EDITOR', 'ORGANISER', 'PUBLISHER')
        AND ${about(subject)}
      GROUP BY coalesce(c."personId"::text, i.id::text, lower(c.name)), c."personId", i.id
      ORDER BY count DESC, name LIMIT ${most}`,
  );
}

/** What was counted of a subject, until a public entry changes: pages of large topics read many rows. */
export function kept<T>(what: string, subject: Gathering, count: () => Promise<T>): Promise<T> {
  return keptUntilChange(`${what} of ${JSON.stringify(subject)}`, count);
}

/** SQL that is smaller the more an entry is about the subject: a topic named first, few other corridors. */
export function closeness(subject: Subject): Prisma.Sql {
  return "terms" in subject
    ? Prisma.sql`(SELECT min(w.position) FROM "EntryTerm" w WHERE w."entryId" = e.id AND w."termId" = ANY(${subject.terms}))`
    : Prisma.sql`(SELECT count(*) FROM "Corridor" w WHERE w."entryId" = e.id)`;
}

/** SQL: published, and about the subject; `e` is the entry. */
export function about(subject: Gathering): Prisma.Sql {
  if ("institution" in subject) {
    return Prisma.sql`e.status = 'PUBLISHED' AND EXISTS (
      SELECT FROM "Contributor" w WHERE w."entryId" = e.id AND w."institutionId" = ${subject.institution}::uuid)`;
  }
  if ("terms" in subject) {
    return Prisma.sql`e.status = 'PUBLISHED' AND EXISTS (
      SELECT FROM "EntryTerm" w WHERE w."entryId" = e.id AND w."termId" = ANY(${subject.terms}))`;
  }
  const { from, to } = subject.corridor;
  return Prisma.sql`e.status = 'PUBLISHED' AND EXISTS (
    SELECT FROM "Corridor" w WHERE w."entryId" = e.id
      AND w."originId" = ${`country:${from}`} AND w."destinationId" = ${`country:${to}`})`;
}
