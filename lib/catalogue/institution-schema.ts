import { z } from "zod";
import { addressText } from "@/lib/base/address-text";
import { fieldsIn, writtenIn } from "@/lib/i18n/by-language";
import { institutionKinds } from "./institution-kinds";
import { normaliseRor } from "./ror";
import { isWebAddress } from "./rules";

/** What a list of institutions is narrowed by, as its address says it. What does not make sense is as if it were not there. */
export const institutionFilterSchema = z.object({
  q: addressText(200).default("").catch(""),
  page: z.coerce.number().int().min(1).max(1_000).default(1).catch(1),
});
export type InstitutionFilter = z.infer<typeof institutionFilterSchema>;

const line = (max: number) =>
  z
    .string()
    .max(max, "tooLong")
    .default("")
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim());

const words = { acronym: line(40), ...fieldsIn("name", line(300)) };
const facts = {
  /** Empty for what is not known. */
  kind: z.enum(["", ...institutionKinds], "decisionRequired").default(""),
  city: line(120),
  /** ISO 3166-1 alpha-3. */
  country: line(3),
  website: line(500).refine((text) => text === "" || isWebAddress(text), "urlFormat"),
  ror: line(60)
    .refine((text) => text === "" || normaliseRor(text) !== null, "rorFormat")
    .transform((text) => normaliseRor(text) ?? ""),
  /** Codes. */
  topics: z.preprocess((sent) => [sent ?? []].flat(), z.array(line(64)).max(20, "tooMany")),
  verified: z
    .literal("yes")
    .optional()
    .transform((yes) => yes === "yes"),
};

/** What the form of an institution's names sends: messages are keys of the `errors` namespace. */
export const institutionSchema = z
  .object({ institution: z.uuid(), ...words })
  .transform(({ institution, acronym, ...written }) => ({ institution, acronym, names: writtenIn("name", written) }));

/** What the form of what else is known of it sends. */
export const institutionFactsSchema = z.object({ institution: z.uuid(), ...facts });
export type InstitutionFacts = Omit<z.output<typeof institutionFactsSchema>, "institution">;

/** What the form of a new one sends: both. */
export const newInstitutionSchema = z
  .object({ ...words, ...facts })
  .transform(({ kind, city, country, website, ror, topics, verified, acronym, ...written }) => ({
    ...{ acronym, names: writtenIn("name", written) },
    facts: { kind, city, country, website, ror, topics, verified },
  }));
