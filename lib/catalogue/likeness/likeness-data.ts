import type { Viewer } from "@/lib/accounts/actor";
import { may, mayOnEntry } from "@/lib/accounts/permissions";
import type { Database } from "@/lib/db/client";
import type { EntryKind, WorkflowState } from "@/lib/db/generated/enums";
import { kindOf } from "../kinds";
import type { Content, Kind } from "../schema";
import { type Features, featuresOf } from "./features";
import { judge, type Likeness, sureness } from "./judge";
import { lookUpKeysOf } from "./keys";

/** An entry that may be the same work as another, and why. */
export type Twin = Likeness & {
  entryId: string;
  kind: Kind;
  slug: string;
  title: string;
  /** Of the title. */
  language: string;
  names: string[];
  year: number | null;
  status: WorkflowState;
  /** Whether the viewer submitted it. */
  isOwn: boolean;
};

/** As many records as are compared: those with the most keys in common. */
const CANDIDATES = 60;
const SHOWN = 5;
/** A smaller PDF has no more than an empty page, which is everybody's. */
const TELLING_BYTES = 1_000;
/** A key in common that says much counts as so many that say little. */
const STRONG = 10;

type Row = {
  entryId: string;
  kind: EntryKind;
  slug: string;
  status: WorkflowState;
  submitterId: string | null;
  isPublished: boolean;
  /** Not asked of the database: it expects few that are not, and would begin with all of those. */
  isMerged: boolean;
  features: Features;
};

/**
 * The entries that may be the same work, the surest first; none that is part of another already. A viewer learns of none that they may not read: readers and
 * members see published ones and their own, moderators all but drafts.
 * @param self the entry that is looked at, which is no twin of its own
 */
export async function findTwins(db: Database, viewer: Viewer, features: Features, self?: string): Promise<Twin[]> {
  const found = new Map<string, Twin>();
  for (const row of await readCandidates(db, viewer, features, self)) {
    const visible = !row.isMerged && mayOnEntry(viewer, row.isPublished ? "read" : "seeCase", row);
    const likeness = visible ? judge(features, row.features) : null;
    if (!likeness) continue;
    const twin = { ...likeness, ...shown(row), isOwn: row.submitterId !== null && row.submitterId === viewer?.id };
    const before = found.get(row.entryId);
    if (!before || bySureness(twin, before) < 0) found.set(row.entryId, twin);
  }
  return [...found.values()].sort(bySureness).slice(0, SHOWN);
}

/** What a content would be found as: see `findTwins`. */
export async function findTwinsOf(db: Database, viewer: Viewer, content: Content, self?: string): Promise<Twin[]> {
  return findTwins(db, viewer, await readFeatures(db, content), self);
}

/** What of a content is compared with other records, its files by what is in them. */
export async function readFeatures(db: Database, content: Content): Promise<Features> {
  const files = content.files.length
    ? await db.storedFile.findMany({
        where: { id: { in: content.files }, size: { gte: TELLING_BYTES } },
        select: { sha256: true },
      })
    : [];
  return featuresOf(
    content,
    files.map(({ sha256 }) => sha256),
  );
}

const bySureness = (a: Likeness, b: Likeness) =>
  sureness.indexOf(a.sureness) - sureness.indexOf(b.sureness) || b.reasons.length - a.reasons.length;

function shown({ entryId, kind, slug, status, features }: Row): Omit<Twin, keyof Likeness | "isOwn"> {
  const { titles, names, year } = features;
  const { text: title, language } = titles[0] ?? { text: "", language: "" };
  return { entryId, kind: kindOf[kind], slug, title, language, names: names.map(({ name }) => name), year, status };
}

/** Those that share the most keys. Others' unpublished revisions never leave the database for who may not see them. */
async function readCandidates(db: Database, viewer: Viewer, features: Features, self?: string): Promise<Row[]> {
  const { strong, weak } = lookUpKeysOf(features);
  const keys = [...strong, ...weak];
  const seesAll = may(viewer, "moderate");
  return db.$queryRaw<Row[]>`
    WITH candidate AS (
      SELECT l."revisionId",
        (SELECT sum(CASE WHEN key = ANY(${strong}::bigint[]) THEN ${STRONG}::int ELSE 1 END)
         FROM unnest(l.keys) key WHERE key = ANY(${keys}::bigint[])) AS shared
      FROM "RevisionLikeness" l
      JOIN "Entry" e ON e.id = l."entryId"
      WHERE l.keys && ${keys}::bigint[]
        AND l."entryId" IS DISTINCT FROM ${self ?? null}::uuid
        AND (${seesAll}::boolean OR e."submitterId" = ${viewer?.id ?? null}::uuid
          OR (e.status = 'PUBLISHED' AND e."publishedRevisionId" = l."revisionId"))
      ORDER BY shared DESC, l."revisionId" DESC
      LIMIT ${CANDIDATES}
    )
    SELECT e.id::text AS "entryId", e.kind::text, e.slug, e.status::text, e."submitterId"::text,
      (e.status = 'PUBLISHED' AND e."publishedRevisionId" = l."revisionId") AS "isPublished",
      e."mergedIntoId" IS NOT NULL AS "isMerged", l.features
    FROM candidate c
    JOIN "RevisionLikeness" l ON l."revisionId" = c."revisionId"
    JOIN "Entry" e ON e.id = l."entryId"
    ORDER BY c.shared DESC`;
}
