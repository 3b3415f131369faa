import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { mayOnEntry } from "@/lib/accounts/permissions";
import type { WorkflowState } from "@/lib/db/generated/enums";
import { planTransition, possibleTransitions, type WorkflowSubject } from "@/lib/moderation/workflow";

const states: WorkflowState[] = [
  "DRAFT",
  "SUBMITTED",
  "IN_REVIEW",
  "CHANGES_REQUESTED",
  "PUBLISHED",
  "DECLINED",
  "WITHDRAWN",
  "ARCHIVED",
];

function person(id: string, more: Partial<Actor> = {}): Actor {
  return {
    id,
    name: id,
    email: `${id}@hub.example`,
    role: "MEMBER",
    occupation: "RESEARCHER",
    locale: "en",
    emailVerified: true,
    blocked: false,
    trusted: false,
    ...more,
  };
}

/** Who acts, and on whose entry: "own" entries were submitted by the actor. */
const viewers = {
  nobody: { actor: null, own: false },
  member: { actor: person("other"), own: false },
  submitter: { actor: person("writer"), own: true },
  "unconfirmed submitter": { actor: person("writer", { emailVerified: false }), own: true },
  "trusted submitter": { actor: person("writer", { trusted: true }), own: true },
  moderator: { actor: person("moderator", { role: "MODERATOR" }), own: false },
  "moderator, own entry": { actor: person("moderator", { role: "MODERATOR" }), own: true },
  "blocked moderator": { actor: person("moderator", { role: "MODERATOR", blocked: true }), own: false },
  administrator: { actor: person("administrator", { role: "ADMINISTRATOR" }), own: false },
  "administrator, own entry": { actor: person("administrator", { role: "ADMINISTRATOR" }), own: true },
};
type ViewerName = keyof typeof viewers;

const writers: ViewerName[] = ["submitter", "trusted submitter", "moderator, own entry", "administrator, own entry"];
const deciders: ViewerName[] = ["moderator", "administrator"];
const desk: ViewerName[] = [...deciders, "moderator, own entry", "administrator, own entry"];

/** Written out by hand, apart from the workflow's own table: transition → from which states, by whom. */
const expected: Record<string, { from: WorkflowState[]; by: ViewerName[] }> = {
  submit: { from: ["DRAFT", "CHANGES_REQUESTED"], by: writers },
  publishFirst: { from: ["DRAFT", "CHANGES_REQUESTED"], by: ["trusted submitter"] },
  claim: { from: ["SUBMITTED"], by: deciders },
  release: { from: ["IN_REVIEW"], by: desk },
  approve: { from: ["SUBMITTED", "IN_REVIEW"], by: deciders },
  requestChanges: { from: ["SUBMITTED", "IN_REVIEW"], by: deciders },
  decline: { from: ["SUBMITTED", "IN_REVIEW"], by: deciders },
  appeal: { from: ["DECLINED"], by: writers },
  confirm: { from: [], by: [] },
  withdraw: { from: ["PUBLISHED"], by: [...writers, ...deciders] },
  archive: { from: ["PUBLISHED"], by: desk },
  restore: { from: ["WITHDRAWN", "ARCHIVED"], by: deciders },
  undo: { from: [], by: [] },
};

function entryIn(state: WorkflowState, submitterId: string, more: Partial<WorkflowSubject> = {}): WorkflowSubject {
  const closed = state === "PUBLISHED" || state === "WITHDRAWN" || state === "ARCHIVED";
  return {
    status: state,
    submitterId,
    revisionState: closed ? null : state,
    claimedBy: null,
    appealed: false,
    reviewDue: false,
    declinedById: null,
    lastStep: null,
    ...more,
  };
}

describe.each(states)("from %s", (state) => {
  test.each(Object.keys(viewers) as ViewerName[])("%s may do what the table says and nothing else", (name) => {
    const { actor, own } = viewers[name];
    const subject = entryIn(state, own && actor ? actor.id : "writer-elsewhere");
    const wanted = Object.entries(expected)
      .filter(([, { from, by }]) => from.includes(state) && by.includes(name))
      .map(([transition]) => transition);
    expect(possibleTransitions(subject, actor)).toEqual(wanted);
  });
});

