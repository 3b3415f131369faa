import { countCorridors, countKinds } from "@/lib/catalogue/figure-data";
import { kindOf } from "@/lib/catalogue/kinds";
import { kindPaths } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { vocabulary } from "@/lib/vocabulary/data";
import { codeOf } from "@/lib/vocabulary/terms";
import type { SitemapPage } from "./sitemap";

/** Entries of one sitemap: in five languages ten thousand addresses, a file of about 1.5 MB. */
const PART = 2_000;
/** Corridors of which pages are named, those with most entries first; with the other pages they fit into one file. */
const CORRIDORS = 4_000;
const INSTITUTIONS = 10_000;

/** Names of the sitemaps that together name every public page: "pages", "entries-1", "entries-2", …, "institutions". */
export async function sitemapParts(): Promise<string[]> {
  const [counts, institutions] = await Promise.all([
    countKinds(),
    database().institution.count({ where: { mergedIntoId: null } }),
  ]);
  const entries = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [
    "pages",
    ...Array.from({ length: Math.ceil(entries / PART) }, (_, at) => `entries-${at + 1}`),
    ...(institutions > 0 ? ["institutions"] : []),
  ];
}

/** The pages of one of the sitemaps; null of one that there is not. */
export async function readSitemapPart(name: string): Promise<SitemapPage[] | null> {
  if (name === "pages") return gatheringPages();
  if (name === "institutions") return institutionPages();
  const number = /^entries-([1-9]\d{0,4})$/.exec(name)?.[1];
  return number === undefined ? null : entryPages(Number(number));
}

/** All of them, up to what one file can hold. */
async function institutionPages(): Promise<SitemapPage[] | null> {
  const rows = await database().institution.findMany({
    where: { mergedIntoId: null },
    orderBy: { id: "asc" },
    take: INSTITUTIONS,
    select: { slug: true },
  });
  return rows.length > 0 ? rows.map(({ slug }) => ({ path: `/institutions/${slug}` })) : null;
}

/** In the order in which they were begun: what is published later is at the end, more or less. */
async function entryPages(number: number): Promise<SitemapPage[] | null> {
  const rows = await database().entry.findMany({
    where: { status: "PUBLISHED" },
    orderBy: { id: "asc" },
    skip: (number - 1) * PART,
    take: PART,
    select: { kind: true, slug: true, publishedAt: true, publishedRevision: { select: { decidedAt: true } } },
  });
  if (rows.length === 0) return null;
  return rows.map(({ kind, slug, publishedAt, publishedRevision }) => ({
    path: `/${kindPaths[kindOf[kind]]}/${slug}`,
    changedAt: publishedRevision?.decidedAt ?? publishedAt ?? undefined,
  }));
}

/** The pages that gather entries. Of corridors those that anything is written about: there are tens of thousands. */
async function gatheringPages(): Promise<SitemapPage[]> {
  const [terms, corridors] = await Promise.all([vocabulary(), countCorridors(undefined, CORRIDORS)]);
  const withEvidence = [
    ...terms.list("TOPIC").map(({ code }) => `/topics/${code}`),
    ...corridors.map(({ originId, destinationId }) => `/corridors/${codeOf(originId)}-${codeOf(destinationId)}`),
  ];
  const paths = [
    ...["/", "/topics", "/countries", "/corridors", "/events", "/institutions", "/statistics", "/about"],
    ...terms.list("COUNTRY").map(({ code }) => `/countries/${code}`),
    ...withEvidence.flatMap((path) => [path, `${path}/evidence`]),
  ];
  return paths.map((path) => ({ path }));
}
