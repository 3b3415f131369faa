"use server";

import { z } from "zod";
import type { CommentState } from "@/components/moderation/comment-form";
import type { StepState } from "@/components/moderation/step-form";
import { goTo, moderatorAction } from "@/lib/accounts/action";
import type { Actor } from "@/lib/accounts/actor";
import { requireModerator } from "@/lib/accounts/loaders";
import { returnForm } from "@/lib/accounts/returned-form";
import { invalidField } from "@/lib/base/errors";
import { singleTexts } from "@/lib/base/form-texts";
import { isUuid } from "@/lib/base/uuid";
import { kinds } from "@/lib/catalogue/schema";
import { amendEntry } from "@/lib/moderation/amendment-mutations";
import { applyMany, bulkTransitions, planMany, undoMany } from "@/lib/moderation/bulk-mutations";
import { readCase } from "@/lib/moderation/case-data";
import { readNextToDecide, readPlace } from "@/lib/moderation/desk-data";
import { readQueueIds } from "@/lib/moderation/queue-data";
import { queueFilterSchema } from "@/lib/moderation/queue-filter-data";
import { readSavedReasons, reasonSteps } from "@/lib/moderation/reason-data";
import { chooseRemit } from "@/lib/moderation/remit-mutations";
import { withholdRevision } from "@/lib/moderation/restoring-mutations";
import { bulkAtMost } from "@/lib/moderation/workflow";
import { bringRevisionBack, problemOf, revisionOf } from "../../bringing-back";
import { sendComment } from "../../comment-state";
import { takeStep, typedForReaders } from "../../step-state";

/** Claims, releases, decides: whatever the pressed button names. A decision leads on to the next entry of the queue. */
export async function decide(_before: StepState, form: FormData): Promise<StepState> {
  const actor = await requireModerator();
  const entryId = String(form.get("entryId"));
  if (form.get("use") === "saved") return { ...typedForReaders(form), reason: await savedReason(actor, form) };
  const { filter, query } = filterOf(form);
  const place = isUuid(entryId) ? await readPlace(filter, entryId) : null;
  const step = await takeStep(actor, form);
  if (!("done" in step)) return step;
  if (!leavesTheDesk.includes(step.done)) return goTo(`/moderation/${entryId}?${withNews(query, { done: step.done })}`);
  const next = await readNextToDecide(filter, actor, place);
  const news = withNews(query, { done: step.done, was: entryId });
  return goTo(next ? `/moderation/${next}?${news}` : `/moderation?${news}`);
}

/** Writes to the submitter, or a note among moderators. */
export async function write(_before: CommentState, form: FormData): Promise<CommentState> {
  const actor = await requireModerator();
  const sent = await sendComment(actor, form);
  if (!("done" in sent)) return sent;
  return goTo(`/moderation/${sent.entryId}?${withNews(filterOf(form).query, { done: sent.done })}#conversation`);
}

/** A reason with the chosen saved one below what is typed already, for browsers without scripts. */
async function savedReason(actor: Actor, form: FormData): Promise<string> {
  const typed = String(form.get("reason") ?? "").trim();
  const found = await readCase(actor, String(form.get("entryId")));
  const writer = found?.translation?.translator ?? found?.submitter;
  const reasons = await readSavedReasons(reasonSteps, actor.locale, writer?.locale ?? actor.locale);
  const chosen = reasons.find(({ id }) => id === form.get("saved"));
  return [typed, chosen?.text].filter(Boolean).join("\n\n").slice(0, 5000);
}

/** Steps after which there is nothing more to do with an entry. */
const leavesTheDesk = ["approve", "requestChanges", "decline", "confirm"];

/** The queue that a page of the desk belongs to. */
function filterOf(form: FormData) {
  const query = new URLSearchParams(String(form.get("filter") ?? ""));
  return { filter: queueFilterSchema.parse(Object.fromEntries(query)), query };
}

function withNews(query: URLSearchParams, news: Record<string, string>): string {
  return new URLSearchParams({ ...Object.fromEntries(query), ...news }).toString();
}

