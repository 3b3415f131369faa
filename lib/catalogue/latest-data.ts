import { database } from "@/lib/db/client";
import type { SearchQuery } from "@/lib/search/parameters";
import { followed, searchEntries } from "./search-data";
import { latestInDatabase } from "./search-fallback-data";

/** Of a search with words, the newest works so many of which are looked at. */
const LOOKED_AT = 2_000;

/**
 * Ids of the public entries of a search, those first that readers have had for the shortest time: a work of 1990 that
 * came today is news to whoever follows the search, though the search's own order has it at the end.
 */
export async function latestPublished(query: SearchQuery, take: number): Promise<string[]> {
  // The database knows every filter, and when an entry came; only words need the engine.
  if (query.q === "") return latestInDatabase(await followed(query), take);
  const { hits } = await searchEntries({ ...query, sort: "newest", page: 1 }, { pageSize: LOOKED_AT });
  const rows = await database().entry.findMany({
    where: { id: { in: hits.map(({ id }) => id) }, status: "PUBLISHED" },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { id: true },
    take,
  });
  return rows.map(({ id }) => id);
}
