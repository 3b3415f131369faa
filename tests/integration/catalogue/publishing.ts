import { createPublished } from "@/lib/catalogue/intake";
import { contentSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import type { Entry } from "@/lib/db/generated/client";
import { drainIndex } from "@/lib/indexing/indexer";
import { rebuildIndex } from "@/lib/indexing/rebuild";
import { vocabularyChanged } from "@/lib/vocabulary/data";
import { seedVocabulary } from "@/prisma/seed/vocabulary/seed-vocabulary";
import { emptyDatabase } from "@/tests/setup/database";

/** Leaves the vocabularies and nothing else, in the database and in the index; call it in `beforeEach`. */
export async function emptyCatalogue(): Promise<void> {
  await emptyDatabase();
  await seedVocabulary(database());
  vocabularyChanged();
  await rebuildIndex();
}

/** Publishes a content in the test's database, as an import does, and lets the index take it in. */
export async function publish(content: object): Promise<Entry> {
  const arrival = { content: contentSchema.parse(content), provenance: "SEED" as const, source: "test" };
  const answer = await database().$transaction((tx) => createPublished(tx, { ...arrival, submitterId: null }));
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  await drainIndex();
  return database().entry.findUniqueOrThrow({ where: { id: answer.value.entryId } });
}

/** Takes a published entry down, and out of the index. */
export async function withdraw(id: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.entry.update({ where: { id }, data: { status: "WITHDRAWN", withdrawnAt: new Date() } });
    await tx.indexTask.create({ data: { entryId: id } });
  });
  await drainIndex();
}
