"use server";

import { z } from "zod";
import { memberAction } from "@/lib/accounts/action";
import { currentUser } from "@/lib/accounts/session";
import { failure, type Result } from "@/lib/base/errors";
import { chooseRival, discardDraft } from "@/lib/catalogue/draft-mutations";
import { kinds } from "@/lib/catalogue/schema";
import { type Received, receiveForm } from "@/lib/moderation/submission-mutations";

const kindSchema = z.enum(kinds);

/** The form's buttons: save, submit, preview, one more row. */
export const send = memberAction(async (actor, form) => {
  const kind = kindSchema.parse(form.get("kind"));
  const received = await receiveForm(actor, kind, form);
  const draft = `/submit/${kind}?entry=${form.get("entryId")}`;
  if (received.ok) return nextPage(draft, received.value);
  if (received.code === "conflict" && received.values?.state === "changed") return `${draft}&conflict=1`;
  if (received.code === "conflict") return `/account/submissions/${form.get("entryId")}?problem=closed`;
  if (received.code === "tooMany") return `${draft}&problem=tooMany&minutes=${received.values?.minutes}`;
  const tooLong = Object.values(received.fields ?? {}).some((errors) => errors.some(({ key }) => key === "tooLong"));
  return tooLong ? `${draft}&problem=tooLong` : `${draft}&check=1`;
});

function nextPage(draft: string, received: Received): string {
  if (received.submitted) return `/account/submissions/${received.entryId}?done=submitted`;
  if (received.fileProblem) return `${draft}&problem=${received.fileProblem}`;
  if (received.intent === "preview") return draft.replace("?", "/preview?");
  const group = /^more:(.*)/.exec(received.intent)?.[1];
  if (group) return `${draft}&more=${group}#${group}`;
  return `${draft}&saved=1`;
}

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
