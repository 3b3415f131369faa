import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { StepState } from "@/components/moderation/step-form";
import type { Actor } from "@/lib/accounts/actor";
import type { Failure } from "@/lib/base/errors";
import { performTransition } from "@/lib/moderation/mutations";
import { isTransitionName } from "@/lib/moderation/workflow";

const stepSchema = z.object({
  entryId: z.uuid(),
  version: z.coerce.number().int(),
  transition: z.string().refine(isTransitionName),
  reason: z.string().max(5000).default(""),
});

/** Takes the step that a form asks for. @returns its name when it is taken, otherwise what to show instead */
export async function takeStep(actor: Actor, form: FormData): Promise<{ done: string } | StepState> {
  const { version, ...step } = stepSchema.parse(Object.fromEntries(form));
  const result = await performTransition(actor, { ...step, seen: version });
  return result.ok ? { done: step.transition } : explainStep(result, step.reason);
}

/** Why a step was not taken, in the words of its form. */
export async function explainStep(failure: Failure, reason: string): Promise<StepState> {
  const [t, errorText] = await Promise.all([getTranslations("moderation"), getTranslations("errors")]);
  const reasonErrors = failure.fields?.reason?.map(({ key, values }) => errorText(key, values));
  if (reasonErrors) return { reason, reasonErrors };
  if (failure.code === "conflict" && failure.values?.by) {
    const did = t(`did.${failure.values.did ?? "claim"}`);
    return { reason, problem: t("overtaken", { by: failure.values.by, did }) };
  }
  if (failure.fields) {
    const lines = Object.values(failure.fields).flatMap((errors) =>
      errors.map(({ key, values }) => errorText(key, values)),
    );
    return { reason, problem: `${t("notFit")} ${[...new Set(lines)].join(" ")}` };
  }
  return { reason, problem: errorText(`code.${failure.code}`) };
}
