"use server";

import { z } from "zod";
import { memberAction } from "@/lib/accounts/action";
import { currentUser } from "@/lib/accounts/session";
import { failure, type Result } from "@/lib/base/errors";
import { chooseRival, discardDraft } from "@/lib/catalogue/draft-mutations";
import { type Received, receiveForm } from "@/lib/moderation/submission-mutations";
import { kindSchema, receive } from "./receiving";

/** The form's buttons: save, submit, preview, one more row. */
export const send = memberAction(receive);

/** Saves a draft while it is typed. */
export async function autosave(form: FormData): Promise<Result<Pick<Received, "entryId" | "version">>> {
  const actor = await currentUser();
  if (!actor) return failure("unauthenticated");
  const kind = kindSchema.safeParse(form.get("kind"));
  if (!kind.success) return failure("invalid");
  form.set("intent", "save");
  form.delete("file");
  return receiveForm(actor, kind.data, form);
}

export const choose = memberAction(async (actor, form) => {
  const { entryId, kind, choice } = z
    .object({ entryId: z.uuid(), kind: kindSchema, choice: z.enum(["kept", "rival"]) })
    .parse(Object.fromEntries(form));
  const chosen = await chooseRival(actor, entryId, choice);
  return chosen.ok ? `/submit/${kind}?entry=${entryId}&saved=1` : `/account/submissions/${entryId}?problem=closed`;
});

export const discard = memberAction(async (actor, form) => {
  const entryId = z.uuid().parse(form.get("entryId"));
  const discarded = await discardDraft(actor, entryId);
  return discarded.ok ? "/account/submissions?done=discarded" : "/account/submissions?problem=closed";
});
