"use server";

import { z } from "zod";
import { answerAppeal } from "@/lib/accounts/appeal-mutations";
import { administratorFormAction } from "@/lib/accounts/form-action";
import { type DecisionName, decisionNames } from "@/lib/accounts/standing";
import { type Failure, invalidField, success } from "@/lib/base/errors";
import { changeStanding } from "@/lib/moderation/standing-mutations";

const pageOf = (form: FormData) => `/admin/people/${form.get("person")}`;
const words = z.string().max(5000, "tooLong").default("");

/** A decision that somebody else took a moment ago is told beside the choice. */
const overtaken = (failure: Failure, field: string): Failure =>
  failure.code === "conflict" ? invalidField(field, "standingChanged") : failure;

/** Changes a person's role, trusts, blocks or unblocks them: whatever is chosen. */
export const decide = administratorFormAction({
  schema: z.object({
    person: z.uuid(),
    decision: z.enum(decisionNames as [DecisionName], "decisionRequired"),
    reason: words,
  }),
  page: pageOf,
  refill: ["decision", "reason"],
  async handle(actor, { person, decision, reason }) {
    const done = await changeStanding(actor, { userId: person, decision, reason });
    if (!done.ok) return overtaken(done, "decision");
    return success(`/admin/people/${person}?done=${decision}&entries=${done.value.entries}`);
  },
});

/** Answers what a blocked person asked. */
export const answer = administratorFormAction({
  schema: z.object({ person: z.uuid(), appeal: z.uuid(), answer: words }),
  page: pageOf,
  refill: ["answer"],
  async handle(actor, input) {
    const done = await answerAppeal(actor, { appealId: input.appeal, answer: input.answer });
    if (!done.ok) return overtaken(done, "answer");
    return success(`/admin/people/${done.value.userId}?done=answerAppeal`);
  },
});
