"use server";

import { z } from "zod";
import { administratorFormAction } from "@/lib/accounts/form-action";
import { success } from "@/lib/base/errors";
import { mergeInstitution, nameInstitution } from "@/lib/catalogue/institution-mutations";
import { addInstitution, describeInstitution } from "@/lib/catalogue/institution-record-mutations";
import { institutionFactsSchema, institutionSchema, newInstitutionSchema } from "@/lib/catalogue/institution-schema";
import { fieldIn } from "@/lib/i18n/by-language";
import { locales } from "@/lib/i18n/locales";

const pageOf = (form: FormData) => `/admin/institutions/${encodeURIComponent(String(form.get("institution")))}`;

const words = ["acronym", ...locales.map((locale) => fieldIn("name", locale))];
const facts = ["kind", "country", "city", "website", "ror", "topics", "verified"];

/** One that is not there yet. */
export const add = administratorFormAction({
  schema: newInstitutionSchema,
  page: "/admin/institutions/new",
  refill: [...words, ...facts],
  async handle(actor, input) {
    const done = await addInstitution(actor, input);
    return done.ok ? success(`/admin/institutions/${done.value}?done=added`) : done;
  },
});

/** What is known of it beside its names. */
export const saveFacts = administratorFormAction({
  schema: institutionFactsSchema,
  page: pageOf,
  refill: facts,
  async handle(actor, { institution, ...known }) {
    const done = await describeInstitution(actor, institution, known);
    return done.ok ? success(`/admin/institutions/${institution}?done=described`) : done;
  },
});

/** What it is called. */
export const saveNames = administratorFormAction({
  schema: institutionSchema,
  page: pageOf,
  refill: words,
  async handle(actor, { institution, ...called }) {
    const done = await nameInstitution(actor, institution, called);
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
