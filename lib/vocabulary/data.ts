import { database } from "@/lib/db/client";
import { type Term, type TermText, Vocabulary } from "./terms";

/** How long a process may miss what an administrator changed through another, in milliseconds. */
const CHECK_AFTER = 3_000;

type Read = { vocabulary: Vocabulary; version: string; checkedAt: number };
// On globalThis, because a development server loads this module anew at every change.
const kept = globalThis as typeof globalThis & { hubVocabulary?: Read; hubVocabularyReading?: Promise<Vocabulary> };

/** The controlled vocabulary, read once for this process and again within three seconds of a change in the tables. */
export function vocabulary(): Promise<Vocabulary> {
  const last = kept.hubVocabulary;
  // An empty one is only met before the seed, which it must not outlive.
  if (last && last.vocabulary.size > 0 && performance.now() - last.checkedAt < CHECK_AFTER) {
    return Promise.resolve(last.vocabulary);
  }
  kept.hubVocabularyReading ??= readAgain(last).finally(() => {
    kept.hubVocabularyReading = undefined;
  });
  return kept.hubVocabularyReading;
}

/** For whoever has just committed a change to the terms: the next `vocabulary()` of this process sees it. */
export function vocabularyChanged(): void {
  if (kept.hubVocabulary) kept.hubVocabulary.checkedAt = Number.NEGATIVE_INFINITY;
}

async function readAgain(last: Read | undefined): Promise<Vocabulary> {
  const checkedAt = performance.now();
  // The version first: a change between the two reads then shows at the next check.
  const version = await readVersion();
  const vocabulary = last?.version === version ? last.vocabulary : await readVocabulary();
  kept.hubVocabulary = { vocabulary, version, checkedAt };
  return vocabulary;
}

/**
 * Differs after every committed insertion, update and deletion: the number of rows, and of the transactions that wrote
 * them, which PostgreSQL keeps in each row. Three small tables, in memory: about two milliseconds.
 */
async function readVersion(): Promise<string> {
  const rows = await database().$queryRaw<{ version: string }[]>`
    SELECT concat_ws(' ',
      (SELECT concat(count(*), '/', sum(xmin::text::numeric)) FROM "Term"),
      (SELECT concat(count(*), '/', sum(xmin::text::numeric)) FROM "TermLabel"),
      (SELECT concat(count(*), '/', sum(xmin::text::numeric)) FROM "TermMembership")) AS version`;
  return rows[0]?.version ?? "";
}

async function readVocabulary(): Promise<Vocabulary> {
  const db = database();
  const [terms, labels, memberships] = await Promise.all([
    db.term.findMany(),
    db.termLabel.findMany(),
    db.termMembership.findMany(),
  ]);
  const texts = new Map(terms.map(({ id }) => [id, new Map<string, TermText>()]));
  for (const { termId, locale, ...text } of labels) texts.get(termId)?.set(locale, text);
  const withTexts = terms.map(
    (term): Term => ({
      ...term,
      attributes: term.attributes as Record<string, unknown>,
      texts: texts.get(term.id) ?? new Map(),
    }),
  );
  return new Vocabulary(withTexts, memberships);
}
