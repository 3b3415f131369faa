import type { Viewer } from "@/lib/accounts/actor";
import { authorizeOnEntry, type EntryAction, may } from "@/lib/accounts/permissions";
import { clock, DAY } from "@/lib/base/clock";
import { type Failure, type FieldErrors, failure, type Result, success } from "@/lib/base/errors";
import type { PublicReason } from "@/lib/catalogue/tombstone";
import type { WorkflowState } from "@/lib/db/generated/enums";

/*
 * The whole life of an entry. A transition moves either the open revision (what is being written or reviewed) or the
 * entry itself (what readers see). Editing a published entry opens a revision that lives through the same states while
 * the published one stays up. The same table draws the buttons and refuses the rest.
 */

type Transition = {
  /** "decision": whatever the last decision moved. */
  moves: "revision" | "entry" | "decision";
  from: readonly WorkflowState[];
  to: WorkflowState;
  by: EntryAction;
  /** A reason must be given: it is mailed to the submitter and kept. */
  requires?: "reason";
  /** Readers are told why: moderators choose what of that is fit for the public. */
  tellsReaders?: true;
  /** Only once in an entry's life. */
  once?: true;
  /** Somebody else's claim stands in the way. */
  respectsClaim?: true;
};

export const transitions = {
  submit: { moves: "revision", from: ["DRAFT", "CHANGES_REQUESTED"], to: "SUBMITTED", by: "submit" },
  publishFirst: { moves: "revision", from: ["DRAFT", "CHANGES_REQUESTED"], to: "PUBLISHED", by: "publishFirst" },
  claim: { moves: "revision", from: ["SUBMITTED"], to: "IN_REVIEW", by: "claim" },
  release: { moves: "revision", from: ["IN_REVIEW"], to: "SUBMITTED", by: "release", respectsClaim: true },
  approve: {
    moves: "revision",
    from: ["SUBMITTED", "IN_REVIEW"],
    to: "PUBLISHED",
    by: "decide",
    respectsClaim: true,
  },
  requestChanges: {
    moves: "revision",
    from: ["SUBMITTED", "IN_REVIEW"],
    to: "CHANGES_REQUESTED",
    by: "decide",
    requires: "reason",
    respectsClaim: true,
  },
  decline: {
    moves: "revision",
    from: ["SUBMITTED", "IN_REVIEW"],
    to: "DECLINED",
    by: "decide",
    requires: "reason",
    respectsClaim: true,
  },
  appeal: { moves: "revision", from: ["DECLINED"], to: "SUBMITTED", by: "appeal", requires: "reason", once: true },
  confirm: { moves: "entry", from: ["PUBLISHED"], to: "PUBLISHED", by: "decide" },
  withdraw: {
    moves: "entry",
    from: ["PUBLISHED"],
    to: "WITHDRAWN",
    by: "withdraw",
    requires: "reason",
    tellsReaders: true,
  },
  archive: {
    moves: "entry",
    from: ["PUBLISHED"],
    to: "ARCHIVED",
    by: "archive",
    requires: "reason",
    tellsReaders: true,
  },
  restore: { moves: "entry", from: ["WITHDRAWN", "ARCHIVED"], to: "PUBLISHED", by: "restore" },
  /** Takes the last decision back, for a day, while nothing has happened since: back to its place in the queue. */
  undo: { moves: "decision", from: ["PUBLISHED", "CHANGES_REQUESTED", "DECLINED"], to: "SUBMITTED", by: "decide" },
} as const satisfies Record<string, Transition>;

/** Decisions that can be taken back, and for how long, in milliseconds. */
export const undoable: readonly TransitionName[] = ["approve", "requestChanges", "decline"];
export const UNDO_FOR = DAY;

/**
 * Steps that come with the blocking of a submitter, for all their entries at once. Nobody chooses them for one entry: a
 * hidden entry is told apart from an archived one by `Entry.hiddenAt`, so that unblocking shows exactly those again.
 */
export const blockSteps = {
  hide: { from: "PUBLISHED", to: "ARCHIVED" },
  show: { from: "ARCHIVED", to: "PUBLISHED" },
} as const satisfies Record<string, { from: WorkflowState; to: WorkflowState }>;

/**
 * Steps of two entries that are one work, taken with both at once (lib/moderation/merge-mutations.ts): the other leaves
 * the catalogue, its address leads to the kept one. It is told apart from an archived one by `Entry.mergedIntoId`, and
 * nothing moves in it until the merging is taken back.
 */
export const mergeSteps = {
  merge: { from: "PUBLISHED", to: "ARCHIVED" },
  unmerge: { from: "ARCHIVED", to: "PUBLISHED" },
} as const satisfies Record<string, { from: WorkflowState; to: WorkflowState }>;

/** As many entries as one bulk decision takes. */
export const bulkAtMost = 500;

/** What is said with a step: to the submitter, and to readers. */
export type StepWords = { reason?: string; publicReason?: PublicReason; publicNote?: string };

export type TransitionName = keyof typeof transitions;
export const transitionNames = Object.keys(transitions) as TransitionName[];

export const isTransitionName = (name: string): name is TransitionName => Object.hasOwn(transitions, name);

