import { database } from "@/lib/db/client";

/** A way between two countries (ISO 3166-1 alpha-3) and how many published entries are about it. */
export type CountedCorridor = { from: string; to: string; count: number };

/** The corridors that begin or end in a country and have most published entries, the largest first. */
export function corridorsOf(country: string, most: number): Promise<CountedCorridor[]> {
  const id = `country:${country}`;
  return database().$queryRaw<CountedCorridor[]>`
    SELECT substr(c."originId", 9) AS "from", substr(c."destinationId", 9) AS "to", count(*)::int AS count
    FROM "Corridor" c JOIN "Entry" e ON e.id = c."entryId"
    WHERE (c."originId" = ${id} OR c."destinationId" = ${id}) AND e.status = 'PUBLISHED'
    GROUP BY 1, 2 ORDER BY count DESC, 1, 2 LIMIT ${most}`;
}

/** Published entries about one corridor. */
export async function countCorridor({ from, to }: { from: string; to: string }): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Corridor" c JOIN "Entry" e ON e.id = c."entryId"
    WHERE c."originId" = ${`country:${from}`} AND c."destinationId" = ${`country:${to}`} AND e.status = 'PUBLISHED'`;
  return row?.count ?? 0;
}
