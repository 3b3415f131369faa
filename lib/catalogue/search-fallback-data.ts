import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { orderCounts } from "@/lib/search/facet-counts";
import { filtersOf, opens } from "@/lib/search/filters";
import { normaliseIdentifier } from "@/lib/search/identifiers";
import type { FacetCounts, SearchOutcome, SearchRequest } from "@/lib/search/interface";
import type { SearchQuery } from "@/lib/search/parameters";
import type { Facet } from "@/lib/search/settings";
import { vocabulary } from "@/lib/vocabulary/data";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import { conditionOf, entryTerms } from "./search-conditions";
import { type TermField, termsGiving } from "./search-terms";

/*
 * The reduced answer when there is no search engine: words in titles and names as they are spelt, the same filters,
 * exact counts, newest first. It reads the tables that readers' pages come from.
 */

const MAX_WORDS = 10;
const PAGE_SIZE = 20;

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

/** Answers a search from PostgreSQL alone. */
export async function searchInDatabase({
  query,
  pageSize = PAGE_SIZE,
  facets = [],
}: SearchRequest): Promise<SearchOutcome> {
  const terms = await vocabulary();
  const where = whereOf(query, terms);
  const [{ total } = { total: 0 }] = await ask<{ total: number }>(Prisma.sql`
    SELECT count(*)::int AS total FROM "Entry" e WHERE ${where}`);
  const hits = await ask<{ id: string }>(Prisma.sql`
    SELECT e.id::text FROM "Entry" e
    LEFT JOIN "Publication" p ON p."entryId" = e.id
    LEFT JOIN "Event" v ON v."entryId" = e.id
    LEFT JOIN "News" n ON n."entryId" = e.id
    LEFT JOIN "EntryText" t ON t."entryId" = e.id AND t."isOriginal"
    WHERE ${where} ORDER BY ${orderOf(query)} LIMIT ${pageSize} OFFSET ${(query.page - 1) * pageSize}`);
  const counts = await countsOf(query, terms, facets);
  return { total, hits, facets: counts, page: query.page, pageSize, relaxed: false };
}

/**
 * Runs a statement put together here. It is handed over whole: the client may come from another copy of Prisma (the
 * hub's start makes it, Next.js bundles this), which would take parts of a statement for values.
 */
function ask<Row>(statement: Prisma.Sql): Promise<Row[]> {
  return database().$queryRaw<Row[]>(statement);
}

async function countsOf(query: SearchQuery, terms: Vocabulary, facets: readonly Facet[]): Promise<FacetCounts> {
  const counts: FacetCounts = {};
  for (const facet of facets) {
    const values = isTermFacet(facet) ? ofTerms(termsGiving(terms, termFields[facet])) : facetValues[facet];
    const rows = await ask<{ value: string; count: number }>(Prisma.sql`
      SELECT f.value, count(*)::int AS count FROM "Entry" e JOIN (${values}) f ON f.id = e.id
      WHERE f.value IS NOT NULL AND ${whereOf(query, terms, facet)} GROUP BY f.value`);
    counts[facet] = orderCounts(facet, rows, filtersOf(query));
  }
  return counts;
}

/** What an entry must be; without the filters of one facet when that facet is counted. */
function whereOf(query: SearchQuery, terms: Vocabulary, opened?: Facet): Prisma.Sql {
  const filters = filtersOf(query).filter((filter) => opened === undefined || !opens(opened, filter));
  const conditions = filters.map((filter) => conditionOf(filter, terms));
  return Prisma.join([Prisma.sql`e.status = 'PUBLISHED'`, ...textConditions(query.q), ...conditions], " AND ");
}

function textConditions(q: string): Prisma.Sql[] {
  const identifier = normaliseIdentifier(q);
  if (identifier) return [conditionOfIdentifier(identifier)];
  const words = q.match(/[\p{L}\p{N}\p{M}]+/gu)?.slice(0, MAX_WORDS) ?? [];
  return words.map((word) => {
    const like = `%${word}%`;
    return Prisma.sql`(EXISTS (SELECT FROM "EntryText" x WHERE x."entryId" = e.id AND x.title ILIKE ${like})
      OR EXISTS (SELECT FROM "Contributor" x WHERE x."entryId" = e.id AND x.name ILIKE ${like}))`;
  });
}

function conditionOfIdentifier(identifier: string): Prisma.Sql {
  const digits = identifier.replace(/[^\dX]/g, "");
  return Prisma.sql`EXISTS (SELECT FROM "Publication" x WHERE x."entryId" = e.id AND (lower(x.doi) = ${identifier}
    OR x.handle = ${identifier} OR x.issn = ${identifier} OR replace(x.isbn, '-', '') = ${digits}))`;
}

function orderOf({ sort }: SearchQuery): Prisma.Sql {
  const date = Prisma.sql`coalesce(p.issued, v."startsAt", n.date::text)`;
  if (sort === "title") return Prisma.sql`lower(t.title), e.id`;
  return sort === "oldest" ? Prisma.sql`${date}, e.id` : Prisma.sql`${date} DESC, e.id DESC`;
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
