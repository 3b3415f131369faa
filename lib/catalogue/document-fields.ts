import type { Prisma } from "@/lib/db/generated/client";
import { beginning, TEXT_LIMIT } from "@/lib/files/clean-text";
import type { SearchText } from "@/lib/search/document";
import { normaliseIdentifier } from "@/lib/search/identifiers";
import { ROR_LENGTH } from "./ror";

/*
 * What search may know of an entry. Only what is selected here by name reaches an index, and only of entries that
 * readers see.
 */

export const documentSelect = {
  id: true,
  kind: true,
  slug: true,
  publishedRevisionId: true,
  originalLanguage: true,
  texts: {
    select: { locale: true, isOriginal: true, title: true, abstract: true, body: true, keywords: true },
    orderBy: [{ isOriginal: "desc" }, { locale: "asc" }],
  },
  terms: { select: { termId: true }, orderBy: { position: "asc" } },
  corridors: { select: { originId: true, destinationId: true } },
  contributors: {
    select: {
      name: true,
      affiliation: true,
      orcid: true,
      ror: true,
      person: { select: { id: true, name: true, orcid: true } },
      institution: { select: { id: true, names: true, acronym: true, ror: true } },
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
      practice: true,
      csl: true,
    },
  },
  event: { select: { startsAt: true, city: true, venue: true } },
  news: { select: { date: true, source: true } },
  links: { select: { url: true }, orderBy: { position: "asc" } },
  files: { select: { file: { select: { sha256: true } } }, orderBy: { position: "asc" } },
} satisfies Prisma.EntrySelect;

export type DocumentRow = Prisma.EntryGetPayload<{ select: typeof documentSelect }>;

/** What the record says in each language; what a practice is stands with the original. */
export function textsOf({ texts, publication }: DocumentRow): SearchText[] {
  return texts.map(({ locale, title, abstract, body, keywords, isOriginal }) => {
    const practice = isOriginal ? wordsOf(publication?.practice) : [];
    return { language: locale, title, abstract: different([abstract, body, ...practice]).join("\n"), keywords };
  });
}

/** Names as printed, and those under which the hub knows the same people and institutions. */
export function contributorsOf(row: DocumentRow): string[] {
  return different(
    row.contributors.flatMap(({ name, affiliation, person, institution }) => [
      name,
      person?.name,
      affiliation,
      institution?.acronym,
      ...wordsOf(institution?.names),
    ]),
  );
}

/** CSL variables that the model has no column for and that people know a work by. */
const series = ["collection-title", "container-title-short", "event-title"] as const;

/** Journal, book, series, conference, publisher; where an event takes place; where news come from. */
export function containerOf({ publication, event, news }: DocumentRow): string {
  const csl = (publication?.csl ?? {}) as Record<string, unknown>;
  const named = series.map((variable) => csl[variable]).filter((value) => typeof value === "string");
  const printed = [publication?.container, ...named, publication?.publisher];
  return different([...printed, event?.venue, event?.city, news?.source]).join(", ");
}

/** The contents of its files, each once. */
export function contentsOf({ files }: DocumentRow): string[] {
  return different(files.map(({ file }) => file.sha256));
}

/** Only what a published revision attached stands in `files`. */
export function fullTextOf(row: DocumentRow, texts: Map<string, string>): string {
  return beginning(different(contentsOf(row).map((sha256) => texts.get(sha256))).join("\n"), TEXT_LIMIT);
}

/**
 * Of the work, or where the record gives none, of its links; of the people and institutions in it. A field may hold
 * several ISBNs or ISSNs, print and electronic.
 */
export function identifiersOf({ publication, contributors, links }: DocumentRow): string[] {
  const people = contributors.flatMap(({ orcid, ror, person, institution }) => [
    orcid ?? person?.orcid,
    rorAddress(ror ?? institution?.ror),
  ]);
  return different([...worksOf(publication, links), ...people].map((value) => value && normaliseIdentifier(value)));
}

function worksOf(publication: DocumentRow["publication"], links: DocumentRow["links"]): (string | null)[] {
  if (!publication) return [];
  const { doi, isbn, issn, handle } = publication;
  const several = [isbn, issn].flatMap((field) => field?.split(/[,;\s]+/) ?? []);
  return [doi, handle, isbn, issn, ...several, ...(doi || handle ? [] : links.map(({ url }) => url))];
}

/** As typed or imported: with or without its resolver. */
function rorAddress(ror: string | null | undefined): string | undefined {
  return ror ? `ror.org/${ror.trim().slice(-ROR_LENGTH)}` : undefined;
}

export function dateOf({ publication, event, news }: DocumentRow): { year: number | null; sortDate: number } {
  const text = publication?.issued ?? event?.startsAt ?? news?.date.toISOString() ?? "";
  const [, year, month = "00", day = "00"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text) ?? [];
  return year ? { year: Number(year), sortDate: Number(year + month + day) } : { year: null, sortDate: 0 };
}

/** The texts among the values of a JSON object. */
function wordsOf(object: Prisma.JsonValue | undefined): string[] {
  return Object.values(object ?? {}).filter((value) => typeof value === "string");
}

/** Each value that is not empty, once. */
export function different(values: (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => Boolean(value)))];
}