/** With a translation open, the actor its translator; otherwise as above. Its entry is public. */
const translators: Record<string, { actor: Actor | null; own?: "entry" | "translation"; decides?: true }> = {
  nobody: { actor: null },
  member: { actor: person("other") },
  translator: { actor: person("translator"), own: "translation" },
  "the entry's submitter": { actor: person("writer"), own: "entry" },
  "the entry's trusted submitter": { actor: person("writer", { trusted: true }), own: "entry" },
  moderator: { actor: person("moderator", { role: "MODERATOR" }), decides: true },
  "moderator, own translation": { actor: person("moderator", { role: "MODERATOR" }), own: "translation" },
  "moderator, own entry": { actor: person("moderator", { role: "MODERATOR" }), own: "entry" },
  "blocked moderator": { actor: person("moderator", { role: "MODERATOR", blocked: true }) },
  administrator: { actor: person("administrator", { role: "ADMINISTRATOR" }), decides: true },
  "administrator, own translation": { actor: person("admin", { role: "ADMINISTRATOR" }), own: "translation" },
};

/** Steps that move an open revision, and from which states deciders take them with a translation. */
const ofTranslations: Record<string, WorkflowState[]> = {
  submit: [],
  publishFirst: [],
  claim: ["SUBMITTED"],
  approve: ["SUBMITTED", "IN_REVIEW"],
  requestChanges: ["SUBMITTED", "IN_REVIEW"],
  decline: ["SUBMITTED", "IN_REVIEW"],
  appeal: [],
};

describe.each(["SUBMITTED", "IN_REVIEW", "CHANGES_REQUESTED", "DECLINED"] as const)("a translation, %s", (state) => {
  test.each(Object.keys(translators))("%s decides of it what the table says: nobody their own", (name) => {
    const { actor, own, decides } = translators[name] ?? { actor: null };
    const subject = entryIn("PUBLISHED", own === "entry" && actor ? actor.id : "writer-elsewhere", {
      revisionState: state,
      translatorId: own === "translation" && actor ? actor.id : "translator-elsewhere",
    });
    const wanted = Object.keys(ofTranslations).filter((step) => decides && ofTranslations[step]?.includes(state));
    expect(possibleTransitions(subject, actor).filter((step) => step in ofTranslations)).toEqual(wanted);
  });
});

describe.each(states)("translating an entry that is %s", (state) => {
  test.each(Object.keys(viewers) as ViewerName[])("%s may when it is public and they are a member", (name) => {
    const { actor, own } = viewers[name];
    const subject = { status: state, submitterId: own && actor ? actor.id : "writer-elsewhere" };
    const members = [...writers, ...deciders, "member"];
    expect(mayOnEntry(actor, "translate", subject)).toBe(state === "PUBLISHED" && members.includes(name));
  });
});

test("a translation brings back no entry that was taken down, but can be declined", () => {
  const subject = entryIn("WITHDRAWN", "writer", { revisionState: "SUBMITTED", translatorId: "translator" });
  expect(planTransition("approve", subject, moderator)).toMatchObject({ code: "conflict" });
  expect(planTransition("decline", subject, moderator, { reason: "Gone." })).toMatchObject({ ok: true });
});

const moderator = viewers.moderator.actor as Actor;
const writer = viewers.submitter.actor as Actor;

test("what a person may not read is missing for them, what they may read and not do is forbidden", () => {
  const stranger = viewers.member.actor as Actor;
  expect(planTransition("approve", entryIn("SUBMITTED", "writer"), stranger)).toMatchObject({ code: "missing" });
  expect(planTransition("approve", entryIn("SUBMITTED", "writer"), writer)).toMatchObject({ code: "forbidden" });
  expect(planTransition("withdraw", entryIn("PUBLISHED", "writer"), null)).toMatchObject({ code: "unauthenticated" });
});

test.each(["requestChanges", "decline", "withdraw", "archive", "appeal"] as const)("%s needs a reason", (name) => {
  const state = name === "appeal" ? "DECLINED" : name === "withdraw" || name === "archive" ? "PUBLISHED" : "IN_REVIEW";
  const actor = name === "appeal" ? writer : moderator;
  const subject = entryIn(state, "writer");
  const publicReason = state === "PUBLISHED" ? "duplicate" : undefined;
  expect(planTransition(name, subject, actor, { reason: "  ", publicReason })).toMatchObject({
    code: "invalid",
    fields: { reason: [{ key: "reasonRequired" }] },
  });
  expect(planTransition(name, subject, actor, { reason: "because", publicReason })).toMatchObject({ ok: true });
});

