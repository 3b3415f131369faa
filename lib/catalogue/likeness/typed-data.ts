import type { Actor } from "@/lib/accounts/actor";
import type { FormEntries } from "@/lib/base/form-texts";
import { database } from "@/lib/db/client";
import { vocabulary } from "@/lib/vocabulary/data";
import { readDraft } from "../draft-data";
import { contentFromForm } from "../form";
import { type Content, emptyContent, type Kind } from "../schema";
import { findTwinsOf, type Twin } from "./likeness-data";
import { findUnanswered, readDistinct } from "./question-data";

const SHOWN = 3;

/** Twins of what stands in a form that is still being typed, but for those that its writer called other works. */
export async function findTwinsOfForm(actor: Actor, kind: Kind, entryId: string, form: FormEntries): Promise<Twin[]> {
  const draft = await readDraft(actor, entryId);
  const content = contentFromForm(kind, form, draft?.content ?? emptyContent(kind), await vocabulary());
  return content.ok ? findTwinsOfDraft(actor, { entryId, content: content.value }) : [];
}

/** The same of a draft as it is kept. */
export async function findTwinsOfDraft(
  actor: Actor,
  { entryId, content }: { entryId: string; content: Content },
): Promise<Twin[]> {
  const twins = await findTwinsOf(database(), actor, content, entryId);
  const ids = twins.map((twin) => twin.entryId);
  const distinct = await readDistinct(database(), entryId, ids);
  return twins.filter((twin) => !distinct.includes(twin.entryId)).slice(0, SHOWN);
}

/** Of which entries the writer of a draft is asked, before they submit it, whether theirs is one of them. */
export function findTwinsToAskAbout(
  actor: Actor,
  { entryId, content }: { entryId: string; content: Content },
): Promise<Twin[]> {
  return findUnanswered(database(), actor, entryId, content);
}
