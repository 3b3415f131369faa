import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Locale } from "@/lib/i18n/locales";
import { termId, type Vocabulary } from "@/lib/vocabulary/terms";
import { type CardQuery, readCards } from "./card-data";
import { entryKinds } from "./kinds";
import { type EntryRow, wholeEntry } from "./published-content";
import type { Content, Kind } from "./schema";
import { isSlug } from "./slug";
import type { Tombstone } from "./tombstone";
import { readTombstone } from "./tombstone-data";
import type { EntryCard } from "./view";

/** What stands at an address: a public entry, one that is now part of another, one that was taken down, or nothing. */
export type Found = { state: "public"; row: EntryRow } | Merged | Gone | { state: "missing" };
/** An entry that is one work with another of its kind, whose slug it is. */
export type Merged = { state: "merged"; into: string };
export type Gone = { state: "gone"; tombstone: Tombstone };

/** The public entry of a kind with a slug. */
export async function findEntry(kind: Kind, slug: string): Promise<Found> {
  if (!isSlug(slug)) return { state: "missing" };
  const where = { kind_slug: { kind: entryKinds[kind], slug } };
  const entry = await database().entry.findUnique({
    where,
    select: {
      id: true,
      status: true,
      publishedAt: true,
      withdrawnAt: true,
      submitterId: true,
      mergedInto: { select: { slug: true } },
    },
  });
  if (entry?.mergedInto) return { state: "merged", into: entry.mergedInto.slug };
  if (entry?.status === "PUBLISHED") {
    // The status again: it may have changed since.
    const row = await database().entry.findUnique({ where: { ...where, status: "PUBLISHED" }, include: wholeEntry });
    if (row) return { state: "public", row };
  }
  const wasPublic = entry?.publishedAt && (entry.status === "WITHDRAWN" || entry.status === "ARCHIVED");
  if (!wasPublic) return { state: "missing" };
  return { state: "gone", tombstone: await readTombstone(entry) };
}

/** What somebody who reads an entry may want to read next: of the same corridor, else of its countries and first topic. */
export async function relatedCards(
  entryId: string,
  content: Content,
  vocabulary: Vocabulary,
  locale: Locale,
  most = 5,
): Promise<EntryCard[]> {
  const countries = content.countries.map((code) => termId("COUNTRY", code));
  const [topic] = content.topics.map((code) => termId("TOPIC", code));
  const corridors = content.corridors.map(({ from, to }) => ({
    originId: termId("COUNTRY", from),
    destinationId: termId("COUNTRY", to),
  }));
  const tries: CardQuery["where"][] = [];
  if (corridors.length > 0) tries.push({ corridors: { some: { OR: corridors } } });
  if (countries.length > 0 && topic) {
    tries.push({ AND: [{ terms: { some: { termId: { in: countries } } } }, { terms: { some: { termId: topic } } }] });
  }
  if (topic) tries.push({ terms: { some: { termId: topic, position: 0 } } });
  const found: EntryCard[] = [];
  for (const where of tries) {
    if (found.length >= most) break;
    const not = [entryId, ...found.map(({ id }) => id)];
    const query = { where: { AND: [where ?? {}, { id: { notIn: not } }] }, take: most - found.length };
    found.push(...(await readCards(query, vocabulary, locale)));
  }
  return found;
}

/** Published entries of a kind, of those that have any of some terms (ids) when they are given; the latest work first. */
export function latestCards(
  kind: Kind,
  within: string[] | undefined,
  take: number,
  vocabulary: Vocabulary,
  locale: Locale,
): Promise<EntryCard[]> {
  return latestOf(kind, within ? { terms: { some: { termId: { in: within } } } } : {}, take, vocabulary, locale);
}

/** Published entries of a kind that meet a condition, the latest work first. */
export function latestOf(
  kind: Kind,
  where: Prisma.EntryWhereInput,
  take: number,
  vocabulary: Vocabulary,
  locale: Locale,
): Promise<EntryCard[]> {
  const newest = {
    publication: { publication: { issued: "desc" } },
    event: { event: { startsUtc: "desc" } },
    news: { news: { date: "desc" } },
  } as const;
  const orderBy = [newest[kind], { id: "desc" as const }];
  return readCards({ where: { kind: entryKinds[kind], ...where }, orderBy, take }, vocabulary, locale);
}
