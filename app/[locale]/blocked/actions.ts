"use server";

import { z } from "zod";
import { askAboutBlock } from "@/lib/accounts/appeal-mutations";
import { blockedPerson } from "@/lib/accounts/blocked-person";
import { visitorForm } from "@/lib/accounts/form-action";
import { failure, success } from "@/lib/base/errors";

/** Writes to the administrators in the name of the blocked person that this browser proved to be. */
export const ask = visitorForm({
  schema: z.object({ text: z.string("required").trim().min(1, "required").max(5000, "tooLong") }),
  page: "/blocked",
  refill: ["text"],
  async handle(_origin, { text }) {
    const userId = await blockedPerson();
    if (!userId) return failure("expired");
    const asked = await askAboutBlock(userId, text);
    return asked.ok ? success("/blocked?done=sent") : asked;
  },
});
