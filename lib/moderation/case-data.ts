import type { Viewer } from "@/lib/accounts/actor";
import { mayOnEntry } from "@/lib/accounts/permissions";
import { isUuid } from "@/lib/base/uuid";
import { type FileFacts, readFiles } from "@/lib/catalogue/draft-data";
import { kindOf } from "@/lib/catalogue/kinds";
import { type Content, contentSchema, type Kind } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import type { WorkflowState } from "@/lib/db/generated/enums";
import type { Locale } from "@/lib/i18n/locales";
import { readSubject } from "./data";
import { hidesOpen } from "./shown-revisions";
import { possibleTransitions, type TransitionName, type WorkflowSubject } from "./workflow";

export type HistoryStep = {
  id: string;
  transition: string;
  from: WorkflowState;
  to: WorkflowState;
  actor: string | null;
  reason: string | null;
  /** What readers are told. */
  publicReason: string | null;
  publicNote: string | null;
  at: Date;
  revision: number | null;
};

/** An entry with all that its submitter and moderators need to know and may do. */
export type Case = {
  entryId: string;
  version: number;
  kind: Kind;
  slug: string;
  status: WorkflowState;
  /** State of the open revision, or the entry's own. */
  state: WorkflowState;
  content: Content;
  files: FileFacts[];
  submitter: { id: string; name: string; locale: string } | null;
  claimedBy: { id: string; name: string } | null;
  source: string | null;
  /** Whether it came from a file or a data set rather than a form. */
  taken: boolean;
  submittedAt: Date | null;
  isPublic: boolean;
  appealed: boolean;
  history: HistoryStep[];
  possible: TransitionName[];
  isOwn: boolean;
  /** The translation that is open, if one is: its submitter sees that there is one, not what it says. */
  translation: {
    id: string;
    locale: Locale;
    translator: { id: string; name: string; locale: string };
    isOwn: boolean;
    /** Not decided yet: its entry's submitter cannot change the entry now. */
    waits: boolean;
  } | null;
  /** Whether the viewer may make it one with another entry. */
  mayMerge: boolean;
};

/** The case of an entry, or null for those who may not see it. */
export async function readCase(viewer: Viewer, entryId: string): Promise<Case | null> {
  const read = isUuid(entryId) ? await readSubject(database(), entryId) : null;
  if (!read || !viewer || !mayOnEntry(viewer, "seeCase", read.entry)) return null;
  const { entry, subject } = read;
  const translation = entry.openRevision?.translation ?? null;
  const isOwn = entry.submitterId === viewer.id;
  const open = hidesOpen(entry, viewer) ? null : entry.openRevision;
  const shown = open ?? (await publishedRevision(entry.publishedRevisionId));
  if (!shown) return null;
  const content = contentSchema.parse(shown.content);
  return {
    entryId,
    version: entry.version,
    kind: kindOf[entry.kind],
    slug: entry.slug,
    status: entry.status,
    state: open?.state ?? entry.status,
    content,
    files: await readFiles(content.files),
    submitter: entry.submitter && {
      id: entry.submitter.id,
      name: entry.submitter.name,
      locale: entry.submitter.locale,
    },
    claimedBy: entry.claimedBy,
    source: entry.source,
    taken: entry.provenance !== "FORM",
    submittedAt: shown.submittedAt,
    isPublic: entry.status === "PUBLISHED",
    appealed: subject.appealed,
    history: await readHistory(entryId, isOwn),
    possible: possibleTransitions(translation && !open ? withoutOpen(subject) : subject, viewer),
    isOwn,
    translation: translation && {
      id: translation.id,
      locale: translation.locale as Locale,
      translator: {
        id: translation.translator.id,
        name: translation.translator.name,
        locale: translation.translator.locale,
      },
      isOwn: translation.translatorId === viewer.id,
      waits: entry.openRevision?.state === "SUBMITTED" || entry.openRevision?.state === "IN_REVIEW",
    },
    mayMerge: entry.status === "PUBLISHED" && mayOnEntry(viewer, "merge", entry),
  };
}

function publishedRevision(id: string | null) {
  return id ? database().revision.findUnique({ where: { id } }) : null;
}

const withoutOpen = (subject: WorkflowSubject): WorkflowSubject => ({
  ...subject,
  revisionState: null,
  translatorId: null,
  claimedBy: null,
});

/** Every step of an entry's life, the latest first; for its submitter without those of other people's translations. */
async function readHistory(entryId: string, forSubmitter: boolean): Promise<HistoryStep[]> {
  const events = await database().workflowEvent.findMany({
    where: { entryId, ...(forSubmitter && { NOT: { revision: { translationId: { not: null } } } }) },
    include: { actor: { select: { name: true } }, revision: { select: { number: true } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return events.map((event) => ({
    id: event.id,
    transition: event.transition,
    from: event.fromState,
    to: event.toState,
    actor: event.actor?.name ?? null,
    reason: event.reason,
    publicReason: event.publicReason,
    publicNote: event.publicNote,
    at: event.at,
    revision: event.revision?.number ?? null,
  }));
}

/** The steps that anyone took anywhere, the latest first: the log by which moderation can be watched. */
export async function readLog(page: number, size = 50) {
  const db = database();
  const [events, total] = await Promise.all([
    db.workflowEvent.findMany({
      include: {
        actor: { select: { name: true } },
        revision: { select: { title: true } },
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      skip: (page - 1) * size,
      take: size,
    }),
    db.workflowEvent.count(),
  ]);
  return { events, total, pages: Math.ceil(total / size) };
}
