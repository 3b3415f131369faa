import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { EntryKind, Scheme } from "@/lib/db/generated/enums";
import { kindOf } from "./kinds";
import { type Kind, kinds } from "./schema";

/* How much the published catalogue holds. Counting reads many rows, so every count is kept until an entry changes. */

export type Count = { termId: string; count: number };
export type PairCount = { originId: string; destinationId: string; count: number };

/** A change that commits while a later one is already seen would be missed by number alone; so counts age as well. */
const OLDEST = 30_000;
const MOST_KEPT = 500;
type Kept = { change: bigint; countedAt: number; value: unknown };
const kept = new Map<string, Kept>();

/** Published entries of each kind; of those that have any of some terms (ids), when they are given. */
export function countKinds(within?: string[]): Promise<Record<Kind, number>> {
  return keptUntilChange(`kinds ${within}`, async () => {
    const rows = await database().$queryRaw<{ kind: EntryKind; count: number }[]>`
      SELECT kind, count(*)::int AS count FROM "Entry" e
      WHERE status = 'PUBLISHED' ${having(within)} GROUP BY kind`;
    const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
    for (const { kind, count } of rows) counts[kindOf[kind]] = count;
    return counts;
  });
}

/**
 * Published entries of each term of a scheme, most first; among those of some other terms, when they are given. What has
 * a term counts for the term above it as well, once.
 */
export function countTerms(scheme: Scheme, within?: string[]): Promise<Count[]> {
  return keptUntilChange(
    `terms ${scheme} ${within}`,
    () => database().$queryRaw<Count[]>`
      SELECT t.id AS "termId", count(DISTINCT e.id)::int AS count
      FROM "EntryTerm" x
      JOIN "Term" own ON own.id = x."termId"
      JOIN "Term" t ON t.scheme = own.scheme AND t.id IN (own.id, own."parentId")
      JOIN "Entry" e ON e.id = x."entryId"
      WHERE t.scheme = ${scheme}::"Scheme" AND e.status = 'PUBLISHED' ${having(within)}
      GROUP BY t.id ORDER BY count DESC, t.id`,
  );
}

/** Published entries of each corridor, most first; among those of some terms, when they are given. */
export function countCorridors(within?: string[], most = 100): Promise<PairCount[]> {
  return keptUntilChange(
    `corridors ${within} ${most}`,
    () => database().$queryRaw<PairCount[]>`
      SELECT c."originId", c."destinationId", count(*)::int AS count
      FROM "Corridor" c JOIN "Entry" e ON e.id = c."entryId"
      WHERE e.status = 'PUBLISHED' ${having(within)}
      GROUP BY 1, 2 ORDER BY count DESC, 1, 2 LIMIT ${most}`,
  );
}

function having(termIds: string[] | undefined): Prisma.Sql {
  return termIds === undefined
    ? Prisma.empty
    : Prisma.sql`AND EXISTS (SELECT FROM "EntryTerm" w WHERE w."entryId" = e.id AND w."termId" = ANY(${termIds}))`;
}

/**
 * What was counted, until a public entry changes. Every change promises an indexing in its own transaction: the last
 * promise tells of all.
 */
export async function keptUntilChange<T>(key: string, count: () => Promise<T>): Promise<T> {
  const [last] = await database().$queryRaw<{ change: bigint }[]>`
    SELECT coalesce(max(id), 0) AS change FROM "IndexTask"`;
  const change = last?.change ?? 0n;
  const found = kept.get(key);
  const isFresh = found && found.change === change && performance.now() - found.countedAt < OLDEST;
  const now = isFresh ? found : { change, countedAt: performance.now(), value: await count() };
  // In the order in which they were last asked for: whoever reads every corridor does not push out what everybody asks.
  kept.delete(key);
  kept.set(key, now);
  const [forgotten] = kept.keys();
  if (kept.size > MOST_KEPT && forgotten !== undefined) kept.delete(forgotten);
  return now.value as T;
}
