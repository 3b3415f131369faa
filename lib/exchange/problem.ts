import { config } from "@/lib/base/config";

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
export type ParameterError = { parameter: string; value: string; reason: ParameterReason; detail: string };

export type Problem = {
  /** "about:blank" where the status says all (RFC 9457 §4.2.1). */
  type: string;
  title: string;
  status: number;
  detail: string;
  /** The address that was asked, without host. */
  instance: string;
  errors?: ParameterError[];
};

const titles = {
  404: "Not Found",
  405: "Method Not Allowed",
  410: "Gone",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;

const LONGEST_INSTANCE = 2_000;

export function problem(status: keyof typeof titles, detail: string, instance: string): Problem {
  const title = titles[status];
  return { type: "about:blank", title, status, detail, instance: instance.slice(0, LONGEST_INSTANCE) };
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
