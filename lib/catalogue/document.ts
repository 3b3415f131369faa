import type { Database } from "@/lib/db/client";
import { fileTexts } from "@/lib/files/text-data";
import type { SearchDocument } from "@/lib/search/document";
import { vocabulary, vocabularyChanged } from "@/lib/vocabulary/data";
import { codeOf, type Vocabulary } from "@/lib/vocabulary/terms";
import {
  containerOf,
  contentsOf,
  contributorsOf,
  type DocumentRow,
  dateOf,
  different,
  documentSelect,
  fullTextOf,
  identifiersOf,
  textsOf,
} from "./document-fields";
import { kindOf } from "./kinds";
import { mentionedTerms } from "./mentions";
import { namesOf, termsForSearch } from "./search-terms";

/** The search documents of those of the entries that are public, by id; the others are missing. */
export async function searchDocuments(db: Database, entryIds: string[]): Promise<Map<string, SearchDocument>> {
  const rows = await db.entry.findMany({
    where: { id: { in: entryIds }, status: "PUBLISHED" },
    select: documentSelect,
  });
  const terms = await vocabularyWith(rows.flatMap(termIdsOf));
  const texts = await fileTexts(db, rows.flatMap(contentsOf));
  return new Map(rows.map((row) => [row.id, documentOf(row, terms, texts)]));
}

/** The search document of an entry, or null when it is not public. */
export async function searchDocument(db: Database, entryId: string): Promise<SearchDocument | null> {
  return (await searchDocuments(db, [entryId])).get(entryId) ?? null;
}

/** The vocabulary; read again when a term is newer than what this process has kept of it. */
async function vocabularyWith(termIds: string[]): Promise<Vocabulary> {
  const kept = await vocabulary();
  if (termIds.every((id) => kept.get(id))) return kept;
  vocabularyChanged();
  return vocabulary();
}

function termIdsOf({ terms, corridors, publication }: DocumentRow): string[] {
  const ends = corridors.flatMap((corridor) => [corridor.originId, corridor.destinationId]);
  return different([...terms.map((term) => term.termId), ...ends, publication?.resourceTypeId]);
}

function documentOf(row: DocumentRow, known: Vocabulary, files: Map<string, string>): SearchDocument {
  const kind = kindOf[row.kind];
  const date = dateOf(row);
  const corridors = row.corridors.map((ends) => [codeOf(ends.originId), codeOf(ends.destinationId)].join("-"));
  const terms = termsForSearch(known, termIdsOf(row));
  const texts = textsOf(row);
  return {
    id: row.id,
    kind,
    slug: row.slug,
    revision: row.publishedRevisionId ?? "",
    originalLanguage: row.originalLanguage,
    texts,
    contributors: contributorsOf(row),
    container: containerOf(row),
    identifiers: identifiersOf(row),
    topics: terms.topics,
    countries: terms.countries,
    regions: terms.regions,
    sdg: terms.sdg,
    gcm: terms.gcm,
    resourceType: terms.resourceTypes[0] ?? null,
    corridors: [...new Set(corridors)],
    // A work is read in the language it was written in, whatever its record is translated into; the hub's own events
    // and news are read in each of theirs.
    languages: kind === "publication" ? [row.originalLanguage] : row.texts.map((text) => text.locale),
    people: different(row.contributors.map(({ person }) => person?.id)),
    institutions: different(row.contributors.map(({ institution }) => institution?.id)),
    year: date.year,
    sortDate: date.sortDate,
    labels: different([...terms.labels, ...mentionedTerms(known, texts).flatMap(namesOf)]),
    fullText: fullTextOf(row, files),
  };
}
