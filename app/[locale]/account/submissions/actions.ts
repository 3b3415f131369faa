"use server";

import { z } from "zod";
import type { CommentState } from "@/components/moderation/comment-form";
import type { StepState } from "@/components/moderation/step-form";
import { goTo, memberAction } from "@/lib/accounts/action";
import { requireUser } from "@/lib/accounts/loaders";
import { startRevision } from "@/lib/catalogue/revision-mutations";
import { kinds } from "@/lib/catalogue/schema";
import { bringRevisionBack } from "../../../bringing-back";
import { sendComment } from "../../../comment-state";
import { takeStep } from "../../../step-state";

/** What a submitter may do with an entry of their own: withdraw it, appeal. */
export async function act(_before: StepState, form: FormData): Promise<StepState> {
  const actor = await requireUser();
  const step = await takeStep(actor, form);
  if (!("done" in step)) return step;
  return goTo(`/account/submissions/${form.get("entryId")}?done=${step.done}`);
}

/** Writes to the moderators about an entry of one's own. */
export async function write(_before: CommentState, form: FormData): Promise<CommentState> {
  const actor = await requireUser();
  form.delete("internal");
  const sent = await sendComment(actor, form);
  return "done" in sent ? goTo(`/account/submissions/${sent.entryId}?done=${sent.done}#conversation`) : sent;
}

/** Goes on writing from an earlier revision. */
export const bringBack = memberAction(async (actor, form) => {
  const { entryId, ...came } = await bringRevisionBack(actor, form);
  const kind = z.enum(kinds).parse(form.get("kind"));
  return "way" in came
    ? `/submit/${kind}?entry=${entryId}`
    : `/account/submissions/${entryId}/revisions?problem=${came.problem}`;
});

/** Opens a change to a published entry. */
export const change = memberAction(async (actor, form) => {
  const input = z.object({ entryId: z.uuid(), kind: z.enum(kinds) }).parse(Object.fromEntries(form));
  const started = await startRevision(actor, input.entryId);
  return started.ok
    ? `/submit/${input.kind}?entry=${input.entryId}`
    : `/account/submissions/${input.entryId}?problem=closed`;
});
