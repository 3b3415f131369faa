import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Actor } from "@/lib/accounts/actor";
import { isHoneypotFilled } from "@/lib/accounts/honeypot";
import { authorize } from "@/lib/accounts/permissions";
import { limit, limits } from "@/lib/accounts/rate-limit";
import { clock } from "@/lib/base/clock";
import { failure, type Result, success } from "@/lib/base/errors";
import { type Draft, readDraft } from "@/lib/catalogue/draft-data";
import { keepDraft } from "@/lib/catalogue/draft-mutations";
import { contentFromForm } from "@/lib/catalogue/form";
import { findUnanswered } from "@/lib/catalogue/likeness/question-data";
import { sayDistinct } from "@/lib/catalogue/likeness/question-mutations";
import { contentErrors } from "@/lib/catalogue/rules";
import { type Content, emptyContent, type Kind } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { isNoFile } from "@/lib/files/checks";
import { storeFile } from "@/lib/files/mutations";
import { vocabulary } from "@/lib/vocabulary/data";
import { readSubject } from "./data";
import { performTransition } from "./mutations";

/** What a submission form carries besides the entry's content. */
const envelopeSchema = z.object({
  /** Chosen when the form was made: the same form sent twice is one entry. */
  entryId: z.uuid(),
  version: z.coerce.number().int().min(0).catch(0),
  /** The window that sends it: its own autosave must not look like somebody else's. */
  window: z.uuid().optional().catch(undefined),
  /** The button pressed, "enter" when it was the key; "more:links" asks for another row of the repeated group `links`. */
  intent: z
    .string()
    .regex(/^(save|enter|submit|preview|fill|more:[a-z]{1,30})$/)
    .catch("save"),
});

export type Received = {
  entryId: string;
  version: number;
  intent: string;
  /** Whether the entry now waits for a moderator (or, from a trusted submitter, is published). */
  submitted: boolean;
  /** Whether its writer is asked first if it is one of those that the hub has. */
  asked?: boolean;
  /** What is wrong with the file that came along; everything else is kept all the same. */
  fileProblem?: string;
};

/**
 * Takes in a submission form: keeps everything typed as a draft first, then does what the pressed button says. A form
 * that is sent again after it was submitted says "submitted" again and changes nothing.
 * @returns `invalid` with fields when the draft is kept but not fit to be submitted; `conflict` with state "changed"
 * when another window was first (both texts are kept), or with the entry's state when it is closed for writing;
 * `forbidden` when the draft is kept but its writer is held
 */
export async function receiveForm(actor: Actor, kind: Kind, form: FormData): Promise<Result<Received>> {
  const allowed = authorize(actor, "createEntry");
  if (!allowed.ok) return allowed;
  const envelope = envelopeSchema.safeParse(Object.fromEntries(form));
  if (!envelope.success) return failure("invalid");
  const { entryId, version: seen, window, intent } = envelope.data;

  const draft = await readDraft(actor, entryId);
  if (!draft && (await waitsAlready(actor, entryId))) {
    return success({ entryId, version: seen, intent, submitted: true });
  }
  const content = contentFromForm(kind, form, draft?.content ?? emptyContent(kind), await vocabulary());
  if (!content.ok) return content;
  if (intent === "submit" && draft && isOldNews(draft, window, content.value)) {
    return success({ entryId, version: seen, intent, submitted: true });
  }
  const upload = await takeFile(actor, form);
  const files = upload.id ? [...content.value.files, upload.id] : content.value.files;
  const kept = await keepDraft(actor, { entryId, seen, window, content: { ...content.value, files } });
  if (!kept.ok) return kept;

  if (isHoneypotFilled(form)) await noteHoneypot(actor, entryId);
  const received = { ...kept.value, intent, submitted: false, fileProblem: upload.problem };
  if (intent !== "submit" || upload.problem) return success(received);
  if (await isToBeAsked(actor, entryId, { ...content.value, files })) return success({ ...received, asked: true });
  const submitted = await submitDraft(actor, entryId, kept.value.version);
  return submitted.ok ? success({ ...received, submitted: true }) : submitted;
}

/** What came in the field that people do not see is a signal for the moderators, and no reason to lose anything. */
async function noteHoneypot(actor: Actor, entryId: string): Promise<void> {
  await database().revision.updateMany({
    where: { openOf: { id: entryId, submitterId: actor.id }, honeypotAt: null },
    data: { honeypotAt: clock.now() },
  });
}

/**
 * Submits a draft whose writer was asked whether it is one of those that the hub has, and said no.
 * @param others the entries that it is none of
 * @returns as `receiveForm`; `asked` again when the hub has got further ones meanwhile
 */
export async function submitAsAnother(
  actor: Actor,
  { entryId, version, others }: { entryId: string; version: number; others: string[] },
): Promise<Result<Received>> {
  const received = { entryId, version, intent: "submit" };
  if (await waitsAlready(actor, entryId)) return success({ ...received, submitted: true });
  const left = await sayDistinct(actor, entryId, others);
  if (!left.ok) return left;
  if (left.value > 0) return success({ ...received, submitted: false, asked: true });
  const submitted = await submitDraft(actor, entryId, version);
  return submitted.ok ? success({ ...received, submitted: true }) : submitted;
}

/** What breaks a rule is put right first. */
async function isToBeAsked(actor: Actor, entryId: string, content: Content): Promise<boolean> {
  if (Object.keys(contentErrors(content, await vocabulary())).length > 0) return false;
  return (await findUnanswered(database(), actor, entryId, content)).length > 0;
}

/** Sends a draft to the moderators, or publishes it when its writer is trusted to. */
async function submitDraft(actor: Actor, entryId: string, seen: number): Promise<Result<unknown>> {
  const allowed = await limit(database(), limits.submitByAccount, actor.id);
  if (!allowed.ok) return allowed;
  return performTransition(actor, { entryId, seen, transition: actor.trusted ? "publishFirst" : "submit" });
}

/** The second of two identical posts finds that the first has done the work. */
async function waitsAlready(actor: Actor, entryId: string): Promise<boolean> {
  const read = await readSubject(database(), entryId);
  if (read?.subject.submitterId !== actor.id || read.subject.translatorId) return false;
  return ["SUBMITTED", "IN_REVIEW", "PUBLISHED"].includes(read.subject.revisionState ?? read.subject.status);
}

/** A form that was sent again after a moderator had read it and asked for changes; it holds none. */
function isOldNews({ state, savedFrom, content }: Draft, window: string | undefined, sent: Content): boolean {
  return state === "CHANGES_REQUESTED" && savedFrom === window && isDeepStrictEqual(sent, content);
}

async function takeFile(actor: Actor, form: FormData): Promise<{ id?: string; problem?: string }> {
  const file = form.get("file");
  if (!(file instanceof File) || isNoFile(file)) return {};
  const allowed = await limit(database(), limits.uploadByAccount, actor.id);
  if (!allowed.ok) return { problem: "tooManyUploads" };
  const stored = await storeFile(actor, { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) });
  return stored.ok ? { id: stored.value.id } : { problem: stored.fields?.file?.[0]?.key ?? "notPdf" };
}
