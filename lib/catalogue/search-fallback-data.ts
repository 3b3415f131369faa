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
import { conditionOf } from "./search-conditions";
import { valuesOf } from "./search-values";

/*
 * The reduced answer when there is no search engine: words in titles and names as they are spelt, the same filters,
 * exact counts, newest first. It reads the tables that readers' pages come from.
 */

const MAX_WORDS = 10;
const PAGE_SIZE = 20;

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

/** Ids of the entries that a search's filters leave, those first that readers have had for the shortest time. */
export async function latestInDatabase(query: SearchQuery, take: number): Promise<string[]> {
  const rows = await ask<{ id: string }>(Prisma.sql`
    SELECT e.id::text FROM "Entry" e WHERE ${whereOf(query, await vocabulary())}
    ORDER BY e."publishedAt" DESC, e.id DESC LIMIT ${take}`);
  return rows.map(({ id }) => id);
}

/**
 * Runs a statement put together here. It is handed over whole: the client may come from another copy of Prisma (the
 * hub's start makes it, Next.js bundles this), which would take parts of a statement for values.
 */
function ask<Row>(statement: Prisma.Sql): Promise<Row[]> {
  return database().$queryRaw<Row[]>(statement);
}

/** Facets without a filter of their own are counted over the same entries, which are looked for once. */
async function countsOf(query: SearchQuery, terms: Vocabulary, facets: readonly Facet[]): Promise<FacetCounts> {
  const filters = filtersOf(query);
  const isOpened = (facet: Facet) => filters.some((filter) => opens(facet, filter));
  const together = facets.filter((facet) => !isOpened(facet));
  const groups = [together, ...facets.filter(isOpened).map((facet) => [facet])].filter(({ length }) => length > 0);
  const counts: FacetCounts = {};
  for (const group of groups) {
    const rows = await countTogether(group, whereOf(query, terms, group[0]), terms);
    for (const facet of group) {
      const own = rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }));
      counts[facet] = orderCounts(facet, own, filters);
    }
  }
  return counts;
}

function countTogether(facets: Facet[], where: Prisma.Sql, terms: Vocabulary) {
  const each = facets.map((facet) => {
    return Prisma.sql`SELECT ${facet} AS facet, f.value, count(*)::int AS count
      FROM found JOIN (${valuesOf(facet, terms)}) f USING (id) WHERE f.value IS NOT NULL GROUP BY f.value`;
  });
  return ask<{ facet: Facet; value: string; count: number }>(Prisma.sql`
    WITH found AS MATERIALIZED (SELECT e.id FROM "Entry" e WHERE ${where}) ${Prisma.join(each, " UNION ALL ")}`);
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
  return Prisma.sql`(EXISTS (SELECT FROM "Publication" x WHERE x."entryId" = e.id AND (lower(x.doi) = ${identifier}
      OR x.handle = ${identifier} OR x.issn = ${identifier} OR replace(x.isbn, '-', '') = ${digits}))
    OR EXISTS (SELECT FROM "Contributor" x LEFT JOIN "Person" p ON p.id = x."personId"
      LEFT JOIN "Institution" i ON i.id = x."institutionId"
      WHERE x."entryId" = e.id AND (right(x.orcid, 19) = ${identifier} OR p.orcid = ${identifier}
        OR 'ror.org/' || right(x.ror, 9) = ${identifier} OR 'ror.org/' || right(i.ror, 9) = ${identifier})))`;
}

function orderOf({ sort }: SearchQuery): Prisma.Sql {
  const date = Prisma.sql`coalesce(p.issued, v."startsAt", n.date::text)`;
  if (sort === "title") return Prisma.sql`lower(t.title), e.id`;
  return sort === "oldest" ? Prisma.sql`${date}, e.id` : Prisma.sql`${date} DESC, e.id DESC`;
}
