import { isUuid } from "@/lib/base/uuid";
import { entryKinds } from "@/lib/catalogue/kinds";
import { wholeEntry } from "@/lib/catalogue/published-content";
import { kinds } from "@/lib/catalogue/schema";
import { isSlug } from "@/lib/catalogue/slug";
import type { Tombstone } from "@/lib/catalogue/tombstone";
import { readTombstone } from "@/lib/catalogue/tombstone-data";
import { usageOf } from "@/lib/catalogue/usage-data";
import { database } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import { entryItemOf, listItemOf } from "./entry-item";
import type { EntryItem, WholeEntryItem } from "./entry-item-schema";

/** The published ones among some entries, in the order of their ids. */
export async function readEntryItems(ids: string[], vocabulary: Vocabulary, locale: Locale): Promise<EntryItem[]> {
  const rows = await database().entry.findMany({
    where: { id: { in: ids }, status: "PUBLISHED" },
    include: wholeEntry,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [listItemOf(row, vocabulary, locale)] : [];
  });
}

/** `into` is the id of the entry that it is now part of. */
export type FoundItem =
  | { state: "public"; item: WholeEntryItem }
  | { state: "merged"; into: string }
  | { state: "gone"; tombstone: Tombstone }
  | { state: "missing" };

/**
 * The entry with an id or a slug. Slugs are each kind's own: where several kinds have one, publications come before
 * events and events before news.
 */
export async function findEntryItem(idOrSlug: string, vocabulary: Vocabulary, locale: Locale): Promise<FoundItem> {
  if (!isSlug(idOrSlug)) return { state: "missing" };
  const which = isUuid(idOrSlug) ? [{ id: idOrSlug }, { slug: idOrSlug }] : [{ slug: idOrSlug }];
  const candidates = await database().entry.findMany({
    where: { OR: which, publishedAt: { not: null }, status: { in: ["PUBLISHED", "WITHDRAWN", "ARCHIVED"] } },
    select: { id: true, kind: true, status: true, submitterId: true, withdrawnAt: true, mergedIntoId: true },
  });
  const ordered = kinds.flatMap((kind) => candidates.filter((one) => one.kind === entryKinds[kind]));
  const live = ordered.find(({ status }) => status === "PUBLISHED");
  const row =
    live && (await database().entry.findUnique({ where: { id: live.id, status: "PUBLISHED" }, include: wholeEntry }));
  if (row) return { state: "public", item: { ...entryItemOf(row, vocabulary, locale), usage: await readUsage(row) } };
  const merged = ordered.find(({ mergedIntoId }) => mergedIntoId !== null);
  if (merged?.mergedIntoId) return { state: "merged", into: merged.mergedIntoId };
  const [first] = ordered;
  return first ? { state: "gone", tombstone: await readTombstone(first) } : { state: "missing" };
}

async function readUsage(entry: { id: string; publishedAt: Date | null }): Promise<WholeEntryItem["usage"]> {
  const { since, ...counts } = await usageOf(entry);
  return { ...counts, since: since?.toISOString().slice(0, 10) ?? null };
}
