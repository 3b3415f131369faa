import type { Actor, Viewer } from "@/lib/accounts/actor";
import { authorizeOnEntry } from "@/lib/accounts/permissions";
import { clock } from "@/lib/base/clock";
import { failure, type Result, success } from "@/lib/base/errors";
import { recordStep } from "@/lib/catalogue/history";
import { addRevision } from "@/lib/catalogue/revision-mutations";
import { contentSchema } from "@/lib/catalogue/schema";
import { advance } from "@/lib/catalogue/writing";
import type { Transaction } from "@/lib/db/client";
import type { Revision } from "@/lib/db/generated/client";
import { type ReadSubject, readSubject, saysWho } from "./data";
import { holdStanding, inTransaction } from "./mutations";
import { notifyOfRestoring } from "./notices";
import { republish } from "./republishing-mutations";
import { type WayBack, wayBack } from "./restoring";
import { shownRevisions } from "./shown-revisions";

/** A revision of an entry, and the entry's version that the person had before them. */
export type RevisionInput = { entryId: string; number: number; seen: number };

/**
 * Brings an earlier revision back as a new one of the actor's own, so that nothing of what came after it is lost.
 * @returns what became of it; `conflict` when it cannot be brought back now or somebody was first, `invalid` with fields
 * when its content is no longer fit to be published
 */
export function restoreRevision(viewer: Viewer, input: RevisionInput): Promise<Result<{ way: WayBack }>> {
  return inTransaction(async (tx) => {
    await holdStanding(tx, input.entryId);
    const found = await readForChange(tx, viewer, input);
    if (!found.ok) return found;
    const { read, older, actor } = found.value;
    const way = wayBack(read, older, actor);
    if (!way) return saysWho(tx, failure("conflict"), read.entry.id);
    const revisionId = await addCopy(tx, read, older, actor, way);
    if (way === "publish") {
      const published = await republish(tx, read, revisionId, contentSchema.parse(older.content));
      if (!published.ok) return published;
    } else await tx.entry.update({ where: { id: read.entry.id }, data: { openRevisionId: revisionId } });
    if (way !== "write") await tell(tx, read, actor, revisionId);
    return success({ way });
  });
}

async function addCopy(tx: Transaction, { entry }: ReadSubject, older: Revision, actor: Actor, way: WayBack) {
  const open = entry.openRevision;
  const state = way === "publish" ? "PUBLISHED" : open && open.state !== "DECLINED" ? open.state : "DRAFT";
  const id = await addRevision(tx, entry.id, contentSchema.parse(older.content), actor, state);
  const at = clock.now();
  const when = {
    publish: { submittedAt: at, decidedAt: at },
    review: { submittedAt: open?.submittedAt },
    // As decided on as the one before it: what was asked for cannot be taken back once this is written.
    write: { submittedAt: open?.submittedAt, decidedAt: state === "DRAFT" ? null : open?.decidedAt },
  }[way];
  await tx.revision.update({ where: { id }, data: { ...when, restoredFrom: older.number } });
  return id;
}

/** In the history, and to the submitter. */
async function tell(tx: Transaction, read: ReadSubject, actor: Actor, revisionId: string): Promise<void> {
  const { entry } = read;
  const state = entry.openRevision && entry.openRevision.state !== "DECLINED" ? entry.openRevision.state : entry.status;
  const step = { entryId: entry.id, revisionId, actorId: actor.id, transition: "bringBack", from: state, to: state };
  await recordStep(tx, step);
  await notifyOfRestoring(tx, read);
}

/** Takes a revision that readers once saw from what they are shown of the past, or shows it to them again. */
export function withholdRevision(
  viewer: Viewer,
  input: RevisionInput & { withheld: boolean },
): Promise<Result<undefined>> {
  return inTransaction(async (tx) => {
    const found = await readForChange(tx, viewer, input);
    if (!found.ok) return found;
    const { read, older, actor } = found.value;
    const { entry } = read;
    const decides = authorizeOnEntry(viewer, "decide", entry);
    if (!decides.ok) return decides;
    const seenNow = entry.publishedRevisionId === older.id;
    if (older.state !== "PUBLISHED" || seenNow) return failure("conflict");
    await tx.revision.update({
      where: { id: older.id },
      data: { withheldAt: input.withheld ? clock.now() : null },
    });
    await recordStep(tx, {
      entryId: entry.id,
      revisionId: older.id,
      actorId: actor.id,
      transition: input.withheld ? "withhold" : "showAgain",
      from: entry.status,
      to: entry.status,
    });
    return success();
  });
}

type ForChange = { read: ReadSubject; older: Revision; actor: Actor };

/** The entry and one of its revisions, moved on by one version from the one that was seen. */
async function readForChange(tx: Transaction, viewer: Viewer, input: RevisionInput): Promise<Result<ForChange>> {
  const read = await readSubject(tx, input.entryId);
  if (!read) return failure("missing");
  const { id } = read.entry;
  const allowed = authorizeOnEntry(viewer, "seeCase", read.entry);
  if (!allowed.ok) return allowed;
  const { actor } = allowed.value;
  const { number } = input;
  const older = await tx.revision.findFirst({ where: { AND: [shownRevisions(actor, read.entry), { number }] } });
  if (!older) return failure("missing");
  if (!(await advance(tx, id, input.seen))) return saysWho(tx, failure("conflict"), id);
  return success({ read, older, actor });
}
