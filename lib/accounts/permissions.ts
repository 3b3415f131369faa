import { type Failure, failure, type Success, success } from "@/lib/base/errors";
import type { WorkflowState } from "@/lib/db/generated/enums";
import type { Actor, Viewer } from "./actor";

/** What a decision about an entry needs to know of it. */
export type EntrySubject = {
  status: WorkflowState;
  submitterId: string | null;
  /** Who proposed what is open, when that is a translation. */
  translatorId?: string | null;
};

/** What a decision about a person needs to know of them. */
export type PersonSubject = { id: string };

type Rule<S> = (viewer: Viewer, subject: S) => boolean;

const active = (viewer: Viewer): viewer is Actor => viewer !== null && !viewer.blocked;
const member: Rule<unknown> = (viewer) => active(viewer) && viewer.emailVerified;
const moderator: Rule<unknown> = (viewer) => member(viewer, null) && viewer?.role !== "MEMBER";
const administrator: Rule<unknown> = (viewer) => member(viewer, null) && viewer?.role === "ADMINISTRATOR";
const submitter: Rule<EntrySubject> = (viewer, entry) => member(viewer, null) && entry.submitterId === viewer?.id;
const moderatorNotSubmitter: Rule<EntrySubject> = (viewer, entry) =>
  moderator(viewer, null) && entry.submitterId !== viewer?.id;
const isTranslation: Rule<EntrySubject> = (_viewer, entry) => typeof entry.translatorId === "string";
const translator: Rule<EntrySubject> = (viewer, entry) => viewer !== null && entry.translatorId === viewer.id;
const trustedSubmitter: Rule<EntrySubject> = (viewer, entry) => submitter(viewer, entry) && viewer?.trusted === true;
const administratorOfAnother: Rule<PersonSubject> = (viewer, person) =>
  administrator(viewer, null) && person.id !== viewer?.id;
/** May write, but not send anything to the moderators. */
const held: Rule<unknown> = (viewer) => viewer?.held === true;
const isPublic: Rule<EntrySubject> = (_viewer, entry) => entry.status === "PUBLISHED";
const isDraft: Rule<EntrySubject> = (_viewer, entry) => entry.status === "DRAFT";
const either =
  <S>(...rules: Rule<S>[]): Rule<S> =>
  (viewer, subject) =>
    rules.some((rule) => rule(viewer, subject));
const both =
  <S>(...rules: Rule<S>[]): Rule<S> =>
  (viewer, subject) =>
    rules.every((rule) => rule(viewer, subject));
const not =
  <S>(rule: Rule<S>): Rule<S> =>
  (viewer, subject) =>
    !rule(viewer, subject);

const caseIsTheirs: Rule<EntrySubject> = either(submitter, both(not(isDraft), moderator));

/** Who may do what to an entry. Nothing else in the hub decides. */
const entryRules = {
  read: either(isPublic, caseIsTheirs),
  /** Its history, reasons and state, besides what readers see. */
  seeCase: caseIsTheirs,
  /** To write to, and read, the other side of its case. */
  converse: both(not(isDraft), either(submitter, moderator)),
  /** What moderators write among themselves; whoever submitted the entry has no part in it, moderator or not. */
  noteInternally: both(not(isDraft), moderatorNotSubmitter),
  edit: submitter,
  discard: both(isDraft, submitter),
  /** Writes it in a language that it lacks. */
  translate: both(isPublic, member),
  sendTranslation: both(isPublic, member, not(held)),
  submit: both(submitter, not(held), not(isTranslation)),
  publishFirst: both(trustedSubmitter, not(isTranslation)),
  appeal: both(submitter, not(held), not(isTranslation)),
  claim: both(moderatorNotSubmitter, not(translator)),
  release: moderator,
  decide: both(moderatorNotSubmitter, not(translator)),
  withdraw: either(submitter, moderator),
  archive: moderator,
  restore: moderatorNotSubmitter,
  /** Closes what readers reported of it. */
  answerReports: moderatorNotSubmitter,
  /** Asked of both entries that are made one, and of both when that is taken back. */
  merge: moderatorNotSubmitter,
} satisfies Record<string, Rule<EntrySubject>>;

/** Who may do what to the hub itself. */
const hubRules = {
  createEntry: member,
  uploadFile: member,
  saveSearch: member,
  moderate: moderator,
  /** Writes a topic's introduction and chooses its key readings. */
  editTopic: moderator,
  importLibrary: moderator,
  importPublished: administrator,
  administer: administrator,
  answerAppeal: administrator,
  announce: administrator,
  editVocabulary: administrator,
  setServiceTarget: administrator,
  ruleDomains: administrator,
  editSavedReasons: administrator,
  editInstitutions: administrator,
} satisfies Record<string, Rule<unknown>>;

/** Who may do what to a person. Never to oneself: so the last administrator stays one. */
const personRules = {
  changeRole: administratorOfAnother,
  changeTrust: administratorOfAnother,
  block: administratorOfAnother,
} satisfies Record<string, Rule<PersonSubject>>;

export type EntryAction = keyof typeof entryRules;
export type HubAction = keyof typeof hubRules;
export type PersonAction = keyof typeof personRules;
type Action = EntryAction | HubAction | PersonAction;

export function mayOnEntry(viewer: Viewer, action: EntryAction, entry: EntrySubject): boolean {
  return entryRules[action](viewer, entry);
}

export function may(viewer: Viewer, action: HubAction): boolean {
  return hubRules[action](viewer, null);
}

export function mayOnPerson(viewer: Viewer, action: PersonAction, person: PersonSubject): boolean {
  return personRules[action](viewer, person);
}

declare const proof: unique symbol;
/** Evidence that `permissions` allowed the actor to do `A`: only this file can make one. */
export type Authorized<A extends Action> = { readonly actor: Actor; readonly [proof]: A };

/**
 * Permission to do something to an entry, or the failure to show. What a viewer may not even read is missing for them
 * rather than forbidden, so that nobody learns what exists.
 */
export function authorizeOnEntry<A extends EntryAction>(
  viewer: Viewer,
  action: A,
  entry: EntrySubject,
): Success<Authorized<A>> | Failure {
  if (viewer && mayOnEntry(viewer, action, entry)) return success(grant<A>(viewer));
  if (!mayOnEntry(viewer, "read", entry)) return failure("missing");
  return refuse(viewer);
}

/** Permission to do something to the hub, or the failure to show. */
export function authorize<A extends HubAction>(viewer: Viewer, action: A): Success<Authorized<A>> | Failure {
  return viewer && may(viewer, action) ? success(grant<A>(viewer)) : refuse(viewer);
}

/** Permission to do something to a person, or the failure to show. Others do not learn whether there is such a person. */
export function authorizeOnPerson<A extends PersonAction>(
  viewer: Viewer,
  action: A,
  person: PersonSubject,
): Success<Authorized<A>> | Failure {
  if (viewer && mayOnPerson(viewer, action, person)) return success(grant<A>(viewer));
  return may(viewer, "administer") ? failure("forbidden") : failure("missing");
}

function grant<A extends Action>(actor: Actor): Authorized<A> {
  return { actor } as Authorized<A>;
}

function refuse(viewer: Viewer): Failure {
  return failure(viewer ? "forbidden" : "unauthenticated");
}
