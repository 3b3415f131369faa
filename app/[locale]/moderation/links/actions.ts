"use server";

import { moderatorAction } from "@/lib/accounts/action";
import { forgiveLink } from "@/lib/catalogue/link-mutations";

/** Forgets what is held against an address that a moderator sees leading somewhere. */
export const forgive = moderatorAction(async (actor, form) => {
  await forgiveLink(actor, String(form.get("link")));
  return "/moderation/links?done=forgiven";
});
