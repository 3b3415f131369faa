import { z } from "zod";
import type { Actor } from "@/lib/accounts/actor";
import type { Result } from "@/lib/base/errors";
import { type Kind, kinds } from "@/lib/catalogue/schema";
import { fillDraft } from "@/lib/exchange/fill-mutations";
import { fillSchema } from "@/lib/exchange/fill-schema";
import { isNoFile } from "@/lib/files/checks";
import { type Received, receiveForm, submitAsAnother } from "@/lib/moderation/submission-mutations";

export const kindSchema = z.enum(kinds);

/** Takes in a submission form, whichever way it came. @returns the page that comes next, without language prefix */
export async function receive(actor: Actor, form: FormData): Promise<string> {
  const kind = kindSchema.parse(form.get("kind"));
  const entryId = String(form.get("entryId"));
  const received = await receiveForm(actor, kind, form);
  if (received.ok && asksToFill(received.value, form)) return `${draftPage(kind, entryId)}&${await fill(actor, form)}`;
  return pageAfter(actor, kind, entryId, received);
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

const draftPage = (kind: Kind, entryId: string) => `/submit/${kind}?entry=${entryId}`;

function pageAfter(actor: Actor, kind: Kind, entryId: string, received: Result<Received>): string {
  const draft = draftPage(kind, entryId);
  if (received.ok) return nextPage(draft, received.value);
  if (received.code === "conflict" && received.values?.state === "changed") return `${draft}&conflict=1`;
  if (received.code === "conflict") return `/account/submissions/${entryId}?problem=closed`;
  if (received.code === "forbidden" && actor.held) return `${draft}&problem=held`;
  if (received.code === "tooMany") return `${draft}&problem=tooMany&minutes=${received.values?.minutes}`;
  const tooLong = Object.values(received.fields ?? {}).some((errors) => errors.some(({ key }) => key === "tooLong"));
  return tooLong ? `${draft}&problem=tooLong` : `${draft}&check=1`;
}

/** The button, or the key in a form whose identifier was just written. */
function asksToFill({ intent }: Received, form: FormData): boolean {
  return intent === "fill" || (intent === "enter" && String(form.get("fillFrom") ?? "").trim() !== "");
}

/**
 * Fills the draft that was just kept.
 * @returns what the page's address says of it, and the place on it; never the same twice, because a browser does not load
 * a page anew whose address differs in its fragment alone
 */
async function fill(actor: Actor, form: FormData): Promise<string> {
  const request = fillSchema.parse(Object.fromEntries(form));
  const sent = form.get("fillFile");
  const file = sent instanceof File && !isNoFile(sent) ? sent : undefined;
  const bytes = file && Buffer.from(await file.arrayBuffer());
  const filled = await fillDraft(actor, request, bytes && { name: file.name.slice(-150), bytes });
  const said = new URLSearchParams({ at: Date.now().toString(36), from: request.fillFrom.slice(0, 500) });
  if (filled.ok) {
    said.set("fill", filled.value.problem ?? (filled.value.choices > 0 ? "choose" : "done"));
    if (filled.value.found) said.set("filled", "1");
  } else {
    if (filled.code === "conflict") return "conflict=1";
    said.set("fill", filled.code);
    said.set("minutes", String(filled.values?.minutes ?? ""));
  }
  if (bytes?.subarray(0, 1024).includes("%PDF-")) said.set("pdf", "1");
  return `${said}#${said.get("fill") === "choose" ? "fillChoice" : "fill"}`;
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
