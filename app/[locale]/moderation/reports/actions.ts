"use server";

import type { ReturnedState } from "@/components/form/returned";
import { goTo } from "@/lib/accounts/action";
import { requireModerator } from "@/lib/accounts/loaders";
import { invalidForm } from "@/lib/accounts/returned-form";
import { singleTexts } from "@/lib/base/form-texts";
import { answerReports } from "@/lib/moderation/report-mutations";
import { reportAnswerSchema } from "@/lib/moderation/report-schema";
import { returnedState } from "../../../returned-state";

/** Closes what readers said of an entry, and leads back to the list. */
export async function answer(before: ReturnedState, form: FormData): Promise<ReturnedState> {
  const actor = await requireModerator();
  const input = { ...singleTexts(form), reports: form.getAll("reports") };
  const parsed = reportAnswerSchema.safeParse(input);
  const closed = parsed.success ? await answerReports(actor, parsed.data) : invalidForm(parsed.error);
  if (!closed.ok) return returnedState(before, form, closed);
  const address = new URLSearchParams(String(form.get("filter") ?? ""));
  address.set("done", "answered");
  return goTo(`/moderation/reports?${address}`);
}
