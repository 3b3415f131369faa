import { z } from "zod";
import type { Actor } from "@/lib/accounts/actor";
import type { Result } from "@/lib/base/errors";
import { type Kind, kinds } from "@/lib/catalogue/schema";
import { type Received, receiveForm, submitAsAnother } from "@/lib/moderation/submission-mutations";

export const kindSchema = z.enum(kinds);

/** Takes in a submission form, whichever way it came. @returns the page that comes next, without language prefix */
export async function receive(actor: Actor, form: FormData): Promise<string> {
  const kind = kindSchema.parse(form.get("kind"));
  return pageAfter(actor, kind, String(form.get("entryId")), await receiveForm(actor, kind, form));
}

const answerSchema = z.object({
  kind: kindSchema,
  entryId: z.uuid(),
  version: z.coerce.number().int(),
  others: z.array(z.uuid()),
});

/** Takes in the answer that a draft is none of the entries it was compared with. @returns the page that comes next */
export async function receiveAnswer(actor: Actor, form: FormData): Promise<string> {
  const answer = answerSchema.parse({ ...Object.fromEntries(form), others: form.getAll("other") });
  return pageAfter(actor, answer.kind, answer.entryId, await submitAsAnother(actor, answer));
}

function pageAfter(actor: Actor, kind: Kind, entryId: string, received: Result<Received>): string {
  const draft = `/submit/${kind}?entry=${entryId}`;
  if (received.ok) return nextPage(draft, received.value);
  if (received.code === "conflict" && received.values?.state === "changed") return `${draft}&conflict=1`;
  if (received.code === "conflict") return `/account/submissions/${entryId}?problem=closed`;
  if (received.code === "forbidden" && actor.held) return `${draft}&problem=held`;
  if (received.code === "tooMany") return `${draft}&problem=tooMany&minutes=${received.values?.minutes}`;
  const tooLong = Object.values(received.fields ?? {}).some((errors) => errors.some(({ key }) => key === "tooLong"));
  return tooLong ? `${draft}&problem=tooLong` : `${draft}&check=1`;
}

function nextPage(draft: string, received: Received): string {
  if (received.submitted) return `/account/submissions/${received.entryId}?done=submitted`;
  if (received.asked) return draft.replace("?", "/twins?");
  if (received.fileProblem) return `${draft}&problem=${received.fileProblem}`;
  if (received.intent === "preview") return draft.replace("?", "/preview?");
  const group = /^more:(.*)/.exec(received.intent)?.[1];
  if (group) return `${draft}&more=${group}#${group}`;
  return `${draft}&saved=1`;
}
