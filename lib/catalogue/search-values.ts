import { Prisma } from "@/lib/db/generated/client";
import type { Facet } from "@/lib/search/settings";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import { entryTerms } from "./search-conditions";
import { type TermField, termsGiving } from "./search-terms";

const termFields = {
  ...({ topic: "topics", country: "countries", region: "regions", sdg: "sdg", gcm: "gcm" } as const),
} satisfies Partial<Record<Facet, TermField>>;
type TermFacet = keyof typeof termFields;

/** Where the values of facets that are no terms stand. */
const facetValues: Record<Exclude<Facet, TermFacet>, Prisma.Sql> = {
  kind: Prisma.sql`SELECT e.id, lower(e.kind::text) AS value FROM "Entry" e`,
  language: Prisma.sql`SELECT e.id, e."originalLanguage" AS value FROM "Entry" e WHERE e.kind = 'PUBLICATION'
    UNION SELECT t."entryId", t.locale FROM "EntryText" t JOIN "Entry" e ON e.id = t."entryId"
      WHERE e.kind <> 'PUBLICATION'`,
  year: Prisma.sql`SELECT p."entryId" AS id, p."issuedYear"::text AS value FROM "Publication" p
    UNION ALL SELECT v."entryId", left(v."startsAt", 4) FROM "Event" v
    UNION ALL SELECT n."entryId", extract(year FROM n.date)::int::text FROM "News" n`,
  corridor: Prisma.sql`SELECT c."entryId" AS id, substr(c."originId", 9) || '-' || substr(c."destinationId", 9) AS value
    FROM "Corridor" c`,
  from: Prisma.sql`SELECT DISTINCT c."entryId" AS id, substr(c."originId", 9) AS value FROM "Corridor" c`,
  to: Prisma.sql`SELECT DISTINCT c."entryId" AS id, substr(c."destinationId", 9) AS value FROM "Corridor" c`,
};

/** Every entry (`id`) with each of its values of a facet (`value`), as the index has them; once each. */
export function valuesOf(facet: Facet, terms: Vocabulary): Prisma.Sql {
  return isTermFacet(facet) ? ofTerms(termsGiving(terms, termFields[facet])) : facetValues[facet];
}

function isTermFacet(facet: Facet): facet is TermFacet {
  return facet in termFields;
}

/** Values that entries have by their terms: a part gives what holds it too, once. */
function ofTerms(giving: { termId: string; value: string }[]): Prisma.Sql {
  const [ids, values] = [giving.map(({ termId }) => termId), giving.map(({ value }) => value)];
  return Prisma.sql`SELECT DISTINCT t."entryId" AS id, g.value FROM ${entryTerms} t
    JOIN unnest(${ids}::text[], ${values}::text[]) AS g (term, value) ON g.term = t."termId"`;
}
