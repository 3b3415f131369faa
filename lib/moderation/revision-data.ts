import type { Viewer } from "@/lib/accounts/actor";
import { mayOnEntry } from "@/lib/accounts/permissions";
import { isUuid } from "@/lib/base/uuid";
import { type Difference, differencesBetween } from "@/lib/catalogue/differences";
import { kindOf } from "@/lib/catalogue/kinds";
import { type Content, contentSchema, type Kind } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import type { Revision } from "@/lib/db/generated/client";
import type { WorkflowState } from "@/lib/db/generated/enums";
import { type ReadSubject, readSubject } from "./data";
import { type WayBack, wayBack } from "./restoring";
import { shownRevisions } from "./shown-revisions";

/** One version of an entry, as its submitter and moderators see it. */
export type RevisionView = {
  number: number;
  state: WorkflowState;
  /** Who wrote it, and when it was decided, submitted or begun. */
  by: string | null;
  at: Date;
  content: Content;
  /** What it changed of the one before it. */
  changed: Pick<Difference, "field" | "language">[];
  restoredFrom: number | null;
  /** Readers see this one. */
  isPublic: boolean;
  /** Readers saw it, and moderators took it from what they are shown of the past. */
  withheld: boolean;
  mayWithhold: boolean;
  /** What bringing it back would do; null where it cannot be brought back. */
  restores: WayBack | null;
};

export type Revisions = {
  entryId: string;
  version: number;
  kind: Kind;
  slug: string;
  title: string;
  isOwn: boolean;
  /** The latest first. */
  revisions: RevisionView[];
};

/** The versions of an entry that the viewer is shown, or null for those who may not see its case. */
export async function readRevisions(viewer: Viewer, entryId: string): Promise<Revisions | null> {
  const read = isUuid(entryId) ? await readSubject(database(), entryId) : null;
  if (!read || !viewer || !mayOnEntry(viewer, "seeCase", read.entry)) return null;
  const { entry } = read;
  const isOwn = entry.submitterId === viewer.id;
  const rows = await database().revision.findMany({
    where: shownRevisions(viewer, entry),
    include: { author: { select: { name: true } } },
    orderBy: { number: "asc" },
  });
  const mayWithhold = mayOnEntry(viewer, "decide", entry);
  const revisions = rows.map((row, index) => ({
    ...viewOf(row, rows[index - 1]),
    by: row.author?.name ?? null,
    isPublic: isPublic(read, row),
    mayWithhold: mayWithhold && row.state === "PUBLISHED" && !isPublic(read, row),
    restores: wayBack(read, row, viewer),
  }));
  return {
    entryId,
    version: entry.version,
    kind: kindOf[entry.kind],
    slug: entry.slug,
    title: rows.at(-1)?.title ?? "",
    isOwn,
    revisions: revisions.reverse(),
  };
}

const isPublic = ({ entry }: ReadSubject, { id }: { id: string }): boolean =>
  entry.status === "PUBLISHED" && entry.publishedRevisionId === id;

function viewOf(row: Revision, before: Revision | undefined) {
  const content = contentSchema.parse(row.content);
  const differences = before ? differencesBetween(contentSchema.parse(before.content), content) : [];
  return {
    number: row.number,
    state: row.state,
    at: row.decidedAt ?? row.submittedAt ?? row.createdAt,
    content,
    changed: differences.map(({ field, language }) => ({ field, language })),
    restoredFrom: row.restoredFrom,
    withheld: row.withheldAt !== null,
  };
}
