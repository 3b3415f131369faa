import type { Viewer } from "@/lib/accounts/actor";
import { authorize } from "@/lib/accounts/permissions";
import { type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import { vocabulary } from "@/lib/vocabulary/data";
import type { RemitView } from "./remit-data";

/** Writes down which topics and languages a moderator looks after, in place of what stood there; unknown ones are left out. */
export async function chooseRemit(viewer: Viewer, { topics, languages }: RemitView): Promise<Result<undefined>> {
  const allowed = authorize(viewer, "moderate");
  if (!allowed.ok) return allowed;
  const terms = await vocabulary();
  const known = [
    ...topics.map((code) => terms.find("TOPIC", code)),
    ...languages.map((code) => terms.find("LANGUAGE", code)),
  ].flatMap((term) => (term ? term.id : []));
  const userId = allowed.value.actor.id;
  await database().$transaction(async (tx) => {
    await tx.remit.deleteMany({ where: { userId } });
    await tx.remit.createMany({ data: [...new Set(known)].map((termId) => ({ userId, termId })) });
  });
  return success();
}
