import { database, type Transaction } from "@/lib/db/client";
import { type Content, contentSchema } from "../schema";
import { keysOf, LIKENESS_RULE } from "./keys";
import { readFeatures } from "./likeness-data";

/** Revisions that are written anew in one transaction after the rule of the keys has changed. */
const BATCH = 100;
/** Before every id. */
const NONE = "00000000-0000-0000-0000-000000000000";

/**
 * Notes what a revision is found by when somebody looks for the same work, in the caller's transaction. Call it whenever
 * others than its writer may see the revision from now on. What stood there of the entry's earlier revisions goes, but
 * for the published one.
 */
export async function noteLikeness(
  tx: Transaction,
  { entryId, revisionId, published }: { entryId: string; revisionId: string; published?: string | null },
  content: Content,
): Promise<void> {
  const kept = [revisionId, ...(published ? [published] : [])];
  await tx.revisionLikeness.deleteMany({ where: { entryId, revisionId: { notIn: kept } } });
  await writeLikeness(tx, { entryId, revisionId }, content);
}

/**
 * Notes the likeness of every revision that has none yet, or one of an older rule: after an update of the hub. What
 * cannot be read stays without.
 * @returns how many were noted
 */
export async function noteMissingLikeness(signal?: AbortSignal): Promise<number> {
  let noted = 0;
  let after: string | undefined = NONE;
  while (after && !signal?.aborted) {
    const batch = await database().$transaction((tx) => noteBatch(tx, after ?? NONE), { timeout: 60_000 });
    noted += batch.noted;
    after = batch.last;
  }
  return noted;
}

async function noteBatch(tx: Transaction, after: string): Promise<{ noted: number; last: string | undefined }> {
  const missing = await tx.$queryRaw<{ id: string; entryId: string; content: unknown }[]>`
    SELECT r.id::text, r."entryId"::text, r.content
    FROM "Revision" r
    JOIN "Entry" e ON e.id = r."entryId"
      AND (r.id = e."publishedRevisionId" OR (r.id = e."openRevisionId" AND r.state <> 'DRAFT'))
    LEFT JOIN "RevisionLikeness" l ON l."revisionId" = r.id
    WHERE l.rule IS DISTINCT FROM ${LIKENESS_RULE}::int AND r.id > ${after}::uuid
    ORDER BY r.id
    LIMIT ${BATCH}`;
  let noted = 0;
  for (const { id: revisionId, entryId, content } of missing) {
    const read = contentSchema.safeParse(content);
    if (!read.success) continue;
    await writeLikeness(tx, { entryId, revisionId }, read.data);
    noted++;
  }
  return { noted, last: missing.at(-1)?.id };
}

async function writeLikeness(
  tx: Transaction,
  ids: { entryId: string; revisionId: string },
  content: Content,
): Promise<void> {
  const features = await readFeatures(tx, content);
  const { strong, weak } = keysOf(features);
  const data = { rule: LIKENESS_RULE, features, keys: [...new Set([...strong, ...weak])] };
  await tx.revisionLikeness.upsert({
    where: { revisionId: ids.revisionId },
    create: { ...ids, ...data },
    update: data,
  });
}
