import { z } from "zod";
import { fieldsIn, writtenIn } from "@/lib/i18n/by-language";

const line = (max: number) =>
  z
    .string()
    .max(max, "tooLong")
    .default("")
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim());

/** What the form of an institution sends: messages are keys of the `errors` namespace. */
export const institutionSchema = z
  .object({
    institution: z.uuid(),
    acronym: line(40),
    ...fieldsIn("name", line(300)),
  })
  .transform(({ institution, acronym, ...written }) => ({ institution, acronym, names: writtenIn("name", written) }));
