"use server";

import { ownForm } from "@/lib/accounts/form-action";
import { currentSession, endSession } from "@/lib/accounts/session";
import { failure, success } from "@/lib/base/errors";
import { closeAccount } from "@/lib/network/closing-mutations";
import { closingSchema } from "@/lib/network/closing-schema";

export const close = ownForm({
  schema: closingSchema,
  page: "/account/close",
  refill: ["confirmation"],
  async handle(actor, input) {
    const session = await currentSession();
    if (!session) return failure("unauthenticated");
    const closed = await closeAccount(actor, input, session.id);
    if (!closed.ok) return closed;
    await endSession();
    return success("/account/closed");
  },
});