/** What the state machine needs to know of an entry. */
export type WorkflowSubject = {
  status: WorkflowState;
  submitterId: string | null;
  /** Who proposed the open revision, when it is a translation: nobody decides their own. */
  translatorId?: string | null;
  /** State of the open revision, or null when nothing is being written or reviewed. */
  revisionState: WorkflowState | null;
  claimedBy: { id: string; name: string } | null;
  appealed: boolean;
  /** Published before review, by a trusted submitter. */
  reviewDue: boolean;
  /** Whether readers ever saw it: what was withdrawn before cannot come back to them. */
  everPublished?: boolean;
  /** Nothing of a blocked person becomes public. */
  submitterBlocked?: boolean;
  translatorBlocked?: boolean;
  /** One with another entry, which readers are led to. */
  merged?: boolean;
  /** Who declined it last: an appeal is decided by another moderator. */
  declinedById: string | null;
  /** The step that brought it where it is. */
  lastStep: { transition: string; actorId: string | null; at: Date } | null;
};

/** The state that a transition would start from. */
export function stateBefore(name: TransitionName, subject: WorkflowSubject): WorkflowState | null {
  const { moves } = transitions[name];
  if (moves === "decision") return subject.revisionState ?? subject.status;
  return moves === "entry" ? subject.status : subject.revisionState;
}

/**
 * Whether a transition may happen, and where it leads.
 * @returns the states before and after; or `missing`, `unauthenticated`, `forbidden` (permissions), `conflict` (not
 * from this state, claimed by somebody, appealed before, touched since), `expired` (too late to take it back), `invalid`
 * (no reason given, to the submitter or to readers).
 */
export function planTransition(
  name: TransitionName,
  subject: WorkflowSubject,
  viewer: Viewer,
  input: StepWords = {},
): Result<{ from: WorkflowState; to: WorkflowState }> {
  const transition: Transition = transitions[name];
  const allowed = authorizeOnEntry(viewer, transition.by, subject);
  if (!allowed.ok) return allowed;
  const from = subject.merged ? null : stateBefore(name, subject);
  if (from === null || !transition.from.includes(from))
    return failure("conflict", { values: { state: from ?? "none" } });
  const obstacle = name === "undo" ? obstacleToUndo(subject, viewer) : obstacleTo(name, transition, subject, viewer);
  if (obstacle) return obstacle;
  const fields: FieldErrors = {};
  if (transition.requires === "reason" && !input.reason?.trim()) fields.reason = [{ key: "reasonRequired" }];
  if (transition.tellsReaders && !publicReasonOf(subject, viewer, input)) {
    fields.publicReason = [{ key: "publicReasonRequired" }];
  }
  if (Object.keys(fields).length > 0) return failure("invalid", { fields });
  return success({ from, to: transition.to });
}

/** The transitions that a viewer may choose from now, in the table's order: the buttons of the page. */
export function possibleTransitions(subject: WorkflowSubject, viewer: Viewer): TransitionName[] {
  return transitionNames.filter((name) => planTransition(name, subject, viewer, given).ok);
}
const given: StepWords = { reason: "given", publicReason: "other" };

/** Why an entry is taken down, for readers: whoever submitted it and withdraws it wishes so. */
export function publicReasonOf(
  { submitterId }: Pick<WorkflowSubject, "submitterId">,
  viewer: Viewer,
  { publicReason }: StepWords,
): PublicReason | undefined {
  return publicReason ?? (submitterId !== null && submitterId === viewer?.id ? "author" : undefined);
}

function obstacleTo(
  name: TransitionName,
  transition: Transition,
  subject: WorkflowSubject,
  viewer: Viewer,
): Failure | undefined {
  const claimant = subject.claimedBy;
  if (transition.respectsClaim && claimant && claimant.id !== viewer?.id && !mayLiftClaim(name, viewer)) {
    return failure("conflict", { values: { state: "IN_REVIEW", by: claimant.name } });
  }
  // A translation follows its entry: it brings none back that was taken down.
  if (subject.translatorId && name === "approve" && subject.status !== "PUBLISHED")
    return failure("conflict", { values: { state: subject.status } });
  const blocked = subject.submitterBlocked || (subject.translatorBlocked && transition.moves === "revision");
  if (blocked && transition.to === "PUBLISHED") return failure("conflict", { values: { state: "blocked" } });
  if (transition.once && subject.appealed) return failure("conflict", { values: { state: "appealed" } });
  if (name === "confirm" && !subject.reviewDue) return failure("conflict", { values: { state: subject.status } });
  if (name === "restore" && subject.everPublished === false) {
    return failure("conflict", { values: { state: subject.status } });
  }
  // Nor do they take it up, which would only keep the others from deciding it.
  const decides = name === "claim" || (transition.by === "decide" && transition.moves === "revision");
  if (decides && subject.appealed && subject.declinedById === viewer?.id) return failure("forbidden");
  return undefined;
}

/** Whoever decided may take it back, and an administrator. */
function obstacleToUndo({ lastStep, status }: WorkflowSubject, viewer: Viewer): Failure | undefined {
  if (!lastStep || !undoable.includes(lastStep.transition as TransitionName)) {
    return failure("conflict", { values: { state: status } });
  }
  if (lastStep.actorId !== viewer?.id && !may(viewer, "administer")) return failure("forbidden");
  if (lastStep.at.getTime() + UNDO_FOR < clock.now().getTime()) return failure("expired");
  return undefined;
}

/** An administrator may free an entry whose moderator is away. */
function mayLiftClaim(name: TransitionName, viewer: Viewer): boolean {
  return name === "release" && may(viewer, "administer");
}
