"use server";

import { z } from "zod";
import { administratorFormAction } from "@/lib/accounts/form-action";
import { success } from "@/lib/base/errors";
import { mergeInstitution, nameInstitution } from "@/lib/catalogue/institution-mutations";
import { institutionSchema } from "@/lib/catalogue/institution-schema";
import { fieldIn } from "@/lib/i18n/by-language";
import { locales } from "@/lib/i18n/locales";

const pageOf = (form: FormData) => `/admin/institutions/${encodeURIComponent(String(form.get("institution")))}`;

/** What it is called. */
export const saveNames = administratorFormAction({
  schema: institutionSchema,
  page: pageOf,
  refill: ["acronym", ...locales.map((locale) => fieldIn("name", locale))],
  async handle(actor, { institution, ...words }) {
    const done = await nameInstitution(actor, institution, words);
    return done.ok ? success(`/admin/institutions/${institution}?done=named`) : done;
  },
});

/** Which other it is. */
export const merge = administratorFormAction({
  schema: z.object({
    institution: z.uuid(),
    into: z.string().min(1, "required").default(""),
    reason: z.string().max(2000, "tooLong").default(""),
  }),
  page: (form) => `${pageOf(form)}?q=${encodeURIComponent(String(form.get("q") ?? ""))}`,
  refill: ["into", "reason"],
  async handle(actor, { institution, ...input }) {
    const done = await mergeInstitution(actor, institution, input);
    return done.ok ? success(`/admin/institutions/${input.into}?done=merged&entries=${done.value.entries}`) : done;
  },
});
