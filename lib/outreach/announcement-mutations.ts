import type { Viewer } from "@/lib/accounts/actor";
import { recordAct } from "@/lib/accounts/audit-mutations";
import { authorize } from "@/lib/accounts/permissions";
import { clock } from "@/lib/base/clock";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import { locales } from "@/lib/i18n/locales";
import { type AnnouncementInput, textField } from "./announcement-schema";

/** Puts a line on the home page, from a day and until one. @returns `invalid` when it says nothing, or ends before it begins */
export async function announce(
  viewer: Viewer,
  { from, until, link, texts }: AnnouncementInput,
): Promise<Result<undefined>> {
  const allowed = authorize(viewer, "announce");
  if (!allowed.ok) return allowed;
  const { actor } = allowed.value;
  const [text] = locales.flatMap((locale) => texts[locale] ?? []);
  if (!text) return invalidField(textField("en"), "required");
  if (until && until < from) return invalidField("until", "endsBeforeStart");
  await database().$transaction(async (tx) => {
    const { id } = await tx.announcement.create({
      data: { texts, link: link || null, from: new Date(from), until: until ? new Date(until) : null },
    });
    const detail = { reason: text };
    await recordAct(tx, actor, { action: "announce", subjectType: "Announcement", subjectId: id, detail });
  });
  return success();
}

/** Takes a line away. @returns `missing` when it is not there (any more) */
export async function removeAnnouncement(viewer: Viewer, id: string): Promise<Result<undefined>> {
  const allowed = authorize(viewer, "announce");
  if (!allowed.ok) return allowed;
  const { actor } = allowed.value;
  const now = clock.now();
  return database().$transaction(async (tx) => {
    const { count } = await tx.announcement.updateMany({ where: { id, removedAt: null }, data: { removedAt: now } });
    if (count === 0) return failure("missing");
    await recordAct(tx, actor, { action: "removeAnnouncement", subjectType: "Announcement", subjectId: id });
    return success();
  });
}