test.each(["withdraw", "archive"] as const)("%s asks moderators what readers are told", (name) => {
  const subject = entryIn("PUBLISHED", "writer");
  expect(planTransition(name, subject, moderator, { reason: "because" })).toMatchObject({
    code: "invalid",
    fields: { publicReason: [{ key: "publicReasonRequired" }] },
  });
  expect(planTransition("withdraw", subject, writer, { reason: "because" })).toMatchObject({ ok: true });
});

test("somebody else's claim stands in the way of a decision, and says whose it is", () => {
  const subject = entryIn("IN_REVIEW", "writer", { claimedBy: { id: "another", name: "Another moderator" } });
  expect(planTransition("approve", subject, moderator)).toMatchObject({
    code: "conflict",
    values: { by: "Another moderator" },
  });
  expect(planTransition("release", subject, moderator)).toMatchObject({ code: "conflict" });
  expect(planTransition("release", subject, viewers.administrator.actor)).toMatchObject({ ok: true });
  const own = entryIn("IN_REVIEW", "writer", { claimedBy: { id: moderator.id, name: moderator.name } });
  expect(planTransition("approve", own, moderator)).toMatchObject({ ok: true });
});

test("whoever is held sends nothing to the moderators: neither what they wrote nor an appeal", () => {
  const held = { ...writer, held: true };
  expect(planTransition("submit", entryIn("DRAFT", "writer"), held)).toMatchObject({ code: "forbidden" });
  const appeal = planTransition("appeal", entryIn("DECLINED", "writer"), held, { reason: "please" });
  expect(appeal).toMatchObject({ code: "forbidden" });
});

test("an appeal is made once, and decided by another moderator than the one who declined", () => {
  const again = entryIn("DECLINED", "writer", { appealed: true, declinedById: moderator.id });
  expect(planTransition("appeal", again, writer, { reason: "please" })).toMatchObject({ code: "conflict" });
  const appealed = entryIn("SUBMITTED", "writer", { appealed: true, declinedById: moderator.id });
  for (const name of ["claim", "approve"] as const) {
    expect(planTransition(name, appealed, moderator)).toMatchObject({ code: "forbidden" });
    expect(planTransition(name, appealed, viewers.administrator.actor)).toMatchObject({ ok: true });
  }
});

test("only what was published before its review is confirmed afterwards", () => {
  const due = entryIn("PUBLISHED", "writer", { reviewDue: true });
  expect(possibleTransitions(due, moderator)).toContain("confirm");
  expect(possibleTransitions(entryIn("PUBLISHED", "writer"), moderator)).not.toContain("confirm");
});

test("a revision of a published entry is reviewed while the entry stays up", () => {
  const subject = { ...entryIn("PUBLISHED", "writer"), revisionState: "SUBMITTED" as const };
  expect(planTransition("approve", subject, moderator)).toEqual({
    ok: true,
    value: { from: "SUBMITTED", to: "PUBLISHED" },
  });
  expect(possibleTransitions(subject, moderator)).toEqual(expect.arrayContaining(["claim", "withdraw"]));
});

/** From each state that a decision leads to: whose decision, how long ago, who may take it back. */
const decisions = [
  ["approve", "PUBLISHED"],
  ["requestChanges", "CHANGES_REQUESTED"],
  ["decline", "DECLINED"],
] as const;

describe.each(decisions)("after %s", (transition, state) => {
  const HOUR = 60 * 60_000;
  const decided = (actorId: string, hours: number, step: string = transition) => ({
    lastStep: { transition: step, actorId, at: new Date(Date.now() - hours * HOUR) },
  });

  test.each(Object.keys(viewers) as ViewerName[])("%s may take back what they decided, and nobody else's", (name) => {
    const { actor, own } = viewers[name];
    const subject = entryIn(state, own && actor ? actor.id : "elsewhere", decided(actor?.id ?? "nobody", 23));
    expect(possibleTransitions(subject, actor).includes("undo")).toBe(deciders.includes(name));
    const another = entryIn(state, own && actor ? actor.id : "elsewhere", decided("another", 23));
    expect(possibleTransitions(another, actor).includes("undo")).toBe(name === "administrator");
  });

  test("only for a day, and only while nothing has happened since", () => {
    const late = entryIn(state, "writer", decided(moderator.id, 25));
    expect(planTransition("undo", late, moderator)).toMatchObject({ code: "expired" });
    const moved = entryIn(state, "writer", decided(moderator.id, 1, "restore"));
    expect(planTransition("undo", moved, moderator)).toMatchObject({ code: "conflict" });
  });
});
