import type { Viewer } from "@/lib/accounts/actor";
import { mayOnEntry } from "@/lib/accounts/permissions";
import { isUuid } from "@/lib/base/uuid";
import { type FileFacts, readFiles } from "@/lib/catalogue/draft-data";
import { kindOf } from "@/lib/catalogue/kinds";
import { type Content, contentSchema, type Kind } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import type { WorkflowState } from "@/lib/db/generated/enums";
import { readSubject } from "./data";
import { possibleTransitions, type TransitionName } from "./workflow";

export type HistoryStep = {
  id: string;
  transition: string;
  from: WorkflowState;
  to: WorkflowState;
  actor: string | null;
  reason: string | null;
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
  /** Whether the viewer may make it one with another entry. */
  mayMerge: boolean;
};

/** The case of an entry, or null for those who may not see it. */
export async function readCase(viewer: Viewer, entryId: string): Promise<Case | null> {
  const read = isUuid(entryId) ? await readSubject(database(), entryId) : null;
  if (!read || !viewer || !mayOnEntry(viewer, "seeCase", read.entry)) return null;
  const { entry, subject } = read;
  const shown = entry.openRevision ?? (await publishedRevision(entry.publishedRevisionId));
  if (!shown) return null;
  const content = contentSchema.parse(shown.content);
  return {
    entryId,
    version: entry.version,
    kind: kindOf[entry.kind],
    slug: entry.slug,
    status: entry.status,
    state: entry.openRevision?.state ?? entry.status,
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
    history: await readHistory(entryId),
    possible: possibleTransitions(subject, viewer),
    isOwn: entry.submitterId === viewer.id,
    mayMerge: entry.status === "PUBLISHED" && mayOnEntry(viewer, "merge", entry),
  };
}

function publishedRevision(id: string | null) {
  return id ? database().revision.findUnique({ where: { id } }) : null;
}

/** Every step of an entry's life, the latest first. */
async function readHistory(entryId: string): Promise<HistoryStep[]> {
  const events = await database().workflowEvent.findMany({
    where: { entryId },
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
