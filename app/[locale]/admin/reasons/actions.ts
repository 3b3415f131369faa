"use server";

import { z } from "zod";
import { administratorFormAction } from "@/lib/accounts/form-action";
import { success } from "@/lib/base/errors";
import { locales } from "@/lib/i18n/locales";
import { reasonSteps } from "@/lib/moderation/reason-data";
import { addReason, moveReason, retireReason, writeReason } from "@/lib/moderation/reason-mutations";

const page = "/admin/reasons";
const id = z.string().min(1).max(64);
const words = {
  language: z.enum(locales, "required"),
  label: z
    .string()
    .max(120, "tooLong")
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .refine((text) => text !== "", "required"),
  text: z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, "required").max(2000, "tooLong")),
};

/** A new reason, in one language first; its page asks for the others. */
export const add = administratorFormAction({
  schema: z.object({ transition: z.enum(reasonSteps, "required"), ...words }),
  page,
  refill: ["transition", "language", "label", "text"],
  async handle(actor, input) {
    const done = await addReason(actor, input);
    return done.ok ? success(`${page}/${done.value.id}?done=added`) : done;
  },
});

/** A reason's words in one language. */
export const write = administratorFormAction({
  schema: z.object({ reason: id, ...words }),
  page: (form) =>
    `${page}/${encodeURIComponent(String(form.get("reason")))}?language=${encodeURIComponent(String(form.get("language")))}`,
  refill: ["label", "text"],
  async handle(actor, { reason, ...input }) {
    const done = await writeReason(actor, reason, input);
    return done.ok ? success(`${page}/${reason}?language=${input.language}&done=written`) : done;
  },
});

/** Up or down, out of use or back. What somebody else did a moment ago is done as well. */
export const change = administratorFormAction({
  schema: z.object({ reason: id, step: z.enum(["up", "down", "retire", "restore"]) }),
  page,
  async handle(actor, { reason, step }) {
    const done =
      step === "up" || step === "down"
        ? await moveReason(actor, reason, step)
        : await retireReason(actor, reason, step === "retire");
    return done.ok || done.code === "conflict" ? success(`${page}?done=${step}`) : done;
  },
});
