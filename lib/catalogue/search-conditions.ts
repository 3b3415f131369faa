import { Prisma } from "@/lib/db/generated/client";
import type { Filter } from "@/lib/search/filters";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import { termsGiving } from "./search-terms";

/** Terms of entries, those of their corridors' ends too, as the index has them. */
export const entryTerms = Prisma.sql`(SELECT "entryId", "termId" FROM "EntryTerm"
  UNION ALL SELECT "entryId", "originId" FROM "Corridor" UNION ALL SELECT "entryId", "destinationId" FROM "Corridor")`;

/** A search filter as a condition on `"Entry" e`. Values are parameters of the statement, never part of its text. */
export function conditionOf(filter: Filter, terms: Vocabulary): Prisma.Sql {
  if (filter.field === "year") return inYears(filter.ranges);
  const { field, anyOf } = filter;
  switch (field) {
    case "kind":
      return Prisma.sql`lower(e.kind::text) = ANY(${anyOf})`;
    case "languages":
      return Prisma.sql`CASE WHEN e.kind = 'PUBLICATION' THEN e."originalLanguage" = ANY(${anyOf}) ELSE EXISTS (
        SELECT FROM "EntryText" x WHERE x."entryId" = e.id AND x.locale = ANY(${anyOf})) END`;
    case "corridors": {
      const pairs = anyOf.map((pair) =>
        pair
          .split("-")
          .map((code) => `country:${code}`)
          .join(" "),
      );
      return Prisma.sql`EXISTS (
        SELECT FROM "Corridor" x WHERE x."entryId" = e.id AND x."originId" || ' ' || x."destinationId" = ANY(${pairs}))`;
    }
    case "origins":
      return Prisma.sql`EXISTS (
        SELECT FROM "Corridor" x WHERE x."entryId" = e.id AND x."originId" = ANY(${anyOf.map((code) => `country:${code}`)}))`;
    case "destinations":
      return Prisma.sql`EXISTS (
        SELECT FROM "Corridor" x
        WHERE x."entryId" = e.id AND x."destinationId" = ANY(${anyOf.map((code) => `country:${code}`)}))`;
    case "people":
      return Prisma.sql`EXISTS (
        SELECT FROM "Contributor" x WHERE x."entryId" = e.id AND x."personId"::text = ANY(${anyOf}))`;
    case "institutions":
      return Prisma.sql`EXISTS (
        SELECT FROM "Contributor" x WHERE x."entryId" = e.id AND x."institutionId"::text = ANY(${anyOf}))`;
    case "identifiers":
      return Prisma.sql`lower(e.doi) = ANY(${anyOf})`;
    default: {
      const giving = termsGiving(terms, field).filter(({ value }) => anyOf.includes(value));
      return hasTerm(giving.map(({ termId }) => termId));
    }
  }
}

function inYears(ranges: { from: number; to: number }[]): Prisma.Sql {
  const inAny = ranges.map(({ from, to }) => Prisma.sql`y.year BETWEEN ${from} AND ${to}`);
  return Prisma.sql`EXISTS (SELECT FROM (
      SELECT x."issuedYear" AS year FROM "Publication" x WHERE x."entryId" = e.id
      UNION ALL SELECT left(x."startsAt", 4)::int FROM "Event" x WHERE x."entryId" = e.id
      UNION ALL SELECT extract(year FROM x.date)::int FROM "News" x WHERE x."entryId" = e.id
    ) y WHERE ${Prisma.join(inAny, " OR ")})`;
}

function hasTerm(termIds: string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM ${entryTerms} x WHERE x."entryId" = e.id AND x."termId" = ANY(${termIds}))`;
}
