import { z } from "zod";
import type { Actor } from "@/lib/accounts/actor";
import type { Failure } from "@/lib/base/errors";
import type { WayBack } from "@/lib/moderation/restoring";
import { restoreRevision } from "@/lib/moderation/restoring-mutations";

const revision = z.object({
  entryId: z.uuid(),
  version: z.coerce.number().int(),
  number: z.coerce.number().int().positive(),
});

/** The revision that a form of the list of revisions is about. */
export function revisionOf(form: FormData) {
  const { version: seen, ...input } = revision.parse(Object.fromEntries(form));
  return { ...input, seen };
}

/** Brings a revision back. @returns what became of it and of which entry, or the news for the page to come back to */
export async function bringRevisionBack(
  actor: Actor,
  form: FormData,
): Promise<{ entryId: string; way: WayBack } | { entryId: string; problem: string }> {
  const input = revisionOf(form);
  const done = await restoreRevision(actor, input);
  const { entryId } = input;
  return done.ok ? { entryId, way: done.value.way } : { entryId, problem: problemOf(done) };
}

/** What a page of revisions says when it could not be done. */
export const problemOf = ({ code }: Failure): string => (code === "invalid" ? "unfit" : "overtaken");
