import type { Actor, Viewer } from "@/lib/accounts/actor";
import { recordAct } from "@/lib/accounts/audit-mutations";
import { authorize } from "@/lib/accounts/permissions";
import { clock } from "@/lib/base/clock";
import { failure, type Result, success } from "@/lib/base/errors";
import { database, type Transaction } from "@/lib/db/client";
import type { SavedReason } from "@/lib/db/generated/client";
import { holdLock } from "@/lib/db/hold-lock";
import type { Locale } from "@/lib/i18n/locales";
import { type reasonSteps, textsOf } from "./reason-data";

export type ReasonWords = { language: Locale; label: string; text: string };

/** Adds a reason for a step, as the last of those for it, in one language first. @returns its id */
export function addReason(
  viewer: Viewer,
  { transition, language, label, text }: ReasonWords & { transition: (typeof reasonSteps)[number] },
): Promise<Result<{ id: string }>> {
  return changeReasons(viewer, async (tx, actor) => {
    const last = await tx.savedReason.aggregate({ where: { transition }, _max: { position: true } });
    const reason = await tx.savedReason.create({
      data: {
        transition,
        position: (last._max.position ?? 0) + 1,
        labels: { [language]: label },
        texts: { [language]: text },
      },
    });
    await note(tx, actor, "addReason", reason, `${language}: ${label}`);
    return success({ id: reason.id });
  });
}

/** Changes what moderators choose a reason by in a language, and what submitters read in it. */
export function writeReason(viewer: Viewer, id: string, words: ReasonWords): Promise<Result<undefined>> {
  return changeReason(viewer, id, async (tx, reason, actor) => {
    const { language, label, text } = words;
    const labels = { ...textsOf(reason.labels), [language]: label };
    const texts = { ...textsOf(reason.texts), [language]: text };
    await tx.savedReason.update({ where: { id }, data: { labels, texts } });
    await note(tx, actor, "editReason", reason, `${language}: ${label}`);
    return success();
  });
}

/** Offers a reason no more, or again. What was decided with it keeps its words. */
export function retireReason(viewer: Viewer, id: string, retired: boolean): Promise<Result<undefined>> {
  return changeReason(viewer, id, async (tx, reason, actor) => {
    if ((reason.retiredAt !== null) === retired) return failure("conflict");
    await tx.savedReason.update({ where: { id }, data: { retiredAt: retired ? clock.now() : null } });
    await note(tx, actor, retired ? "retireReason" : "restoreReason", reason);
    return success();
  });
}

/** Lets a reason change places with the one before it, or after it, among those offered for its step. */
export function moveReason(viewer: Viewer, id: string, way: "up" | "down"): Promise<Result<undefined>> {
  return changeReason(viewer, id, async (tx, { transition }) => {
    const offered = await tx.savedReason.findMany({
      where: { transition, retiredAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = offered.map((reason) => reason.id);
    const from = ids.indexOf(id);
    const to = from + (way === "up" ? -1 : 1);
    if (from < 0 || ids[to] === undefined) return failure("conflict");
    [ids[from], ids[to]] = [ids[to] as string, id];
    for (const [position, each] of ids.entries()) {
      await tx.savedReason.update({ where: { id: each }, data: { position } });
    }
    return success();
  });
}

type Change<T> = (tx: Transaction, reason: SavedReason, actor: Actor) => Promise<Result<T>>;

function changeReason<T>(viewer: Viewer, id: string, change: Change<T>): Promise<Result<T>> {
  return changeReasons(viewer, async (tx, actor) => {
    const reason = await tx.savedReason.findUnique({ where: { id } });
    return reason ? change(tx, reason, actor) : failure("missing");
  });
}

/** One change of the reasons at a time. */
async function changeReasons<T>(
  viewer: Viewer,
  change: (tx: Transaction, actor: Actor) => Promise<Result<T>>,
): Promise<Result<T>> {
  const allowed = authorize(viewer, "editSavedReasons");
  if (!allowed.ok) return allowed;
  const { actor } = allowed.value;
  return database().$transaction(async (tx) => {
    await holdLock(tx, "saved reasons");
    return change(tx, actor);
  });
}

async function note(tx: Transaction, actor: Actor, action: string, { id, labels }: SavedReason, words?: string) {
  const reason = words ?? Object.values(textsOf(labels))[0] ?? id;
  await recordAct(tx, actor, { action, subjectType: "SavedReason", subjectId: id, detail: { reason } });
}
