"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { StepState } from "@/components/moderation/step-form";
import { goTo } from "@/lib/accounts/action";
import { requireModerator } from "@/lib/accounts/loaders";
import type { Failure } from "@/lib/base/errors";
import { singleTexts } from "@/lib/base/form-texts";
import { readChoices } from "@/lib/moderation/merge-choices";
import { mergeEntries } from "@/lib/moderation/merge-mutations";
import { unmergeEntry } from "@/lib/moderation/unmerge-mutations";
import { explainStep } from "../../../step-state";

const version = z.coerce.number().int();
const note = z.string().max(5000).default("");
const merged = z.object({ entryId: z.uuid(), version, drop: z.uuid(), seenDrop: version, reason: note });
const unmerged = z.object({ entryId: z.uuid(), version, reason: note });

/** Makes two entries one, as it was previewed. */
export async function merge(_before: StepState, form: FormData): Promise<StepState> {
  const actor = await requireModerator();
  const { entryId, drop, reason, ...input } = merged.parse(singleTexts(form));
  const result = await mergeEntries(actor, {
    keepId: entryId,
    dropId: drop,
    seen: { keep: input.version, drop: input.seenDrop },
    choices: readChoices(form),
    note: reason,
  });
  return result.ok ? goTo(`/moderation/${entryId}?done=merge`) : explain(result, reason);
}

/** Makes them two again. */
export async function unmerge(_before: StepState, form: FormData): Promise<StepState> {
  const actor = await requireModerator();
  const { entryId, version: seen, reason } = unmerged.parse(singleTexts(form));
  const result = await unmergeEntry(actor, { entryId, seen, note: reason });
  if (!result.ok) return explain(result, reason);
  return goTo(`/moderation/${entryId}?done=${result.value.keptWentBack ? "unmerge" : "unmergeOnly"}`);
}

async function explain(failure: Failure, reason: string): Promise<StepState> {
  const { problem, by } = failure.values ?? {};
  if (failure.code !== "conflict" || !problem || by) return explainStep(failure, { reason });
  const t = await getTranslations("merge");
  return { reason, problem: t(`problem.${problem}`) };
}
