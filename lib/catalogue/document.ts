import type { Database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { beginning, TEXT_LIMIT } from "@/lib/files/clean-text";
import { fileTexts } from "@/lib/files/text-data";
import type { SearchDocument, SearchText } from "@/lib/search/document";
import { normaliseIdentifier } from "@/lib/search/identifiers";
import { vocabulary, vocabularyChanged } from "@/lib/vocabulary/data";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import { kindOf } from "./kinds";
import { termsForSearch } from "./search-terms";

/*
 * What search may know of an entry. Only what is selected here by name reaches an index, and only of entries that
 * readers see.
 */

const select = {
  id: true,
  kind: true,
  slug: true,
  publishedRevisionId: true,
  originalLanguage: true,
  texts: {
    select: { locale: true, title: true, abstract: true, body: true, keywords: true },
    orderBy: [{ isOriginal: "desc" }, { locale: "asc" }],
  },
  terms: { select: { termId: true }, orderBy: { position: "asc" } },
  corridors: { select: { originId: true, destinationId: true } },
  contributors: {
    select: {
      name: true,
      affiliation: true,
      person: { select: { id: true, name: true } },
      institution: { select: { id: true, names: true, acronym: true } },
    },
    orderBy: { position: "asc" },
  },
  publication: {
    select: {
      resourceTypeId: true,
      issued: true,
      doi: true,
      isbn: true,
      issn: true,
      handle: true,
      container: true,
      publisher: true,
    },
  },
  event: { select: { startsAt: true, city: true, venue: true } },
  news: { select: { date: true, source: true } },
  files: { select: { file: { select: { sha256: true } } }, orderBy: { position: "asc" } },
} satisfies Prisma.EntrySelect;

type Row = Prisma.EntryGetPayload<{ select: typeof select }>;

/** The search documents of those of the entries that are public, by id; the others are missing. */
export async function searchDocuments(db: Database, entryIds: string[]): Promise<Map<string, SearchDocument>> {
  const rows = await db.entry.findMany({ where: { id: { in: entryIds }, status: "PUBLISHED" }, select });
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

function termIdsOf({ terms, corridors, publication }: Row): string[] {
  const ends = corridors.flatMap((corridor) => [corridor.originId, corridor.destinationId]);
  return different([...terms.map((term) => term.termId), ...ends, publication?.resourceTypeId]);
}

function contentsOf({ files }: Row): string[] {
  return different(files.map(({ file }) => file.sha256));
}

function documentOf(row: Row, known: Vocabulary, texts: Map<string, string>): SearchDocument {
  const kind = kindOf[row.kind];
  const date = dateOf(row);
  const corridors = row.corridors.map((ends) => [codeOf(ends.originId), codeOf(ends.destinationId)].join("-"));
  const terms = termsForSearch(known, termIdsOf(row));
  return {
    id: row.id,
    kind,
    slug: row.slug,
    revision: row.publishedRevisionId ?? "",
    originalLanguage: row.originalLanguage,
    texts: row.texts.map(textOf),
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
    labels: terms.labels,
    fullText: fullTextOf(row, texts),
  };
}

function textOf({ locale, title, abstract, body, keywords }: Row["texts"][number]): SearchText {
  return { language: locale, title, abstract: [abstract, body].filter(Boolean).join("\n"), keywords };
}

/** Names as printed, and those under which the hub knows the same people and institutions. */
function contributorsOf(row: Row): string[] {
  return different(
    row.contributors.flatMap(({ name, affiliation, person, institution }) => [
      name,
      person?.name,
      affiliation,
      institution?.acronym,
      ...Object.values((institution?.names ?? {}) as Record<string, string>),
    ]),
  );
}

function containerOf({ publication, event, news }: Row): string {
  return different([publication?.container, publication?.publisher, event?.venue, event?.city, news?.source]).join(
    ", ",
  );
}

/** Only what a published revision attached stands in `files`. */
function fullTextOf(row: Row, texts: Map<string, string>): string {
  return beginning(different(contentsOf(row).map((sha256) => texts.get(sha256))).join("\n"), TEXT_LIMIT);
}

/** A field may hold several ISBNs or ISSNs, print and electronic. */
function identifiersOf({ publication }: Row): string[] {
  if (!publication) return [];
  const { doi, isbn, issn, handle } = publication;
  const several = [isbn, issn].flatMap((field) => field?.split(/[,;\s]+/) ?? []);
  return different([doi, handle, isbn, issn, ...several].map((value) => value && normaliseIdentifier(value)));
}

function dateOf({ publication, event, news }: Row): { year: number | null; sortDate: number } {
  const text = publication?.issued ?? event?.startsAt ?? news?.date.toISOString() ?? "";
  const [, year, month = "00", day = "00"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text) ?? [];
  return year ? { year: Number(year), sortDate: Number(year + month + day) } : { year: null, sortDate: 0 };
}

/** A term's code: "SEN" of "country:SEN". */
function codeOf(termId: string): string {
  return termId.slice(termId.indexOf(":") + 1);
}

function different(values: (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => Boolean(value)))];
}
