"use server";

import { z } from "zod";
import { administratorFormAction } from "@/lib/accounts/form-action";
import { success } from "@/lib/base/errors";
import { removeMembership, setMembership } from "@/lib/catalogue/grouping-mutations";

const place = { grouping: z.string().max(64), country: z.string().max(3).default("") };
const day = z.literal("").or(z.iso.date("dateFormat")).default("");
const pageOf = (form: FormData) => `/admin/groupings/${encodeURIComponent(String(form.get("grouping")))}`;

/** From when and until when a country belongs to a grouping. */
export const saveMembership = administratorFormAction({
  schema: z.object({ ...place, since: day, until: day }),
  page: pageOf,
  refill: ["country", "since", "until"],
  async handle(actor, input) {
    const done = await setMembership(actor, input);
    return done.ok ? success(`/admin/groupings/${input.grouping}?done=saved`) : done;
  },
});

/** Takes a mistake away. */
export const removeMember = administratorFormAction({
  schema: z.object(place),
  page: pageOf,
  async handle(actor, input) {
    const done = await removeMembership(actor, input);
    return done.ok || done.code === "missing" ? success(`/admin/groupings/${input.grouping}?done=removed`) : done;
  },
});
