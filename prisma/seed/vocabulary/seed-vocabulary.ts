import type { Transaction } from "@/lib/db/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { termId } from "@/lib/vocabulary/terms";
import { termFacts } from "./all-facts";
import { memberships } from "./groupings";

/** Milliseconds to wait for a connection, and for another process that is seeding too. */
const PATIENCE = { maxWait: 30_000, timeout: 60_000 };

/**
 * Gives a hub the controlled terms that it lacks, all or none. What is there stays as administrators left it: terms,
 * wordings and places in the tree are not touched, and a membership that they removed does not come back, because
 * memberships come only with their group or their member. May run at every start and in several processes at once.
 */
export async function seedVocabulary(db: PrismaClient): Promise<void> {
  await db.$transaction(async (tx) => {
    const added = await addTerms(tx);
    await addLabels(tx);
    await addMemberships(tx, added);
  }, PATIENCE);
}

// Rows travel as one JSON value each time: a tenth of the time of thousands of parameters. One statement for all terms
// lets parents and children come in any order.

/** Returns the ids of the terms that were not there. */
async function addTerms(tx: Transaction): Promise<Set<string>> {
  const counts = new Map<string, number>();
  const rows = termFacts.map(({ scheme, code, parent, attributes = {}, featured = false }) => {
    const position = counts.get(scheme) ?? 0;
    counts.set(scheme, position + 1);
    return { id: termId(scheme, code), scheme, code, parentId: parent, position, attributes, featured };
  });
  const added = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Term" (id, scheme, code, "parentId", position, attributes, featured)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row (id text, scheme "Scheme", code text, "parentId" text, position int, attributes jsonb, featured boolean)
    ON CONFLICT DO NOTHING RETURNING id`;
  return new Set(added.map(({ id }) => id));
}

async function addLabels(tx: Transaction): Promise<void> {
  const rows = termFacts.flatMap(({ scheme, code, texts }) =>
    Object.entries(texts).map(([locale, { label, description, synonyms = [] }]) => ({
      termId: termId(scheme, code),
      locale,
      label,
      description,
      synonyms,
    })),
  );
  await tx.$executeRaw`
    INSERT INTO "TermLabel" ("termId", locale, label, description, synonyms)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row ("termId" text, locale text, label text, description text, synonyms text[])
    ON CONFLICT DO NOTHING`;
}

async function addMemberships(tx: Transaction, added: Set<string>): Promise<void> {
  const rows = memberships.filter(({ group, member }) => added.has(group) || added.has(member));
  await tx.$executeRaw`
    INSERT INTO "TermMembership" ("groupId", "memberId", since, until)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row ("group" text, "member" text, since date, until date)
    ON CONFLICT DO NOTHING`;
}
