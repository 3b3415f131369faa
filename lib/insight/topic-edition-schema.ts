import { z } from "zod";
import { type Locale, locales } from "@/lib/i18n/locales";

/** As many as a policymaker reads; they fit on the two printed pages of the evidence. */
export const MOST_READINGS = 7;
/** Characters of one language: some five times the length that the form asks for. */
export const LONGEST_INTRODUCTION = 8_000;

/** The form's field for the introduction in a language. */
export const introductionField = (locale: Locale) => `introduction.${locale}` as const;

/** Browsers send line breaks as CRLF (HTML, "constructing the entry list"); texts are kept with LF. */
const text = z
  .string()
  .default("")
  .transform((typed) => typed.replaceAll("\r\n", "\n").replaceAll("\0", "").trim())
  .pipe(z.string().max(LONGEST_INTRODUCTION, "tooLong"));
const fields = Object.fromEntries(locales.map((locale) => [introductionField(locale), text]));

const topic = z.string().max(64);
/** The count of changes that the editor had before them. */
const seen = z.coerce.number().int().min(0);

/** An introduction as its form sends it, "" where a language has none. */
export const introductionSchema = z.object({
  ...{ topic, seen, language: z.enum(locales) },
  ...(fields as Record<ReturnType<typeof introductionField>, typeof text>),
});
export type IntroductionInput = z.output<typeof introductionSchema>;

export const readingSteps = ["add", "up", "down", "remove"] as const;

/** One step with one reading. The button pressed names both: "up 0198…". */
export const readingsSchema = z.object({
  ...{ topic, seen },
  step: z
    .string()
    .transform((pressed) => pressed.split(" "))
    .pipe(z.tuple([z.enum(readingSteps), z.uuid()])),
});
export type ReadingsInput = z.output<typeof readingsSchema>;
