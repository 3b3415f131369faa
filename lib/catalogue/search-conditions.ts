import { clock } from "@/lib/base/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { Filter } from "@/lib/search/filters";
import type { Scheme, Vocabulary } from "@/lib/vocabulary/terms";

const termSchemes = { topics: "TOPIC", countries: "COUNTRY", sdg: "SDG", gcm: "GCM" } as const;

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
    case "regions":
      return hasTerm(regionTerms(terms, anyOf));
    default:
      return hasTerm(anyOf.flatMap((code) => withParts(terms, termSchemes[field], code)));
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
  return Prisma.sql`EXISTS (SELECT FROM "EntryTerm" x WHERE x."entryId" = e.id AND x."termId" = ANY(${termIds}))`;
}

/** Regions and groupings with all they hold, down to their countries. */
function regionTerms(terms: Vocabulary, codes: string[]): string[] {
  const members = terms
    .list("GROUPING")
    .filter(({ code }) => codes.includes(code.toLowerCase()))
    .flatMap(({ id }) => terms.membersOf(id, clock.now()).map((country) => country.id));
  const regions = terms.list("REGION").filter(({ code }) => codes.includes(code.toLowerCase()));
  return [...members, ...regions.flatMap(({ code }) => withParts(terms, "REGION", code))];
}

/** A term's id and those of everything below it. */
function withParts(terms: Vocabulary, scheme: Scheme, code: string): string[] {
  const term = terms.find(scheme, code);
  if (!term) return [];
  return [term.id, ...terms.children(term.id).flatMap((child) => withParts(terms, child.scheme, child.code))];
}
