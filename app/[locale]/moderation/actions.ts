"use server";

import { z } from "zod";
import type { StepState } from "@/components/moderation/step-form";
import { goTo, moderatorAction } from "@/lib/accounts/action";
import { requireModerator } from "@/lib/accounts/loaders";
import { returnForm } from "@/lib/accounts/returned-form";
import { invalidField } from "@/lib/base/errors";
import { decideMany } from "@/lib/moderation/bulk-mutations";
import { classify } from "@/lib/moderation/classification-mutations";
import { queueFilterSchema, readQueueIds } from "@/lib/moderation/queue-data";
import { bulkAtMost } from "@/lib/moderation/workflow";
import { takeStep } from "../../step-state";

/** Claims, releases, decides: whatever the pressed button names. */
export async function decide(_before: StepState, form: FormData): Promise<StepState> {
  const actor = await requireModerator();
  const step = await takeStep(actor, form);
  if (!("done" in step)) return step;
  return goTo(`/moderation/${form.get("entryId")}?done=${step.done}`);
}

const classification = z.object({ entryId: z.uuid(), version: z.coerce.number().int() });

/** Gives an entry under review its topics and countries. */
export const assignTerms = moderatorAction(async (actor, form) => {
  const { entryId, version } = classification.parse(Object.fromEntries(form));
  const codes = (name: string) => form.getAll(name).map(String).filter(Boolean).slice(0, 250);
  const done = await classify(actor, {
    entryId,
    seen: version,
    topics: codes("topics"),
    countries: codes("countries"),
  });
  return `/moderation/${entryId}?${done.ok ? "done=classify" : "problem=overtaken"}`;
});

const bulk = z.object({
  transition: z.enum(["approve", "requestChanges", "decline"]),
  reason: z.string().max(5000).default(""),
  scope: z.enum(["chosen", "all"]).default("chosen"),
});

/** As many refused entries as fit an address. */
const refusedShown = 20;

/** One decision on many entries: those ticked, or all that the filter finds. */
export const decideBulk = moderatorAction(async (actor, form) => {
  const { transition, reason, scope } = bulk.parse(Object.fromEntries(form));
  const back = new URLSearchParams(String(form.get("filter") ?? ""));
  const filter = queueFilterSchema.parse(Object.fromEntries(back));
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
  const outcome = await decideMany(actor, { entryIds, transition, reason, topics });
  const refused = outcome.ok ? outcome.value.refused.map(({ entryId }) => entryId) : [];
  back.set("done", String(outcome.ok ? outcome.value.done : 0));
  back.set("refused", refused.slice(0, refusedShown).join(","));
  return `/moderation?${back}`;
});
