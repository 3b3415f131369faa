import type { Viewer } from "@/lib/accounts/actor";
import { mayOnEntry } from "@/lib/accounts/permissions";
import type { Failure } from "@/lib/base/errors";
import { isUuid } from "@/lib/base/uuid";
import { type FileFacts, readFiles } from "@/lib/catalogue/draft-data";
import { entryAddress } from "@/lib/catalogue/entry-address";
import { normaliseDoi } from "@/lib/catalogue/identity";
import { kindOf } from "@/lib/catalogue/kinds";
import { type Content, contentSchema, kindPaths } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { readMerge } from "./merge-log";
import { planMerge } from "./merge-rules";

/** One of two entries that are to be one, as readers see it; one that they never saw, as it was sent. */
export type MergeSide = {
  entryId: string;
  version: number;
  /** Its page, without language prefix. */
  path: string;
  title: string;
  content: Content;
  files: FileFacts[];
  submitter: string | null;
  publishedAt: Date | null;
};

/** Two entries and why they cannot be merged, if they cannot. */
export type MergePair = { keep: MergeSide; drop: MergeSide; refusal: Failure | null };

/** Two entries as a moderator compares them; null when one does not exist or is not theirs to see. */
export async function readMergePair(viewer: Viewer, keepId: string, dropId: string): Promise<MergePair | null> {
  const [keep, drop] = await Promise.all([readRow(viewer, keepId), readRow(viewer, dropId)]);
  if (!keep || !drop) return null;
  const plan = planMerge(viewer, keep, drop);
  return { keep: await sideOf(keep), drop: await sideOf(drop), refusal: plan.ok ? null : plan };
}

/** One of them alone, likewise. */
export async function readMergeSide(viewer: Viewer, entryId: string): Promise<MergeSide | null> {
  const row = await readRow(viewer, entryId);
  return row && sideOf(row);
}

async function readRow(viewer: Viewer, entryId: string) {
  if (!isUuid(entryId)) return null;
  const row = await database().entry.findUnique({
    where: { id: entryId },
    include: {
      publishedRevision: { select: { content: true, title: true } },
      openRevision: { select: { state: true, content: true, title: true } },
      submitter: { select: { name: true } },
    },
  });
  if (!row || !mayOnEntry(viewer, "seeCase", row)) return null;
  const shown = row.publishedRevision ?? row.openRevision;
  return shown && { ...row, shown };
}

async function sideOf(row: NonNullable<Awaited<ReturnType<typeof readRow>>>): Promise<MergeSide> {
  const content = contentSchema.parse(row.shown.content);
  return {
    entryId: row.id,
    version: row.version,
    path: `/${kindPaths[kindOf[row.kind]]}/${row.slug}`,
    title: row.shown.title,
    content,
    files: await readFiles(content.files),
    submitter: row.submitter?.name ?? null,
    publishedAt: row.publishedAt,
  };
}

/** The public entry that somebody names by the address of its page, by its DOI, or by its id; null where there is none. */
export async function findNamedEntry(typed: string): Promise<string | null> {
  const address = entryAddress(typed);
  const doi = normaliseDoi(typed);
  const id = typed.trim();
  const named = address ?? (doi ? { publication: { doi } } : isUuid(id) ? { id } : null);
  if (!named) return null;
  // A merged entry's DOI stands in its own row alone.
  const merged = address ?? (doi ? { doi } : { id });
  const entry = await database().entry.findFirst({
    where: { status: "PUBLISHED", OR: [named, { merged: { some: merged } }] },
    select: { id: true },
  });
  return entry?.id ?? null;
}

export type MergedEntry = { entryId: string; title: string; path: string; note: string; by: string | null; at: Date };

/** What an entry was merged into, and what was merged into it, with who did it, when and with which note. */
export async function readMergings(entryId: string): Promise<{ into: MergedEntry | null; from: MergedEntry[] }> {
  const shown = { id: true, kind: true, slug: true, publishedRevision: { select: { title: true } } } as const;
  const entry = await database().entry.findUnique({
    where: { id: entryId },
    select: { mergedInto: { select: shown }, merged: { select: shown, orderBy: { withdrawnAt: "asc" } } },
  });
  const viewOf = async (row: NonNullable<typeof entry>["merged"][number], mergedId: string) => {
    const merge = await readMerge(database(), mergedId);
    const path = `/${kindPaths[kindOf[row.kind]]}/${row.slug}`;
    const title = row.publishedRevision?.title ?? "";
    return merge && { entryId: row.id, title, path, note: merge.reason, by: merge.by, at: merge.at };
  };
  const from = await Promise.all(entry?.merged.map((row) => viewOf(row, row.id)) ?? []);
  return {
    into: entry?.mergedInto ? await viewOf(entry.mergedInto, entryId) : null,
    from: from.filter((one) => one !== null),
  };
}
