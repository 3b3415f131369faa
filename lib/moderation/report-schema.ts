import { z } from "zod";
import { email } from "@/lib/accounts/schema";
import { kinds } from "@/lib/catalogue/schema";
import { ReportOutcome, ReportReason } from "@/lib/db/generated/enums";

/** What may be wrong with an entry, as its readers see it, in the order in which they are asked. */
export const reportReasons = Object.values(ReportReason);
/** What may come of a report. */
export const reportOutcomes = Object.values(ReportOutcome);

/** What the form of `/publications/{slug}/report` sends. Messages are keys of the `errors` namespace. */
export const reportSchema = z.object({
  kind: z.enum(kinds),
  slug: z.string().max(200),
  reason: z.enum(ReportReason, "decisionRequired"),
  words: z.string("required").trim().min(1, "required").max(5000, "tooLong"),
  email: z
    .string()
    .default("")
    .transform((address) => address.trim() || undefined)
    .pipe(email.optional())
    .transform((address) => address ?? null),
});
export type Report = z.output<typeof reportSchema>;

/** What a moderator answers to one or more reports about one entry. */
export const reportAnswerSchema = z.object({
  entryId: z.uuid(),
  reports: z.array(z.uuid()).min(1, "reportRequired").max(500),
  outcome: z.enum(ReportOutcome, "decisionRequired"),
  note: z.string("required").trim().max(5000, "tooLong"),
});
export type ReportAnswer = z.output<typeof reportAnswerSchema>;

export const reportStates = ["open", "closed"] as const;

/** The filter of the list of reports, as its address carries it. What does not make sense is as if it were not there. */
export const reportFilterSchema = z.object({
  state: z.enum(reportStates).default("open").catch("open"),
  reason: z.enum(ReportReason).optional().catch(undefined),
  entry: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type ReportFilter = z.output<typeof reportFilterSchema>;
