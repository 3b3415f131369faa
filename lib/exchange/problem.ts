import { z } from "zod";
import { config } from "@/lib/base/config";
import { publicReasons, type Tombstone } from "@/lib/catalogue/tombstone";

/*
 * What the hub's machine interface answers when it cannot do what was asked (RFC 9457). English, because programs and
 * those who write them read it; `errors[].reason` is the part to rely on.
 */

export const parameterReasons = [
  "unknownParameter",
  "unknownValue",
  "tooLong",
  "tooMany",
  "beyondTheEnd",
  "notInVocabulary",
] as const;
export type ParameterReason = (typeof parameterReasons)[number];

const parameterError = z
  .object({
    parameter: z.string(),
    value: z.string().meta({ description: "As it was sent, cut when long" }),
    reason: z.enum(parameterReasons),
    detail: z.string(),
  })
  .meta({ id: "ParameterError" });
export type ParameterError = z.infer<typeof parameterError>;

const withdrawn = z
  .object({
    on: z.iso.date().nullable(),
    by: z.enum(["submitter", "moderators"]).nullable(),
    reason: z.enum(publicReasons).nullable(),
    note: z.string().nullable().meta({ description: "A sentence more, as it was written" }),
  })
  .meta({ id: "Withdrawn", description: "Why an entry that was published is no more" });

export const problemSchema = z
  .object({
    type: z.string().meta({ description: "about:blank where the status says all (RFC 9457, section 4.2.1)" }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().meta({ description: "The address that was asked, without host" }),
    errors: z.array(parameterError).optional(),
    withdrawn: withdrawn.optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457" });
export type Problem = z.infer<typeof problemSchema>;

const titles = {
  404: "Not Found",
  405: "Method Not Allowed",
  410: "Gone",
  413: "Content Too Large",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;

const LONGEST_INSTANCE = 2_000;

export function problem(status: keyof typeof titles, detail: string, instance: string): Problem {
  const title = titles[status];
  return { type: "about:blank", title, status, detail, instance: instance.slice(0, LONGEST_INSTANCE) };
}

/** For the address of an entry that was taken down. */
export function goneProblem({ since, by, reason, note }: Tombstone, instance: string): Problem {
  const on = since?.toISOString().slice(0, 10) ?? null;
  const detail = "This entry was published and has been withdrawn.";
  return { ...problem(410, detail, instance), withdrawn: { on, by, reason, note: note?.text ?? null } };
}

/** For a search with parameters that cannot be read: all of them, so that they can be put right at once. */
export function invalidParameters(errors: ParameterError[], instance: string): Problem {
  const names = [...new Set(errors.map(({ parameter }) => parameter))];
  return {
    type: `${config().APP_URL}/api/v1/openapi.json#/components/schemas/ParameterError`,
    title: "Parameters that cannot be read",
    status: 400,
    detail: `Change or leave out: ${names.join(", ")}.`,
    instance: instance.slice(0, LONGEST_INSTANCE),
    errors,
  };
}
