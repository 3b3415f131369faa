import type { Actor } from "@/lib/accounts/actor";
import { clock } from "@/lib/base/clock";
import { failure, type Result, success } from "@/lib/base/errors";
import { addRevision } from "@/lib/catalogue/revision-mutations";
import { type Content, contentSchema } from "@/lib/catalogue/schema";
import { advance } from "@/lib/catalogue/writing";
import type { Transaction } from "@/lib/db/client";
import { type ReadSubject, saysWho } from "./data";
import { Undone } from "./mutations";
import { republish } from "./republishing-mutations";

/**
 * Moves both entries on from the versions that were read: of two moderators the second finds no row. In the order of
 * their ids, so that two who chose each other's entries do not wait for each other.
 */
export async function takeBoth(tx: Transaction, both: ReadSubject[]): Promise<Result<undefined>> {
  for (const { entry } of both.toSorted((a, b) => (a.entry.id < b.entry.id ? -1 : 1))) {
    const { id, version } = entry;
    if (!(await advance(tx, id, version))) return saysWho(tx, failure("conflict"), id);
  }
  return success();
}

export async function publishedContent(tx: Transaction, { entry }: ReadSubject): Promise<Content> {
  const id = entry.publishedRevisionId ?? "";
  return contentSchema.parse((await tx.revision.findUniqueOrThrow({ where: { id } })).content);
}

/** Makes a revision what readers see, and leaves what its submitter is writing open. @throws when it breaks a rule */
export async function publishRevision(
  tx: Transaction,
  read: ReadSubject,
  revisionId: string,
  content: Content,
): Promise<string> {
  const published = await republish(tx, read, revisionId, content);
  if (!published.ok) throw new Undone(published);
  return published.value.slug;
}

/** The same with a content of the moderator's own, as a further revision. */
export async function publishAnew(tx: Transaction, read: ReadSubject, content: Content, actor: Actor) {
  const revisionId = await addRevision(tx, read.entry.id, content, actor, "PUBLISHED");
  await tx.revision.update({ where: { id: revisionId }, data: { decidedAt: clock.now() } });
  return { revisionId, slug: await publishRevision(tx, read, revisionId, content) };
}
