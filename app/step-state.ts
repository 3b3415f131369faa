import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { StepState } from "@/components/moderation/step-form";
import type { Actor } from "@/lib/accounts/actor";
import type { Failure } from "@/lib/base/errors";
import { singleTexts } from "@/lib/base/form-texts";
import { PUBLIC_NOTE, publicReasons } from "@/lib/catalogue/tombstone";
import { performTransition } from "@/lib/moderation/mutations";
import { isTransitionName, type StepWords } from "@/lib/moderation/workflow";

const stepSchema = z.object({
  entryId: z.uuid(),
  version: z.coerce.number().int(),
  transition: z.string().refine(isTransitionName),
  reason: z.string().max(5000).default(""),
  publicReason: z.enum(publicReasons).optional().catch(undefined),
  publicNote: z.string().max(PUBLIC_NOTE).optional(),
});

/** What a form holds for readers, as it was typed. */
export function typedForReaders(form: FormData): Pick<StepState, "publicReason" | "publicNote"> {
  const text = (name: string) => String(form.get(name) ?? "") || undefined;
  return { publicReason: text("publicReason"), publicNote: text("publicNote") };
}

/** Takes the step that a form asks for. @returns its name when it is taken, otherwise what to show instead */
export async function takeStep(actor: Actor, form: FormData): Promise<{ done: string } | StepState> {
  const { version, ...step } = stepSchema.parse(singleTexts(form));
  const result = await performTransition(actor, { ...step, seen: version });
  return result.ok ? { done: step.transition } : explainStep(result, step);
}

/** Why a step was not taken, in the words of its form. */
export async function explainStep(
  failure: Failure,
  { reason = "", publicReason, publicNote }: StepWords,
): Promise<StepState> {
  const typed = { reason, publicReason, publicNote };
  const [t, errorText] = await Promise.all([getTranslations("moderation"), getTranslations("errors")]);
  const errorsOf = (field: string) => failure.fields?.[field]?.map(({ key, values }) => errorText(key, values));
  const [reasonErrors, publicReasonErrors] = [errorsOf("reason"), errorsOf("publicReason")];
  if (reasonErrors || publicReasonErrors) return { ...typed, reasonErrors, publicReasonErrors };
  if (failure.code === "conflict" && failure.values?.by) {
    const did = t(`did.${failure.values.did ?? "claim"}`);
    return { ...typed, problem: t("overtaken", { by: failure.values.by, did }) };
  }
  if (failure.fields) {
    const lines = Object.values(failure.fields).flatMap((errors) =>
      errors.map(({ key, values }) => errorText(key, values)),
    );
    return { ...typed, problem: `${t("notFit")} ${[...new Set(lines)].join(" ")}` };
  }
  return { ...typed, problem: errorText(`code.${failure.code}`) };
}
