"use server";

import { z } from "zod";
import { administratorFormAction } from "@/lib/accounts/form-action";
import { success } from "@/lib/base/errors";
import { locales } from "@/lib/i18n/locales";
import { longestServiceTarget } from "@/lib/moderation/service-target-data";
import { setServiceTarget } from "@/lib/moderation/service-target-mutations";
import { announce, removeAnnouncement } from "@/lib/outreach/announcement-mutations";
import { announcementSchema, textField } from "@/lib/outreach/announcement-schema";

const page = "/admin/settings";

/** Within how many working days submitters get a first answer; empty promises nothing. */
export const saveTarget = administratorFormAction({
  schema: z.object({
    days: z
      .string()
      .trim()
      .refine((days) => days === "" || (/^\d{1,3}$/.test(days) && +days >= 1 && +days <= longestServiceTarget), {
        error: "daysFormat",
      }),
  }),
  page,
  refill: ["days"],
  async handle(actor, { days }) {
    const done = await setServiceTarget(actor, days === "" ? null : Number(days));
    return done.ok ? success(`${page}?done=target`) : done;
  },
});

/** A line on the home page. */
export const publishAnnouncement = administratorFormAction({
  schema: announcementSchema,
  page,
  refill: ["from", "until", "link", ...locales.map(textField)],
  async handle(actor, input) {
    const done = await announce(actor, input);
    return done.ok ? success(`${page}?done=announced`) : done;
  },
});

/** Takes it away. One that somebody else took away a moment ago is gone as well. */
export const removeLine = administratorFormAction({
  schema: z.object({ announcement: z.uuid() }),
  page,
  async handle(actor, { announcement }) {
    const done = await removeAnnouncement(actor, announcement);
    return done.ok || done.code === "missing" ? success(`${page}?done=removed`) : done;
  },
});
