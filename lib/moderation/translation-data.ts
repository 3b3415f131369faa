import type { Viewer } from "@/lib/accounts/actor";
import { mayOnEntry } from "@/lib/accounts/permissions";
import { entryKinds } from "@/lib/catalogue/kinds";
import {
  type Content,
  contentSchema,
  emptyTranslation,
  type Kind,
  kindPaths,
  type Translation,
  type WrittenField,
} from "@/lib/catalogue/schema";
import { isSlug } from "@/lib/catalogue/slug";
import { partsMissingIn, saysTheSame } from "@/lib/catalogue/translating";
import { isSettled } from "@/lib/catalogue/writing";
import { type Database, database } from "@/lib/db/client";
import type { Revision } from "@/lib/db/generated/client";
import type { Locale } from "@/lib/i18n/locales";
import { textOf } from "./translation-schema";

/** What keeps a translation from being sent now: the entry has it, or a change of the entry's is not decided yet. */
export const obstacles = ["translated", "translation", "change"] as const;
export type Obstacle = (typeof obstacles)[number];

/** Where a translation stands that was sent; "SET_ASIDE" when its entry moved on without it. */
export const standings = [
  ...(["SUBMITTED", "IN_REVIEW", "CHANGES_REQUESTED", "DECLINED", "PUBLISHED"] as const),
  "SET_ASIDE" as const,
];
export type Standing = (typeof standings)[number];

/** A member's translation of an entry, with all that its page needs. */
export type TranslationWork = {
  entryId: string;
  /** The entry's page, without language prefix. */
  path: string;
  to: Locale;
  /** What readers see now, and the number of its revision. */
  content: Content;
  number: number;
  missing: WrittenField[];
  /** What was kept of it; version 0 when nothing was. */
  kept: { id: string | null; version: number; text: Translation };
  /** Whether the original says something else than when it was last kept. */
  originalChanged: boolean;
  /** Where what was sent stands; null while nothing was. */
  sent: { standing: Standing; reason: string | null } | null;
  obstacle: Obstacle | null;
};

/** What a member has of a translation of a public entry; null where there is no such entry. */
export async function readTranslationWork(
  viewer: Viewer,
  kind: Kind,
  slug: string,
  to: Locale,
): Promise<TranslationWork | null> {
  if (!viewer || !isSlug(slug)) return null;
  const db = database();
  const entry = await db.entry.findUnique({
    where: { kind_slug: { kind: entryKinds[kind], slug } },
    include: { openRevision: true, publishedRevision: true },
  });
  const { publishedRevision: published } = entry ?? {};
  // Only what anybody may read is translated.
  if (!entry || !published || !mayOnEntry(null, "read", entry)) return null;
  const key = { entryId: entry.id, locale: to, translatorId: viewer.id };
  const kept = await db.translation.findUnique({ where: { entryId_locale_translatorId: key } });
  const content = contentSchema.parse(published.content);
  const missing = partsMissingIn(content, to);
  return {
    entryId: entry.id,
    path: `/${kindPaths[kind]}/${slug}`,
    to,
    content,
    number: published.number,
    missing,
    kept: {
      id: kept?.id ?? null,
      version: kept?.version ?? 0,
      text: textOf(kept ?? emptyTranslation()),
    },
    originalChanged: kept !== null && !(await isSameOriginal(db, entry.id, kept.originalNumber, published)),
    sent: kept && (await readSent(db, kept.id, entry.openRevisionId)),
    obstacle: missing.length === 0 ? "translated" : obstacleIn(entry.openRevision, kept?.id ?? null),
  };
}

/** What of an entry's own life stands in the way of a translation being sent. */
export function obstacleIn(open: Revision | null, translationId: string | null): "translation" | "change" | null {
  if (!open || isSettled(open)) return null;
  // Until somebody has taken it up, its translator may put another in its place.
  if (open.translationId === translationId && open.translationId && open.state === "SUBMITTED") return null;
  return open.translationId ? "translation" : "change";
}

/** Whether a translation of an earlier revision is one of what readers see now. */
export async function isSameOriginal(
  db: Database,
  entryId: string,
  number: number,
  published: Pick<Revision, "number" | "content">,
): Promise<boolean> {
  if (number === published.number) return true;
  const before = await db.revision.findUnique({ where: { entryId_number: { entryId, number } } });
  return before !== null && saysTheSame(contentSchema.parse(before.content), contentSchema.parse(published.content));
}

async function readSent(db: Database, translationId: string, openId: string | null): Promise<TranslationWork["sent"]> {
  const latest = await db.revision.findFirst({
    where: { translationId },
    orderBy: { number: "desc" },
    include: {
      events: {
        where: { transition: { in: ["requestChanges", "decline"] } },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 1,
      },
    },
  });
  if (!latest) return null;
  const { id, state, events } = latest;
  const isAside = id !== openId && (state === "SUBMITTED" || state === "IN_REVIEW");
  const standing = standings.find((each) => each === state && !isAside) ?? "SET_ASIDE";
  const decided = standing === "CHANGES_REQUESTED" || standing === "DECLINED";
  return { standing, reason: decided ? (events[0]?.reason ?? null) : null };
}