const amended = z.object({
  entryId: z.uuid(),
  version: z.coerce.number().int(),
  title: z.string().trim().min(1).max(500).optional().catch(undefined),
  abstract: z.string().max(20_000).optional(),
  language: z.string().max(8).optional(),
  issued: z.string().trim().max(20).optional(),
  doi: z.string().trim().max(300).optional(),
});

/** Puts small things right in an entry under review. */
export const amendInPlace = moderatorAction(async (actor, form) => {
  const { entryId, version, ...texts } = amended.parse(singleTexts(form));
  const codes = (name: string) => form.getAll(name).map(String).filter(Boolean).slice(0, 250);
  const amendment = { ...texts, topics: codes("topics"), countries: codes("countries") };
  const done = await amendEntry(actor, { entryId, seen: version, amendment });
  const news: Record<string, string> = done.ok ? { done: "amend" } : { problem: "overtaken" };
  return `/moderation/${entryId}?${withNews(filterOf(form).query, news)}`;
});

/** Brings an earlier revision of an entry back. */
export const bringBack = moderatorAction(async (actor, form) => {
  const { entryId, ...came } = await bringRevisionBack(actor, form);
  // Of an entry of one's own one goes on writing, as every submitter does.
  if ("way" in came && came.way === "write") return `/submit/${z.enum(kinds).parse(form.get("kind"))}?entry=${entryId}`;
  const news = "way" in came ? `done=${came.way}` : `problem=${came.problem}`;
  return `/moderation/${entryId}/revisions?${news}`;
});

/** Takes a revision from what readers are shown of the past, or shows it again. */
export const withhold = moderatorAction(async (actor, form) => {
  const input = { ...revisionOf(form), withheld: form.get("withheld") === "yes" };
  const done = await withholdRevision(actor, input);
  const news = done.ok ? `done=${input.withheld ? "withheld" : "shown"}` : `problem=${problemOf(done)}`;
  return `/moderation/${input.entryId}/revisions?${news}`;
});

const bulk = z.object({
  transition: z.enum(bulkTransitions),
  reason: z.string().max(5000).default(""),
  scope: z.enum(["chosen", "all"]).default("chosen"),
});

/** One decision on many entries, those ticked or all that the filter finds: leads to what it would do. */
export const planBulk = moderatorAction(async (actor, form) => {
  const { transition, reason, scope } = bulk.parse(singleTexts(form));
  const { filter, query: back } = filterOf(form);
  const entryIds =
    scope === "all"
      ? await readQueueIds(filter, actor.id, bulkAtMost)
      : z.array(z.uuid()).parse(form.getAll("entry").map(String));
  const topics = form.getAll("topics").map(String).filter(Boolean);
  const wrong =
    entryIds.length === 0
      ? invalidField("entry", "entryRequired")
      : transition !== "approve" && !reason.trim() && invalidField("reason", "reasonRequired");
  if (wrong) {
    back.set("back", await returnForm(form, ["scope", "topics", "reason", "entry"], wrong));
    return `/moderation?${back}`;
  }
  const planned = await planMany(actor, { entryIds, transition, reason, topics, filter: back.toString() });
  return planned.ok ? `/moderation/bulk/${planned.value.bulkId}` : `/moderation?${back}`;
});

/** Decides the next entries of a plan. */
export const applyBulk = moderatorAction(async (actor, form) => {
  const bulkId = z.uuid().parse(form.get("bulkId"));
  const result = await applyMany(actor, bulkId);
  return `/moderation/bulk/${bulkId}${result.ok && result.value.left > 0 ? "?going=on" : ""}`;
});

/** Takes the next entries of a plan back. */
export const undoBulk = moderatorAction(async (actor, form) => {
  const bulkId = z.uuid().parse(form.get("bulkId"));
  const result = await undoMany(actor, bulkId);
  return `/moderation/bulk/${bulkId}${result.ok && result.value.left > 0 ? "?going=on" : ""}`;
});

/** Writes down what a moderator looks after. */
export const chooseOwnRemit = moderatorAction(async (actor, form) => {
  const codes = (name: string) => form.getAll(name).map(String).filter(Boolean).slice(0, 250);
  await chooseRemit(actor, { topics: codes("topics"), languages: codes("languages") });
  return "/moderation/team?done=remit";
});
