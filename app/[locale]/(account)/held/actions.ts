"use server";

import { z } from "zod";
import { askAboutBlock } from "@/lib/accounts/appeal-mutations";
import { ownForm } from "@/lib/accounts/form-action";
import { success } from "@/lib/base/errors";

/** Writes to the administrators about being held. */
export const ask = ownForm({
  schema: z.object({ text: z.string("required").trim().min(1, "required").max(5000, "tooLong") }),
  page: "/held",
  refill: ["text"],
  async handle(actor, { text }) {
    const asked = await askAboutBlock(actor.id, text);
    return asked.ok ? success("/held?done=sent") : asked;
  },
});
